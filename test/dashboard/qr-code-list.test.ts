// The list of QR codes as a person uses it: filtered, in folders, many changed at once.
import { readFile } from 'node:fs/promises';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Browser, noBrowser, openBrowser } from '../support/browser/browser.ts';
import { noteProgress, openDashboard } from '../support/browser/dashboard.ts';
import { decodePng } from '../support/picture/decode.ts';
import { fill } from '../support/server/many-codes.ts';
import { type Person, startServer, type TestServer } from '../support/server/server.ts';

const patience = { timeout: 15_000 };

const small: BrowserContextOptions = {
  colorScheme: 'dark',
  viewport: { width: 360, height: 740 },
};

describe.skipIf(noBrowser)(`the list in a browser${noBrowser ? ` (${noBrowser})` : ''}`, () => {
  let server: TestServer;
  let browser: Browser;
  let ada: Person;
  let key: string;
  beforeAll(async () => {
    server = await startServer({ config: { browserDocuments: 'registered' } });
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
  beforeEach(async () => {
    ada = await server.signUp('Ada');
    key = (await server.createKey(ada)).secret;
  });

  async function listOf(person: Person, options?: BrowserContextOptions, search = '') {
    const opened = await openDashboard(browser, server.url, options, person);
    const { page } = opened;
    await page.goto(`${server.url}/dashboard/qr-codes`);
    await page.getByRole('heading', { name: 'QR codes', exact: true }).waitFor();
    if (search) await page.goto(page.url() + search);
    return opened;
  }

  const make = (body: Record<string, unknown>) =>
    server.createQrCode(key, ada.organizationId, body);
  const makeFolder = (name: string) =>
    server.prisma.folder.create({
      data: {
        id: `fld_${name.toLowerCase()}${ada.organizationId.slice(-8)}`,
        organizationId: ada.organizationId,
        name,
      },
    });
  const stored = (id: string) => server.prisma.qrCode.findUniqueOrThrow({ where: { id } });

  /** A folder with one of four codes. */
  async function makeSome() {
    const spring = await makeFolder('Spring');
    const menu = await make({ name: 'Menu', tags: ['print', 'window'], folderId: spring.id });
    const poster = await make({ name: 'Poster', tags: ['print'] });
    const card = await make({ type: 'VCARD', name: 'Card', data: { firstName: 'Ada' } });
    const guests = await make({
      type: 'WIFI',
      name: 'Guests',
      data: { ssid: 'Café', password: 'correct horse' },
      tags: ['window'],
    });
    await server.prisma.qrCode.update({ where: { id: poster.id }, data: { status: 'PAUSED' } });
    await server.prisma.qrCode.update({ where: { id: menu.id }, data: { totalScans: 1_234 } });
    return { spring, menu, poster, card, guests };
  }

  const rows = (page: Page) => page.getByRole('region', { name: 'Codes', exact: true });
  const namesOn = (page: Page) =>
    rows(page).locator('li a[href^="/dashboard"][href*="/qr-codes/qr_"]').allTextContents();
  const expectNames = (page: Page, names: string[]) =>
    expect.poll(() => namesOn(page), patience).toEqual(names);
  const bar = (page: Page) => page.getByRole('region', { name: 'Selected codes' });
  const tick = (page: Page, name: string) => page.getByLabel(`Select ${name}`, { exact: true });
  const everything = ['Guests', 'Card', 'Poster', 'Menu'];

  test('filters and the order stand in the address, for the way back, a reload, somebody else', async () => {
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
    await page.getByRole('button', { name: 'Without print' }).click();
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

    for (const [order, names] of [
      ['By name', ['Card', 'Guests', 'Menu', 'Poster']],
      ['Most scans first', ['Menu', 'Guests', 'Card', 'Poster']],
      ['Oldest first', ['Menu', 'Poster', 'Card', 'Guests']],
    ] as const) {
      await page.getByLabel('Order').selectOption(order);
      await expectNames(page, [...names]);
    }
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

  test('what stands in an address by mistake filters nothing, and leaves tabs marked', async () => {
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
      ['/settings', 'Organization and account'],
    ] as const) {
      await page.goto(`${home}${path}?utm_source=mail`);
      await marked(name);
    }
    expect(wrong).toEqual([]);
  });

  test('a folder is made, chosen, named anew, deleted; its codes stay', async () => {
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

    // It is filled from where it is: with codes that are there, with a new one.
    await page.getByRole('button', { name: 'Move codes here' }).click();
    const moving = page.getByRole('dialog', { name: 'Move codes to Summer' });
    await moving.getByLabel('Search by name or short code').fill('pos');
    await moving.getByLabel('Poster').check();
    await expect.poll(() => moving.getByRole('checkbox').count()).toBe(1);
    await look('folder-move');
    await moving.getByRole('button', { name: 'Move 1 code' }).click();
    await expectNames(page, ['Poster']);
    await page.getByText('1 code was moved.').waitFor();
    await page.getByRole('checkbox', { name: 'Select Poster' }).check();
    await bar(page).getByRole('button', { name: 'Move', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Move' }).click();
    await page.getByText('This folder is empty').waitFor();
    const inFolder = page.getByRole('region', { name: 'This folder is empty' });
    await inFolder.getByRole('link', { name: 'Create QR code' }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill('Beach');
    await page.locator('[name=url]').fill('https://example.com/beach');
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
    await page.getByText('The code in it stays, in no folder').waitFor();
    await look('folder-delete');
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: 'Delete Spring 2026' }).click();
    await page.getByRole('button', { name: 'Delete folder' }).click();
    await expectNames(page, everything);
    expect(await server.prisma.folder.count({ where: { id: spring.id } })).toBe(0);
    expect((await stored(menu.id)).folderId).toBeNull();
    expect(elsewhere).toEqual([]);
    expect(wrong).toEqual([]);
  });

  test('many are ticked, by mouse and keyboard, then moved, tagged, paused, deleted', async () => {
    const { menu, poster, card, guests, spring } = await makeSome();
    const { page, elsewhere, wrong, look } = await listOf(ada);
    await expectNames(page, everything);

    // Down from box to box, a range with shift.
    await tick(page, 'Guests').focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Shift+Space');
    await bar(page).getByText('3 codes selected').waitFor();
    await look('bulk-bar');
    await page.getByLabel('Select all on screen').check();
    await bar(page).getByText('4 codes selected').waitFor();
    await page.getByLabel('Select all on screen').uncheck();
    await expect.poll(() => bar(page).count()).toBe(0);
    await tick(page, 'Menu').click();
    await tick(page, 'Card').click({ modifiers: ['Shift'] });
    await bar(page).getByText('3 codes selected').waitFor();
    await tick(page, 'Menu').click();
    await bar(page).getByText('2 codes selected').waitFor();

    await bar(page).getByRole('button', { name: 'Move', exact: true }).click();
    await page.getByRole('dialog').getByLabel('Folder').selectOption('Spring');
    await look('bulk-move');
    await page.getByRole('dialog').getByRole('button', { name: 'Move' }).click();
    await page.getByText('2 codes were moved.').waitFor();
    expect((await stored(poster.id)).folderId).toBe(spring.id);
    expect((await stored(card.id)).folderId).toBe(spring.id);
    await page.getByRole('link', { name: 'Spring 3 codes' }).click();
    await expectNames(page, ['Card', 'Poster', 'Menu']);
    await tick(page, 'Menu').click();
    await bar(page).getByRole('button', { name: 'Move', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Move' }).click();
    await expectNames(page, ['Card', 'Poster']);
    expect((await stored(menu.id)).folderId).toBeNull();
    await page.getByRole('link', { name: 'All codes' }).click();
    await expectNames(page, everything);

    await page.getByLabel('Select all on screen').check();
    await bar(page).getByRole('button', { name: 'Add tags' }).click();
    await page.getByLabel('print 2').check();
    await page.getByLabel('Find or add a tag').fill('Sommer, groß');
    await page.keyboard.press('Enter');
    await page.getByLabel('Sommer', { exact: true }).waitFor();
    await look('bulk-add-tags');
    await page.getByRole('dialog').getByRole('button', { name: 'Add tags' }).click();
    await page.getByText('4 codes carry the tags now.').waitFor();
    expect((await stored(menu.id)).tags).toEqual(['print', 'window', 'Sommer', 'groß']);
    expect((await stored(guests.id)).tags).toEqual(['window', 'print', 'Sommer', 'groß']);
    expect((await stored(card.id)).tags).toEqual(['print', 'Sommer', 'groß']);

    await tick(page, 'Menu').click();
    await tick(page, 'Guests').click();
    await bar(page).getByRole('button', { name: 'Remove tags' }).click();
    await page.getByLabel('window 2').check();
    await page.getByLabel('print 4').check();
    await page.getByRole('dialog').getByRole('button', { name: 'Remove tags' }).click();
    await page.getByText('2 codes carry the tags no more.').waitFor();
    expect((await stored(menu.id)).tags).toEqual(['Sommer', 'groß']);
    expect((await stored(guests.id)).tags).toEqual(['Sommer', 'groß']);

    for (const [button, submit, said, status] of [
      ['Pause', 'Pause 2 codes', '2 codes were paused.', 'PAUSED'],
      ['Archive', 'Archive 2 codes', '2 codes were archived.', 'ARCHIVED'],
      ['Activate', 'Activate 2 codes', '2 codes were activated.', 'ACTIVE'],
    ] as const) {
      await tick(page, 'Menu').click();
      await tick(page, 'Card').click();
      await bar(page).getByRole('button', { name: button }).click();
      await page.getByRole('dialog').getByRole('button', { name: submit }).click();
      await page.getByText(said).waitFor();
      for (const { id } of [menu, card]) expect((await stored(id)).status).toBe(status);
    }
    expect((await stored(poster.id)).status).toBe('PAUSED');

    await tick(page, 'Menu').click();
    await tick(page, 'Card').click();
    await bar(page).getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('heading', { name: 'Delete 2 codes for good?' }).waitFor();
    await look('bulk-delete');
    await page.getByRole('button', { name: 'Delete 2 codes' }).click();
    await expectNames(page, ['Guests', 'Poster']);
    const { organizationId } = ada;
    expect(await server.prisma.qrCode.count({ where: { organizationId } })).toBe(2);
    expect(elsewhere).toEqual([]);
    expect(wrong).toEqual([]);
  });

  test('what fails of some is told by name, and stays ticked; the others are done', async () => {
    const { menu, poster, card } = await makeSome();
    const most = Array.from({ length: 50 }, (_, index) => `tag ${index}`);
    await server.prisma.qrCode.update({ where: { id: card.id }, data: { tags: most } });
    const { page, wrong, look } = await listOf(ada);
    await expectNames(page, everything);
    await page.getByLabel('Select all on screen').check();
    await server.prisma.qrCode.delete({ where: { id: menu.id } });
    await bar(page).getByRole('button', { name: 'Add tags' }).click();
    await page.getByLabel('Find or add a tag').fill('sale');
    await page.getByRole('button', { name: 'Add “sale”' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Add tags' }).click();
    const dialog = page.getByRole('dialog', { name: 'Not all of it was done' });
    await dialog.waitFor();
    await look('bulk-failed');
    await dialog.getByText('2 codes carry the tags now.').waitFor();
    const told = await dialog.getByRole('listitem').allTextContents();
    expect(told).toEqual([
      expect.stringMatching(/^Menu .*not there any more/),
      expect.stringMatching(/^Card .*at most 50 tags/),
    ]);
    await dialog.getByRole('button', { name: 'Close' }).click();
    await bar(page).getByText('2 codes selected').waitFor();
    expect(await tick(page, 'Card').isChecked()).toBe(true);
    expect(await tick(page, 'Poster').isChecked()).toBe(false);
    expect((await stored(poster.id)).tags).toEqual(['print', 'sale']);
    expect((await stored(card.id)).tags).toEqual(most);
    expect(wrong).toEqual([]);
  });

  test('all that match are chosen, more than a request takes, and keep the tags that they have', {
    timeout: 180_000,
  }, async () => {
    const { organizationId } = ada;
    await fill(server, organizationId, 1_300);
    // What they hold is a text.
    await server.prisma.qrCode.updateMany({ where: { organizationId }, data: { type: 'TEXT' } });
    const { page, wrong, look } = await listOf(ada, undefined, '?tags=%5B%22print%22%5D');
    await page.getByLabel('Select all on screen').check();
    await bar(page).getByText('20 codes selected').waitFor();
    await bar(page).getByRole('button', { name: 'Select all 650 that match' }).click();
    await bar(page).getByText('650 codes selected').waitFor();
    await look('bulk-all');
    await bar(page).getByRole('button', { name: 'Add tags' }).click();
    await page.getByLabel('Find or add a tag').fill('sale');
    await page.keyboard.press('Enter');
    const shownProgress = await noteProgress(page);
    await page.getByRole('dialog').getByRole('button', { name: 'Add tags' }).click();
    await page.getByText('650 codes carry the tags now.').waitFor();
    expect(await shownProgress()).toContain('500/650');
    const codes = await server.prisma.qrCode.findMany({ where: { organizationId } });
    for (const { tags } of codes) expect(tags.includes('sale')).toBe(tags.includes('print'));
    for (const { tags } of codes) expect(tags.some((tag) => tag.startsWith('batch '))).toBe(true);
    // Stopped, what was not tried stays ticked.
    await page.getByLabel('Select all on screen').check();
    await bar(page).getByRole('button', { name: 'Select all 650 that match' }).click();
    await bar(page).getByText('650 codes selected').waitFor();
    await bar(page).getByRole('button', { name: 'Pause' }).click();
    let goOn = (): void => undefined;
    const stopped = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    await page.route('**/graphql', async (route) => {
      if (route.request().postData()?.includes('updateQrCodes')) await stopped;
      await route.continue();
    });
    await page.getByRole('button', { name: 'Pause 650 codes' }).click();
    await page.getByRole('button', { name: 'Stop' }).click();
    goOn();
    await page.getByText('You stopped it. 150 codes were not tried.').waitFor();
    await look('bulk-stopped');
    await page.getByRole('button', { name: 'Close' }).click();
    await bar(page).getByText('150 codes selected').waitFor();
    await bar(page).getByRole('button', { name: 'Clear selection' }).click();
    await page.unrouteAll({ behavior: 'wait' });
    // Another filter shows other codes, of which none was chosen.
    await tick(page, (await namesOn(page))[0] ?? '').click();
    await bar(page).getByText('1 code selected').waitFor();
    await page.getByLabel('Status').selectOption('Paused');
    await expect.poll(() => bar(page).count()).toBe(0);
    expect(wrong).toEqual([]);
  });

  test('a row: its link is copied, its picture downloaded, it is archived and brought back', async () => {
    const { menu } = await makeSome();
    const { page, wrong } = await listOf(ada, {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await page.getByLabel('Copy the short link of Menu').click();
    await page.getByText('Copied').waitFor();
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(menu.shortUrl);
    const download = page.waitForEvent('download');
    await page.getByLabel('Download Menu as PNG').click();
    const picture = await readFile(await (await download).path());
    expect(await decodePng(picture)).toBe(menu.shortUrl);
    await page.getByLabel('Archive Menu').click();
    await page.getByLabel('Restore Menu').waitFor();
    expect((await stored(menu.id)).status).toBe('ARCHIVED');
    await page.getByLabel('Restore Menu').click();
    await page.getByLabel('Archive Menu').waitFor();
    expect((await stored(menu.id)).status).toBe('ACTIVE');
    expect(wrong).toEqual([]);
  });

  test('whoever may only look gets nothing to tick', async () => {
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
    await page.getByText('You may not make codes here').waitFor();
    expect(wrong).toEqual([]);
  });

  test('on a small dark screen: folders unfold, filters and bulk actions are within reach', async () => {
    const { spring } = await makeSome();
    await make({
      name: 'A code with a name that is so long that no small screen holds it',
      tags: ['a tag that is rather long too', 'print', 'window', 'b', 'c'],
      folderId: spring.id,
    });
    const { page, wrong, look } = await listOf(ada, small);
    await expect.poll(() => namesOn(page), patience).toHaveLength(5);
    await look('dark-list');
    await page.getByRole('button', { name: 'Folder: all codes' }).click();
    await look('dark-folders');
    await page.getByRole('link', { name: /^Spring/ }).click();
    await expect.poll(() => namesOn(page), patience).toHaveLength(2);
    await page.getByRole('button', { name: 'Folder: Spring' }).click();
    await page.getByRole('button', { name: 'Delete Spring' }).click();
    await page.getByText('The 2 codes in it stay').waitFor();
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
    await page.getByRole('heading', { name: 'Delete 1 code for good?' }).waitFor();
    await look('dark-bulk-delete');
    await page.getByRole('button', { name: 'Delete 1 code' }).click();
    await expect.poll(() => namesOn(page), patience).toHaveLength(1);
    expect(wrong).toEqual([]);
  });
});
