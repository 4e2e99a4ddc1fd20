// Passkeys in a real browser with a virtual authenticator.
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { noBrowser, useBrowser } from '../../support/browser/browser.ts';
import { logIn, openDashboard } from '../../support/browser/dashboard.ts';
import {
  addAuthenticator,
  type VirtualAuthenticator,
} from '../../support/browser/virtual-authenticator.ts';
import type { Person } from '../../support/server/server.ts';
import { useServer } from '../../support/server/setting.ts';

describe.skipIf(noBrowser)(`passkeys in a browser${noBrowser ? ` (${noBrowser})` : ''}`, () => {
  const server = useServer({ config: { browserDocuments: 'registered' } });
  const browser = useBrowser();

  interface Opened {
    ada: Person;
    page: Page;
    authenticator: VirtualAuthenticator;
    look: (name: string) => Promise<void>;
    wrong: string[];
  }

  async function openAccount(): Promise<Opened> {
    const ada = await server.signUp('Ada');
    const { page, look, wrong } = await openDashboard(browser, server.url, {}, ada);
    const authenticator = await addAuthenticator(page);
    // Otherwise the authenticator answers before a test can do anything on the login page.
    await page.addInitScript(() => {
      if (!localStorage.getItem('suggests')) {
        PublicKeyCredential.isConditionalMediationAvailable = async () => false;
      }
    });
    await page.goto(`${server.url}/dashboard/account`);
    await page.getByRole('region', { name: 'Passkeys' }).waitFor();
    return { ada, page, authenticator, look, wrong };
  }

  async function add(page: Page, name: string): Promise<void> {
    await page.getByRole('button', { name: 'Add passkey' }).click();
    await page.getByRole('dialog').getByLabel('Name').fill(name);
    await page.getByRole('button', { name: 'Continue' }).click();
  }

  /** An account with one passkey, whose recovery codes were shown. */
  async function openWithPasskey(): Promise<Opened> {
    const opened = await openAccount();
    await add(opened.page, 'Laptop');
    await opened.page.getByRole('button', { name: 'Done' }).click();
    await opened.page.getByText('Laptop', { exact: true }).waitFor();
    return opened;
  }

  async function logOut(page: Page): Promise<void> {
    await page.context().clearCookies();
    await page.goto(`${server.url}/dashboard/login`);
  }

  const withPasskey = (page: Page) =>
    page.getByRole('button', { name: 'Log in with a passkey' }).click();

  const overview = (page: Page) => page.getByRole('link', { name: 'Your account' }).waitFor();

  test('adding, renaming and deleting; the first one comes with recovery codes', async () => {
    const { ada, page, authenticator, look, wrong } = await openAccount();
    await page.getByRole('button', { name: 'Add passkey' }).click();
    await look('passkey-new');
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('heading', { name: 'Your recovery codes' }).waitFor();
    await look('passkey-recovery-codes');
    await page.getByRole('button', { name: 'Done' }).click();
    expect(await authenticator.credentials()).toMatchObject([
      { userHandle: Buffer.from(ada.userId).toString('base64') },
    ]);
    await page.getByRole('button', { name: /^Rename / }).click();
    await page.getByRole('dialog').getByLabel('Name').fill('Work laptop');
    await page.getByRole('dialog').getByRole('button', { name: 'Rename' }).click();
    await page.getByText('Work laptop', { exact: true }).waitFor();
    await look('passkeys');

    await add(page, 'The same again');
    await page.getByText('This device already has a passkey').waitFor();
    await page.getByRole('button', { name: 'Cancel' }).click();

    await page.getByRole('button', { name: 'Delete Work laptop' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    await page.getByText('You don’t have any passkeys yet.').waitFor();
    expect(wrong).toEqual([]);
  });

  test('logging in without typing anything, and as second step after the password', async () => {
    const { ada, page, look, wrong } = await openWithPasskey();
    await logOut(page);
    expect(await page.getByLabel('Email').getAttribute('autocomplete')).toBe('username webauthn');
    await look('login-passkey');
    await withPasskey(page);
    await overview(page);
    await logOut(page);
    await logIn(page, ada);
    await page.getByRole('button', { name: 'Use a passkey' }).waitFor();
    await look('second-step-passkey');
    await page.getByRole('button', { name: 'Use a passkey' }).click();
    await overview(page);
    const session = await server.prisma.session.findFirst({
      where: { userId: ada.userId },
      orderBy: { id: 'desc' },
    });
    expect(session?.secondFactorAt).toBeInstanceOf(Date);
    expect(wrong).toEqual([]);
  });

  test('the browser suggests it in the email field of the login page', async () => {
    const { page, wrong } = await openWithPasskey();
    await page.context().clearCookies();
    await page.evaluate(() => localStorage.setItem('suggests', 'yes'));
    await page.goto(`${server.url}/dashboard/login`);
    // The virtual authenticator takes the first suggestion at once.
    await overview(page);
    expect(wrong).toEqual([]);
  });

  test('a PIN that is refused creates nothing and logs nobody in', async () => {
    const { ada, page, authenticator } = await openWithPasskey();
    await authenticator.setVerified(false);
    await logOut(page);
    await withPasskey(page);
    await page.getByText('No passkey was used.').waitFor();
    const sessions = {
      userId: ada.userId,
      secondFactorAt: { not: null },
      userAgent: { not: 'node' },
    };
    expect(await server.prisma.session.count({ where: sessions })).toBe(0);
  });

  test('a copied authenticator and a deleted passkey are refused with the reason', async () => {
    const { ada, page, authenticator } = await openWithPasskey();
    await logOut(page);
    await withPasskey(page);
    await overview(page);
    await authenticator.setCounter(0);
    await logOut(page);
    await withPasskey(page);
    await page.getByText('there may be a copy of it').waitFor();
    await server.prisma.passkey.deleteMany({ where: { userId: ada.userId } });
    await withPasskey(page);
    await page.getByText('it may have been deleted').waitFor();
  });

  test('confirming a sensitive change, which then is made', async () => {
    const { ada, page } = await openWithPasskey();
    const long = new Date(Date.now() - 60 * 60_000);
    await server.prisma.session.updateMany({
      where: { userId: ada.userId },
      data: { authenticatedAt: long, secondFactorAt: long },
    });
    await page.getByRole('button', { name: 'Delete Laptop' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('button', { name: 'Use a passkey' }).click();
    await page.getByText('You don’t have any passkeys yet.').waitFor();
  });

  test('at another host name the page says where passkeys work; at an address there are none', async () => {
    const { page, wrong } = await openDashboard(browser, server.url);
    await addAuthenticator(page);
    await page.goto(`${server.url.replace('localhost', 'qr.localhost')}/dashboard/login`);
    await withPasskey(page);
    await page.getByText('Passkeys work only at localhost.').waitFor();
    await page.goto(`${server.url.replace('localhost', '127.0.0.1')}/dashboard/login`);
    await page.getByRole('button', { name: 'Log in', exact: true }).waitFor();
    expect(await page.getByRole('button', { name: 'Log in with a passkey' }).count()).toBe(0);
    expect(wrong).toEqual([]);
  });
});
