// The steps in which the dashboard creates a code.
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** The questions of the steps. */
const steps = {
  Type: 'What should a scan do?',
  Content: 'What is in the code?',
  Kind: 'Do you want to change it later?',
  Design: 'How should it look?',
  Details: 'Where does it belong?',
};

export type Step = keyof typeof steps;

/** Waits until a step is shown. */
export const atStep = (page: Page, step: Step): Promise<void> =>
  page.getByRole('heading', { name: steps[step] }).waitFor();

/** Continues until a step is shown. */
export async function continueTo(page: Page, step: Step): Promise<void> {
  const question = page.locator('form h2').first();
  for (;;) {
    const shown = await question.textContent();
    if (shown === steps[step]) return;
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect.poll(() => question.textContent()).not.toBe(shown);
  }
}

/** From the first step to the content of a type. */
export async function chooseType(page: Page, type: string): Promise<void> {
  await page.getByRole('radio', { name: type, exact: true }).check();
  await continueTo(page, 'Content');
}

/** From the first step to the last one, for a website. */
export async function fillWebsite(
  page: Page,
  { url, name, shortLink }: { url: string; name: string; shortLink?: string },
): Promise<void> {
  await chooseType(page, 'Website URL');
  await page.getByLabel('Destination URL', { exact: true }).fill(url);
  await continueTo(page, 'Details');
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill(name);
  if (shortLink) await page.getByLabel('Short link', { exact: true }).fill(shortLink);
}

/** Creates the code of the last step, and opens its page. */
export async function createAndOpen(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Create', exact: true }).click();
  await page.getByRole('heading', { name: 'Your code is ready' }).waitFor();
  await page.getByRole('link', { name: 'Go to the code' }).click();
  await page.getByRole('heading', { name, level: 1 }).waitFor();
}

/** A tile of a choice of the design, such as Dot of Pattern. */
export const tile = (page: Page, choice: string, name: string) =>
  page.getByRole('group', { name: choice, exact: true }).getByRole('radio', { name, exact: true });
