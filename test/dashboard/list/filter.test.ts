// The list of QR codes in a browser: filters, order, folders.
import { describe, expect, test } from 'vitest';
import { noBrowser } from '../../support/browser/browser.ts';
import { fillWebsite } from '../../support/browser/new-code.ts';
import { bar, everything, expectNames, sortBy, useList } from './list.ts';

describe.skipIf(noBrowser)(`the list in a browser${noBrowser ? ` (${noBrowser})` : ''}`, () => {
  const { ada, listOf, makeSome, server, stored } = useList();

  test('filters and order are in the URL, for the back button, reloads and shared links', async () => {
    const { spring } = await makeSome();
    const { page, elsewhere, wrong, look } = await listOf(ada);
    await expectNames(page, everything);
    await look('list');
    const plain = page.url();

    await page.getByLabel('Type').selectOption('Contact');
    await expectNames(page, ['Card']);
    await page.getByLabel('Status').selectOption('Paused');
    await page.getByText('No codes match').waitFor();
    await look('list-nothing-found');
    await page.goBack();
    await expectNames(page, ['Card']);
    await page.goBack();
    await expectNames(page, everything);
    expect(await page.getByLabel('Type').inputValue()).toBe('');
    await page.goForward();
    await page.goForward();
    await page.getByText('No codes match').waitFor();
    await page.reload();
    await page.getByText('No codes match').waitFor();
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await expectNames(page, everything);
    expect(page.url()).toBe(plain);

    await page.getByRole('button', { name: 'Tags' }).click();
    const found = page.getByLabel('Find a tag');
    await expect.poll(() => found.evaluate((input) => input === document.activeElement)).toBe(true);
    await page.getByText('window 2').waitFor();
    await look('list-tags');
    await page.getByLabel('print 2').check();
    await expectNames(page, ['Poster', 'Menu']);
    await page.getByLabel('window 2').check();
    await expectNames(page, ['Menu']);
    await found.fill('win');
    await expect.poll(() => page.locator('[popover] li').count()).toBe(2);
    await page.keyboard.press('Escape');
    await expect.poll(() => found.count()).toBe(0);
    await page.getByRole('button', { name: 'Remove filter “print”' }).click();
    await expectNames(page, ['Guests', 'Menu']);
    await page.getByRole('button', { name: 'print', exact: true }).click();
    await expectNames(page, ['Menu']);
    const shared = page.url();
    await page.getByRole('button', { name: 'Clear filters' }).click();

    await page.getByRole('searchbox').fill('pos');
    await expectNames(page, ['Poster']);
    await page.getByRole('searchbox').fill('2026');
    await page.getByText('No codes match').waitFor();
    await page.reload();
    await page.getByText('No codes match “2026”').waitFor();
    expect(await page.getByRole('searchbox').inputValue()).toBe('2026');
    await page.goBack();
    await expectNames(page, everything);
    expect(await page.getByRole('searchbox').inputValue()).toBe('');

    await page.getByRole('searchbox').fill('example.com/poster');
    await expectNames(page, ['Poster']);
    await page.getByRole('button', { name: 'Clear filters' }).click();

    for (const [column, names] of [
      ['Name', ['Card', 'Guests', 'Menu', 'Poster']],
      ['Name', ['Poster', 'Menu', 'Guests', 'Card']],
      ['Scans', ['Menu', 'Guests', 'Card', 'Poster']],
      ['Scans', everything],
      ['Created', ['Menu', 'Poster', 'Card', 'Guests']],
    ] as const) {
      await sortBy(page, column);
      await expectNames(page, [...names]);
    }
    expect(
      await page.getByRole('columnheader', { name: 'Created' }).getAttribute('aria-sort'),
    ).toBe('ascending');
    await page.reload();
    await expectNames(page, ['Menu', 'Poster', 'Card', 'Guests']);
    await page.getByRole('link', { name: /^Spring/ }).click();
    await expectNames(page, ['Menu']);
    expect(new URL(page.url()).searchParams.get('folder')).toBe(spring.id);
    expect(new URL(page.url()).searchParams.get('order')).toBe('oldest');
    await page.goto(shared);
    await expectNames(page, ['Menu']);
    expect(elsewhere).toEqual([]);
    expect(wrong).toEqual([]);
  });

  test('invalid values in the URL are ignored, and the tabs stay highlighted', async () => {
    await makeSome();
    const { page, wrong } = await listOf(ada, undefined, '?type=NONE&order=up&tags=%5B%5D&x=1');
    await expectNames(page, everything);
    const marked = (name: string) =>
      expect
        .poll(() => page.getByRole('link', { name, exact: true }).getAttribute('aria-current'))
        .toBe('page');
    await marked('Codes');
    await page.getByLabel('Type').selectOption('Contact');
    await expectNames(page, ['Card']);
    await marked('Codes');
    const home = page.url().replace(/\/qr-codes.*/, '');
    for (const [path, name] of [
      ['', 'Dashboard'],
      ['/developers', 'API keys'],
      ['/settings', 'General'],
    ] as const) {
      await page.goto(`${home}${path}?utm_source=mail`);
      await marked(name);
    }
    expect(wrong).toEqual([]);
  });

  test('a folder is created, selected, renamed and deleted; its codes are kept', async () => {
    const { menu, spring } = await makeSome();
    const { page, elsewhere, wrong, look } = await listOf(ada);
    await page.getByRole('button', { name: 'New folder' }).click();
    await page.getByLabel('Name', { exact: true }).fill('Spring');
    await page.getByRole('button', { name: 'Create folder' }).click();
    await page.getByRole('alert').first().waitFor();
    await look('folder-taken');
    await page.getByLabel('Name', { exact: true }).fill('Summer');
    await page.keyboard.press('Enter');
    await page.getByText('This folder is empty').waitFor();
    await look('folder-empty');
    const summer = await server.prisma.folder.findFirstOrThrow({ where: { name: 'Summer' } });
    expect(new URL(page.url()).searchParams.get('folder')).toBe(summer.id);

    // Codes can be added from the empty folder: existing ones or a new one.
    await page.getByRole('button', { name: 'Move codes here' }).click();
    const moving = page.getByRole('dialog', { name: 'Move codes to Summer' });
    await moving.getByLabel('Search by name or short link').fill('pos');
    await moving.getByLabel('Poster').check();
    await expect.poll(() => moving.getByRole('checkbox').count()).toBe(1);
    await look('folder-move');
    await moving.getByRole('button', { name: 'Move 1 code' }).click();
    await expectNames(page, ['Poster']);
    await page.getByText('1 code moved.').waitFor();
    await page.getByRole('checkbox', { name: 'Select Poster' }).check();
    await bar(page).getByRole('button', { name: 'Move', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Move' }).click();
    await page.getByText('This folder is empty').waitFor();
    const inFolder = page.getByRole('region', { name: 'This folder is empty' });
    await inFolder.getByRole('link', { name: 'Create QR code' }).click();
    await fillWebsite(page, { url: 'https://example.com/beach', name: 'Beach' });
    expect(await page.getByLabel('Folder').inputValue()).toBe(summer.id);
    await page.getByRole('button', { name: 'Create', exact: true }).click();
    await page.getByRole('heading', { name: 'Beach' }).waitFor();
    const beach = await server.prisma.qrCode.findFirstOrThrow({ where: { name: 'Beach' } });
    expect(beach.folderId).toBe(summer.id);
    await server.prisma.qrCode.delete({ where: { id: beach.id } });
    await page.getByRole('link', { name: 'QR codes', exact: true }).click();

    await page.getByRole('link', { name: 'Spring 1 code' }).click();
    await expectNames(page, ['Menu']);
    await page.getByRole('button', { name: 'Rename Spring' }).click();
    await page.getByLabel('Name', { exact: true }).fill('Spring 2026');
    await page.getByRole('dialog').getByRole('button', { name: 'Rename' }).click();
    await page.getByRole('link', { name: 'Spring 2026 1 code' }).waitFor();
    await look('folder');

    await page.getByRole('button', { name: 'Delete Spring 2026' }).click();
    await page.getByText('The code in it is kept without a folder').waitFor();
    await look('folder-delete');
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: 'Delete Spring 2026' }).click();
    await page.getByRole('button', { name: 'Delete folder' }).click();
    await expectNames(page, everything);
    expect(await server.prisma.folder.count({ where: { id: spring.id, deletedAt: null } })).toBe(0);
    expect((await stored(menu.id)).folderId).toBeNull();
    expect(elsewhere).toEqual([]);
    expect(wrong).toEqual([]);
  });
});
