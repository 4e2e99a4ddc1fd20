// Somebody who signs in with an identity provider, and has neither a password nor a passkey.
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { providerOf } from '../../account/oidc/world.ts';
import { noBrowser, useBrowser } from '../../support/browser/browser.ts';
import { type DashboardPage, openDashboard } from '../../support/browser/dashboard.ts';
import { startIdp, type TestIdp } from '../../support/network/identity-provider.ts';
import { useServer } from '../../support/server/setting.ts';

describe.skipIf(noBrowser)(`without a password${noBrowser ? ` (${noBrowser})` : ''}`, () => {
  let idp: TestIdp;
  const server = useServer(async () => {
    idp = await startIdp();
    return { config: { browserDocuments: 'registered', identityProviders: [providerOf(idp)] } };
  });
  beforeAll(() => idp.register(server.url));
  afterAll(() => idp?.close());
  const browser = useBrowser();

  /** A new account of the provider, on the page of the account. */
  async function openAccount(sub: string): Promise<DashboardPage & { userId: string }> {
    idp.account = { sub, email: `${sub}@example.com`, email_verified: true, name: 'Ada' };
    const opened = await openDashboard(browser, server.url);
    const { page } = opened;
    await page.goto(`${server.url}/dashboard/login?return=/account`);
    await page.getByRole('link', { name: 'Continue with Nordlicht ID' }).click();
    await page.getByRole('heading', { name: 'Your account' }).waitFor();
    const email = `${sub}@example.com`;
    const { id: userId } = await server.prisma.user.findUniqueOrThrow({ where: { email } });
    return { ...opened, userId };
  }

  /** Signs in at the provider in the tab that the dialog opens. */
  async function continueWithProvider(page: Page, dialog: Locator): Promise<Page> {
    const opening = page.context().waitForEvent('page');
    await dialog.getByRole('link', { name: 'Continue with Nordlicht ID' }).click();
    const tab = await opening;
    await tab.getByRole('heading', { name: 'You’re logged in' }).waitFor();
    return tab;
  }

  const longAgo = (userId: string) =>
    server.prisma.session.updateMany({
      where: { userId },
      data: { authenticatedAt: new Date(Date.now() - 11 * 60_000) },
    });

  test('a session that ended goes on after the provider, and nothing typed is lost', async () => {
    const { page, userId, wrong, look } = await openAccount('ended');
    await page.getByLabel('Display name').fill('Ada King');
    await server.prisma.session.deleteMany({ where: { userId } });
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Your session has ended' });
    await dialog.getByText('Log in again as ended@example.com').waitFor();
    expect(await dialog.getByLabel('Password').count()).toBe(0);
    await look('session-ended-provider');
    await continueWithProvider(page, dialog);
    await dialog.waitFor({ state: 'detached' });
    const name = async () =>
      (await server.prisma.user.findUniqueOrThrow({ where: { id: userId } })).name;
    await expect.poll(name).toBe('Ada King');
    expect(wrong).toEqual([]);
  });

  test('a sensitive change is confirmed by the provider, and then made', async () => {
    const { page, userId, look } = await openAccount('careful');
    await longAgo(userId);
    await page.getByRole('button', { name: 'Change email address' }).click();
    const change = page.getByRole('dialog', { name: 'Change email address' });
    expect(await change.getByLabel('Current password').count()).toBe(0);
    await change.getByLabel('New email address').fill('careful@home.example.com');
    await change.getByRole('button', { name: 'Continue' }).click();
    const dialog = page.getByRole('dialog', { name: 'Confirm that it’s you' });
    await dialog.getByRole('link', { name: 'Continue with Nordlicht ID' }).waitFor();
    await look('confirm-identity-provider');
    const tab = await continueWithProvider(page, dialog);
    await page.getByText('Email address changed').waitFor();
    const signIn = idp.requests.filter((request) => request.startsWith('GET /auth')).length;
    expect(signIn).toBeGreaterThan(0);
    await tab.getByRole('link', { name: 'Go to the dashboard' }).click();
    await tab.getByRole('link', { name: 'QR codes', exact: true }).waitFor();
  });

  test('another account at the provider confirms nothing', async () => {
    const { page, userId } = await openAccount('first');
    await longAgo(userId);
    await page.getByRole('button', { name: 'Change email address' }).click();
    const change = page.getByRole('dialog', { name: 'Change email address' });
    await change.getByLabel('New email address').fill('first@home.example.com');
    await change.getByRole('button', { name: 'Continue' }).click();
    idp.account = { sub: 'second', email: 'second@example.com', email_verified: true };
    const dialog = page.getByRole('dialog', { name: 'Confirm that it’s you' });
    await continueWithProvider(page, dialog);
    await page.getByRole('main').getByText('second@example.com').first().waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
    const emails = await server.prisma.user.findMany({ select: { email: true } });
    expect(emails.map(({ email }) => email)).not.toContain('first@home.example.com');
  });

  test('a first password is set without one, then asked for; the account is deleted with it', async () => {
    const { page, look } = await openAccount('settler');
    const section = page.getByRole('region', { name: 'Password' });
    await section.getByText('You don’t have a password.').waitFor();
    await look('account-without-password');
    await section.getByLabel('New password').fill('four random words');
    await section.getByRole('button', { name: 'Set password' }).click();
    await section.getByLabel('Current password').waitFor();
    await page.getByRole('button', { name: 'Delete account' }).click();
    await page.getByRole('dialog').getByLabel('Current password').waitFor();
  });

  test('the account is deleted without a password', async () => {
    const { page, userId } = await openAccount('leaver');
    await page.getByRole('button', { name: 'Delete account' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('You’re its only member').waitFor();
    expect(await dialog.getByLabel('Current password').count()).toBe(0);
    await dialog.getByRole('checkbox').check();
    await dialog.getByRole('button', { name: 'Delete account' }).click();
    await page.getByRole('heading', { name: 'Log in' }).waitFor();
    expect(await server.prisma.user.count({ where: { id: userId } })).toBe(0);
  });
});
