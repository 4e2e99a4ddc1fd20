// Selecting several QR codes in the list and changing them together.
import { describe, expect, test } from 'vitest';
import { noBrowser } from '../../support/browser/browser.ts';
import { noteProgress } from '../../support/browser/dashboard.ts';
import { fill } from '../../support/server/many-codes.ts';
import { bar, everything, expectNames, namesOn, tick, useList } from './list.ts';

describe.skipIf(noBrowser)(`the list in a browser${noBrowser ? ` (${noBrowser})` : ''}`, () => {
  const { ada, listOf, makeSome, server, stored } = useList();

  test('several codes are selected by mouse and keyboard, then moved, tagged, paused and deleted', async () => {
    const { menu, poster, card, guests, spring } = await makeSome();
    const { page, elsewhere, wrong, look } = await listOf(ada);
    await expectNames(page, everything);

    // Down from checkbox to checkbox, a range with Shift.
    await tick(page, 'Guests').focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Shift+Space');
    await bar(page).getByText('3 codes selected').waitFor();
    await look('bulk-bar');
    await page.getByLabel('Select all').check();
    await bar(page).getByText('4 codes selected').waitFor();
    await page.getByLabel('Select all').uncheck();
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
    await page.getByText('2 codes moved.').waitFor();
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

    await page.getByLabel('Select all').check();
    await bar(page).getByRole('button', { name: 'Add tags' }).click();
    await page.getByLabel('print 2').check();
    await page.getByLabel('Find or add a tag').fill('Sommer, groß');
    await page.keyboard.press('Enter');
    await page.getByLabel('Sommer', { exact: true }).waitFor();
    await look('bulk-add-tags');
    await page.getByRole('dialog').getByRole('button', { name: 'Add tags' }).click();
    await page.getByText('Tags added to 4 codes.').waitFor();
    expect((await stored(menu.id)).tags).toEqual(['print', 'window', 'Sommer', 'groß']);
    expect((await stored(guests.id)).tags).toEqual(['window', 'print', 'Sommer', 'groß']);
    expect((await stored(card.id)).tags).toEqual(['print', 'Sommer', 'groß']);

    await tick(page, 'Menu').click();
    await tick(page, 'Guests').click();
    await bar(page).getByRole('button', { name: 'Remove tags' }).click();
    await page.getByLabel('window 2').check();
    await page.getByLabel('print 4').check();
    await page.getByRole('dialog').getByRole('button', { name: 'Remove tags' }).click();
    await page.getByText('Tags removed from 2 codes.').waitFor();
    expect((await stored(menu.id)).tags).toEqual(['Sommer', 'groß']);
    expect((await stored(guests.id)).tags).toEqual(['Sommer', 'groß']);

    for (const [button, submit, said, status] of [
      ['Pause', 'Pause 2 codes', '2 codes paused.', 'PAUSED'],
      ['Resume', 'Resume 2 codes', '2 codes resumed.', 'ACTIVE'],
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
    await bar(page).getByRole('button', { name: 'Archive' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Archive 1 code' }).click();
    await expectNames(page, ['Guests', 'Card', 'Poster']);
    await page.getByLabel('Status').selectOption('Archived');
    await tick(page, 'Menu').click();
    await bar(page).getByRole('button', { name: 'Unarchive' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Unarchive 1 code' }).click();
    await page.getByText('No codes match').waitFor();
    expect(await stored(menu.id)).toMatchObject({ status: 'ACTIVE', archivedAt: null });
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await expectNames(page, everything);

    await tick(page, 'Menu').click();
    await tick(page, 'Card').click();
    await bar(page).getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('heading', { name: 'Delete 2 codes?' }).waitFor();
    await look('bulk-delete');
    await page.getByRole('button', { name: 'Delete 2 codes' }).click();
    await expectNames(page, ['Guests', 'Poster']);
    const { organizationId } = ada;
    expect(await server.prisma.qrCode.count({ where: { organizationId, deletedAt: null } })).toBe(
      2,
    );
    expect(elsewhere).toEqual([]);
    expect(wrong).toEqual([]);
  });

  test('failures are listed by name and stay selected; the others succeed', async () => {
    const { menu, poster, card } = await makeSome();
    const most = Array.from({ length: 50 }, (_, index) => `tag ${index}`);
    await server.prisma.qrCode.update({ where: { id: card.id }, data: { tags: most } });
    const { page, wrong, look } = await listOf(ada);
    await expectNames(page, everything);
    await page.getByLabel('Select all').check();
    await server.prisma.qrCode.delete({ where: { id: menu.id } });
    await bar(page).getByRole('button', { name: 'Add tags' }).click();
    await page.getByLabel('Find or add a tag').fill('sale');
    await page.getByRole('button', { name: 'Add “sale”' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Add tags' }).click();
    const dialog = page.getByRole('dialog', { name: 'Some codes weren’t changed' });
    await dialog.waitFor();
    await look('bulk-failed');
    await dialog.getByText('Tags added to 2 codes.').waitFor();
    const listed = await dialog.getByRole('listitem').allTextContents();
    expect(listed).toEqual([
      expect.stringMatching(/^Menu .*no longer exists/),
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

  test('all matches can be selected, beyond one batch, and keep their tags', {
    timeout: 180_000,
  }, async () => {
    const { organizationId } = ada;
    await fill(server, organizationId, 1_300);
    // All are editable in the same way, and none is archived.
    const data = { type: 'TEXT', content: { text: 'Sale' }, archivedAt: null } as const;
    await server.prisma.qrCode.updateMany({ where: { organizationId }, data });
    const { page, wrong, look } = await listOf(ada, undefined, '?tags=%5B%22print%22%5D');
    await page.getByLabel('Select all').check();
    await bar(page).getByText('20 codes selected').waitFor();
    await bar(page).getByRole('button', { name: 'Select all 650 matching codes' }).click();
    await bar(page).getByText('650 codes selected').waitFor();
    await look('bulk-all');
    await bar(page).getByRole('button', { name: 'Add tags' }).click();
    await page.getByLabel('Find or add a tag').fill('sale');
    await page.keyboard.press('Enter');
    const shownProgress = await noteProgress(page);
    await page.getByRole('dialog').getByRole('button', { name: 'Add tags' }).click();
    await page.getByText('Tags added to 650 codes.').waitFor({ timeout: 60_000 });
    expect(await shownProgress()).toContain('500/650');
    const codes = await server.prisma.qrCode.findMany({ where: { organizationId } });
    for (const { tags } of codes) expect(tags.includes('sale')).toBe(tags.includes('print'));
    for (const { tags } of codes) expect(tags.some((tag) => tag.startsWith('batch '))).toBe(true);
    // After canceling, codes not yet processed stay selected.
    await page.getByLabel('Select all').check();
    await bar(page).getByRole('button', { name: 'Select all 650 matching codes' }).click();
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
    await page.getByText('Stopped. 150 codes weren’t tried.').waitFor();
    await look('bulk-stopped');
    await page.getByRole('button', { name: 'Close' }).click();
    await bar(page).getByText('150 codes selected').waitFor();
    await bar(page).getByRole('button', { name: 'Clear selection' }).click();
    await page.unrouteAll({ behavior: 'wait' });
    // Another filter shows other codes, none of them selected.
    await tick(page, (await namesOn(page))[0] ?? '').click();
    await bar(page).getByText('1 code selected').waitFor();
    await page.getByLabel('Status').selectOption('Paused');
    await expect.poll(() => bar(page).count()).toBe(0);
    expect(wrong).toEqual([]);
  });
});
