// A long import in a browser: progress, canceling, a lost connection.
import { describe, expect, test } from 'vitest';
import { noBrowser } from '../support/browser/browser.ts';
import { noteProgress } from '../support/browser/dashboard.ts';
import { check, choose, long, patient, rowsOf, small, useFiles } from './files.ts';

describe.skipIf(noBrowser)(`files in a browser${noBrowser ? ` (${noBrowser})` : ''}`, () => {
  const { count, expectEachOnce, openImport, way } = useFiles();

  describe('an import', () => {
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
  });
});
