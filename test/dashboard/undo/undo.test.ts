// Toasts in a browser: each change says what happened, and can be undone for ten seconds.
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { noBrowser, useBrowser } from '../../support/browser/browser.ts';
import { openInOrganization, useTab } from '../../support/browser/dashboard.ts';
import { tile } from '../../support/browser/new-code.ts';
import { useCaller, useServer } from '../../support/server/setting.ts';
import { choose } from '../list/list.ts';

describe.skipIf(noBrowser)(`undo in a browser${noBrowser ? ` (${noBrowser})` : ''}`, () => {
  const server = useServer({ config: { browserDocuments: 'registered' } });
  const browser = useBrowser();
  const ada = useCaller(server);

  const tab = useTab(browser, server);
  const open = (path: string, options?: Parameters<typeof tab>[2]) => tab(ada, path, options);

  const toast = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text });
  const undo = (page: Page) => page.getByRole('button', { name: 'Undo', exact: true });
  const scan = (shortUrl: string) => fetch(shortUrl, { redirect: 'manual' });

  async function pause(page: Page) {
    await page.getByRole('button', { name: 'Pause', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Pause “Menu”?' });
    await dialog.getByText('Printed copies stop working until you resume.').waitFor();
    await dialog.getByRole('button', { name: 'Pause code' }).click();
    await toast(page, '“Menu” paused').waitFor();
  }

  test('Pause asks first; Undo makes printed copies work again', async () => {
    const { id, shortUrl } = await ada.createQrCode({ name: 'Menu' });
    const { page, wrong, look } = await open(`qr-codes/${id}`);
    await page.getByRole('button', { name: 'Pause', exact: true }).click();
    await look('pause');
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    expect((await scan(shortUrl)).status).toBe(302);

    await pause(page);
    expect((await scan(shortUrl)).status).toBe(410);
    await undo(page).click();
    await toast(page, 'Change undone').waitFor();
    expect((await scan(shortUrl)).status).toBe(302);
    await page.getByRole('button', { name: 'Pause', exact: true }).waitFor();

    await pause(page);
    await page.getByRole('button', { name: 'Resume' }).click();
    await toast(page, '“Menu” resumed').waitFor();
    expect((await scan(shortUrl)).status).toBe(302);
    expect(wrong).toEqual([]);
  });

  test('a save is undone as a whole: content, design, rules with their password, folder and tags', async () => {
    const folder = await ada.rest('POST', '/folders', { body: { name: 'Spring' } });
    const { id } = await ada.createQrCode({
      name: 'Menu',
      tags: ['print'],
      style: { foregroundColor: '#0A4D46' },
      routing: { password: 'open sesame', validUntil: '2030-01-01T00:00:00Z' },
    });
    expect(folder.status).toBe(201);
    const state = async () => {
      const {
        version: _version,
        updatedAt: _updatedAt,
        updatedById: _updatedById,
        ...code
      } = await server.prisma.qrCode.findUniqueOrThrow({ where: { id } });
      return code;
    };
    const before = await state();
    expect(before.passwordHash).not.toBeNull();
    const { page, wrong } = await open(`qr-codes/${id}`);
    const url = page.getByLabel('Destination URL', { exact: true });
    await url.fill('https://example.com/dinner');
    await page.getByLabel('Name', { exact: true }).fill('Dinner');
    await page.getByLabel('Folder').selectOption('Spring');
    await page.getByRole('button', { name: 'Remove tag “print”' }).click();
    await page.getByRole('textbox', { name: 'Code color', exact: true }).fill('#112233');
    // Open already, because there is something in it.
    await page.locator('input[type=datetime-local]').nth(1).fill('');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await toast(page, '“Dinner” saved').waitFor();
    expect(await state()).toMatchObject({ name: 'Dinner', tags: [] });
    await undo(page).click();
    await toast(page, 'Change undone').waitFor();
    expect(await state()).toEqual(before);
    await expect.poll(() => url.inputValue()).toBe('https://example.com');
    expect(wrong).toEqual([]);
  });

  test('a static code cannot be paused, because its printed copies need no server', async () => {
    const { id } = await ada.createQrCode({
      type: 'TEXT',
      name: 'Note',
      data: { text: 'Hello' },
      dynamic: false,
    });
    const { page } = await open(`qr-codes/${id}`);
    await page.getByRole('button', { name: 'Archive', exact: true }).waitFor();
    expect(await page.getByRole('button', { name: 'Pause', exact: true }).count()).toBe(0);
  });

  test('a change that somebody made since then is kept, and the toast says so', async () => {
    const { id } = await ada.createQrCode({ name: 'Menu' });
    const { page, wrong } = await open(`qr-codes/${id}`);
    await pause(page);
    expect((await ada.rest('PUT', `/qr-codes/${id}`, { body: { name: 'Dinner' } })).status).toBe(
      200,
    );
    await undo(page).click();
    await toast(page, 'it was changed again since then').waitFor();
    expect(await server.prisma.qrCode.findUniqueOrThrow({ where: { id } })).toMatchObject({
      name: 'Dinner',
      status: 'PAUSED',
    });
    expect(wrong).toEqual([]);
  });

  test.each([
    { width: 1_280, height: 720, colorScheme: 'light' },
    { width: 1_280, height: 720, colorScheme: 'dark' },
    { width: 390, height: 720, colorScheme: 'light' },
    { width: 390, height: 720, colorScheme: 'dark' },
  ] as const)(
    'a toast moves nothing and covers no bar, at $width pixels, $colorScheme',
    async ({ width, height, colorScheme }) => {
      const { id } = await ada.createQrCode({ name: 'Menu' });
      await ada.createQrCode({ name: 'Poster' });
      const viewport = { width, height };
      const { page, wrong, look } = await open('qr-codes', { viewport, colorScheme });
      const row = page.getByRole('link', { name: 'Poster', exact: true });
      const top = () =>
        row.evaluate((link) => Math.round(link.getBoundingClientRect().top + scrollY));
      const before = await top();
      await page.getByLabel('Select Poster', { exact: true }).check();
      await choose(page, 'Menu', 'Archive');
      await toast(page, '“Menu” archived').waitFor();
      await look(`toast-list-${width}-${colorScheme}`);
      expect(await top()).toBe(before);
      const bar = await page.getByRole('region', { name: 'Selected codes' }).boundingBox();
      const button = await undo(page).boundingBox();
      expect((button?.y ?? Infinity) + (button?.height ?? 0)).toBeLessThanOrEqual(bar?.y ?? 0);
      await undo(page).click();
      await toast(page, 'Change undone').waitFor();
      expect((await server.prisma.qrCode.findUniqueOrThrow({ where: { id } })).status).toBe(
        'ACTIVE',
      );
      expect(wrong).toEqual([]);
    },
  );

  test('goes after ten seconds, but not under the pointer, with the focus or behind a dialog', async () => {
    const { id } = await ada.createQrCode({ name: 'Menu' });
    const { page, wrong } = await openInOrganization(browser, server, ada, `qr-codes/${id}`);
    await page.clock.install();
    await pause(page);
    await page.clock.fastForward(9_000);
    expect(await undo(page).isVisible()).toBe(true);
    await page.clock.runFor(1_500);
    await expect.poll(() => undo(page).count()).toBe(0);

    await page.getByRole('button', { name: 'Resume' }).click();
    await toast(page, '“Menu” resumed').hover();
    await page.clock.runFor(30_000);
    expect(await undo(page).isVisible()).toBe(true);
    await page.mouse.move(5, 5);
    await undo(page).focus();
    await page.clock.runFor(30_000);
    expect(await undo(page).isVisible()).toBe(true);
    await page.getByRole('heading', { level: 1 }).focus();
    await page.getByRole('button', { name: 'Delete' }).click();
    await page.clock.runFor(30_000);
    expect(await undo(page).count()).toBe(1);
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.clock.runFor(30_000);
    await expect.poll(() => undo(page).count()).toBe(0);
    expect(wrong).toEqual([]);
  });

  test('by keyboard: Tab reaches Undo, Z presses it, and the focus returns', async () => {
    const { id } = await ada.createQrCode({ name: 'Menu' });
    const status = async () =>
      (await server.prisma.qrCode.findUniqueOrThrow({ where: { id } })).status;
    const { page, wrong } = await open('qr-codes');
    const focused = () =>
      page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
    await page.getByRole('button', { name: 'Actions for Menu' }).focus();
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Open');
    await page.keyboard.press('a');
    await page.keyboard.press('Enter');
    await undo(page).waitFor();
    for (let tabs = 0; tabs < 20 && (await focused()) !== 'Dismiss'; tabs += 1) {
      if (await undo(page).evaluate((button) => button === document.activeElement)) break;
      await page.keyboard.press('Tab');
    }
    expect(await undo(page).evaluate((button) => button === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await toast(page, 'Change undone').waitFor();
    expect(await status()).toBe('ACTIVE');
    await expect.poll(() => page.evaluate('document.activeElement !== document.body')).toBe(true);

    await choose(page, 'Menu', 'Archive');
    await toast(page, '“Menu” archived').waitFor();
    await page.getByRole('heading', { level: 1 }).focus();
    await page.keyboard.press('z');
    await expect.poll(status).toBe('ACTIVE');
    expect(wrong).toEqual([]);
  });

  test('a renamed folder and a saved template get their former values back', async () => {
    const folder = await ada.rest('POST', '/folders', { body: { name: 'Spring' } });
    const template = await ada.rest('POST', '/style-presets', {
      body: { name: 'House', style: { foregroundColor: '#0A4D46', moduleShape: 'DOT' } },
    });
    expect([folder.status, template.status]).toEqual([201, 201]);
    const { page, wrong } = await open('qr-codes');
    await page.getByRole('link', { name: /^Spring/ }).click();
    await page.getByRole('button', { name: 'Rename Spring' }).click();
    await page.getByLabel('Name', { exact: true }).fill('Summer');
    await page.getByRole('dialog').getByRole('button', { name: 'Rename' }).click();
    await page.getByRole('link', { name: /^Summer/ }).waitFor();
    await undo(page).click();
    await page.getByRole('link', { name: /^Spring/ }).waitFor();

    await page.getByRole('link', { name: 'Templates' }).click();
    await page.getByRole('link', { name: 'House' }).click();
    await page.getByLabel('Name', { exact: true }).fill('Home');
    await tile(page, 'Pattern', 'Square').check();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await toast(page, 'Template “Home” saved').waitFor();
    await undo(page).click();
    await page.getByRole('link', { name: 'House' }).waitFor();
    const where = { organizationId: ada.organizationId };
    expect(await server.prisma.stylePreset.findFirstOrThrow({ where })).toMatchObject({
      name: 'House',
      style: { foregroundColor: '#0A4D46', moduleShape: 'DOT' },
    });
    expect(wrong).toEqual([]);
  });
});
