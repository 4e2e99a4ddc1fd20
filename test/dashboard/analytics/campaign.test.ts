// The questions of a campaign, answered on the analytics page.
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { noBrowser, useBrowser } from '../../support/browser/browser.ts';
import { openDashboard } from '../../support/browser/dashboard.ts';
import { put, scanOf } from '../../support/server/scans.ts';
import { useServer } from '../../support/server/setting.ts';

const server = useServer({ config: { browserDocuments: 'registered' } });
const browser = useBrowser();
const inBrowser = test.skipIf(noBrowser);

const dayInMs = 86_400_000;
/** Twelve scans of Menu, four of Poster, and two of Menu a month before. */
async function campaign() {
  const now = Date.now();
  const ago = (days: number): string => new Date(now - days * dayInMs).toISOString();
  const ada = await server.signUp('Ada');
  const { secret } = await server.createKey(ada);
  const { organizationId } = ada;
  const menu = await server.createQrCode(secret, organizationId, {
    name: 'Menu',
    tags: ['spring'],
  });
  const poster = await server.createQrCode(secret, organizationId, { name: 'Poster' });
  const scan = (qrCodeId: string, days: number, country: string, device: string) =>
    scanOf(qrCodeId, ago(days), { country, device });
  await put(server, [
    ...Array.from({ length: 9 }, (_, day) => scan(menu.id, day + 1, 'DE', 'mobile')),
    ...Array.from({ length: 3 }, (_, day) => scan(menu.id, day + 1, 'FR', 'desktop')),
    ...Array.from({ length: 4 }, (_, day) => scan(poster.id, day + 1, 'FR', 'mobile')),
    ...Array.from({ length: 2 }, (_, day) => scan(menu.id, day + 40, 'DE', 'mobile')),
  ]);
  return { ada, menu, poster, now };
}

inBrowser('a click on a row filters, the address keeps it, and a chip removes it', async () => {
  const { ada } = await campaign();
  const { page, look, wrong } = await openDashboard(browser, server.url, {}, ada);
  await page.goto(`${server.url}/dashboard/analytics`);
  const total = (count: number) =>
    page
      .getByText('Scans', { exact: true })
      .locator('xpath=..')
      .getByText(String(count), { exact: true });
  await total(16).first().waitFor();
  await look('campaign');
  const row = (name: RegExp) => page.getByRole('button', { name });
  await row(/^France 7/).click();
  await total(7).first().waitFor();
  await row(/^Menu 3/).click();
  await total(3).first().waitFor();
  await page.reload();
  await total(3).first().waitFor();
  expect(await row(/^Menu 3/).getAttribute('aria-pressed')).toBe('true');
  await page.getByRole('button', { name: 'Remove filter Country: France' }).click();
  await total(12).first().waitFor();
  await page.goBack();
  await total(3).first().waitFor();
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await total(16).first().waitFor();
  expect(wrong).toEqual([]);
});

inBrowser('compares with the previous period, and says what is new', async () => {
  const { ada, now } = await campaign();
  // 14 hours ahead of UTC.
  const timeZone = 'Pacific/Kiritimati';
  const options = { timezoneId: timeZone };
  const { page, look, wrong } = await openDashboard(browser, server.url, options, ada);
  await page.goto(`${server.url}/dashboard/analytics`);
  await page.getByLabel('Compare with').waitFor();
  // 25 days are no month, which would be compared with the whole month before.
  const before = (days: number) => now - days * dayInMs;
  const iso = new Intl.DateTimeFormat('sv-SE', { timeZone });
  const period = `from=${iso.format(before(25))}&to=${iso.format(before(1))}`;
  const { origin, pathname } = new URL(page.url());
  await page.goto(`${origin}${pathname}?${period}`);
  await page.getByLabel('Compare with').selectOption('Previous period');
  await page.getByText('+700%').first().waitFor();
  const style = { year: 'numeric', month: 'short', day: 'numeric', timeZone } as const;
  const earlier = new Intl.DateTimeFormat('en-US', style).formatRange(before(50), before(26));
  await page.getByText(`from 2, ${earlier}`).first().waitFor();
  await page.getByText('Show as table').click();
  await page.getByRole('columnheader', { name: 'Earlier scans' }).waitFor();
  await look('campaign-compared');
  await page.getByRole('button', { name: /^France 7/ }).click();
  await page.getByText('New', { exact: true }).first().waitFor();
  expect(wrong).toEqual([]);
});

inBrowser('the chart is read and zoomed by keyboard, and by dragging', async () => {
  const { ada, now } = await campaign();
  const { page, wrong } = await openDashboard(browser, server.url, { timezoneId: 'UTC' }, ada);
  await page.goto(`${server.url}/dashboard/analytics`);
  const chart = page.getByRole('slider', { name: 'Scans over time' });
  await chart.focus();
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => chart.getAttribute('aria-valuetext')).toMatch(/: 3 scans, /);
  await page.getByText('not over yet').waitFor({ state: 'detached' });
  await page.keyboard.press('End');
  await page.getByText('not over yet').first().waitFor();
  await page.getByLabel('Group by').selectOption('Week');
  await expect.poll(() => chart.getAttribute('aria-valuemax')).toMatch(/^[45]$/);
  await chart.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  // The rest of the week in which the last 30 days begin.
  const first = new Date(now - 29 * dayInMs);
  const sunday = new Date(first.getTime() + ((7 - first.getUTCDay()) % 7) * dayInMs);
  const [start, end] = [first, sunday].map((date) => date.toISOString().slice(0, 10));
  expect(await page.getByLabel('Start date').inputValue()).toBe(start);
  expect(await page.getByLabel('End date').inputValue()).toBe(end);
  await page.getByRole('button', { name: 'Zoom out' }).click();
  await page.getByLabel('Start date').waitFor({ state: 'detached' });

  await page.getByLabel('Group by').selectOption('Day');
  await expect.poll(() => chart.getAttribute('aria-valuemax')).toBe('29');
  const box = await chart.boundingBox();
  if (!box) throw new Error('no chart');
  const y = box.y + 100;
  await page.mouse.move(box.x + box.width - 100, y);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width - 5, y, { steps: 4 });
  await page.mouse.up();
  await expect.poll(async () => Number(await chart.getAttribute('aria-valuemax'))).toBeLessThan(8);
  expect(wrong).toEqual([]);
});

inBrowser('a few scans are not none, and every view is a CSV file', async () => {
  const { ada, poster, now } = await campaign();
  const { page, wrong } = await openDashboard(browser, server.url, {}, ada);
  await page.goto(`${server.url}/dashboard/analytics`);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download “Top QR codes” as CSV' }).click();
  const file = await (await download).path();
  expect(await readFile(file, 'utf8')).toBe(
    '\uFEFF"Top QR codes","Scans","Percent"\r\n"Menu",12,75\r\n"Poster",4,25\r\n',
  );
  const { origin, pathname } = new URL(page.url());
  const address = origin + pathname;
  await page.goto(`${address}?days=365&tags=spring&countries=FR`);
  await page.getByText('0.0082', { exact: true }).waitFor();
  await page.goto(`${address}?code=${poster.id}`);
  await page.getByRole('heading', { name: 'Poster', level: 1 }).waitFor();
  expect(await page.getByText('Top QR codes').count()).toBe(0);
  const hours = page.getByRole('table', { name: /The darker an hour/ });
  const hour = await page.evaluate((at) => {
    const part = (style: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat('en-US', style).format(at);
    return `${part({ weekday: 'short' })} ${part({ hour: 'numeric' })}`;
  }, now - dayInMs);
  await hours.getByTitle(`${hour}: 1 scan`, { exact: true }).waitFor();
  expect(await hours.getByTitle(/: 1 scan$/).count()).toBe(4);
  expect(wrong).toEqual([]);
});

inBrowser('on a phone, in the dark, nothing is wider than the screen', async () => {
  const { ada } = await campaign();
  const options = { viewport: { width: 390, height: 844 }, colorScheme: 'dark' } as const;
  const { page, look } = await openDashboard(
    browser,
    server.url,
    { ...options, hasTouch: true },
    ada,
  );
  await page.goto(`${server.url}/dashboard/analytics`);
  await page.getByLabel('Compare with').selectOption('Same period last year');
  await page.getByRole('button', { name: /^Germany/ }).click();
  await page.getByRole('slider', { name: 'Scans over time' }).tap();
  await look('campaign-phone');
});
