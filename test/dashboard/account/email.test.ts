// Email addresses in a real browser: verification, change and the way back, by the links in real emails.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { noBrowser, useBrowser } from '../../support/browser/browser.ts';
import { logIn, openDashboard } from '../../support/browser/dashboard.ts';
import { linkIn, startMailServer } from '../../support/network/mail.ts';
import type { Person } from '../../support/server/server.ts';
import { useServer } from '../../support/server/setting.ts';

describe.skipIf(noBrowser)(
  `email addresses in a browser${noBrowser ? ` (${noBrowser})` : ''}`,
  () => {
    let mail: Awaited<ReturnType<typeof startMailServer>>;
    beforeAll(async () => {
      mail = await startMailServer();
    });
    afterAll(() => mail?.stop());
    beforeEach(() => {
      mail.mails.length = 0;
    });
    const server = useServer(() => ({
      config: { browserDocuments: 'registered', mail: { url: mail.url, from: 'qr@example.com' } },
    }));
    const browser = useBrowser();

    const linkTo = async (email: string) => {
      const last = () => mail.mails.findLast((one) => one.includes(`\r\nTo: ${email}\r\n`));
      await expect.poll(last).toBeDefined();
      return linkIn(last());
    };
    const set = ({ userId: id }: Person, data: { email?: string; emailVerifiedAt: null }) =>
      server.prisma.user.update({ where: { id }, data });

    test('a notice sends the link; without a session, its page asks to log in first, with no token in the address', async () => {
      const ada = await server.signUp('Ada');
      await set(ada, { emailVerifiedAt: null });
      const { page, wrong, look } = await openDashboard(browser, server.url, {}, ada);
      await page.goto(`${server.url}/dashboard`);
      await page.getByText(`Verify your email address ${ada.email}`).waitFor();
      await look('email-notice');
      await page.getByRole('button', { name: 'Send link' }).click();
      await page.getByText('Check your email.').waitFor();
      const link = await linkTo(ada.email);

      const other = await openDashboard(browser, server.url);
      await other.page.goto(link);
      await other.page.getByRole('button', { name: 'Log in', exact: true }).waitFor();
      const [, token = ''] = link.split('#');
      expect(other.page.url()).not.toContain(token);
      await logIn(other.page, ada);
      await other.page.getByText(`Verify that ${ada.email} is your address.`).waitFor();
      await other.look('verify-email');
      await other.page.getByRole('button', { name: 'Verify' }).click();
      await other.page.getByText('Your email address is verified.').waitFor();
      await other.page.getByRole('link', { name: 'Go to the dashboard' }).click();
      await other.page.getByRole('link', { name: 'QR codes', exact: true }).waitFor();
      expect(await other.page.getByText('Verify your email address').count()).toBe(0);
      expect([...wrong, ...other.wrong]).toEqual([]);
    });

    test('the address is changed on the account page, confirmed by a link, and taken back by another', async () => {
      const ada = await server.signUp('Ada');
      const { page, wrong, look } = await openDashboard(browser, server.url, {}, ada);
      await page.goto(`${server.url}/dashboard/account`);
      const section = page.getByRole('region', { name: 'Email address' });
      await section.getByText('Verified').waitFor();
      await section.getByRole('button', { name: 'Change email address' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('New email address').fill('lovelace@example.com');
      await dialog.getByLabel('Current password').fill('not the password');
      await dialog.getByRole('button', { name: 'Continue' }).click();
      await dialog.getByText('is incorrect').waitFor();
      await look('change-email');
      await dialog.getByLabel('Current password').fill(ada.password);
      await dialog.getByRole('button', { name: 'Continue' }).click();
      await section.getByText('We sent a link to lovelace@example.com').waitFor();

      await page.goto(await linkTo('lovelace@example.com'));
      await page.getByText(`Your account has the address ${ada.email}.`).waitFor();
      await look('confirm-email');
      await page.getByRole('button', { name: 'Confirm', exact: true }).click();
      await page.getByText('Your email address is now lovelace@example.com.').waitFor();

      const other = await openDashboard(browser, server.url);
      await other.page.goto(await linkTo(ada.email));
      await other.page.getByLabel('New password').fill('four other random words');
      await other.look('revert-email');
      await other.page.getByRole('button', { name: 'Take the change back' }).click();
      await other.page.getByText(`Your account has the address ${ada.email} again.`).waitFor();
      await other.page.getByRole('link', { name: 'Log in' }).click();
      await logIn(other.page, { ...ada, password: 'four other random words' });
      await other.page.getByRole('link', { name: 'QR codes', exact: true }).waitFor();
      expect([...wrong, ...other.wrong]).toEqual([]);
    });

    test('signing up asks before it takes an address from an account that never verified it', async () => {
      const squatter = await server.signUp('Squatter');
      await set(squatter, { email: 'grace@example.com', emailVerifiedAt: null });
      const { page, look } = await openDashboard(browser, server.url);
      await page.goto(`${server.url}/dashboard/signup`);
      await page.getByLabel('Email').fill('grace@example.com');
      await page.getByRole('button', { name: 'Continue' }).click();
      await page.goto(await linkTo('grace@example.com'));
      await page.getByLabel('Your name').fill('Grace');
      await page.getByLabel('Password').fill('four random words');
      await page.getByLabel('Organization').fill('Compilers');
      await page.getByRole('button', { name: 'Sign up' }).click();
      await page.getByText('Another account has this address').waitFor();
      await look('claim-email');
      await page.getByRole('checkbox').check();
      await page.getByRole('button', { name: 'Sign up' }).click();
      await page.getByRole('link', { name: 'QR codes', exact: true }).waitFor();

      const theirs = await openDashboard(browser, server.url, {}, squatter);
      await theirs.page.goto(`${server.url}/dashboard`);
      await theirs.page.getByText('Your email address was given to someone').waitFor();
      await theirs.look('email-lost');
      await theirs.page.getByRole('link', { name: 'Set email address' }).click();
      await theirs.page.getByRole('button', { name: 'Change email address' }).waitFor();
      expect(theirs.wrong).toEqual([]);
    });
  },
);
