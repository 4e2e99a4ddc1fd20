// Resetting a forgotten password in a real browser.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { noBrowser, useBrowser } from '../../support/browser/browser.ts';
import { logIn, openDashboard } from '../../support/browser/dashboard.ts';
import { linkIn, startMailServer } from '../../support/network/mail.ts';
import { usePerson, useServer } from '../../support/server/setting.ts';

const note = noBrowser ? ` (${noBrowser})` : '';
const newPassword = 'five other quite random words';

describe.skipIf(noBrowser)(`on a server that sends email, in a browser${note}`, () => {
  let mail: Awaited<ReturnType<typeof startMailServer>>;
  beforeAll(async () => {
    mail = await startMailServer();
  });
  afterAll(() => mail?.stop());
  const server = useServer(() => ({
    config: { browserDocuments: 'registered', mail: { url: mail.url, from: 'qr@example.com' } },
  }));
  const browser = useBrowser();
  const ada = usePerson(server, { once: true });

  test('from the login page to the email, the new password and the dashboard', async () => {
    const { page, wrong, elsewhere, look } = await openDashboard(browser, server.url);
    await page.goto(`${server.url}/dashboard/login`);
    await page.getByRole('link', { name: 'Forgot password?' }).click();
    await page.getByRole('heading', { name: 'Forgot password?' }).waitFor();
    await look('forgot-password');
    await page.getByLabel('Email').fill(ada.email);
    await page.getByRole('button', { name: 'Send link' }).click();
    await page.getByText('Check your email').waitFor();
    await look('forgot-password-sent');

    await expect.poll(() => mail.mails.length).toBe(1);
    const link = linkIn(mail.mails[0]);
    await page.goto('about:blank');
    await page.goto(link);
    await page.getByLabel('New password').fill('short');
    await page.getByRole('button', { name: 'Save password' }).click();
    await page.locator('[aria-invalid="true"]').waitFor();
    await page.getByLabel('New password').fill(newPassword);
    await look('reset-password');
    await page.getByRole('button', { name: 'Save password' }).click();
    await page.getByRole('heading', { name: 'Your password was changed' }).waitFor();
    await look('reset-password-done');
    await page.getByRole('link', { name: 'Log in' }).click();
    await logIn(page, { ...ada, password: newPassword });
    await page.getByRole('link', { name: 'QR codes', exact: true }).waitFor();

    await page.goto('about:blank');
    await page.goto(link);
    await page.getByLabel('New password').fill('yet five more random words');
    await page.getByRole('button', { name: 'Save password' }).click();
    await page.getByText('was used already or has expired').waitFor();
    await look('reset-password-used');
    await page.getByRole('link', { name: 'Get a new link' }).click();
    await page.getByRole('button', { name: 'Send link' }).waitFor();
    expect(wrong).toEqual([]);
    expect(elsewhere).toEqual([]);
  });

  test('says that a link without its last part is incomplete', async () => {
    const { page, look } = await openDashboard(browser, server.url);
    await page.goto(`${server.url}/dashboard/reset-password`);
    await page.getByRole('heading', { name: 'This link is incomplete' }).waitFor();
    await look('reset-password-incomplete');
  });
});

describe.skipIf(noBrowser)(`without email, with ADMIN_RESET=on, in a browser${note}`, () => {
  const server = useServer({ config: { browserDocuments: 'registered', adminReset: 'on' } });
  const browser = useBrowser();
  const ada = usePerson(server, { once: true });

  test('an admin creates a link, with which the member chooses a new password', async () => {
    const member = await server.addMember(ada.organizationId, 'EDITOR');
    await server.prisma.member.deleteMany({
      where: { userId: member.userId, organizationId: { not: ada.organizationId } },
    });
    await server.prisma.user.update({ where: { id: member.userId }, data: { name: 'Bob' } });

    const guest = await openDashboard(browser, server.url);
    await guest.page.goto(`${server.url}/dashboard/forgot-password`);
    await guest.page.getByText('Ask an admin of your organization').waitFor();
    await guest.look('forgot-password-admin');

    const { page, wrong, look } = await openDashboard(browser, server.url, {}, ada);
    await page.goto(`${server.url}/dashboard/settings`);
    await page.getByRole('button', { name: 'Reset password of Bob' }).click();
    await look('member-reset');
    await page.getByRole('button', { name: 'Create link' }).click();
    const link = await page.getByLabel('Password reset link', { exact: true }).inputValue();
    await look('member-reset-link');
    await page.getByRole('button', { name: 'Done' }).click();

    await guest.page.goto(link);
    await guest.page.getByLabel('New password').fill(newPassword);
    await guest.page.getByRole('button', { name: 'Save password' }).click();
    await guest.page.getByRole('link', { name: 'Log in' }).click();
    await logIn(guest.page, { ...member, password: newPassword });
    await guest.page.getByRole('link', { name: 'QR codes', exact: true }).waitFor();

    // Somebody with roles elsewhere: the dialog says why not.
    await server.prisma.user.update({
      where: { id: (await server.addMember(ada.organizationId, 'VIEWER')).userId },
      data: { name: 'Grace' },
    });
    await page.reload();
    await page.getByRole('button', { name: 'Reset password of Grace' }).click();
    await page.getByRole('button', { name: 'Create link' }).click();
    await page.getByText('also belongs to an organization').waitFor();
    expect([...wrong, ...guest.wrong]).toEqual([]);
  });
});

describe.skipIf(noBrowser)(`without email, in a browser${note}`, () => {
  const server = useServer({ config: { browserDocuments: 'registered' } });
  const browser = useBrowser();
  const ada = usePerson(server, { once: true });

  test('names the command of the operator; admins see no button', async () => {
    await server.addMember(ada.organizationId, 'EDITOR');
    const { page, wrong, look } = await openDashboard(browser, server.url, {}, ada);
    await page.goto(`${server.url}/dashboard/forgot-password`);
    await page.getByText('npm run reset-password').waitFor();
    await look('forgot-password-operator');
    await page.goto(`${server.url}/dashboard/settings`);
    await page.getByRole('button', { name: /^Remove / }).waitFor();
    expect(await page.getByRole('button', { name: /Reset password/ }).count()).toBe(0);
    expect(wrong).toEqual([]);
  });
});
