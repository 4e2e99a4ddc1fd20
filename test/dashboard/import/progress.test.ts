// A long import in a browser: progress, stopping, a lost connection, leaving the page.
import { describe, expect, test } from 'vitest';
import { noBrowser } from '../../support/browser/browser.ts';
import { noteProgress } from '../../support/browser/dashboard.ts';
import { check, choose, long, longTimeout, rowsOf, small, useFiles } from '../files.ts';

describe.skipIf(noBrowser)(`files in a browser${noBrowser ? ` (${noBrowser})` : ''}`, () => {
  const { count, expectEachOnce, openImport, way: proxy } = useFiles();

  describe('an import', () => {
    test(
      'shows its progress; a stopped one can be continued without duplicates',
      longTimeout,
      async () => {
        const { page, wrong, look } = await openImport();
        await choose(page, rowsOf(4_000));
        const progress = await noteProgress(page);
        await check(page);
        await page.getByText('Ready to import 4,000 codes.').waitFor(long);
        expect(await progress()).toEqual(expect.arrayContaining(['500/4000', '1000/4000']));
        await page.getByRole('button', { name: 'Import 4,000 codes' }).click();
        const card = page.locator('main');
        await card.getByText('Creating codes…').first().waitFor(long);
        await page.getByRole('button', { name: 'Stop' }).first().click();
        await page.getByText(/Import stopped\. Imported [\d,]+ codes\./).waitFor(long);
        await look('import-stopped');
        const before = await count();
        expect(before).toBeGreaterThan(0);
        expect(before).toBeLessThan(4_000);
        await page.getByRole('button', { name: 'Continue' }).click();
        await page.getByRole('progressbar').first().waitFor();
        await look('import-under-way');
        const rest = (4_000 - before).toLocaleString('en');
        await page.getByText(`Imported ${rest} codes.`).first().waitFor(long);
        await expectEachOnce(4_000);
        expect(wrong).toEqual([]);
      },
    );

    test('goes on while the connection is lost', longTimeout, async () => {
      const { page, wrong, look } = await openImport(small);
      await look('dark-import');
      await choose(page, 'name,url\nBad,nowhere\n,https://example.com\n');
      await check(page);
      await page.getByText('2 rows have errors').waitFor();
      await look('dark-import-wrong');
      await choose(page, rowsOf(1_600));
      await check(page);
      await page.getByRole('button', { name: 'Import 1,600 codes' }).click(long);
      await page.getByText('Creating codes…').first().waitFor(long);
      proxy.disconnect();
      await page.getByText('The connection was lost. The import goes on').waitFor();
      await look('dark-import-broken');
      await expect.poll(count, { timeout: 60_000 }).toBe(1_600);
      proxy.reconnect();
      await page.getByText('Imported 1,600 codes.').first().waitFor(long);
      await expectEachOnce(1_600);
      await page.getByRole('link', { name: 'View codes' }).click();
      await page.getByText('1,600 codes').waitFor();
      expect(wrong.filter((text) => !/net::ERR_/.test(text))).toEqual([]);
    });

    test('goes on without the page, which shows it again', longTimeout, async () => {
      const { page, wrong } = await openImport();
      await choose(page, rowsOf(2_000));
      await check(page);
      await page.getByRole('button', { name: 'Import 2,000 codes' }).click(long);
      await page.getByText('Creating codes…').first().waitFor(long);
      await page.getByRole('link', { name: 'Back to QR codes' }).click();
      await page.getByRole('heading', { name: 'QR codes', exact: true }).waitFor();
      await page.getByRole('link', { name: 'Import' }).click();
      const recent = page.getByRole('region', { name: 'Recent imports' });
      await recent.getByText('Imported 2,000 codes.').waitFor(long);
      await expectEachOnce(2_000);
      expect(wrong).toEqual([]);
    });
  });
});
