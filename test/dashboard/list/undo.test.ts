// Undo of changes to several codes: each gets back its own former values.
import { describe, expect, test } from 'vitest';
import { noBrowser } from '../../support/browser/browser.ts';
import { bar, everything, expectNames, tick, useList } from './list.ts';

describe.skipIf(noBrowser)(`the list in a browser${noBrowser ? ` (${noBrowser})` : ''}`, () => {
  const { ada, listOf, makeFolder, makeSome, server, stored } = useList();

  const states = async () => {
    const codes = await server.prisma.qrCode.findMany({
      where: { organizationId: ada.organizationId },
      orderBy: { name: 'asc' },
    });
    return codes.map(({ name, folderId, tags, status, archivedAt, deletedAt }) => ({
      name,
      folderId,
      tags,
      status,
      archivedAt,
      deletedAt,
    }));
  };

  test('several codes are moved, tagged, paused, archived and deleted, and get back what each had', async () => {
    const { guests } = await makeSome();
    const summer = await makeFolder('Summer');
    await server.prisma.qrCode.update({
      where: { id: guests.id },
      data: { folderId: summer.id },
    });
    const before = await states();
    const { page, wrong, look } = await listOf(ada);
    await expectNames(page, everything);
    const undo = page.getByRole('button', { name: 'Undo', exact: true }).last();
    const undone = async () => {
      await undo.click();
      await expect.poll(states).toEqual(before);
      await page.getByRole('status').filter({ hasText: 'Change undone' }).first().waitFor();
      for (const toast of await page.getByRole('button', { name: 'Dismiss' }).all())
        await toast.click();
    };
    const start = async (action: string) => {
      await page.getByLabel('Select all').check();
      await bar(page).getByRole('button', { name: action, exact: true }).click();
    };

    await start('Move');
    await page.getByRole('dialog').getByLabel('Folder').selectOption('Summer');
    await page.getByRole('dialog').getByRole('button', { name: 'Move' }).click();
    await page.getByText('4 codes moved.').waitFor();
    for (const { folderId } of await states()) expect(folderId).toBe(summer.id);
    await look('bulk-toast');
    await undone();

    await start('Add tags');
    await page.getByLabel('Find or add a tag').fill('print, sale');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByRole('button', { name: 'Add tags' }).click();
    await page.getByText('Tags added to 4 codes.').waitFor();
    await undone();

    await start('Remove tags');
    await page.getByLabel('print 2').check();
    await page.getByRole('dialog').getByRole('button', { name: 'Remove tags' }).click();
    await page.getByText('Tags removed from 4 codes.').waitFor();
    await undone();

    await start('Pause');
    await page.getByText('Printed copies stop working until you resume.').waitFor();
    await page.getByRole('button', { name: 'Pause 4 codes' }).click();
    await page.getByText('4 codes paused.').waitFor();
    for (const { status } of await states()) expect(status).toBe('PAUSED');
    await undone();

    await start('Archive');
    await page.getByRole('button', { name: 'Archive 4 codes' }).click();
    await page.getByText('4 codes archived.').waitFor();
    await undone();

    await start('Delete');
    await page.getByRole('button', { name: 'Delete 4 codes' }).click();
    await page.getByText('4 codes moved to the trash.').waitFor();
    for (const { deletedAt } of await states()) expect(deletedAt).not.toBeNull();
    await undone();
    expect(wrong).toEqual([]);
  });

  test('codes that somebody changed since then stay as they are', async () => {
    const { menu, poster } = await makeSome();
    const { page, wrong } = await listOf(ada);
    await expectNames(page, everything);
    await tick(page, 'Menu').click();
    await tick(page, 'Poster').click();
    await bar(page).getByRole('button', { name: 'Move', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Move' }).click();
    await page.getByText('2 codes moved.').waitFor();
    // Poster was in no folder before either.
    const version = (await stored(poster.id)).version;
    await bar(page).count();
    await tick(page, 'Menu').click();
    await tick(page, 'Poster').click();
    await bar(page).getByRole('button', { name: 'Remove tags' }).click();
    await page.getByLabel('print 2').check();
    await page.getByRole('dialog').getByRole('button', { name: 'Remove tags' }).click();
    await page.getByText('Tags removed from 2 codes.').waitFor();
    expect((await stored(poster.id)).version).toBe(version + 1);
    const rename = await ada.rest('PUT', `/qr-codes/${menu.id}`, { body: { name: 'Dinner' } });
    expect(rename.status).toBe(200);
    await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
    await page
      .getByRole('status')
      .filter({ hasText: 'Undone for 1 code. 1 code was changed again since then' })
      .waitFor();
    expect(await stored(menu.id)).toMatchObject({ name: 'Dinner', tags: ['window'] });
    expect(await stored(poster.id)).toMatchObject({ tags: ['print'] });
    expect(wrong).toEqual([]);
  });
});
