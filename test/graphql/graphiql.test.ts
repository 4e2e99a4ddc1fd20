// GraphiQL in a real browser.
import { parse } from 'graphql';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { examples } from '../../src/graphql/graphiql/examples.ts';
import { noBrowser, useBrowser } from '../support/browser/browser.ts';
import { type DashboardPage, openDashboard } from '../support/browser/dashboard.ts';
import { follow } from '../support/server/scans.ts';
import type { Person } from '../support/server/server.ts';
import { usePerson, useServer } from '../support/server/setting.ts';

/** The name of the operation, which is the title of its tab. */
function nameOf(query: string): string {
  const [operation] = parse(query).definitions;
  return (operation?.kind === 'OperationDefinition' && operation.name?.value) || '';
}

describe.skipIf(noBrowser)(`GraphiQL${noBrowser ? ` (${noBrowser})` : ''}`, () => {
  const server = useServer();
  const ada = usePerson(server, { once: true });
  const browser = useBrowser();
  let opened: DashboardPage | undefined;
  afterEach(async () => {
    expect(opened?.elsewhere).toEqual([]);
    expect(opened?.wrong).toEqual([]);
    await opened?.page.context().close();
  });

  async function open(path = '/graphql', person?: Person): Promise<Page> {
    opened = await openDashboard(browser, server.url, { viewport: { width: 1280, height: 800 } });
    const { page } = opened;
    const [name = '', value = ''] = person?.cookie.split('=') ?? [];
    if (person) await page.context().addCookies([{ name, value, url: server.url }]);
    await page.goto(`${server.url}${path}`);
    await page.locator('.monaco-editor .view-line').first().waitFor();
    return page;
  }

  /** The editors are visible before the tabs react. */
  async function openTab(page: Page, name: string): Promise<void> {
    const tab = page.getByRole('tab', { name });
    const isOpen = async () => (await tab.getAttribute('aria-selected')) === 'true';
    while (!(await isOpen())) {
      await page.getByRole('button', { name, exact: true }).click();
      await page.waitForTimeout(200);
    }
  }

  /** Types into an editor, numbered from the top: document, variables, headers, response. */
  async function type(page: Page, place: number, text: string): Promise<void> {
    await page.locator('.monaco-editor').nth(place).click();
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Delete');
    await page.keyboard.insertText(text);
    // The name of the operation is applied with a delay.
    if (place === 0) {
      await page.getByRole('tab', { name: nameOf(text), selected: true }).waitFor();
    }
  }

  async function answerOf(page: Page): Promise<unknown> {
    const answer = page.waitForResponse((response) => {
      const sent = response.request().postData() ?? '';
      return sent !== '' && !sent.includes('IntrospectionQuery');
    });
    await page.getByRole('button', { name: /Execute query/ }).click();
    return (await answer).json();
  }

  /** Everything that the browser stores for the server, including the URL. */
  const kept = async (page: Page): Promise<string> =>
    page.url() + (await page.evaluate('JSON.stringify([localStorage, sessionStorage])'));

  test('new visitors get working examples; the history lists what was run', async () => {
    const page = await open('/graphql', ada);
    const titles = await page.getByRole('tab').getByRole('button').allTextContents();
    const names = examples.map(({ query }) => nameOf(query));
    expect(titles.filter((title) => names.includes(title))).toEqual(names);
    for (const { query, variables } of examples) {
      const name = nameOf(query);
      if (name === 'LiveScans') continue;
      await openTab(page, name);
      const filled = { ...JSON.parse(variables ?? '{}'), organizationId: ada.organizationId };
      if (variables) await type(page, 1, JSON.stringify(filled));
      expect(await answerOf(page), name).toMatchObject({ data: expect.anything() });
    }
    await page.getByRole('button', { name: 'Show History' }).click();
    const history = page
      .getByRole('region', { name: 'History' })
      .or(page.locator('.graphiql-history'));
    for (const name of names.filter((one) => one !== 'LiveScans'))
      await history.getByText(name).first().waitFor();
    expect(new URL(page.url()).search).toBe('');

    // On the next visit, the tabs are restored.
    await expect.poll(() => kept(page)).toContain(ada.organizationId);
    await page.reload();
    await openTab(page, 'ListCodes');
  }, 120_000);

  test('subscriptions show scans', async () => {
    const { secret } = await server.createKey(ada);
    const code = await server.createQrCode(secret, ada.organizationId);
    const page = await open('/graphql', ada);
    await openTab(page, 'LiveScans');
    await type(page, 1, JSON.stringify({ organizationId: ada.organizationId }));
    await page.getByRole('button', { name: /Execute query/ }).click();
    const shown = page.locator('.result-window').getByText(code.id).first();
    for (let tries = 0; tries < 50 && !(await shown.isVisible()); tries += 1) {
      await follow(code.shortUrl);
      await page.waitForTimeout(200);
    }
    await shown.waitFor();
    await page.getByRole('button', { name: /Stop query/ }).click();
  });

  test('a key can be set as a header and is not stored', async () => {
    const { secret } = await server.createKey(ada);
    const page = await open();
    await page.getByRole('button', { name: 'Headers' }).click();
    await type(page, 2, JSON.stringify({ 'X-API-Key': secret }));
    expect(await answerOf(page)).toMatchObject({ data: { me: { email: ada.email } } });
    await page.waitForTimeout(1_000);
    await expect.poll(() => kept(page)).toContain('WhoAmI');
    expect(await kept(page)).not.toContain(secret);
  });

  test('documents with a password can be run and are not stored', async () => {
    const page = await open();
    const password = 'four random words';
    await type(
      page,
      0,
      `mutation LogIn { logIn(input: {email: "${ada.email}", password: "${ada.password}"}) { user { email } } }`,
    );
    expect(await answerOf(page)).toMatchObject({ data: { logIn: { user: { email: ada.email } } } });
    await type(
      page,
      0,
      'mutation SignUp($input: SignUpInput!) { signUp(input: $input) { user { email } } }',
    );
    const account = { email: 'typed@example.com', name: 'T', organizationName: 'T', password };
    await type(page, 1, JSON.stringify({ input: account }));
    expect(await answerOf(page)).toMatchObject({
      data: { signUp: { user: { email: account.email } } },
    });
    await page.waitForTimeout(1_000);
    expect(await kept(page)).not.toContain(ada.password);
    expect(await kept(page)).not.toContain(password);
    await page.reload();
    await page.getByRole('button', { name: 'ListCodes', exact: true }).waitFor();
    await type(page, 1, '');
    await type(page, 0, 'query Still { me { email } }');
    expect(await answerOf(page)).toMatchObject({ data: { me: { email: account.email } } });
  });
});
