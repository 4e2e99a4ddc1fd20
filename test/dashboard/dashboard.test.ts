// The main path through the dashboard in a real browser: sign up, create, use and revoke a key.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { noBrowser, useBrowser } from '../support/browser/browser.ts';
import { logIn, openDashboard } from '../support/browser/dashboard.ts';
import { atStep, createAndOpen, fillWebsite } from '../support/browser/new-code.ts';
import { useServer } from '../support/server/setting.ts';

const run = promisify(execFile);

const server = useServer({ config: { browserDocuments: 'registered' } });

describe.skipIf(noBrowser)(`in a browser${noBrowser ? ` (${noBrowser})` : ''}`, () => {
  const browser = useBrowser();

  const readCodes = (organizationId: string, key: string) =>
    fetch(`${server.url}/api/v1/organizations/${organizationId}/qr-codes`, {
      headers: { 'x-api-key': key },
    });

  test('sign up, open Developers, create a key, use, rotate and revoke it', async () => {
    const { page, elsewhere, wrong, look } = await openDashboard(browser, server.url);
    await page.goto(`${server.url}/dashboard/developers`);
    await page.getByRole('heading', { name: 'Log in' }).waitFor();
    await look('log-in');
    await page.getByRole('link', { name: 'Sign up' }).click();
    await page.getByLabel('Your name').fill('Grace');
    await page.getByLabel('Email').fill('grace@example.com');
    await page.getByLabel('Password').fill('passwordpassword');
    await page.getByLabel('Organization').fill('Grace & Co');
    await page.getByRole('button', { name: 'Sign up' }).click();
    await page.getByRole('alert').first().waitFor();
    await look('sign-up');
    await page.getByLabel('Password').fill('four random words');
    await page.getByRole('button', { name: 'Sign up' }).click();
    await page.getByRole('heading', { name: 'Grace & Co' }).waitFor();
    await page.getByText('Create your first QR code').waitFor();
    await look('dashboard-empty');

    await page.getByRole('link', { name: 'Developers' }).click();
    await page.getByText('No keys yet').waitFor();
    await look('developers-empty');
    await page.getByRole('button', { name: 'Create API key' }).click();
    await page.getByLabel('Name').fill('Website, production');
    await page.getByLabel('Create, edit and delete webhooks').uncheck();
    await look('create-api-key');
    await page.getByRole('button', { name: 'Create key' }).click();
    const shown = page.getByLabel('API key', { exact: true });
    const key = await shown.inputValue();
    expect(key).toMatch(/^ilqr_\w+$/);
    await look('api-key-shown-once');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Done' }).click();
    expect(await page.content()).not.toContain(key);
    expect(page.url()).not.toContain(key);

    const organization = await server.prisma.organization.findFirstOrThrow({
      where: { name: 'Grace & Co' },
    });
    await page.getByText(organization.id).first().waitFor();
    // The pasted snippet works with the key inserted.
    const snippets = await page.locator('pre').allTextContents();
    expect(snippets).toHaveLength(2);
    for (const [index, snippet] of snippets.entries()) {
      const command = snippet.replace('ilqr_…', key);
      const { stdout } = await run('bash', ['-euc', `${command} --silent --fail`]);
      const response = JSON.parse(stdout);
      const name = index === 0 ? response.name : response.data.organization.qrCodes.nodes[0].name;
      expect(name).toBe('Company Website');
    }

    await page.getByRole('button', { name: 'Edit Website, production' }).click();
    await page.getByLabel('Allowed IP addresses').fill('here, there');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page
      .getByText(/such as 203\.0\.113|address or a range|CIDR/i)
      .first()
      .waitFor();
    await look('edit-api-key');
    await page.getByLabel('Allowed IP addresses').fill('203.0.113.7');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect((await readCodes(organization.id, key)).status).toBe(403);
    await page.getByRole('button', { name: 'Edit Website, production' }).click();
    await page.getByLabel('Allowed IP addresses').fill('');
    await page.getByLabel('Read QR codes').uncheck();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect((await readCodes(organization.id, key)).status).toBe(403);
    await page.getByRole('button', { name: 'Edit Website, production' }).click();
    await page.getByLabel('Read QR codes').check();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });

    await page.getByRole('button', { name: 'Rotate Website, production' }).click();
    await look('rotate');
    await page.getByRole('button', { name: 'Rotate', exact: true }).click();
    const next = await shown.inputValue();
    expect(next).not.toBe(key);
    await page.getByRole('button', { name: 'Done' }).click();
    await page.getByText('Works until').waitFor();
    await look('developers');
    expect((await readCodes(organization.id, key)).status).toBe(200);
    expect((await readCodes(organization.id, next)).status).toBe(200);

    for (const index of [0, 1]) {
      const revoke = page.getByRole('button', { name: 'Revoke Website, production' });
      await revoke.first().click();
      if (index === 0) await look('revoke');
      await page.getByRole('button', { name: 'Revoke key' }).click();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await page.getByText('Revoked', { exact: true }).nth(index).waitFor();
    }
    await page.getByLabel('Show').selectOption('Active keys');
    await page.getByText('No keys with this status').waitFor();
    for (const revoked of [key, next]) {
      const refused = await readCodes(organization.id, revoked);
      expect(refused.status).toBe(403);
      expect(await refused.json()).toMatchObject({ code: 'API_KEY_REVOKED' });
    }
    expect(elsewhere).toEqual([]);
    expect(wrong).toEqual([]);
  });

  test('log in after a failed attempt, create and find a code, see its scan, log out', async () => {
    const ada = await server.signUp('Ada');
    const { page, elsewhere, wrong, look } = await openDashboard(browser, server.url);
    await page.goto(`${server.url}/dashboard/qr-codes`);
    await logIn(page, { ...ada, password: 'not her password' });
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').textContent()).toMatch(/password/i);
    await logIn(page, ada);
    await page.getByRole('heading', { name: 'QR codes' }).waitFor();

    await page.getByRole('link', { name: 'Create QR code' }).click();
    await fillWebsite(page, { url: 'https://example.com/menu', name: 'Company Website' });
    await createAndOpen(page, 'Company Website');
    await page.getByRole('link', { name: 'QR codes', exact: true }).click();
    const picture = page.locator('main img');
    await expect
      .poll(() => picture.evaluate((image) => 'naturalWidth' in image && image.naturalWidth))
      .toBeGreaterThan(0);
    await look('qr-codes');

    const { shortUrl } = await server.prisma.qrCode
      .findFirstOrThrow({ where: { organizationId: ada.organizationId } })
      .then(({ shortCode }) => ({ shortUrl: `${server.url}/q/${shortCode}` }));
    expect((await fetch(shortUrl, { redirect: 'manual' })).status).toBe(302);
    await page.reload();
    await page.getByText('1 scan').waitFor();
    await page.getByRole('searchbox').fill('no such thing');
    await page.getByText('No codes match “no such thing”').waitFor();

    await page.route('**/graphql', (route) => route.abort());
    await page.getByRole('button', { name: 'Log out' }).click();
    await page.getByText('You’re still logged in').waitFor();
    await page.unroute('**/graphql');
    wrong.length = 0;
    await page.getByRole('button', { name: 'Log out' }).click();
    await page.getByRole('heading', { name: 'Log in' }).waitFor();
    await page.goto(`${server.url}/dashboard/qr-codes`);
    await page.getByRole('heading', { name: 'Log in' }).waitFor();
    expect(elsewhere).toEqual([]);
    expect(wrong).toEqual([]);
  });

  test('works in dark mode on a small screen; hides data of other organizations', async () => {
    const ada = await server.signUp('Ada');
    await server.createKey(ada, { name: 'A key with a name that is rather long' });
    const { page, wrong, look } = await openDashboard(browser, server.url, {
      colorScheme: 'dark',
      viewport: { width: 360, height: 740 },
    });
    await page.goto(`${server.url}/dashboard/login`);
    await logIn(page, ada);
    await page.getByText('Create your first QR code').waitFor();
    await look('dark-dashboard');
    await page.getByRole('button', { name: 'Menu' }).click();
    await look('dark-menu');
    await page.getByRole('link', { name: 'Developers' }).click();
    await page.getByText('A key with a name').waitFor();
    await look('dark-developers');
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('link', { name: 'QR codes', exact: true }).first().click();
    await page.getByText('No codes yet').waitFor();
    await look('dark-qr-codes');
    await page.getByRole('link', { name: 'Create QR code' }).click();
    await page.getByRole('radio', { name: 'Wi-Fi' }).waitFor();
    await look('dark-create');

    await page.goto(`${server.url}/dashboard/organizations/of-somebody-else/developers`);
    await page.getByRole('heading', { name: 'Page not found' }).waitFor();
    await look('dark-not-found');
    expect(wrong).toEqual([]);
  });

  test('works with the keyboard only: log in, skip to the content, shortcuts that can be turned off', async () => {
    const ada = await server.signUp('Ada');
    const { page, wrong, look } = await openDashboard(browser, server.url);
    await page.goto(`${server.url}/dashboard/login`);
    await page.getByLabel('Email').focus();
    await page.keyboard.type(ada.email);
    await page.keyboard.press('Tab');
    await page.keyboard.type(ada.password);
    await page.keyboard.press('Enter');
    await page.getByText('Create your first QR code').waitFor();
    await page.keyboard.press('n');
    await page.getByRole('heading', { name: 'Create QR code' }).waitFor();
    await page.getByRole('radio', { name: 'Text', exact: true }).focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await atStep(page, 'Content');
    await page.keyboard.type('naked questions');
    expect(await page.getByRole('textbox', { name: 'Text' }).inputValue()).toBe('naked questions');
    await page.getByRole('textbox', { name: 'Text' }).fill('');
    await page.getByRole('button', { name: 'Start over' }).click();
    await page.getByRole('heading', { name: 'Create QR code' }).focus();
    await page.keyboard.press('q');
    await page.getByText('No codes yet').waitFor();
    await page.keyboard.press('/');
    await expect
      .poll(() => page.getByRole('searchbox').evaluate((box) => box === document.activeElement))
      .toBe(true);
    await page.getByRole('heading', { name: 'QR codes' }).focus();
    await page.keyboard.press('?');
    await look('shortcuts');
    await page.getByLabel('Enable keyboard shortcuts').press('Space');
    await page.keyboard.press('Escape');
    await page.keyboard.press('s');
    await page.waitForTimeout(300);
    expect(page.url()).toContain('/qr-codes');
    await page.reload();
    await page.getByText('No codes yet').waitFor();
    await page.keyboard.press('Tab');
    await page.getByRole('link', { name: 'Skip to content' }).press('Enter');
    await expect.poll(() => page.evaluate('document.activeElement.id')).toBe('content');
    await page.keyboard.press('s');
    await page.waitForTimeout(300);
    expect(page.url()).toContain('/qr-codes');
    expect(wrong).toEqual([]);
  });
});
