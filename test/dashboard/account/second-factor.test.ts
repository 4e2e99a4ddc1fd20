// An authenticator app in the dashboard: set up, log in, confirm who it is, required by an organization.
import { describe, expect, test } from 'vitest';
import { addAuthenticator, appOf } from '../../support/account/authenticator.ts';
import { noBrowser, useBrowser } from '../../support/browser/browser.ts';
import { logIn, openDashboard } from '../../support/browser/dashboard.ts';
import { decodePng } from '../../support/picture/decode.ts';
import { useServer } from '../../support/server/setting.ts';

const server = useServer({ config: { browserDocuments: 'registered' } });

const longAgo = (userId: string) => {
  const at = new Date(Date.now() - 11 * 60_000);
  const data = { authenticatedAt: at, secondFactorAt: at };
  return server.prisma.session.updateMany({ where: { userId }, data });
};

describe.skipIf(noBrowser)(`second factors${noBrowser ? ` (${noBrowser})` : ''}`, () => {
  const browser = useBrowser();

  test('set up an app, log in with its code, and confirm a change with a recovery code', async () => {
    const ada = await server.signUp('Ada');
    const { page, wrong, elsewhere, look } = await openDashboard(browser, server.url, {}, ada);
    const urls: string[] = [];
    page.on('request', (request) => urls.push(request.url()));
    await page.goto(`${server.url}/dashboard/account`);
    await longAgo(ada.userId);
    await page.getByRole('button', { name: 'Set up an authenticator app' }).click();

    // Setting it up is a sensitive change itself.
    const identity = page.getByRole('dialog', { name: 'Confirm that it’s you' });
    await identity.getByLabel('Password').fill('not her password');
    await look('confirm-identity');
    await identity.getByRole('button', { name: 'Continue' }).click();
    await identity.getByRole('alert').first().waitFor();
    await identity.getByLabel('Password').fill(ada.password);
    await identity.getByRole('button', { name: 'Continue' }).click();

    const setUp = page.getByRole('dialog', { name: 'Set up an authenticator app' });
    const picture = setUp.getByAltText('QR code for the authenticator app');
    const uri = await decodePng(await picture.screenshot());
    const app = appOf(uri);
    expect(await setUp.getByLabel('Or enter this key by hand').inputValue()).toBe(app.secret);
    await look('set-up-authenticator');
    await setUp.getByLabel('Code', { exact: true }).fill('000000');
    await setUp.getByRole('button', { name: 'Turn on' }).click();
    await setUp.getByRole('alert').first().waitFor();
    await setUp.getByLabel('Code', { exact: true }).fill(await app.code());
    await setUp.getByRole('button', { name: 'Turn on' }).click();

    const codes = page.getByRole('dialog', { name: 'Your recovery codes' });
    await codes.waitFor();
    const [recoveryCode = '', ...others] = await codes.getByRole('listitem').allTextContents();
    expect(others).toHaveLength(9);
    await look('recovery-codes');
    const download = page.waitForEvent('download');
    await codes.getByRole('button', { name: 'Download' }).click();
    expect((await download).suggestedFilename()).toBe('recovery-codes.txt');
    await codes.getByRole('button', { name: 'Done' }).click();
    await page.getByText('10 codes left').waitFor();
    await look('account-with-second-factor');

    await page.getByRole('button', { name: 'Log out', exact: true }).click();
    await page.getByRole('heading', { name: 'Log in' }).waitFor();
    await logIn(page, ada);
    await page.getByRole('heading', { name: 'Confirm your login' }).waitFor();
    await look('second-step');
    await page.getByLabel('Code').fill(await app.code(1));
    await page.getByRole('button', { name: 'Log in', exact: true }).click();
    await page.getByRole('link', { name: 'Developers' }).click();

    await longAgo(ada.userId);
    await page.getByRole('button', { name: 'Create API key' }).click();
    await page.getByLabel('Name').fill('Website');
    await page.getByRole('button', { name: 'Create key' }).click();
    await identity.getByLabel('Code').fill(recoveryCode);
    await identity.getByRole('button', { name: 'Continue' }).click();
    expect(await page.getByLabel('API key', { exact: true }).inputValue()).toMatch(/^ilqr_\w+$/);

    expect(wrong).toEqual([]);
    expect(elsewhere).toEqual([]);
    const sent = urls.filter((url) => !url.startsWith('data:')).join('\n');
    for (const secret of [app.secret, 'otpauth', recoveryCode]) expect(sent).not.toContain(secret);
  });

  test('a session that ended: both steps are asked for over the page', async () => {
    const ada = await server.signUp('Ada');
    const { app } = await addAuthenticator(server, ada);
    const { page } = await openDashboard(browser, server.url, {}, ada);
    await page.goto(`${server.url}/dashboard/settings`);
    await page.getByLabel('Name', { exact: true }).fill('Harbor');
    await server.prisma.session.deleteMany({ where: { userId: ada.userId } });
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Your session has ended' });
    await dialog.getByLabel('Password').fill(ada.password);
    await dialog.getByRole('button', { name: 'Log in', exact: true }).click();
    await dialog.getByLabel('Code').fill(await app.code());
    await dialog.getByRole('button', { name: 'Log in', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    const name = async () =>
      (await server.prisma.organization.findUnique({ where: { id: ada.organizationId } }))?.name;
    await expect.poll(name).toBe('Harbor');
  });

  test('an organization that requires it: an admin turns it on, others are led to set it up', async () => {
    const ada = await server.signUp('Ada');
    const grace = await server.addMember(ada.organizationId, 'ADMIN');
    const { slug } = await server.prisma.organization.findUniqueOrThrow({
      where: { id: ada.organizationId },
    });
    const { page } = await openDashboard(browser, server.url, {}, ada);
    const settings = `${server.url}/dashboard/organizations/${slug}/settings`;
    await page.goto(settings);
    const required = page.getByLabel('Require two-factor authentication');
    await required.click();
    await page.getByText('needs a second factor of your own').waitFor();
    await addAuthenticator(server, ada);
    await required.click();
    await expect.poll(() => required.isChecked()).toBe(true);

    const other = await openDashboard(browser, server.url, {}, grace);
    await other.page.goto(settings);
    await other.page.getByText('This organization requires two-factor authentication').waitFor();
    await other.look('second-factor-required');
    expect(await other.page.getByLabel('Require two-factor authentication').count()).toBe(0);
    await other.page.getByRole('link', { name: 'Set it up' }).click();
    await other.page.getByRole('button', { name: 'Set up an authenticator app' }).waitFor();
    expect(other.wrong).toEqual([]);
  });
});
