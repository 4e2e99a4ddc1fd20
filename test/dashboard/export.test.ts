// Exporting QR codes in a browser.
import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { noBrowser } from '../support/browser/browser.ts';
import { noteProgress } from '../support/browser/dashboard.ts';
import { decodePng } from '../support/picture/decode.ts';
import { long, longTimeout, rowsOf, small, useFiles } from './files.ts';

describe.skipIf(noBrowser)(`files in a browser${noBrowser ? ` (${noBrowser})` : ''}`, () => {
  const { ada, importCsv, openList, server, way: proxy } = useFiles();

  describe('an export', () => {
    const open = async (page: Page) => {
      await page.getByRole('button', { name: 'Export', exact: true }).click();
      await page.getByRole('dialog').waitFor();
    };
    const start = (page: Page) =>
      page.getByRole('dialog').getByRole('button', { name: 'Export', exact: true }).click();

    test('is a table of the filtered codes in list order, with progress', async () => {
      await importCsv(rowsOf(900));
      const text = 'Line one\nline "two"\n\nfour';
      for (const name of ['Note, one', 'Note "two"', 'Plain']) {
        await ada.createQrCode({
          type: 'TEXT',
          name,
          data: { text },
          tags: ['note', 'a|b'],
        });
      }
      const { page, elsewhere, wrong, look } = await openList();
      await page.getByRole('searchbox').fill('note');
      await page.getByText('2 codes', { exact: true }).waitFor();
      await page.getByRole('columnheader', { name: 'Name' }).getByRole('button').click();
      await open(page);
      await page.getByText('Export 2 codes').waitFor();
      await look('export');
      const progress = await noteProgress(page);
      const download = page.waitForEvent('download');
      await start(page);
      const file = await download;
      expect(file.suggestedFilename()).toBe('qr-codes.csv');
      const csv = await readFile(await file.path(), 'utf8');
      expect(csv).toMatch(/^\uFEFFid,type,/);
      expect(csv.indexOf('Note ""two""')).toBeGreaterThan(0);
      expect(csv.indexOf('Note ""two""')).toBeLessThan(csv.indexOf('Note, one'));
      expect(csv).not.toContain('Plain');
      await page.getByText('Exported 2 codes to qr-codes.csv.').waitFor();
      await look('export-done');
      for (const value of await progress()) expect(['0/2', '1/2', '2/2']).toContain(value);
      await page.getByRole('button', { name: 'Close' }).click();

      await page.getByRole('button', { name: 'Clear filters' }).click();
      await page.getByText('903 codes', { exact: true }).waitFor();
      await open(page);
      await page.getByLabel('Optimize for Excel').uncheck();
      const whole = page.waitForEvent('download');
      await start(page);
      const all = await readFile(await (await whole).path(), 'utf8');
      expect(all).toMatch(/^id,type,/);
      // Line breaks inside cells are not counted.
      await page.getByText('Exported 903 codes to').waitFor();
      const again = await server.signUp('Grace');
      const graceKey = (await server.createKey(again)).secret;
      const back = await server.rest(
        'POST',
        `/organizations/${again.organizationId}/qr-codes/import?newShortCodes=true`,
        { key: graceKey, body: all, headers: { 'content-type': 'text/csv' } },
      );
      expect(back.body).toMatchObject({ created: 903, failed: 0 });
      expect(elsewhere).toEqual([]);
      expect(wrong).toEqual([]);
    });

    test(
      'can be a ZIP of images with progress; nothing is saved when canceled',
      longTimeout,
      async () => {
        await importCsv(rowsOf(400));
        const { page, wrong, look } = await openList();
        let saved = 0;
        page.on('download', () => {
          saved += 1;
        });
        await page.getByText('400 codes', { exact: true }).waitFor();
        await open(page);
        await page.getByLabel('Format', { exact: true }).selectOption('Table and images (ZIP)');
        await page.getByLabel('Width (pixels)').fill('256');
        await look('export-zip');
        await page.getByLabel('Image format').selectOption('PDF');
        await page.getByLabel('Width (mm)').fill('85');
        expect(await page.getByLabel('Width (pixels)').count()).toBe(0);
        const requested = page.waitForRequest(/\/qr-codes\/export\?/);
        await start(page);
        // 85 mm in pixels of 1/96 inch.
        expect(new URL((await requested).url()).searchParams.get('size')).toBe('321');
        await page.getByRole('button', { name: 'Cancel' }).click();
        await page.getByLabel('Image format').selectOption('EPS');
        await page.getByLabel('Width (mm)').waitFor();
        await page.getByLabel('Image format').selectOption('SVG');
        expect(await page.getByLabel(/^Width/).count()).toBe(0);
        await page.getByLabel('Image format').selectOption('PNG');
        await page.getByLabel('Width (pixels)').fill('256');
        const progress = await noteProgress(page);
        await start(page);
        await expect
          .poll(async () => Number.parseInt((await progress()).at(-1) ?? '0', 10), long)
          .toBeGreaterThan(10);
        await page.getByRole('button', { name: 'Cancel' }).click();
        await page.getByLabel('Width (pixels)').waitFor();
        expect(saved).toBe(0);

        const download = page.waitForEvent('download', long);
        await start(page);
        await page.getByText('Preparing your file…').waitFor();
        await look('export-under-way');
        const file = await download;
        await page.getByText('Exported 400 codes to').waitFor();
        expect(file.suggestedFilename()).toBe('qr-codes.zip');
        const entries = unzipSync(await readFile(await file.path()));
        const names = Object.keys(entries);
        expect(names).toHaveLength(401);
        expect(
          strFromU8(entries['codes.csv'] ?? new Uint8Array())
            .trim()
            .split('\r\n'),
        ).toHaveLength(401);
        const name = names.find((one) => one.endsWith('.png')) ?? '';
        expect(await decodePng(entries[name] ?? new Uint8Array())).toBe(
          `${proxy.url}/q/${name.split(' ')[0]}`,
        );
        const shown = (await progress()).map((value) => Number.parseInt(value, 10));
        expect(shown.length).toBeGreaterThan(10);
        // The last progress may be replaced by the result before it is painted.
        expect(Math.max(...shown)).toBeGreaterThan(100);
        expect(Math.max(...shown)).toBeLessThanOrEqual(400);
        expect(wrong).toEqual([]);
      },
    );

    test('that is interrupted shows an error and is not saved', longTimeout, async () => {
      await importCsv(rowsOf(400));
      const { page, wrong, look } = await openList(small);
      let saved = 0;
      page.on('download', () => {
        saved += 1;
      });
      await page.getByText('400 codes', { exact: true }).waitFor();
      await open(page);
      await page.getByLabel('Format', { exact: true }).selectOption('Table and images (ZIP)');
      await page.getByLabel('Image format').selectOption('SVG');
      await look('dark-export');
      const progress = await noteProgress(page);
      await start(page);
      await expect.poll(async () => (await progress()).length, long).toBeGreaterThan(3);
      proxy.disconnect();
      await page.getByText('The connection was lost before the file was complete').waitFor();
      await look('dark-export-broken');
      proxy.reconnect();
      expect(saved).toBe(0);
      const download = page.waitForEvent('download', long);
      await start(page);
      const entries = unzipSync(await readFile(await (await download).path()));
      expect(Object.keys(entries).filter((name) => name.endsWith('.svg'))).toHaveLength(400);
      expect(wrong.filter((text) => !/net::ERR_/.test(text))).toEqual([]);
    });
  });
});
