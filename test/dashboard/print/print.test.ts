// The panel that prints, downloads and copies the image of a code, in a real browser.
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { noBrowser, useBrowser } from '../../support/browser/browser.ts';
import { type DashboardPage, openQrCodes, useTab } from '../../support/browser/dashboard.ts';
import { decodePng } from '../../support/picture/decode.ts';
import { sizeOf } from '../../support/picture/picture.ts';
import { useCaller, useServer } from '../../support/server/setting.ts';

/** The file that a link downloads. */
async function download(page: Page, name: string): Promise<Buffer> {
  const started = page.waitForEvent('download');
  await page.getByRole('link', { name, exact: true }).click();
  return readFile(await (await started).path());
}

const widthOfPdf = (pdf: Buffer, box = 'MediaBox'): number => {
  const [, left, right] =
    new RegExp(`/${box} \\[([\\d.]+) [\\d.]+ ([\\d.]+)`).exec(pdf.toString('latin1')) ?? [];
  return ((Number(right) - Number(left)) / 72) * 25.4;
};

describe.skipIf(noBrowser)(`The print panel${noBrowser ? ` (${noBrowser})` : ''}`, () => {
  const server = useServer({
    config: { browserDocuments: 'registered', shortUrl: 'https://qr.example/q' },
  });
  const browser = useBrowser();
  const ada = useCaller(server, { once: true });
  beforeAll(() => ada.createQrCode({ name: 'Menu', shortCode: 'menu-of-the-week' }));

  const tab = useTab(browser, server);
  const open = async (options?: Parameters<typeof tab>[2]) =>
    toCode(await tab(ada, 'qr-codes', options));

  async function toCode(opened: DashboardPage) {
    await opened.page.getByRole('link', { name: 'Menu', exact: true }).click();
    return opened;
  }

  test('prints a code as wide as the slider says, with the keyboard', async () => {
    const { page, wrong, look } = await open();
    const slider = page.getByRole('slider', { name: 'Printed width: 40 mm' });
    await slider.waitFor();
    await page.getByText('Scannable from about 40 cm.').waitFor();
    await look('print');
    expect(widthOfPdf(await download(page, 'PDF'))).toBeCloseTo(40, 1);
    await slider.focus();
    await page.keyboard.press('ArrowRight');
    await page.getByText('Scannable from about 41 cm.').waitFor();
    await page.keyboard.press('End');
    await page.getByText('Scannable from about 3 m.').waitFor();
    expect(widthOfPdf(await download(page, 'PDF'))).toBeCloseTo(300, 1);
    await page.getByRole('slider', { name: 'Printed width: 300 mm' }).focus();
    await page.keyboard.press('Home');
    // 37 modules of 0.4 mm.
    await page.getByText('Scannable from about 15 cm.').waitFor();
    const png = await download(page, 'PNG, 300 dpi');
    expect(sizeOf(png)).toEqual([177, 177]);
    expect(await decodePng(png)).toBe('https://qr.example/q/menu-of-the-week');
    expect((await download(page, 'EPS')).toString('latin1')).toContain(
      '%%HiResBoundingBox: 0 0 42.5197 42.5197',
    );
    expect(wrong).toEqual([]);
  });

  test('prepares files for a print shop', async () => {
    const { page, wrong, look } = await open({
      viewport: { width: 390, height: 844 },
      colorScheme: 'dark',
    });
    await page.getByText('Print shop options').click();
    const width = page.getByLabel('Exact width (mm)');
    await width.fill('14');
    await page.getByRole('alert').filter({ hasText: 'from 15 to 1,000' }).waitFor();
    await look('print-too-small');
    expect(await page.getByRole('link', { name: 'PDF' }).count()).toBe(0);
    await width.fill('500');
    await page.getByText('Scannable from about 5 m.').waitFor();
    await page.getByLabel('Colors').selectOption('CMYK (print shops)');
    expect(await page.getByRole('link', { name: 'PNG, 300 dpi' }).count()).toBe(0);
    const spot = page.getByLabel('Spot color');
    await spot.fill('Größe');
    await page.getByRole('alert').filter({ hasText: 'plain letters' }).waitFor();
    expect(await page.getByRole('link', { name: 'PDF' }).count()).toBe(0);
    await spot.fill('PANTONE 286 C');
    await page.getByLabel('Crop marks and 3 mm of bleed (PDF)').check();
    await look('print-shop');
    const pdf = await download(page, 'PDF');
    expect(widthOfPdf(pdf, 'TrimBox')).toBeCloseTo(500, 1);
    expect(widthOfPdf(pdf, 'BleedBox')).toBeCloseTo(506, 1);
    expect(pdf.toString('latin1')).toContain('/Separation /PANTONE#20286#20C /DeviceCMYK');
    expect((await download(page, 'EPS')).toString('latin1')).toContain(
      '%%DocumentCustomColors: (PANTONE 286 C)',
    );
    expect(wrong).toEqual([]);
  });

  test('fills a sheet of labels with the code', async () => {
    const { page, wrong, look } = await open();
    await page.getByRole('button', { name: 'Label sheet' }).click();
    const dialog = page.getByRole('dialog', { name: 'Print labels for 1 code' });
    const copies = dialog.getByLabel('Copies of each code');
    expect(await copies.inputValue()).toBe('21');
    await dialog.getByRole('radio', { name: 'Label 5 (row 2, column 2)' }).check();
    expect(await copies.inputValue()).toBe('17');
    await look('print-label-sheet');
    const sent = page.waitForRequest(/\/label-sheet\?/);
    const started = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Download PDF' }).click();
    const query = new URL((await sent).url()).searchParams;
    expect(Object.fromEntries(query)).toMatchObject({ start: '5', copies: '17' });
    const pdf = await readFile(await (await started).path());
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    await dialog.waitFor({ state: 'detached' });
    // The number of copies that was typed stays.
    await page.getByRole('button', { name: 'Label sheet' }).click();
    await copies.fill('3');
    await dialog.getByLabel('Label sheet', { exact: true }).selectOption('AVERY_22806');
    expect(await copies.inputValue()).toBe('3');
    expect(wrong).toEqual([]);
  });

  test('copies the image', async () => {
    const permissions = ['clipboard-read', 'clipboard-write'];
    const { page, wrong } = await toCode(
      await openQrCodes(browser, server.url, ada, { permissions }),
    );
    await page.getByLabel('PNG width (pixels)').selectOption('512');
    await page.getByRole('button', { name: 'Copy image' }).click();
    await page.getByRole('status').filter({ hasText: 'Copied' }).waitFor();
    const copied = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const picture = await item?.getType('image/png');
      return [...new Uint8Array((await picture?.arrayBuffer()) ?? new ArrayBuffer(0))];
    });
    const png = Uint8Array.from(copied);
    expect(sizeOf(png)).toEqual([512, 512]);
    expect(await decodePng(png)).toBe('https://qr.example/q/menu-of-the-week');
    expect(wrong).toEqual([]);
  });

  test('says that an image cannot be copied', async () => {
    const { page } = await open();
    await page.context().clearPermissions();
    await page.route('**/download?format=png*', (route) => route.abort());
    await page.getByRole('button', { name: 'Copy image' }).click();
    await page.getByText('Couldn’t copy. Download the PNG instead.').first().waitFor();
  });
});
