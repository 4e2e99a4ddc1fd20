// Importing QR codes from a CSV file in a browser.
import { readFile } from 'node:fs/promises';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { noBrowser } from '../../support/browser/browser.ts';
import { check, choose, chooser, rowsOf, useFiles } from '../files.ts';

describe.skipIf(noBrowser)(`files in a browser${noBrowser ? ` (${noBrowser})` : ''}`, () => {
  const { ada, count, openImport, openList, server } = useFiles();

  describe('an import', () => {
    test('downloads the sample, checks and imports it and shows the codes in the list', async () => {
      const { page, elsewhere, wrong, look } = await openImport();
      await look('import');
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Download a sample' }).click();
      const sample = await download;
      expect(sample.suggestedFilename()).toBe('qr-codes-sample.csv');
      expect(await page.getByRole('link', { name: 'Column reference' }).getAttribute('href')).toBe(
        '/docs/import',
      );
      await chooser(page).setInputFiles(await sample.path());
      await check(page);
      await page.getByText('Ready to import 4 codes.').waitFor();
      expect(await count()).toBe(0);
      await look('import-checked');
      await page.getByRole('button', { name: 'Import 4 codes' }).click();
      await page.getByText('Imported 4 codes.').first().waitFor();
      await look('import-done');
      await page.getByRole('link', { name: 'View codes' }).click();
      await page.getByText('A note, with a comma').waitFor();
      const wifi = await server.prisma.qrCode.findFirstOrThrow({
        where: { name: 'Guests', organizationId: ada.organizationId },
      });
      expect(wifi.content).toMatchObject({ ssid: 'Café', password: 'correct horse' });
      expect(elsewhere).toEqual([]);
      expect(wrong).toEqual([]);
    });

    test('is undone: its codes go to the trash with the folder it created', async () => {
      await ada.createQrCode({ name: 'From before' });
      const { page, wrong, look } = await openImport();
      await choose(
        page,
        'name,url,folder\nA,https://example.com,Spring\nB,https://example.com,Spring\n',
      );
      await check(page);
      await page.getByRole('button', { name: 'Import 2 codes' }).click();
      await page.getByRole('status').filter({ hasText: '2 codes created' }).waitFor();
      await look('import-undo');
      await page.getByRole('button', { name: 'Undo', exact: true }).click();
      await page.getByText('2 codes moved to the trash').waitFor();
      const { organizationId } = ada;
      const left = await server.prisma.qrCode.findMany({
        where: { organizationId, deletedAt: null },
      });
      expect(left.map(({ name }) => name)).toEqual(['From before']);
      expect(await count()).toBe(3);
      await page.getByRole('link', { name: 'Back to QR codes' }).click();
      await page.getByRole('link', { name: 'From before', exact: true }).waitFor();
      expect(await page.getByRole('link', { name: /^Spring/ }).count()).toBe(0);
      expect(wrong).toEqual([]);
    });

    test('of a dropped file lists errors by row and column and can skip those rows', async () => {
      const { page, wrong, look } = await openImport();
      const file =
        'name,url,folder\nGood,https://example.com,Spring\nBad,nowhere,\n,https://example.com,\n';
      const dropped = await page.evaluateHandle((text) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([text], 'dropped.csv', { type: 'text/csv' }));
        return transfer;
      }, file);
      await page
        .locator('label:has(input[type=file])')
        .dispatchEvent('drop', { dataTransfer: dropped });
      await page.getByText('dropped.csv').waitFor();
      await check(page);
      await page.getByText('2 rows have errors').waitFor();
      const problemOf = async (name: string) => {
        const cell = page.getByRole('textbox', { name, exact: true });
        expect(await cell.getAttribute('aria-invalid')).toBe('true');
        return page.locator(`[id="${await cell.getAttribute('aria-describedby')}"]`).textContent();
      };
      expect(await problemOf('Destination URL, row 3')).toMatch(/http/);
      expect(await problemOf('Name, row 4')).toBe('Is required.');
      expect(await page.locator('[aria-invalid]').count()).toBe(2);
      expect(await page.getByRole('button', { name: /^Import \d/ }).count()).toBe(0);
      await look('import-wrong');

      await page.getByRole('button', { name: 'Skip these rows' }).click();
      await page.getByText('2 rows with errors will be skipped.').waitFor();
      expect(await page.getByLabel('Skip rows with errors').isChecked()).toBe(true);
      await page.getByLabel('Create missing folders').uncheck();
      await check(page);
      await page.getByText('3 rows with errors will be skipped.').waitFor();
      await page.getByLabel('Create missing folders').check();
      await check(page);
      await page.getByText('Ready to import 1 code.').waitFor();
      await page.getByRole('button', { name: 'Import 1 code' }).click();
      await page
        .getByRole('status')
        .filter({ hasText: 'Imported 1 code. Skipped 2 rows with errors.' })
        .waitFor();
      const [code] = await server.prisma.qrCode.findMany({
        where: { organizationId: ada.organizationId },
        include: { folder: true },
      });
      expect(code).toMatchObject({ name: 'Good', folder: { name: 'Spring' } });
      expect(wrong).toEqual([]);
    });

    test('says which files cannot be read, and does not send them', async () => {
      const { page, wrong, look } = await openImport();
      await page.route('**/import?*', (route) => {
        throw new Error(`sent: ${route.request().url()}`);
      });
      await choose(page, 'name,url\nx,"https://example.com\n');
      await page.getByText('a quotation mark is not closed').waitFor();
      await look('import-unreadable');
      await choose(page, '\n\n');
      await page.getByText('The file is empty.').waitFor();
      const workbook = Buffer.from(zipSync({ 'content.xml': strToU8('<office/>') }));
      await chooser(page).setInputFiles({ name: 'codes.ods', mimeType: '', buffer: workbook });
      await page.getByText('This spreadsheet can’t be read. Save it as .xlsx').waitFor();
      expect(await page.getByRole('table').count()).toBe(0);
      await choose(page, 'x'.repeat(20 * 1_048_576 + 1), 'large.csv');
      await page.getByText('larger than 20 MB').waitFor();
      await choose(page, rowsOf(50_001));
      await page.getByText('more than 50,000 rows').waitFor();
      expect(await page.getByRole('button', { name: 'Check file' }).isDisabled()).toBe(true);
      expect(wrong).toEqual([]);
    });

    test('reads files that Excel saves without Unicode, with a note', async () => {
      const { page, wrong } = await openImport();
      const buffer = Buffer.from('sep=;\r\nName;URL;\r\nCafé;https://example.com;\r\n', 'latin1');
      await chooser(page).setInputFiles({ name: 'old.csv', mimeType: 'text/csv', buffer });
      await check(page);
      await page.getByText('it was read as Windows-1252').waitFor();
      await page.getByRole('button', { name: 'Import 1 code' }).click();
      await page.getByText('Imported 1 code.').first().waitFor();
      const created = await server.prisma.qrCode.findFirst({ where: { name: 'Café' } });
      expect(created?.organizationId).toBe(ada.organizationId);
      expect(wrong).toEqual([]);
    });

    test('offers a table with the separator of the language', async () => {
      await ada.createQrCode({ name: 'Blüte' });
      const { page, wrong } = await openList({ locale: 'fr-FR' });
      await page.getByRole('button', { name: 'Export' }).click();
      const download = page.waitForEvent('download');
      await page.getByRole('dialog').getByRole('button', { name: 'Export' }).click();
      const csv = await readFile(await (await download).path(), 'utf8');
      expect(csv).toMatch(/^\uFEFFid;type;name;/);
      expect(csv).toContain(';Blüte;');
      expect(wrong).toEqual([]);
    });

    test('offers a sample with that separator, which can be imported', async () => {
      const { page, wrong } = await openImport({ locale: 'fr-FR' });
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Download a sample' }).click();
      const sample = await (await download).path();
      expect(await readFile(sample, 'utf8')).toMatch(/^\uFEFFtype;name;url;.*\r\n/);
      await chooser(page).setInputFiles(sample);
      await check(page);
      await page.getByText('Ready to import 4 codes.').waitFor();
      expect(wrong).toEqual([]);
    });

    test('reports short codes that are taken, unless new ones are generated', async () => {
      const { shortCode } = await ada.createQrCode({ name: 'Menu' });
      const { page, wrong } = await openImport();
      await choose(page, `name,url,shortCode\nMenu again,https://example.com,${shortCode}\n`);
      await check(page);
      await page.getByRole('textbox', { name: 'Short link, row 2', disabled: false }).waitFor();
      await page.getByText('1 row has errors').waitFor();
      await page.getByLabel('Ignore short links in the file').check();
      await check(page);
      await page.getByRole('button', { name: 'Import 1 code' }).click();
      await page.getByText('Imported 1 code.').first().waitFor();
      expect(await count()).toBe(2);
      expect(wrong).toEqual([]);
    });

    test('refreshes a list that was opened before', async () => {
      const { page } = await openList();
      await page.getByText('No codes yet').waitFor();
      await page.getByRole('link', { name: 'Import' }).click();
      await choose(page, rowsOf(3));
      await check(page);
      await page.getByRole('button', { name: 'Import 3 codes' }).click();
      await page.getByRole('link', { name: 'View codes' }).click();
      await page.getByRole('link', { name: 'Code 2', exact: true }).waitFor();
    });
  });
});
