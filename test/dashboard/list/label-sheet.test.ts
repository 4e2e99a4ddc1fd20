// Printing label sheets for selected codes in a browser.
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { noBrowser } from '../../support/browser/browser.ts';
import { bar, everything, expectNames, tick, useList } from './list.ts';

const small = { viewport: { width: 390, height: 844 }, colorScheme: 'dark' } as const;

describe.skipIf(noBrowser)(`label sheets in a browser${noBrowser ? ` (${noBrowser})` : ''}`, () => {
  const { ada, listOf, makeSome } = useList();

  const open = (page: Page) => bar(page).getByRole('button', { name: 'Label sheet' }).click();
  const dialog = (page: Page) => page.getByRole('dialog');
  const download = async (page: Page) => {
    const saved = page.waitForEvent('download');
    const sent = page.waitForRequest(/\/label-sheet\?/);
    await dialog(page).getByRole('button', { name: 'Download PDF' }).click();
    const query = new URL((await sent).url()).searchParams;
    const file = await saved;
    return { query, name: file.suggestedFilename(), pdf: await readFile(await file.path()) };
  };

  test('selected codes are printed on a sheet that is used in part', async () => {
    const { menu, card } = await makeSome();
    const { page, elsewhere, wrong, look } = await listOf(ada);
    await expectNames(page, everything);
    await tick(page, 'Menu').check();
    await tick(page, 'Card').check();
    await open(page);
    await dialog(page).getByText('Print labels for 2 codes').waitFor();
    await look('label-sheet');
    await dialog(page).getByLabel('Label sheet', { exact: true }).selectOption('AVERY_22806');
    await dialog(page).getByRole('radio', { name: 'Label 5 (row 2, column 2)' }).check();
    // By keyboard to the label on its right.
    await page.keyboard.press('ArrowRight');
    expect(
      await dialog(page).getByRole('radio', { name: 'Label 6 (row 2, column 3)' }).isChecked(),
    ).toBe(true);
    await dialog(page).getByLabel('Short link', { exact: true }).check();
    await dialog(page).getByLabel('Metadata key').fill('room');
    await dialog(page).getByLabel('Copies of each code').fill('2');
    await dialog(page).getByLabel('Print cut marks in the margins').check();
    await look('label-sheet-start');
    const { query, name, pdf } = await download(page);
    expect(Object.fromEntries(query)).toMatchObject({
      template: 'AVERY_22806',
      start: '6',
      copies: '2',
      cutMarks: 'true',
    });
    expect(query.getAll('captions')).toEqual(['name', 'shortUrl', 'metadata.room']);
    expect(query.getAll('ids').sort()).toEqual([menu.id, card.id].sort());
    expect(name).toBe('labels.pdf');
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    await page.getByText('Label sheet downloaded').waitFor();
    expect(await dialog(page).count()).toBe(0);
    expect(elsewhere).toEqual([]);
    expect(wrong).toEqual([]);
  });

  test('a custom size is checked, and problems are shown', async () => {
    await makeSome();
    const { page, wrong, look } = await listOf(ada, small);
    await expectNames(page, everything);
    await page.getByLabel('Select all').check();
    await open(page);
    await dialog(page).getByLabel('Label sheet', { exact: true }).selectOption('CUSTOM');
    await look('dark-label-sheet-custom');
    await dialog(page).getByLabel('Columns').fill('3');
    await dialog(page).getByRole('button', { name: 'Download PDF' }).click();
    await dialog(page).getByRole('alert').getByText('do not fit on the page').waitFor();
    await look('dark-label-sheet-problem');
    await dialog(page).getByLabel('Label width (mm)').fill('9,5');
    await dialog(page).getByRole('button', { name: 'Download PDF' }).click();
    await dialog(page).getByRole('alert').getByText('many phones need 0.4 mm').waitFor();
    await dialog(page).getByLabel('Allow codes that are too small').check();
    const { query, pdf } = await download(page);
    expect(query.get('layout[labelWidthMm]')).toBe('9.5');
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    // The browser logs the two errors that the dialog shows.
    expect(wrong.filter((text) => !/status of 4(?:00|22)/.test(text))).toEqual([]);
  });
});
