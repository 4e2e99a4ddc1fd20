// The public pages in a real browser.
import type { BrowserContext, Page } from 'playwright-core';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { noBrowser, useBrowser } from '../support/browser/browser.ts';
import { textAt } from '../support/document/json.ts';
import { createCaller, useServer } from '../support/server/setting.ts';

describe.skipIf(noBrowser)(`pages in a browser${noBrowser ? ` (${noBrowser})` : ''}`, () => {
  const server = useServer();
  const browser = useBrowser();
  let context: BrowserContext;
  beforeAll(async () => {
    context = await browser.newContext();
  });

  /** A page that records requests to other hosts and errors. */
  async function open(path: string): Promise<{ page: Page; elsewhere: string[]; wrong: string[] }> {
    const page = await context.newPage();
    onTestFinished(() => page.close());
    const elsewhere: string[] = [];
    const wrong: string[] = [];
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(server.url) && !/^(?:data|blob):/.test(url)) elsewhere.push(url);
    });
    page.on('pageerror', (error) => wrong.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') wrong.push(message.text());
    });
    await page.goto(`${server.url}${path}`);
    return { page, elsewhere, wrong };
  }

  test('the API reference lists every route and requests nothing from other hosts', async () => {
    const { page, elsewhere, wrong } = await open('/api/docs');
    for (const summary of ['Create a QR code', 'Download a QR code image']) {
      // Each is in the sidebar and as a heading that is rendered when scrolled into view.
      await page.getByRole('link', { name: summary }).first().click();
      await page.getByRole('heading', { name: summary }).waitFor();
    }
    expect(elsewhere).toEqual([]);
    expect(wrong).toEqual([]);
  });

  test('the API reference sends a request with a key and does not store it', async () => {
    const { key } = await createCaller(server, { name: 'Reader' });
    const { page, elsewhere, wrong } = await open('/api/docs');
    const path = '/users/me/organizations';
    await page.getByRole('button', { name: /Test Request.*users.me.organizations/ }).click();
    const client = page.getByRole('dialog');
    const answer = page.waitForResponse((response) =>
      new URL(response.url()).pathname.endsWith(path),
    );
    // The reference has no label for it, only a placeholder.
    await client.getByPlaceholder('QUxMIFlPVVIgQkFTRSBBUkUgQkVMT05HIFRPIFVT').fill(key);
    await client.getByRole('button', { name: 'Send get request to' }).click();
    expect((await answer).status()).toBe(200);
    await client.getByText('200').first().waitFor();
    await client
      .getByText(/Organization \d+/)
      .first()
      .waitFor();
    expect(await page.evaluate('JSON.stringify([localStorage, sessionStorage])')).not.toContain(
      key,
    );
    expect(await page.evaluate('indexedDB.databases()')).toEqual([]);
    expect(page.url()).not.toContain(key);
    await page.reload();
    await page.getByRole('button', { name: /Test Request.*users.me.organizations/ }).click();
    await client.getByRole('button', { name: 'Send get request to' }).waitFor();
    expect(await client.getByText(key).count()).toBe(0);
    expect(elsewhere).toEqual([]);
    expect(wrong).toEqual([]);
  });

  test('new users and users with an account can join by an invitation', async () => {
    const admin = await server.signUp('Boss');
    const invite = async () => {
      const { data } = await server.graphql(
        'mutation ($input: CreateInvitationInput!) { createInvitation(input: $input) { link } }',
        { input: { organizationId: admin.organizationId, email: 'x@example.com', role: 'EDITOR' } },
        { cookie: admin.cookie },
      );
      return textAt(data, 'createInvitation.link').slice(server.url.length);
    };
    const link = await invite();
    const { page, wrong } = await open(link);
    await page.getByLabel('Your name').fill('New Person');
    await page.getByLabel('Email').fill('new-person@example.com');
    await page.getByLabel('Password').fill('four random words');
    await page.getByRole('button', { name: 'Sign up and join' }).click();
    await page.getByRole('heading', { name: /Organization \d+/ }).waitFor();
    // The page asks who is logged in.
    expect(wrong).toEqual([expect.stringContaining('status of 401')]);

    const known = await server.signUp('Known');
    const join = async (path: string): Promise<Page> => {
      const opened = await open(path);
      await opened.page.getByRole('button', { name: 'Use another account' }).click();
      await opened.page.getByLabel('Email').fill(known.email);
      await opened.page.getByLabel('Password').fill(known.password);
      await opened.page.getByRole('button', { name: 'Log in and join' }).click();
      return opened.page;
    };
    const joined = await join(await invite());
    await joined.getByRole('heading', { name: /Organization \d+/ }).waitFor();
    const used = await join(link);
    await used.getByText('This invitation was used already').waitFor();
    const members = await server.prisma.member.count({
      where: { organizationId: admin.organizationId },
    });
    expect(members).toBe(3);
  });

  test('the home page links to the dashboard, the guides and the API references', async () => {
    const { page, wrong } = await open('/');
    await page.getByRole('link', { name: 'GraphiQL' }).waitFor();
    await page.getByRole('link', { name: 'API reference' }).click();
    await page.getByText('QR code API').first().waitFor();
    expect(wrong).toEqual([]);
  });

  test('an unknown short link shows an error page', async () => {
    const { page } = await open('/q/nothing');
    await page.getByRole('heading', { name: 'This QR code doesn’t exist' }).waitFor();
  });
});
