// Importing a spreadsheet in a browser.
import { describe, expect, test } from 'vitest';
import { noBrowser } from '../../support/browser/browser.ts';
import { check, chooser, useFiles } from '../files.ts';
import { type Cell, workbook, workbookType } from './workbook.ts';

describe.skipIf(noBrowser)(`files in a browser${noBrowser ? ` (${noBrowser})` : ''}`, () => {
  const { ada, openImport, server } = useFiles();

  async function importAll(rows: readonly (readonly Cell[])[], timezoneId = 'Europe/Berlin') {
    const { page, elsewhere, wrong, look } = await openImport({ timezoneId });
    await chooser(page).setInputFiles({
      name: 'codes.xlsx',
      mimeType: workbookType,
      buffer: workbook(rows),
    });
    await check(page);
    await page.getByText(/^Ready to import \d+ codes?\.$/).waitFor();
    await look('import-excel');
    await page.getByRole('button', { name: /^Import \d+ codes?$/ }).click();
    await page
      .getByText(/^Imported \d+ codes?\.$/)
      .first()
      .waitFor();
    expect([elsewhere, wrong]).toEqual([[], []]);
    return server.prisma.qrCode.findMany({
      where: { organizationId: ada.organizationId },
      orderBy: { id: 'asc' },
    });
  }

  test('a spreadsheet is read with its texts, numbers and empty rows', async () => {
    const codes = await importAll([
      ['Bezeichnung', 'Webseite', 'Artikelnummer', 'dynamic'],
      ['Tisch & Stuhl <neu>', 'https://example.com/1', 4711, true],
      [],
      ['Café, „Blüte“', 'https://example.com/2', 0.5, true],
    ]);
    expect(
      codes.map(({ name, content, externalId, dynamic }) => [
        name,
        Object(content).url,
        externalId,
        dynamic,
      ]),
    ).toEqual([
      ['Tisch & Stuhl <neu>', 'https://example.com/1', '4711', true],
      ['Café, „Blüte“', 'https://example.com/2', '0.5', true],
    ]);
  });

  test('dates and times of a spreadsheet are those of the person', async () => {
    const codes = await importAll([
      ['Name', 'Title', 'Start', 'End'],
      ['Fair', 'Fair', { days: 46_204, format: 'date' }, { days: 46_205, format: 'date' }],
      ['Talk', 'Talk', { days: 46_204.75, format: 'dateTime' }, undefined],
    ]);
    expect(codes.map(({ content }) => Object(content).start)).toEqual([
      '2026-07-01',
      '2026-07-01T16:00:00Z',
    ]);
  });
});
