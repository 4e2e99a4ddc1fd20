// A row of the QR code list; the list for viewers and on small screens.
import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { noBrowser } from '../../support/browser/browser.ts';
import { openInOrganization } from '../../support/browser/dashboard.ts';
import { decodePng } from '../../support/picture/decode.ts';
import { bar, choose, everything, expectNames, namesOn, tick, useList } from './list.ts';

const small = { colorScheme: 'dark', viewport: { width: 360, height: 740 } } as const;

describe.skipIf(noBrowser)(`the list in a browser${noBrowser ? ` (${noBrowser})` : ''}`, () => {
  const { ada, browser, listOf, make, makeSome, server, stored } = useList();

  test('a row: copy its link, download its images, archive and unarchive it', async () => {
    const { menu } = await makeSome();
    const { page, wrong } = await openInOrganization(browser, server, ada, 'qr-codes', {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await page.getByLabel('Copy short link of Menu').click();
    await page.getByText('Copied', { exact: true }).waitFor();
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(menu.shortUrl);
    await page.evaluate('navigator.clipboard.writeText("")');
    await choose(page, 'Menu', 'Copy short link');
    await page.getByText('Short link of “Menu” copied').waitFor();
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(menu.shortUrl);
    const download = page.waitForEvent('download');
    await choose(page, 'Menu', 'Download PNG');
    const picture = await readFile(await (await download).path());
    expect(await decodePng(picture)).toBe(menu.shortUrl);
    const drawing = page.waitForEvent('download');
    await choose(page, 'Menu', 'Download SVG');
    expect(await readFile(await (await drawing).path(), 'utf8')).toMatch(/<svg /);
    await choose(page, 'Menu', 'Archive');
    await expectNames(page, ['Guests', 'Card', 'Poster']);
    expect(await stored(menu.id)).toMatchObject({ status: 'ACTIVE', archivedAt: expect.any(Date) });
    await page.getByLabel('Status').selectOption('Archived');
    await choose(page, 'Menu', 'Unarchive');
    await page.getByText('No codes match').waitFor();
    expect(await stored(menu.id)).toMatchObject({ status: 'ACTIVE', archivedAt: null });
    expect(wrong).toEqual([]);
  });

  test('a row shows the destination, shortened, and its menu duplicates, moves, pauses and deletes', async () => {
    const { menu, poster, spring } = await makeSome();
    const { page, wrong, look } = await listOf(ada);
    await expectNames(page, everything);
    const row = page.getByRole('row', { name: /Poster/ });
    const destination = row.getByRole('link', { name: 'example.com/poster?utm_source=print' });
    expect(await destination.getAttribute('href')).toBe(
      'https://www.example.com/poster?utm_source=print',
    );

    await choose(page, 'Menu', 'Duplicate');
    await page.getByText('Copy of “Menu” created').waitFor();
    await expectNames(page, ['Copy of Menu', ...everything]);
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await expectNames(page, everything);

    await choose(page, 'Poster', 'Move to folder');
    await page.getByRole('dialog').getByLabel('Folder').selectOption('Spring');
    await page.getByRole('dialog').getByRole('button', { name: 'Move' }).click();
    await page.getByText('1 code moved.').waitFor();
    expect((await stored(poster.id)).folderId).toBe(spring.id);
    await choose(page, 'Poster', 'Resume');
    await page.getByText('“Poster” resumed').waitFor();
    await choose(page, 'Menu', 'Pause');
    await look('row-pause');
    await page.getByRole('button', { name: 'Pause code' }).click();
    await page.getByText('“Menu” paused').waitFor();
    expect((await stored(menu.id)).status).toBe('PAUSED');
    await choose(page, 'Menu', 'Delete');
    await page.getByRole('button', { name: 'Delete code' }).click();
    await expectNames(page, ['Guests', 'Card', 'Poster']);
    expect((await stored(menu.id)).deletedAt).not.toBeNull();
    expect(wrong).toEqual([]);
  });

  test('the menu of a row by keyboard: arrows, letters, Escape, and the focus returns', async () => {
    await makeSome();
    const { page, wrong, look } = await listOf(ada);
    const button = page.getByRole('button', { name: 'Actions for Menu' });
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
    await button.focus();
    await page.keyboard.press('Enter');
    await expect.poll(focused).toBe('Open');
    await look('row-menu');
    expect(await button.getAttribute('aria-expanded')).toBe('true');
    for (const [key, item] of [
      ['ArrowDown', 'Copy short link'],
      ['ArrowUp', 'Open'],
      ['ArrowUp', 'Delete'],
      ['Home', 'Open'],
      ['d', 'Download PNG'],
      ['d', 'Download SVG'],
      ['End', 'Delete'],
      ['ArrowDown', 'Open'],
    ] as const) {
      await page.keyboard.press(key);
      expect(await focused(), key).toBe(item);
    }
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('menuitem').count()).toBe(0);
    const isBack = () => button.evaluate((element) => element === document.activeElement);
    expect(await isBack()).toBe(true);
    // A dialog that the menu opened gives the focus back to the button, too.
    await page.keyboard.press('ArrowDown');
    await expect.poll(focused).toBe('Open');
    await page.keyboard.press('m');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByLabel('Folder').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(isBack).toBe(true);
    expect(wrong).toEqual([]);
  });

  test('viewers get no checkboxes', async () => {
    await makeSome();
    const viewer = await server.addMember(ada.organizationId, 'VIEWER');
    const { page, wrong } = await listOf(viewer);
    await expectNames(page, everything);
    expect(await page.getByRole('checkbox').count()).toBe(0);
    expect(await page.getByRole('link', { name: 'Import' }).count()).toBe(0);
    expect(await page.getByRole('button', { name: /New folder/ }).count()).toBe(0);
    await page.getByRole('button', { name: 'Actions for Menu' }).click();
    expect(await page.getByRole('menuitem').allTextContents()).toEqual([
      'Open',
      'Copy short link',
      'Download PNG',
      'Download SVG',
    ]);
    await page.goto(`${page.url()}/import`);
    await page.getByText('You can’t create codes').waitFor();
    expect(wrong).toEqual([]);
  });

  test('on a small dark screen: folders can be opened, filters and bulk actions are reachable', async () => {
    const { spring } = await makeSome();
    await make({
      name: 'A code with a name that is so long that no small screen holds it',
      tags: ['a tag that is rather long too', 'print', 'window', 'b', 'c'],
      folderId: spring.id,
    });
    const { page, wrong, look } = await listOf(ada, small);
    await expect.poll(() => namesOn(page)).toHaveLength(5);
    await look('dark-list');
    await page.getByRole('button', { name: 'Folder: All codes' }).click();
    await look('dark-folders');
    await page.getByRole('link', { name: /^Spring/ }).click();
    await expect.poll(() => namesOn(page)).toHaveLength(2);
    await page.getByRole('button', { name: 'Folder: Spring' }).click();
    await page.getByRole('button', { name: 'Delete Spring' }).click();
    await page.getByText('The 2 codes in it are kept').waitFor();
    await look('dark-folder-delete');
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: 'Folder: Spring' }).click();
    await page.getByRole('button', { name: 'Tags' }).click();
    await page.getByText('window 3').waitFor();
    await look('dark-list-tags');
    await page.keyboard.press('Escape');
    await tick(page, 'Menu').click();
    await bar(page).getByText('1 code selected').waitFor();
    await look('dark-bulk-bar');
    await bar(page).getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('heading', { name: 'Delete 1 code?' }).waitFor();
    await look('dark-bulk-delete');
    await page.getByRole('button', { name: 'Delete 1 code' }).click();
    await expect.poll(() => namesOn(page)).toHaveLength(1);
    expect(wrong).toEqual([]);
  });
});
