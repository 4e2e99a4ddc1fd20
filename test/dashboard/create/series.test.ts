// A series of codes that differ by a number, created in a real browser.
import { describe, expect, test } from 'vitest';
import { noBrowser, useBrowser } from '../../support/browser/browser.ts';
import { openInOrganization } from '../../support/browser/dashboard.ts';
import { follow } from '../../support/server/scans.ts';
import { useCaller, useServer } from '../../support/server/setting.ts';

describe.skipIf(noBrowser)(`a series in a browser${noBrowser ? ` (${noBrowser})` : ''}`, () => {
  const server = useServer({ config: { browserDocuments: 'registered' } });
  const browser = useBrowser();
  const ada = useCaller(server);

  test('is created in a folder, says which number is wrong, and can be undone', async () => {
    const folder = await ada.rest('POST', '/folders', { body: { name: 'Tables' } });
    expect(folder.status).toBe(201);
    const { page, wrong, look } = await openInOrganization(browser, server, ada, 'qr-codes/new');
    await page.getByRole('button', { name: 'Create a series' }).click();
    const dialog = page.getByRole('dialog', { name: 'Create a series' });
    await dialog.getByLabel('From', { exact: true }).fill('2');
    await dialog.getByLabel('To', { exact: true }).fill('600');
    await dialog.getByLabel('Name', { exact: true }).fill('Table {n}');
    await dialog.getByLabel('Destination URL').fill('example.com/tables/{n}');
    await dialog.getByLabel('Short link').fill('table-{001}');
    await dialog.getByLabel('Folder').selectOption('Tables');
    await dialog.getByText('Table 2 to Table 600', { exact: true }).waitFor();
    await dialog.getByRole('button', { name: 'Create 599 codes' }).click();
    await dialog.getByText(/Must be between 2 and 501/).waitFor();
    await look('series');

    await ada.createQrCode({ name: 'Taken', shortCode: 'table-004' });
    await dialog.getByLabel('To', { exact: true }).fill('12');
    await dialog.getByText('table-002 to table-012', { exact: true }).waitFor();
    await dialog.getByRole('button', { name: 'Create 11 codes' }).click();
    await dialog.getByText(/^Number 4: /).waitFor();
    expect(await server.prisma.qrCode.count({ where: { name: { startsWith: 'Table' } } })).toBe(0);

    await dialog.getByLabel('From', { exact: true }).fill('5');
    await dialog.getByRole('button', { name: 'Create 8 codes' }).click();
    await page.getByText('8 codes created').waitFor();
    await page.getByRole('link', { name: 'Table 12', exact: true }).waitFor();
    expect(await page.getByRole('link', { name: 'Taken', exact: true }).count()).toBe(0);
    const { headers } = await follow(`${server.url}/q/table-007`);
    expect(headers.get('location')).toBe('https://example.com/tables/7');

    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('This folder is empty').waitFor();
    const trashed = { name: { startsWith: 'Table' }, deletedAt: { not: null } };
    expect(await server.prisma.qrCode.count({ where: trashed })).toBe(8);
    expect(wrong).toEqual([]);
  });
});
