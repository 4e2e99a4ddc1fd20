// Signing in with an identity provider in a real browser, from the login page to the logout.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSignInToken } from '../../../src/auth/session/sign-in-link.ts';
import { providerOf } from '../../account/oidc/world.ts';
import { noBrowser, useBrowser } from '../../support/browser/browser.ts';
import { openDashboard } from '../../support/browser/dashboard.ts';
import { startIdp, type TestIdp } from '../../support/network/identity-provider.ts';
import { testSecret } from '../../support/server/server.ts';
import { useServer } from '../../support/server/setting.ts';

describe.skipIf(noBrowser)(`an identity provider${noBrowser ? ` (${noBrowser})` : ''}`, () => {
  let idp: TestIdp;
  const server = useServer(async () => {
    idp = await startIdp();
    return { config: { browserDocuments: 'registered', identityProviders: [providerOf(idp)] } };
  });
  beforeAll(() => idp.register(server.url));
  afterAll(() => idp?.close());
  const browser = useBrowser();

  test('signs people in, with the page that they wanted, and out', async () => {
    const { page, wrong, look } = await openDashboard(browser, server.url);
    await page.goto(`${server.url}/dashboard/login?return=/account`);
    await page.getByRole('link', { name: 'Continue with Nordlicht ID' }).waitFor();
    await look('log-in-providers');
    await page.getByRole('link', { name: 'Continue with Nordlicht ID' }).click();
    await page.getByRole('heading', { name: 'Your account' }).waitFor();
    expect(page.url()).toBe(`${server.url}/dashboard/account`);
    await page.getByRole('heading', { name: 'Linked accounts' }).waitFor();
    await look('account-linked');
    await page.getByRole('button', { name: 'Unlink Nordlicht ID' }).click();
    await page.getByText('This is your only way to sign in;').waitFor();
    await page.getByRole('button', { name: 'Log out', exact: true }).click();
    // The provider asks, too.
    await page.getByRole('button', { name: 'Yes' }).click();
    await page.waitForURL('**/dashboard/login');
    await page.getByLabel('Password').waitFor();
    expect(idp.requests).toContain('GET /session/end');
    expect(wrong.filter((text) => !text.includes('409'))).toEqual([]);
  });

  test('is linked to an account, and unlinked', async () => {
    const person = await server.signUp();
    idp.account = { sub: 'grace', email: 'grace@idp.example.com', email_verified: true };
    const { page } = await openDashboard(browser, server.url, {}, person);
    await page.goto(`${server.url}/dashboard/account`);
    await page.getByRole('button', { name: 'Link Nordlicht ID' }).click();
    await page.getByRole('button', { name: 'Unlink Nordlicht ID' }).click();
    await page.getByText('Account unlinked').waitFor();
    await page.getByRole('button', { name: 'Link Nordlicht ID' }).waitFor();
  });

  test('explains what went wrong', async () => {
    const person = await server.signUp();
    idp.account = { sub: 'eve', email: person.email, email_verified: true };
    const { page, look } = await openDashboard(browser, server.url);
    await page.goto(`${server.url}/dashboard/login`);
    await page.getByRole('link', { name: 'Continue with Nordlicht ID' }).click();
    await page.getByText('an account with your email address, which never verified it').waitFor();
    await look('log-in-problem');
    await page.getByLabel('Email').fill(person.email);
    await page.getByLabel('Password').fill(person.password);
    await page.getByRole('button', { name: 'Log in', exact: true }).click();
    await page.getByRole('link', { name: 'QR codes', exact: true }).waitFor();
  });

  test('gives its address to a new account, once the person says so', async () => {
    const person = await server.signUp();
    idp.account = { sub: 'frank', email: person.email, email_verified: true, name: 'Frank' };
    const { page } = await openDashboard(browser, server.url);
    await page.goto(`${server.url}/dashboard/login?return=/account`);
    await page.getByRole('link', { name: 'Continue with Nordlicht ID' }).click();
    await page.getByRole('button', { name: 'Create a new account' }).click();
    await page.getByRole('heading', { name: 'Your account' }).waitFor();
    const where = { email: person.email };
    const { id, name } = await server.prisma.user.findUniqueOrThrow({ where });
    expect([id === person.userId, name]).toEqual([false, 'Frank']);
  });

  test('is not needed with a link of the operator', async () => {
    const person = await server.signUp();
    const token = await createSignInToken(person.userId, server.prisma, testSecret);
    const { page, look } = await openDashboard(browser, server.url);
    await page.goto(`${server.url}/dashboard/sign-in-link#${token}`);
    await page.getByRole('button', { name: 'Log in' }).waitFor();
    await look('sign-in-link');
    await page.getByRole('button', { name: 'Log in' }).click();
    await page.getByRole('link', { name: 'QR codes', exact: true }).waitFor();
    await page.goto('about:blank');
    await page.goto(`${server.url}/dashboard/sign-in-link#${token}`);
    await page.getByRole('button', { name: 'Log in' }).click();
    await page.getByText('This link was used already or has expired.').waitFor();
    await look('sign-in-link-used');
  });
});
