// The bar for unsaved changes, and the question before leaving with them.
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { noBrowser, useBrowser } from '../../support/browser/browser.ts';
import { useTab } from '../../support/browser/dashboard.ts';
import { chooseType } from '../../support/browser/new-code.ts';
import { useCaller, useServer } from '../../support/server/setting.ts';

describe.skipIf(noBrowser)(`forms in a browser${noBrowser ? ` (${noBrowser})` : ''}`, () => {
  const server = useServer({ config: { browserDocuments: 'registered' } });
  const browser = useBrowser();
  const ada = useCaller(server);

  const tab = useTab(browser, server);
  const open = (path: string, options?: Parameters<typeof tab>[2]) => tab(ada, path, options);

  const save = (page: Page) => page.getByRole('button', { name: 'Save', exact: true });
  const unsaved = (page: Page) => page.getByRole('status').filter({ hasText: 'Unsaved changes' });
  /** Whether the button can be seen without scrolling. */
  const isOnScreen = (page: Page) =>
    save(page).evaluate((button) => {
      const { top, bottom } = button.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    });
  const positions = (page: Page) =>
    page
      .locator('main :is(h1, form input, form select):visible')
      .evaluateAll((all) =>
        all.map((one) => Math.round(one.getBoundingClientRect().top + scrollY)),
      );

  test.each([
    { width: 1_280, height: 720, colorScheme: 'light' },
    { width: 390, height: 720, colorScheme: 'dark' },
  ] as const)(
    'Save stays on the screen while there are unsaved changes, at $width pixels',
    async ({ width, height, colorScheme }) => {
      const { id } = await ada.createQrCode({ name: 'Menu' });
      const viewport = { width, height };
      const { page, wrong, look } = await open(`qr-codes/${id}`, { viewport, colorScheme });
      await page.getByAltText('Preview of the code').waitFor();
      const url = page.getByLabel('Destination URL', { exact: true });
      await url.scrollIntoViewIfNeeded();
      expect(await isOnScreen(page)).toBe(false);
      expect(await unsaved(page).count()).toBe(0);
      const before = await positions(page);

      await url.fill('https://example.com/dinner');
      await unsaved(page).waitFor();
      expect(await isOnScreen(page)).toBe(true);
      expect(await positions(page)).toEqual(before);
      await look(`unsaved-${width}`);
      await page.evaluate('scrollTo(0, 0)');
      expect(await isOnScreen(page)).toBe(true);
      await page.evaluate('scrollTo(0, document.body.scrollHeight)');
      expect(await isOnScreen(page)).toBe(true);

      await page.getByRole('button', { name: 'Discard' }).click();
      await expect.poll(() => unsaved(page).count()).toBe(0);
      expect(await url.inputValue()).toBe('https://example.com');
      await url.fill('https://example.com/dinner');
      await save(page).click();
      await page.getByRole('status').filter({ hasText: '“Menu” saved' }).waitFor();
      await expect.poll(() => unsaved(page).count()).toBe(0);
      expect(await positions(page)).toEqual(before);
      expect(wrong).toEqual([]);
    },
  );

  test.each<[form: string, path: string]>([
    ['a code', ''],
    ['a new template', 'qr-codes/styles/new'],
    ['the organization', 'settings'],
  ])('leaving %s with unsaved changes asks first', async (_form, path) => {
    const { page, wrong } = await open(
      path || `qr-codes/${(await ada.createQrCode({ name: 'Menu' })).id}`,
    );
    const field = page.getByLabel('Name', { exact: true }).first();
    await field.fill('Something else');
    await unsaved(page).waitFor();
    const analytics = page.getByRole('link', { name: 'Analytics', exact: true }).first();
    await analytics.click();
    const dialog = page.getByRole('dialog', { name: 'Leave without saving?' });
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    expect(await field.inputValue()).toBe('Something else');
    await analytics.click();
    await dialog.getByRole('button', { name: 'Leave' }).click();
    await page.getByRole('heading', { name: 'Analytics', level: 1 }).waitFor();
    expect(wrong).toEqual([]);
  });

  test('leaving a new code asks first, and then forgets it', async () => {
    const { page, wrong } = await open('qr-codes/new');
    await chooseType(page, 'Text');
    const text = page.getByRole('textbox', { name: 'Text' });
    await text.fill('Something');
    const analytics = page.getByRole('link', { name: 'Analytics', exact: true }).first();
    await analytics.click();
    const dialog = page.getByRole('dialog', { name: 'Leave without saving?' });
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    expect(await text.inputValue()).toBe('Something');
    // The browser's own question about closing the page.
    await page.reload();
    expect(await text.inputValue()).toBe('Something');
    await analytics.click();
    await dialog.getByRole('button', { name: 'Leave' }).click();
    await page.getByRole('heading', { name: 'Analytics', level: 1 }).waitFor();
    await page.getByRole('link', { name: 'QR codes', exact: true }).click();
    await page.getByRole('link', { name: 'Create QR code' }).first().click();
    await chooseType(page, 'Text');
    expect(await text.inputValue()).toBe('');
    expect(wrong).toEqual([]);
  });

  test('after a conflict, Discard shows what the other person saved', async () => {
    const { id } = await ada.createQrCode({ name: 'Menu' });
    const { page, wrong } = await open(`qr-codes/${id}`);
    const name = page.getByLabel('Name', { exact: true });
    await name.fill('Mine');
    expect((await ada.rest('PUT', `/qr-codes/${id}`, { body: { name: 'Theirs' } })).status).toBe(
      200,
    );
    await save(page).click();
    await page.getByText(/Someone changed this code/).waitFor();
    await page.getByRole('button', { name: 'Discard' }).click();
    await expect.poll(() => name.inputValue()).toBe('Theirs');
    expect(await page.getByText(/Someone changed this code/).count()).toBe(0);
    await save(page).waitFor();
    expect(wrong).toEqual([]);
  });
});
