// A long import in a browser: progress, canceling, a lost connection.
import { describe, expect, test } from 'vitest';
import { noBrowser } from '../support/browser/browser.ts';
import { noteProgress } from '../support/browser/dashboard.ts';
import { check, choose, long, longTimeout, rowsOf, small, useFiles } from './files.ts';

describe.skipIf(noBrowser)(`files in a browser${noBrowser ? ` (${noBrowser})` : ''}`, () => {
  const { count, expectEachOnce, openImport, way: proxy } = useFiles();

  describe('an import', () => {
    test(
      'shows its progress; a canceled one can be resumed without duplicates',
      longTimeout,
      async () => {
        const { page, wrong, look } = await openImport();
        await choose(page, rowsOf(2_000));
        const progress = await noteProgress(page);
        await check(page);
        await page.getByText('Ready to import 2,000 codes.').waitFor(long);
        expect(await progress()).toEqual(expect.arrayContaining(['500/2000', '1000/2000']));
        await page.getByRole('button', { name: 'Import 2,000 codes' }).click();
        await page.getByText('Creating codes…').waitFor(long);
        await page.getByRole('button', { name: 'Stop' }).click();
        await page
          .getByText(/Import stopped. At least [\d,]+ of 2,000 rows were imported/)
          .waitFor();
        await look('import-stopped');
        const before = await count();
        expect(before).toBeGreaterThan(0);
        expect(before).toBeLessThan(2_000);
        await page.getByRole('button', { name: 'Continue' }).click();
        await page.getByRole('progressbar').waitFor();
        await look('import-under-way');
        await page.getByText('Imported 2,000 codes.').waitFor(long);
        await expectEachOnce(2_000);
        expect(await progress()).toContain('1500/2000');
        expect(wrong).toEqual([]);
      },
    );

    test('shows a lost connection and can be resumed afterwards', longTimeout, async () => {
      const { page, wrong, look } = await openImport(small);
      await look('dark-import');
      await choose(page, 'name,url,organization\nBad,nowhere,x\n,https://example.com,\n');
      await check(page);
      await page.getByText('2 rows have errors').waitFor();
      await look('dark-import-wrong');
      await choose(page, rowsOf(1_600));
      await check(page);
      await page.getByRole('button', { name: 'Import 1,600 codes' }).click(long);
      await page.getByText('Creating codes…').waitFor(long);
      proxy.disconnect();
      await page.getByText('The connection was lost. At least').waitFor();
      await look('dark-import-broken');
      await page.getByRole('button', { name: 'Continue' }).click();
      await page.getByText('The connection was lost. Some codes may').waitFor();
      proxy.reconnect();
      await page.getByRole('button', { name: 'Continue' }).click();
      await page.getByText('Imported 1,600 codes.').waitFor(long);
      await expectEachOnce(1_600);
      await page.getByRole('link', { name: 'View codes' }).click();
      await page.getByText('1,600 codes').waitFor();
      expect(wrong.filter((text) => !/net::ERR_/.test(text))).toEqual([]);
    });
  });
});
