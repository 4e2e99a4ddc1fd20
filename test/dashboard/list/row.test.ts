// A row of the QR code list; the list for viewers and on small screens.
import { readFile } from 'node:fs/promises';
import type { BrowserContextOptions } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { noBrowser } from '../../support/browser/browser.ts';
import { decodePng } from '../../support/picture/decode.ts';
import { bar, everything, expectNames, longTimeout, namesOn, tick, useList } from './list.ts';

const small: BrowserContextOptions = {
  colorScheme: 'dark',
  viewport: { width: 360, height: 740 },
};

describe.skipIf(noBrowser)(`the list in a browser${noBrowser ? ` (${noBrowser})` : ''}`, () => {
  const { ada, listOf, make, makeSome, server, stored } = useList();

  test('a row: copy its link, download its image, archive and unarchive it', async () => {
    const { menu } = await makeSome();
    const { page, wrong } = await listOf(ada, {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await page.getByLabel('Copy short link of Menu').click();
    await page.getByText('Copied').waitFor();
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(menu.shortUrl);
    const download = page.waitForEvent('download');
    await page.getByLabel('Download Menu as PNG').click();
    const picture = await readFile(await (await download).path());
    expect(await decodePng(picture)).toBe(menu.shortUrl);
    await page.getByLabel('Archive Menu').click();
    await expectNames(page, ['Guests', 'Card', 'Poster']);
    expect(await stored(menu.id)).toMatchObject({ status: 'ACTIVE', archivedAt: expect.any(Date) });
    await page.getByLabel('Status').selectOption('Archived');
    await page.getByLabel('Unarchive Menu').click();
    await page.getByText('No codes match').waitFor();
    expect(await stored(menu.id)).toMatchObject({ status: 'ACTIVE', archivedAt: null });
    expect(wrong).toEqual([]);
  });

  test('viewers get no checkboxes', async () => {
    await makeSome();
    const viewer = await server.addMember(ada.organizationId, 'VIEWER');
    const { page, wrong } = await listOf(viewer);
    const { slug } = await server.prisma.organization.findUniqueOrThrow({
      where: { id: ada.organizationId },
    });
    await page.goto(`${server.url}/dashboard/organizations/${slug}/qr-codes`);
    await expectNames(page, everything);
    expect(await page.getByRole('checkbox').count()).toBe(0);
    expect(await page.getByRole('link', { name: 'Import' }).count()).toBe(0);
    expect(await page.getByRole('button', { name: /Archive|New folder/ }).count()).toBe(0);
    await page.goto(`${server.url}/dashboard/organizations/${slug}/qr-codes/import`);
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
    await expect.poll(() => namesOn(page), longTimeout).toHaveLength(5);
    await look('dark-list');
    await page.getByRole('button', { name: 'Folder: All codes' }).click();
    await look('dark-folders');
    await page.getByRole('link', { name: /^Spring/ }).click();
    await expect.poll(() => namesOn(page), longTimeout).toHaveLength(2);
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
    await expect.poll(() => namesOn(page), longTimeout).toHaveLength(1);
    expect(wrong).toEqual([]);
  });
});
