// Creating a code step by step in a real browser.
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { noBrowser, useBrowser } from '../../support/browser/browser.ts';
import { useTab } from '../../support/browser/dashboard.ts';
import {
  atStep,
  chooseType,
  continueTo,
  createAndOpen,
  fillWebsite,
} from '../../support/browser/new-code.ts';
import { useCaller, useServer } from '../../support/server/setting.ts';

describe.skipIf(noBrowser)(`a new code in a browser${noBrowser ? ` (${noBrowser})` : ''}`, () => {
  const server = useServer({ config: { browserDocuments: 'registered' } });
  const browser = useBrowser();
  const ada = useCaller(server);

  const tab = useTab(browser, server);
  async function open(options?: Parameters<typeof tab>[2]) {
    const opened = await tab(ada, 'qr-codes/new', options);
    await atStep(opened.page, 'Type');
    return opened;
  }

  const stored = (name: string) =>
    server.prisma.qrCode.findFirst({ where: { organizationId: ada.organizationId, name } });
  const back = (page: Page) => page.getByRole('button', { name: 'Back', exact: true }).click();
  const url = (page: Page) => page.getByLabel('Destination URL', { exact: true });

  /** Whether a button can be seen without scrolling. */
  async function expectOnScreen(page: Page, name: string): Promise<void> {
    const button = page.getByRole('button', { name, exact: true });
    await button.waitFor();
    const isSeen = await button.evaluate((element) => {
      const { top, bottom, left, right } = element.getBoundingClientRect();
      const isInside = top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth;
      return isInside && scrollY === 0;
    });
    expect(isSeen, `${name} is on the screen`).toBe(true);
  }

  test.each([
    { width: 390, height: 844, colorScheme: 'light' },
    { width: 390, height: 844, colorScheme: 'dark' },
    { width: 1_280, height: 720, colorScheme: 'dark' },
    { width: 1_280, height: 720, colorScheme: 'light' },
  ] as const)(
    'every step fits on a screen of $width × $height, $colorScheme',
    async ({ width, height, colorScheme }) => {
      const { page, elsewhere, wrong, look } = await open({
        viewport: { width, height },
        colorScheme,
      });
      const shown = (step: string) => look(`new-${step}-${width}-${colorScheme}`);
      await expectOnScreen(page, 'Continue');
      // All nine types without scrolling.
      const tiles = page.getByRole('radio');
      expect(await tiles.count()).toBe(9);
      const last = await tiles.nth(8).boundingBox();
      expect((last?.y ?? height) + (last?.height ?? 0)).toBeLessThan(height - 60);
      await shown('type');
      await chooseType(page, 'Contact');
      await expectOnScreen(page, 'Continue');
      await shown('content');
      await page.getByLabel('First name').fill('Ada');
      await continueTo(page, 'Kind');
      await expectOnScreen(page, 'Continue');
      await shown('kind');
      await continueTo(page, 'Design');
      await page.getByAltText('Preview of the code').waitFor();
      await expectOnScreen(page, 'Continue');
      await shown('design');
      await continueTo(page, 'Details');
      await expectOnScreen(page, 'Create');
      await shown('details');
      await page.getByRole('button', { name: 'Create', exact: true }).click();
      await page.getByRole('heading', { name: 'Your code is ready' }).waitFor();
      await page.getByRole('img', { name: 'QR code of “Ada”' }).waitFor();
      await shown('ready');
      expect(await stored('Ada')).toMatchObject({ type: 'VCARD', dynamic: true });
      expect(elsewhere).toEqual([]);
      expect(wrong).toEqual([]);
    },
  );

  test('a website is created in two steps, with https:// added and a name from its address', async () => {
    const { page, wrong } = await open();
    await page.getByRole('button', { name: 'Continue' }).click();
    await atStep(page, 'Content');
    // The field has the focus.
    await page.keyboard.type('www.example.com/menu/');
    await page.keyboard.press('Tab');
    expect(await url(page).inputValue()).toBe('https://www.example.com/menu/');
    await page.getByText('We added https://.').waitFor();
    await page.getByRole('button', { name: 'Create now' }).click();
    await page.getByRole('heading', { name: 'Your code is ready' }).waitFor();
    await page.getByRole('heading', { name: 'example.com/menu' }).waitFor();
    expect(await stored('example.com/menu')).toMatchObject({
      content: { url: 'https://www.example.com/menu/' },
    });
    expect(wrong).toEqual([]);
  });

  test.each([
    ['example.com', 'https://example.com'],
    ['  example.com/a?b=c#d ', 'https://example.com/a?b=c#d'],
    ['example.com:8080', 'https://example.com:8080'],
    ['bücher.example', 'https://bücher.example'],
    ['http://example.com', 'http://example.com'],
    ['HTTPS://EXAMPLE.COM', 'HTTPS://EXAMPLE.COM'],
    ['192.168.1.5/menu', '192.168.1.5/menu'],
    ['localhost:3000', 'localhost:3000'],
    ['mailto:ada@example.com', 'mailto:ada@example.com'],
    ['ada@example.com', 'ada@example.com'],
    ['javascript:alert(1)', 'javascript:alert(1)'],
    ['menu', 'menu'],
  ])('a destination %j becomes %j', async (typed, expected) => {
    const { page } = await open();
    await chooseType(page, 'Website URL');
    await url(page).fill(typed);
    await url(page).blur();
    expect(await url(page).inputValue()).toBe(expected);
    if (/^https?:/i.test(expected)) return;
    // What is no website is refused where it was typed.
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('alert').filter({ hasText: /must/i }).first().waitFor();
    await atStep(page, 'Content');
  });

  test('Back and a reload keep everything, except the password for visitors', async () => {
    const { page, wrong } = await open();
    await fillWebsite(page, {
      url: 'https://example.com/a',
      name: 'Poster',
      shortLink: 'a-poster',
    });
    await page.getByText('Smart redirects').click();
    await page.getByText('Schedule, limit and password').click();
    await page.getByLabel('Password', { exact: true }).fill('open sesame');
    await page.getByLabel('Scan limit').fill('7');
    await back(page);
    await atStep(page, 'Design');
    await page.getByRole('button', { name: 'Dots', exact: true }).click();
    await back(page);
    expect(await url(page).inputValue()).toBe('https://example.com/a');
    await page.goBack();
    await atStep(page, 'Design');
    expect(await page.evaluate('JSON.stringify(sessionStorage)')).not.toContain('sesame');
    await page.reload();
    await atStep(page, 'Design');
    await expect
      .poll(() => page.getByRole('button', { name: 'Dots' }).getAttribute('aria-pressed'))
      .toBe('true');
    await continueTo(page, 'Details');
    expect(await page.getByLabel('Short link', { exact: true }).inputValue()).toBe('a-poster');
    await page.getByText('Smart redirects').click();
    await page.getByText('Schedule, limit and password').click();
    expect(await page.getByLabel('Scan limit').inputValue()).toBe('7');
    expect(await page.getByLabel('Password', { exact: true }).inputValue()).toBe('');
    await createAndOpen(page, 'Poster');
    expect(await page.evaluate('JSON.stringify(sessionStorage)')).not.toContain('a-poster');
    expect(wrong).toEqual([]);
  });

  test('an error of the server leads to the step of its field', async () => {
    await ada.createQrCode({ name: 'Other', shortCode: 'taken-one' });
    const { page, wrong, look } = await open();
    await fillWebsite(page, { url: 'https://example.com', name: 'Mine', shortLink: 'taken-one' });
    await back(page);
    await page.getByRole('button', { name: 'Create now' }).click();
    await atStep(page, 'Details');
    const field = page.getByLabel('Short link', { exact: true });
    await expect.poll(() => field.evaluate((one) => one === document.activeElement)).toBe(true);
    await look('new-short-link-taken');
    await field.fill('free-one');
    await createAndOpen(page, 'Mine');
    expect(wrong).toEqual([]);
  });

  test('a closed section opens if something is missing in it', async () => {
    const { page, wrong } = await open();
    await fillWebsite(page, { url: 'https://example.com', name: 'Rules' });
    const section = page.getByText('Smart redirects');
    const destination = page.getByLabel('Rule 1 destination URL', { exact: true });
    await section.click();
    await page.getByRole('button', { name: 'Add rule' }).click();
    await section.click();
    expect(await destination.isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Create', exact: true }).click();
    await destination.waitFor();
    await expect
      .poll(() => destination.evaluate((field) => field === document.activeElement))
      .toBe(true);
    expect(await stored('Rules')).toBeNull();
    expect(wrong).toEqual([]);
  });

  test('works with the keyboard only', async () => {
    const { page, wrong } = await open();
    const tabTo = async (name: string) => {
      const isReached = () =>
        page.evaluate((wanted) => document.activeElement?.textContent?.trim() === wanted, name);
      for (let tabs = 0; tabs < 120 && !(await isReached()); tabs += 1) {
        await page.keyboard.press('Tab');
      }
      expect(await isReached(), name).toBe(true);
    };
    await page.getByRole('radio', { name: 'Website URL' }).focus();
    for (let presses = 0; presses < 2; presses += 1) await page.keyboard.press('ArrowDown');
    expect(await page.getByRole('radio', { name: 'Wi-Fi' }).isChecked()).toBe(true);
    await page.keyboard.press('Enter');
    await atStep(page, 'Content');
    await page.keyboard.type('Café');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type('correct horse');
    await page.keyboard.press('Enter');
    await atStep(page, 'Kind');
    await tabTo('Continue');
    await page.keyboard.press('Enter');
    await atStep(page, 'Design');
    await tabTo('Soft');
    await page.keyboard.press('Space');
    await tabTo('Continue');
    await page.keyboard.press('Enter');
    await atStep(page, 'Details');
    await tabTo('Create');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Your code is ready' }).waitFor();
    expect(await stored('Café')).toMatchObject({
      dynamic: false,
      style: { cornerRadius: 50, eyeFrameShape: 'ROUNDED' },
    });
    expect(wrong).toEqual([]);
  });
});
