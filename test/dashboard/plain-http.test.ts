// Every page over plain HTTP on a host other than localhost, where browsers restrict APIs.
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { noBrowser, useBrowser } from '../support/browser/browser.ts';
import { logIn, openDashboard } from '../support/browser/dashboard.ts';
import { createAndOpen, fillWebsite } from '../support/browser/new-code.ts';
import { usePerson, useServer } from '../support/server/setting.ts';

describe.skipIf(noBrowser)(`over plain HTTP${noBrowser ? ` (${noBrowser})` : ''}`, () => {
  const server = useServer();
  const browser = useBrowser();
  const ada = usePerson(server, { once: true });
  let url: string;
  beforeAll(async () => {
    url = server.url.replace('localhost', 'qr.lan');
  });

  async function open(path: string) {
    const opened = await openDashboard(browser, url);
    await opened.page.goto(`${url}${path}`);
    expect(await opened.page.evaluate('window.isSecureContext')).toBe(false);
    return opened;
  }

  /** The clipboard, read by pasting. */
  async function pasted(page: Page): Promise<string> {
    const other = await page.context().newPage();
    await other.setContent('<textarea aria-label="Paste here"></textarea>');
    await other.getByLabel('Paste here').press('Control+V');
    const text = await other.getByLabel('Paste here').inputValue();
    await other.close();
    return text;
  }

  test('a user logs in, adds a rule, uses the copy buttons and opens every page', async () => {
    const { page, elsewhere, wrong, look } = await open('/dashboard/qr-codes');
    await logIn(page, ada);
    await page.getByRole('heading', { name: 'QR codes' }).waitFor();
    await page.getByRole('link', { name: 'Create QR code' }).click();
    await fillWebsite(page, { url: 'https://example.com/menu', name: 'Menu' });
    await page.getByText('Smart redirects').click();
    await page.getByRole('button', { name: 'Add rule' }).click();
    await page
      .getByLabel('Rule 1 destination URL', { exact: true })
      .fill('https://example.com/one');
    await page.getByRole('button', { name: 'Add rule' }).click();
    await page
      .getByLabel('Rule 2 destination URL', { exact: true })
      .fill('https://example.com/two');
    await page.getByRole('button', { name: 'Move up rule 2' }).click();
    expect(await page.getByLabel('Rule 1 destination URL', { exact: true }).inputValue()).toBe(
      'https://example.com/two',
    );
    await createAndOpen(page, 'Menu');
    await page.reload();
    await page.getByLabel('Rule 2 destination URL', { exact: true }).waitFor();
    const code = await server.prisma.qrCode.findFirstOrThrow({ where: { name: 'Menu' } });
    const shortUrl = `${server.url}/q/${code.shortCode}`;
    await page.getByRole('button', { name: 'Copy short link' }).click();
    await page.getByText('Copied').first().waitFor();
    expect(await pasted(page)).toBe(shortUrl);
    await look('plain-http-code');

    await page.getByRole('link', { name: 'QR codes', exact: true }).click();
    await page.getByRole('button', { name: 'Copy short link of Menu' }).click();
    await page.getByText('Copied').first().waitFor();
    expect(await pasted(page)).toBe(shortUrl);

    await page.getByRole('link', { name: 'Developers' }).click();
    await page.getByRole('button', { name: 'Create API key' }).click();
    await page.getByLabel('Name').fill('Till');
    await page.getByRole('button', { name: 'Create key' }).click();
    const key = await page.getByLabel('API key', { exact: true }).inputValue();
    await page.getByRole('button', { name: 'Copy', exact: true }).click();
    await page.getByText('Copied').first().waitFor();
    expect(await pasted(page)).toBe(key);
    await page.getByRole('button', { name: 'Done' }).click();

    const slug = 'organization-1';
    for (const [path, heading] of [
      ['', 'Organization 1'],
      ['/qr-codes', 'QR codes'],
      ['/qr-codes/import', /Import/],
      ['/qr-codes/styles', /Templates/],
      ['/qr-codes/styles/new', /template/],
      ['/analytics', /Analytics/],
      ['/developers', /Developers|API keys/],
      ['/developers/webhooks', 'Webhooks'],
      ['/settings', 'Settings'],
      ['/settings/audit-log', 'Audit log'],
    ] as const) {
      await page.goto(`${url}/dashboard/organizations/${slug}${path}`);
      await page.getByRole('heading', { name: heading, level: 1 }).waitFor();
      await look(`plain-http${path.replaceAll('/', '-')}`);
    }
    for (const path of ['new-organization', 'account', 'signup', 'invitation', 'login']) {
      await page.goto(`${url}/dashboard/${path}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
    }
    expect(elsewhere).toEqual([]);
    expect(wrong).toEqual([]);
  });

  test('the pages outside the dashboard can copy, too', async () => {
    const { secret } = await server.createKey(ada);
    const { shortCode } = await server.createQrCode(secret, ada.organizationId, {
      type: 'TEXT',
      dynamic: true,
      data: { text: 'Kept in the cellar' },
    });
    const scanned = await open(`/q/${shortCode}`);
    await scanned.page.getByRole('button', { name: /Copy/ }).first().click();
    await scanned.page.getByText('Copied').waitFor();
    expect(await pasted(scanned.page)).toBe('Kept in the cellar');

    const graphiql = await open('/graphql');
    await graphiql.page.locator('.monaco-editor .view-line').first().waitFor();
    await graphiql.page.getByRole('button', { name: /Copy query/ }).click();
    await expect.poll(() => pasted(graphiql.page)).toMatch(/(?:query|mutation|subscription) \w+/);

    const reference = await open('/api/docs');
    await reference.page.getByRole('heading', { level: 1 }).first().waitFor();
    await reference.page.getByRole('button', { name: /copy/i }).first().click();
    await expect.poll(() => pasted(reference.page)).not.toBe('');

    for (const path of ['/', '/docs', '/docs/qr-codes']) {
      const guide = await open(path);
      await guide.page.getByRole('heading', { level: 1 }).waitFor();
      expect(guide.wrong).toEqual([]);
    }
    for (const { elsewhere, wrong } of [scanned, graphiql, reference]) {
      expect(elsewhere).toEqual([]);
      expect(wrong).toEqual([]);
    }
  });
});

describe('with an https public URL', () => {
  const server = useServer({ config: { publicUrl: 'https://qr.example.com' } });
  const ada = usePerson(server, { once: true });

  test.each([
    [undefined, true],
    ['https://qr.example.com', true],
    ['http://qr.example.com', true],
    ['http://192.168.1.5:4000', false],
    ['https://192.168.1.5', true],
  ])('a page of %s gets a Secure cookie: %s', async (origin, secure) => {
    const { headers, errors } = await server.graphql(
      'mutation ($input: LogInInput!) { logIn(input: $input) { user { id } } }',
      { input: { email: ada.email, password: ada.password } },
      origin === undefined ? {} : { origin },
    );
    expect(errors).toEqual([]);
    expect(/; Secure/.test(headers.get('set-cookie') ?? '')).toBe(secure);
  });
});
