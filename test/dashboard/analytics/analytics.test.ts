// Analytics in a real browser, including a live scan.
import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { noBrowser, useBrowser } from '../../support/browser/browser.ts';
import { openDashboard } from '../../support/browser/dashboard.ts';
import { iPhone } from '../../support/server/scans.ts';
import { useServer } from '../../support/server/setting.ts';

describe.skipIf(noBrowser)(`analytics in a browser${noBrowser ? ` (${noBrowser})` : ''}`, () => {
  const server = useServer({ config: { browserDocuments: 'registered' } });
  const browser = useBrowser();

  test('a scan is counted live and then appears in the totals, the lists and the CSV file', async () => {
    const ada = await server.signUp('Ada');
    const { secret } = await server.createKey(ada);
    const menu = await server.createQrCode(secret, ada.organizationId, { name: 'Menu' });
    await server.createQrCode(secret, ada.organizationId, { name: 'Poster' });
    const { page, elsewhere, wrong, look } = await openDashboard(browser, server.url, {}, ada);
    await page.goto(`${server.url}/dashboard/analytics`);
    await page.getByText('Waiting for scans…').waitFor();
    await page.getByText('No data for this period.').first().waitFor();

    const scan = () =>
      fetch(menu.shortUrl, { redirect: 'manual', headers: { 'user-agent': iPhone } });
    // Keeps scanning until the page shows one, because the stream may not be open yet.
    const liveCount = page.getByText(/scans? since you opened this page\. Latest: Mobile, Safari/);
    let scans = 0;
    while ((await liveCount.count()) === 0 && scans < 40) {
      expect((await scan()).status).toBe(302);
      scans += 1;
      await sleep(250);
    }
    await liveCount.waitFor();

    await page.reload();
    const count = `${scans} ${scans === 1 ? 'scan' : 'scans'}`;
    await page.getByText(`Peak: ${count}`).waitFor();
    for (const words of ['Mobile', 'iOS', 'Safari', 'Direct (camera app)'])
      await page.getByText(words, { exact: true }).waitFor();
    await look('analytics');
    await page.getByText('Show as table').click();
    const points = () => page.locator('figure tbody tr').count();
    await page.getByLabel('Period').selectOption('Last 12 months');
    await expect.poll(points).toBeGreaterThanOrEqual(12);
    await page.getByLabel('Period').selectOption('Custom range');
    await page.getByLabel('Start date').fill('2026-01-05');
    await page.getByLabel('End date').fill('2026-01-18');
    await page.getByLabel('Group by').selectOption('Day');
    await expect.poll(points).toBe(14);
    await page.getByLabel('Group by').selectOption('Week');
    await expect.poll(points).toBe(2);
    await look('analytics-range');
    await page.getByLabel('End date').fill('2025-01-18');
    await page.getByText('Must be on or before the end date').waitFor();
    expect(await page.getByText('QR code not found').count()).toBe(0);
    await page.getByLabel('End date').fill('2026-01-18');
    await page.getByText('Show as table').click();
    await expect.poll(points).toBe(2);
    await page.reload();
    await page.getByText('Show as table').click();
    await expect.poll(points).toBe(2);
    await page.getByText('Peak: 0 scans').waitFor();
    const { pathname } = new URL(page.url());
    await page.goto(`${server.url}${pathname}?from=2026-02-30&to=2026-03-01`);
    await page.getByText(`Peak: ${count}`).waitFor();
    expect(await page.getByLabel('Start date').count()).toBe(0);
    await page.setViewportSize({ width: 360, height: 740 });
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.getByLabel('Period').selectOption('Last 7 days');
    await page.getByText(`Peak: ${count}`).waitFor();
    await look('analytics-dark');
    await page.setViewportSize({ width: 1280, height: 720 });

    await page.getByRole('link', { name: 'QR codes', exact: true }).click();
    await page.getByRole('link', { name: count, exact: true }).click();
    await page.getByRole('heading', { name: 'Menu', level: 1 }).waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Download CSV' }).click();
    const csv = await readFile(await (await download).path(), 'utf8');
    expect(csv).toMatch(/^\uFEFF/);
    expect(csv).toContain(`,${scans},1`);

    await page.getByRole('main').getByRole('link', { name: 'Analytics' }).click();
    await page.getByRole('heading', { name: 'Analytics', level: 1 }).waitFor();
    await page.goto(`${server.url}/dashboard/qr-codes`);
    await page.getByRole('link', { name: '0 scans' }).click();
    await page.getByRole('heading', { name: 'Poster', level: 1 }).waitFor();
    await page.getByText('Peak: 0 scans').waitFor();
    expect(await page.getByText('Safari', { exact: true }).count()).toBe(0);
    expect(elsewhere).toEqual([]);
    expect(wrong).toEqual([]);
  });

  test('many scans do not make an open page ask again for each of them', async () => {
    const ada = await server.signUp('Ada');
    const { secret } = await server.createKey(ada);
    const menu = await server.createQrCode(secret, ada.organizationId, { name: 'Menu' });
    const { page, wrong } = await openDashboard(browser, server.url, {}, ada);
    const queries: string[] = [];
    page.on('request', (request) => {
      const body = request.postData() ?? '';
      if (body.includes('"query":"query ')) queries.push(body);
    });
    await page.goto(`${server.url}/dashboard/analytics`);
    await page.getByText('No data for this period.').first().waitFor();
    const scan = () =>
      fetch(menu.shortUrl, { redirect: 'manual', headers: { 'user-agent': iPhone } });
    const seen = page.getByText(/since you opened this page/);
    while ((await seen.count()) === 0) {
      await scan();
      await sleep(250);
    }
    const shown = async () => Number.parseInt((await seen.textContent()) ?? '', 10);
    const before = { count: await shown(), queries: queries.length };
    for (let count = 0; count < 10; count += 1) await scan();
    await expect.poll(shown).toBeGreaterThanOrEqual(before.count + 10);
    await sleep(500);
    expect(queries.slice(before.queries)).toEqual([]);
    expect(wrong).toEqual([]);
  });
});
