// Editing smart redirects in a real browser, and scans that follow them.
import { describe, expect, test } from 'vitest';
import { noBrowser, useBrowser } from '../support/browser/browser.ts';
import { useTab } from '../support/browser/dashboard.ts';
import { useCaller, useServer } from '../support/server/setting.ts';

const iPhone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1';

describe.skipIf(noBrowser)(`rules in a browser${noBrowser ? ` (${noBrowser})` : ''}`, () => {
  const server = useServer({ config: { browserDocuments: 'registered' } });
  const browser = useBrowser();
  const ada = useCaller(server, { once: true });

  const tab = useTab(browser, server);
  async function openCode(options?: Parameters<typeof tab>[2]) {
    const code = await ada.createQrCode();
    const opened = await tab(ada, `qr-codes/${code.id}`, options);
    const { page } = opened;
    await page.getByRole('button', { name: 'Save', exact: true }).waitFor();
    const scan = async (headers: Record<string, string> = {}, query = '') => {
      const response = await fetch(code.shortUrl + query, { redirect: 'manual', headers });
      return response.headers.get('location') ?? response.status;
    };
    const stored = () => server.prisma.qrCode.findUniqueOrThrow({ where: { id: code.id } });
    return { ...opened, scan, stored };
  }

  test('a rule with conditions, a split, errors next to fields, a correct preview', async () => {
    const { page, elsewhere, wrong, look, scan, stored } = await openCode();
    await page.getByRole('button', { name: 'Add rule' }).click();
    await page.getByLabel('Rule 1 name').fill('German phones');
    await page.getByLabel('Rule 1 destination URL', { exact: true }).fill('https://example.com/de');
    await page.getByText('Applies to: everyone').click();
    await page.getByLabel('Languages').fill('de, nonsense!');
    await page.getByLabel('Phone', { exact: true }).check();
    await page.getByLabel('Only at certain times').check();
    await page.getByLabel('From', { exact: true }).fill('0:00');
    await page.getByLabel('Until', { exact: true }).fill('24:00');
    await page.getByLabel('Time zone').fill('Europe/Berlin');
    // An error in a collapsed section opens it.
    await page.getByText('Applies to: ').click();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText(/Must be a time from 00:00/).waitFor();
    await page.getByText(/Must be a BCP 47 language tag/).waitFor();
    await look('routing-problems');
    expect((await stored()).version).toBe(1);
    await page.getByLabel('Languages').fill('de');
    await page.getByLabel('From', { exact: true }).fill('00:00');

    await page.getByRole('button', { name: 'Add rule' }).click();
    await page.getByLabel('Rule 2 destination URL', { exact: true }).fill('https://example.com/a');
    await page.getByRole('button', { name: 'Add A/B variant to rule 2' }).click();
    await page.getByLabel('Rule 2, variant B URL', { exact: true }).fill('https://example.com/b');
    await page.getByLabel('Traffic A (%)').fill('0');
    await page.getByLabel('Traffic B (%)').fill('100');
    await page.getByText('Campaign (UTM) and query string').click();
    await page.getByLabel('utm_source').fill('poster');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect.poll(async () => (await stored()).version).toBe(2);

    const german = { 'user-agent': iPhone, 'accept-language': 'de-CH,de;q=0.9' };
    await expect.poll(() => scan(german)).toBe('https://example.com/de?utm_source=poster');
    expect(await scan()).toBe('https://example.com/b?utm_source=poster');

    await page.getByLabel('Device').selectOption('Phone');
    await page.getByLabel('Language', { exact: true }).fill('de');
    await page.getByText('Goes to https://example.com/de?utm_source=poster').waitFor();
    await page.getByText('Rule 1 “German phones” matches.').waitFor();
    await page.getByLabel('Language', { exact: true }).fill('fr');
    await page.getByText('Goes to https://example.com/b?utm_source=poster').waitFor();
    await page.getByText('Rule 2 matches. Visitors are split: A 0%, B 100%.').waitFor();
    await look('routing');

    await page.getByRole('button', { name: 'Move up rule 2' }).click();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect.poll(() => scan(german)).toBe('https://example.com/b?utm_source=poster');
    await page.getByRole('button', { name: 'Remove rule 1' }).click();
    await page.getByRole('button', { name: 'Remove rule 1' }).click();
    await page.getByLabel('utm_source').fill('');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect.poll(() => scan(german)).toBe('https://example.com');
    expect((await stored()).routing).toBeNull();

    expect(await scan(german, '?a=1')).toBe('https://example.com?a=1');
    const forward = page.getByLabel('Forward the query string of the short link');
    await forward.uncheck();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect.poll(() => scan(german, '?a=1')).toBe('https://example.com');
    await page.reload();
    await expect.poll(() => forward.isChecked()).toBe(false);
    await forward.check();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect.poll(() => scan(german, '?a=1')).toBe('https://example.com?a=1');
    expect((await stored()).routing).toBeNull();
    expect(elsewhere).toEqual([]);
    expect(wrong).toEqual([]);
  });

  test('a scan limit; a password that is set, kept and removed; a warning about unsaved changes', async () => {
    const viewport = { width: 360, height: 740 };
    const { page, wrong, look, scan, stored } = await openCode({ viewport, colorScheme: 'dark' });
    await page.getByText('Schedule, limit and password').click();
    await page.getByLabel('Password', { exact: true }).fill('open sesame');
    await page.getByLabel('Fallback URL').fill('https://example.com/over');
    await page.getByRole('button', { name: 'Add rule' }).click();
    await page.getByLabel('Rule 1 destination URL', { exact: true }).fill('https://example.com/x');
    await look('routing-dark');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect.poll(async () => (await stored()).version).toBe(2);
    await expect.poll(() => scan()).toBe(200);
    await page
      .getByRole('status')
      .getByText(/saved$/)
      .waitFor();

    await page.getByLabel('Scan limit').fill('9');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect.poll(async () => (await stored()).version).toBe(3);
    expect(await scan()).toBe(200);

    await page.getByLabel('Remove password').check();
    await page.route('**/graphql', (route) => route.abort());
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Can’t reach the server').first().waitFor();
    await page.unroute('**/graphql');
    wrong.length = 0;
    expect(await page.getByLabel('Remove password').isChecked()).toBe(true);
    await page.getByRole('link', { name: 'Analytics' }).first().click();
    await page.getByRole('heading', { name: 'Leave without saving?' }).waitFor();
    await look('unsaved-dark');
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect.poll(async () => (await stored()).version).toBe(4);
    await expect.poll(() => scan()).toBe('https://example.com/x');
    await page.getByLabel('Remove password').waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'Analytics' }).first().click();
    await page.waitForURL(/\/analytics/);
    expect(wrong).toEqual([]);
  });
});
