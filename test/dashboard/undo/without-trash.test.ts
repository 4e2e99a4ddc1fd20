// The dashboard of a server that deletes for good, and folders deleted with their codes.
import { describe, expect, test } from 'vitest';
import { noBrowser, useBrowser } from '../../support/browser/browser.ts';
import { useTab } from '../../support/browser/dashboard.ts';
import { textAt } from '../../support/document/json.ts';
import { useCaller, useServer } from '../../support/server/setting.ts';

const note = noBrowser ? ` (${noBrowser})` : '';

describe.skipIf(noBrowser).each([
  { trashDays: 0, says: 'You can’t undo this.' },
  { trashDays: 7, says: 'You can restore it from the trash for 7 days.' },
])(`with a trash of $trashDays days${note}`, ({ trashDays, says }) => {
  const server = useServer({ config: { trashDays } });
  const browser = useBrowser();
  const ada = useCaller(server);

  const tab = useTab(browser, server);
  const open = (path: string) => tab(ada, path);

  test('a deletion says whether there is a way back', async () => {
    const { id } = await ada.createQrCode({ name: 'Menu' });
    const { page, wrong } = await open(`qr-codes/${id}`);
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    await page.getByRole('dialog').getByText(says).waitFor();
    await page.getByRole('button', { name: 'Delete code' }).click();
    await page
      .getByText(trashDays === 0 ? '“Menu” deleted' : '“Menu” moved to the trash')
      .waitFor();
    expect(await page.getByRole('button', { name: 'Undo', exact: true }).count()).toBe(
      trashDays === 0 ? 0 : 1,
    );
    expect(await server.prisma.qrCode.count({ where: { id } })).toBe(trashDays === 0 ? 0 : 1);
    expect(wrong).toEqual([]);
  });

  test('a folder is deleted with its codes', async () => {
    const created = await ada.rest('POST', '/folders', { body: { name: 'Menus' } });
    const { id } = await ada.createQrCode({ folderId: textAt(created.body, 'id') });
    const { page, wrong } = await open('qr-codes');
    await page.getByRole('link', { name: 'Menus 1 code' }).click();
    await page.getByRole('button', { name: 'Delete Menus' }).click();
    await page.getByText('The code in it is kept without a folder').waitFor();
    await page.getByLabel('Also delete the code in it').check();
    await page.getByText('Printed copies of the code in it stop working.').waitFor();
    await page.getByRole('dialog').getByText(says).waitFor();
    await page.getByRole('button', { name: 'Delete folder' }).click();
    await page.getByText('Folder deleted').waitFor();
    const stored = await server.prisma.qrCode.findUnique({ where: { id } });
    expect(trashDays === 0 ? stored : stored?.deletedAt).toEqual(
      trashDays === 0 ? null : expect.any(Date),
    );
    expect(wrong).toEqual([]);
  });
});
