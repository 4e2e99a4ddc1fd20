// Codes from a file and into one, as a person does it in a real browser.
import { readFile } from 'node:fs/promises';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Browser, noBrowser, openBrowser } from '../support/browser/browser.ts';
import { noteProgress, openDashboard } from '../support/browser/dashboard.ts';
import { startWay, type Way } from '../support/network/proxy.ts';
import { decodePng } from '../support/picture/decode.ts';
import { type Person, startServer, type TestServer } from '../support/server/server.ts';

const small: BrowserContextOptions = {
  colorScheme: 'dark',
  viewport: { width: 360, height: 740 },
};
const long = { timeout: 60_000 };
/** Work on thousands of codes, also on a machine that has much to do. */
const patient = { timeout: 180_000 };

describe.skipIf(noBrowser)(`files in a browser${noBrowser ? ` (${noBrowser})` : ''}`, () => {
  let way: Way;
  let server: TestServer;
  let browser: Browser;
  let ada: Person;
  let key: string;
  /** The address of the server on the way that can be cut. */
  let url: string;
  beforeAll(async () => {
    let port = 0;
    way = await startWay(() => ({ host: 'localhost', port }));
    url = `http://localhost:${way.port}`;
    server = await startServer({
      config: { publicUrl: url, shortUrl: `${url}/q`, browserDocuments: 'registered' },
    });
    port = Number(new URL(server.url).port);
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await way?.close();
    await server?.close();
  });
  beforeEach(async () => {
    ada = await server.signUp('Ada');
    key = (await server.createKey(ada)).secret;
  });

  async function openList(options?: BrowserContextOptions) {
    const opened = await openDashboard(browser, url, options, ada);
    const { page } = opened;
    await page.goto(`${url}/dashboard/qr-codes`);
    await page.getByRole('heading', { name: 'QR codes', exact: true }).waitFor();
    return opened;
  }
  async function openImport(options?: BrowserContextOptions) {
    const opened = await openList(options);
    await opened.page.getByRole('link', { name: 'Import' }).click();
    await opened.page.getByRole('heading', { name: 'Import' }).waitFor();
    return opened;
  }
  const chooser = (page: Page) => page.locator('input[type=file]');
  const choose = (page: Page, text: string, name = 'codes.csv') =>
    chooser(page).setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
  const check = (page: Page) => page.getByRole('button', { name: 'Check the file' }).click();
  const count = () => server.prisma.qrCode.count({ where: { organizationId: ada.organizationId } });
  const rowsOf = (rows: number) =>
    `name,url,tags\n${Array.from({ length: rows }, (_, index) => `Code ${index},https://example.com/${index},batch`).join('\n')}\n`;
  const importCsv = (body: string) =>
    server.rest('POST', `/organizations/${ada.organizationId}/qr-codes/import`, {
      key,
      body,
      headers: { 'content-type': 'text/csv' },
    });
  async function expectEachOnce(rows: number) {
    const codes = await server.prisma.qrCode.findMany({
      where: { organizationId: ada.organizationId },
    });
    expect(codes).toHaveLength(rows);
    expect(new Set(codes.map(({ name }) => name)).size).toBe(rows);
  }

  describe('an import', () => {
    test('the sample is downloaded, checked, imported, and stands in the list', async () => {
      const { page, elsewhere, wrong, look } = await openImport();
      await look('import');
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Download a sample' }).click();
      const sample = await download;
      expect(sample.suggestedFilename()).toBe('qr-codes-sample.csv');
      expect(
        await page.getByRole('link', { name: 'what each column holds' }).getAttribute('href'),
      ).toBe('/docs/import');
      await chooser(page).setInputFiles(await sample.path());
      await check(page);
      await page.getByText('4 codes would be made. Nothing was made yet.').waitFor();
      expect(await count()).toBe(0);
      await look('import-checked');
      await page.getByRole('button', { name: 'Import 4 codes' }).click();
      await page.getByText('4 codes were made.').waitFor();
      await look('import-done');
      await page.getByRole('link', { name: 'See the codes' }).click();
      await page.getByText('A note, with a comma').waitFor();
      const wifi = await server.prisma.qrCode.findFirstOrThrow({
        where: { name: 'Guests', organizationId: ada.organizationId },
      });
      expect(wifi.content).toMatchObject({ ssid: 'Café', password: 'correct horse' });
      expect(elsewhere).toEqual([]);
      expect(wrong).toEqual([]);
    });

    test('a dropped file: what is wrong is told by line and column; passed over if one says so', async () => {
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
      await page.getByText('2 rows are wrong, so nothing would be made').waitFor();
      const table = page.getByRole('region', { name: 'What is wrong' }).getByRole('row');
      const cells = await table.allTextContents();
      expect(cells).toEqual([
        'LineColumnWhat would be right',
        expect.stringMatching(/^3url.*http/),
        expect.stringMatching(/^4name/),
      ]);
      expect(await page.getByRole('button', { name: /^Import/ }).count()).toBe(0);
      await look('import-wrong');

      await page.getByLabel('Pass over rows').check();
      await page.getByLabel('Make folders').uncheck();
      await check(page);
      await page.getByText('3 rows would be passed over.').waitFor();
      await page.getByLabel('Make folders').check();
      await check(page);
      await page.getByText('1 code would be made').waitFor();
      await page.getByRole('button', { name: 'Import 1 code' }).click();
      await page.getByText('1 code was made; 2 rows were passed over.').waitFor();
      const [code] = await server.prisma.qrCode.findMany({
        where: { organizationId: ada.organizationId },
        include: { folder: true },
      });
      expect(code).toMatchObject({ name: 'Good', folder: { name: 'Spring' } });
      expect(wrong).toEqual([]);
    });

    test('a file that cannot be read says where; a spreadsheet and one that is too large are not sent', async () => {
      const { page, wrong, look } = await openImport();
      await choose(page, 'nmae,url\nx,https://example.com\n');
      await check(page);
      await page.getByText('The file cannot be read.').waitFor();
      await page.getByRole('cell', { name: /name/ }).first().waitFor();
      await look('import-unreadable');
      await page.route('**/import?*', (route) => {
        throw new Error(`sent: ${route.request().url()}`);
      });
      const workbook = Buffer.from(zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }));
      await chooser(page).setInputFiles({ name: 'codes.xlsx', mimeType: '', buffer: workbook });
      await check(page);
      await page.getByText('This is a spreadsheet; save it as “CSV UTF-8”').waitFor();
      expect(await page.getByRole('table').count()).toBe(0);
      await choose(page, 'x'.repeat(20 * 1_048_576 + 1), 'large.csv');
      await page.getByText('over 20 MB').waitFor();
      expect(await page.getByRole('button', { name: 'Check the file' }).isDisabled()).toBe(true);
      expect(wrong.filter((text) => !/status of 400/.test(text))).toEqual([]);
    });

    test('what Excel writes without being asked for Unicode is read, with a word about it', async () => {
      const { page, wrong } = await openImport();
      const buffer = Buffer.from('sep=;\r\nName;URL;\r\nCafé;https://example.com;\r\n', 'latin1');
      await chooser(page).setInputFiles({ name: 'old.csv', mimeType: 'text/csv', buffer });
      await check(page);
      await page.getByText('it was read as Windows-1252').waitFor();
      await page.getByRole('button', { name: 'Import 1 code' }).click();
      await page.getByText('1 code was made.').waitFor();
      const made = await server.prisma.qrCode.findFirst({ where: { name: 'Café' } });
      expect(made?.organizationId).toBe(ada.organizationId);
      expect(wrong).toEqual([]);
    });

    test('a table for a spreadsheet has the separator of the language', async () => {
      await server.createQrCode(key, ada.organizationId, { name: 'Blüte' });
      const { page, wrong } = await openList({ locale: 'de-DE' });
      await page.getByRole('button', { name: 'Export' }).click();
      const download = page.waitForEvent('download');
      await page.getByRole('dialog').getByRole('button', { name: 'Export' }).click();
      const csv = await readFile(await (await download).path(), 'utf8');
      expect(csv).toMatch(/^\uFEFFid;type;name;/);
      expect(csv).toContain(';Blüte;');
      expect(wrong).toEqual([]);
    });

    test('so has the sample, which is read back', async () => {
      const { page, wrong } = await openImport({ locale: 'de-DE' });
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Download a sample' }).click();
      const sample = await (await download).path();
      expect(await readFile(sample, 'utf8')).toMatch(/^\uFEFFtype;name;url;.*\r\n/);
      await chooser(page).setInputFiles(sample);
      await check(page);
      await page.getByText('4 codes would be made. Nothing was made yet.').waitFor();
      expect(wrong).toEqual([]);
    });

    test('short codes that are taken are wrong, unless each code gets a new one', async () => {
      const { shortCode } = await server.createQrCode(key, ada.organizationId, { name: 'Menu' });
      const { page, wrong } = await openImport();
      await choose(page, `name,url,shortCode\nMenu again,https://example.com,${shortCode}\n`);
      await check(page);
      await page.getByRole('cell', { name: 'shortCode' }).waitFor();
      await page.getByLabel('Give every code a new short link').check();
      await check(page);
      await page.getByRole('button', { name: 'Import 1 code' }).click();
      await page.getByText('1 code was made.').waitFor();
      expect(await count()).toBe(2);
      expect(wrong).toEqual([]);
    });

    test(
      'how far it is can be seen; stopped half way it goes on, and makes nothing twice',
      patient,
      async () => {
        const { page, wrong, look } = await openImport();
        await choose(page, rowsOf(2_000));
        const progress = await noteProgress(page);
        await check(page);
        await page.getByText('2,000 codes would be made').waitFor(long);
        expect(await progress()).toEqual(expect.arrayContaining(['500/2000', '1000/2000']));
        await page.getByRole('button', { name: 'Import 2,000 codes' }).click();
        await page.getByText('Making the codes').waitFor(long);
        await page.getByRole('button', { name: 'Stop' }).click();
        await page.getByText(/You stopped it. At least [\d,]+ of 2,000 rows are done/).waitFor();
        await look('import-stopped');
        const before = await count();
        expect(before).toBeGreaterThan(0);
        expect(before).toBeLessThan(2_000);
        await page.getByRole('button', { name: 'Go on' }).click();
        await page.getByRole('progressbar').waitFor();
        await look('import-under-way');
        await page.getByText('2,000 codes were made.').waitFor(long);
        await expectEachOnce(2_000);
        expect(await progress()).toContain('1500/2000');
        expect(wrong).toEqual([]);
      },
    );

    test(
      'a connection that breaks off is told; the same import goes on once it is back',
      patient,
      async () => {
        const { page, wrong, look } = await openImport(small);
        await look('dark-import');
        await choose(page, 'name,url,organization\nBad,nowhere,x\n,https://example.com,\n');
        await check(page);
        await page.getByText('2 rows are wrong').waitFor();
        await look('dark-import-wrong');
        await choose(page, rowsOf(1_600));
        await check(page);
        await page.getByRole('button', { name: 'Import 1,600 codes' }).click(long);
        await page.getByText('Making the codes').waitFor(long);
        way.cut();
        await page.getByText('The connection broke off. At least').waitFor();
        await look('dark-import-broken');
        await page.getByRole('button', { name: 'Go on' }).click();
        await page.getByText('The connection broke off. It had not said').waitFor();
        way.mend();
        await page.getByRole('button', { name: 'Go on' }).click();
        await page.getByText('1,600 codes were made.').waitFor(long);
        await expectEachOnce(1_600);
        await page.getByRole('link', { name: 'See the codes' }).click();
        await page.getByText('1,600 codes').waitFor();
        expect(wrong.filter((text) => !/net::ERR_/.test(text))).toEqual([]);
      },
    );

    test('the list that was seen before shows what was imported since', async () => {
      const { page } = await openList();
      await page.getByText('No codes yet').waitFor();
      await page.getByRole('link', { name: 'Import' }).click();
      await choose(page, rowsOf(3));
      await check(page);
      await page.getByRole('button', { name: 'Import 3 codes' }).click();
      await page.getByRole('link', { name: 'See the codes' }).click();
      await page.getByRole('link', { name: 'Code 2', exact: true }).waitFor();
    });
  });

  describe('an export', () => {
    const open = async (page: Page) => {
      await page.getByRole('button', { name: 'Export', exact: true }).click();
      await page.getByRole('dialog').waitFor();
    };
    const start = (page: Page) =>
      page.getByRole('dialog').getByRole('button', { name: 'Export', exact: true }).click();

    test('a table of what the filters leave, in the order of the list, counted as it comes', async () => {
      await importCsv(rowsOf(900));
      const text = 'Line one\nline "two"\n\nfour';
      for (const name of ['Note, one', 'Note "two"', 'Plain']) {
        await server.createQrCode(key, ada.organizationId, {
          type: 'TEXT',
          name,
          data: { text },
          tags: ['note', 'a|b'],
        });
      }
      const { page, elsewhere, wrong, look } = await openList();
      await page.getByRole('searchbox').fill('note');
      await page.getByText('2 codes', { exact: true }).waitFor();
      await page.getByLabel('Order').selectOption('By name');
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
      await page.getByText('qr-codes.csv is whole, with 2 codes').waitFor();
      await look('export-done');
      for (const value of await progress()) expect(['0/2', '1/2', '2/2']).toContain(value);
      await page.getByRole('button', { name: 'Close' }).click();

      await page.getByRole('button', { name: 'Clear filters' }).click();
      await page.getByText('903 codes', { exact: true }).waitFor();
      await open(page);
      await page.getByLabel('Format for Excel').uncheck();
      const whole = page.waitForEvent('download');
      await start(page);
      const all = await readFile(await (await whole).path(), 'utf8');
      expect(all).toMatch(/^id,type,/);
      // No line end inside of a cell was counted.
      await page.getByText('is whole, with 903 codes').waitFor();
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
      'pictures in a ZIP, with how many have come; cancelled, nothing is saved',
      patient,
      async () => {
        await importCsv(rowsOf(400));
        const { page, wrong, look } = await openList();
        let saved = 0;
        page.on('download', () => {
          saved += 1;
        });
        await page.getByText('400 codes', { exact: true }).waitFor();
        await open(page);
        await page.getByLabel('File').selectOption('Table and pictures (ZIP)');
        await page.getByLabel('Width in pixels').fill('256');
        await look('export-zip');
        await page.getByLabel('Pictures', { exact: true }).selectOption('PDF');
        await page.getByLabel('Width in millimeters').fill('85');
        expect(await page.getByLabel('Width in pixels').count()).toBe(0);
        const asked = page.waitForRequest(/\/qr-codes\/export\?/);
        await start(page);
        // 85 mm, in pixels of 1/96 inch.
        expect(new URL((await asked).url()).searchParams.get('size')).toBe('321');
        await page.getByRole('button', { name: 'Cancel' }).click();
        await page.getByLabel('Pictures', { exact: true }).selectOption('SVG');
        expect(await page.getByLabel(/^Width/).count()).toBe(0);
        await page.getByLabel('Pictures', { exact: true }).selectOption('PNG');
        await page.getByLabel('Width in pixels').fill('256');
        const progress = await noteProgress(page);
        await start(page);
        await expect
          .poll(async () => Number.parseInt((await progress()).at(-1) ?? '0', 10), long)
          .toBeGreaterThan(10);
        await page.getByRole('button', { name: 'Cancel' }).click();
        await page.getByLabel('Width in pixels').waitFor();
        expect(saved).toBe(0);

        const download = page.waitForEvent('download', long);
        await start(page);
        await page.getByText('The file is coming').waitFor();
        await look('export-under-way');
        const file = await download;
        await page.getByText('is whole, with 400 codes').waitFor();
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
          `${url}/q/${name.split(' ')[0]}`,
        );
        const shown = (await progress()).map((value) => Number.parseInt(value, 10));
        expect(shown.length).toBeGreaterThan(10);
        // The last of them may give way to the end before it is painted.
        expect(Math.max(...shown)).toBeGreaterThan(100);
        expect(Math.max(...shown)).toBeLessThanOrEqual(400);
        expect(wrong).toEqual([]);
      },
    );

    test('one that breaks off is told, and not saved', patient, async () => {
      await importCsv(rowsOf(400));
      const { page, wrong, look } = await openList(small);
      let saved = 0;
      page.on('download', () => {
        saved += 1;
      });
      await page.getByText('400 codes', { exact: true }).waitFor();
      await open(page);
      await page.getByLabel('File').selectOption('Table and pictures (ZIP)');
      await page.getByLabel('Pictures').selectOption('SVG');
      await look('dark-export');
      const progress = await noteProgress(page);
      await start(page);
      await expect.poll(async () => (await progress()).length, long).toBeGreaterThan(3);
      way.cut();
      await page.getByText('The connection broke off before the file was whole').waitFor();
      await look('dark-export-broken');
      way.mend();
      expect(saved).toBe(0);
      const download = page.waitForEvent('download', long);
      await start(page);
      const entries = unzipSync(await readFile(await (await download).path()));
      expect(Object.keys(entries).filter((name) => name.endsWith('.svg'))).toHaveLength(400);
      expect(wrong.filter((text) => !/net::ERR_/.test(text))).toEqual([]);
    });
  });
});
