// The page of the own account in a real browser.
import { describe, expect, test } from 'vitest';
import { noBrowser, useBrowser } from '../../support/browser/browser.ts';
import { logIn, openDashboard } from '../../support/browser/dashboard.ts';
import type { Person } from '../../support/server/server.ts';
import { useServer } from '../../support/server/setting.ts';

describe.skipIf(noBrowser)(`the account in a browser${noBrowser ? ` (${noBrowser})` : ''}`, () => {
  const server = useServer({ config: { browserDocuments: 'registered' } });
  const browser = useBrowser();

  async function accountOf(person: Person) {
    const opened = await openDashboard(browser, server.url, {}, person);
    const { page } = opened;
    await page.goto(`${server.url}/dashboard`);
    await page.getByRole('link', { name: 'Your account' }).click();
    await page.getByRole('heading', { name: 'Your account' }).waitFor();
    return opened;
  }

  test('the page keeps the navigation of the organization that was open last', async () => {
    const ada = await server.signUp('Ada');
    const { page, wrong, look } = await accountOf(ada);
    await page.getByText(ada.email).first().waitFor();
    const link = page.getByRole('link', { name: 'Your account' });
    expect(await link.getAttribute('aria-current')).toBe('page');
    await look('account');
    await page.getByRole('link', { name: 'QR codes' }).click();
    await page.getByRole('heading', { name: 'QR codes', level: 1 }).waitFor();
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(`${server.url}/dashboard/account`);
    await page.getByRole('heading', { name: 'Your account' }).waitFor();
    await look('account-small');
    expect(wrong).toEqual([]);
  });

  test('the page works without an organization', async () => {
    const ada = await server.signUp('Ada');
    await server.prisma.organization.delete({ where: { id: ada.organizationId } });
    const { page, wrong, look } = await accountOf(ada);
    await page.getByRole('region', { name: 'Sessions' }).getByText('This device').waitFor();
    await look('account-alone');
    await page.getByRole('link', { name: 'Create an organization' }).click();
    await page.getByRole('heading', { name: 'New organization' }).waitFor();
    expect(wrong).toEqual([]);
  });

  test('a dialog that is closed gives the focus back to its button', async () => {
    const ada = await server.signUp('Ada');
    const { page } = await accountOf(ada);
    const button = page.getByRole('button', { name: 'Change email address' });
    await button.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    const field = dialog.getByLabel('New email address');
    await expect.poll(() => field.evaluate((one) => one === document.activeElement)).toBe(true);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await button.evaluate((one) => one === document.activeElement)).toBe(true);
  });

  test('changing the password; ending another session', async () => {
    const ada = await server.signUp('Ada');
    const one = await accountOf(ada);
    const other = await openDashboard(browser, server.url);
    await other.page.goto(`${server.url}/dashboard/account`);
    await logIn(other.page, ada);
    await other.page.getByRole('heading', { name: 'Your account' }).waitFor();
    await one.page.getByLabel('Current password').fill('not her password');
    const next = one.page.getByLabel('New password');
    for (const [typed, hint] of [
      ['fourteen signs', '14 of 15 characters'],
      ['abcdefghijklmnop', 'Easy to guess'],
      ['hahahahahahahaha', 'Easy to guess'],
      ['five quite random words', 'Long enough'],
    ] as const) {
      await next.fill(typed);
      await one.page.getByText(hint).waitFor();
    }
    await one.page.getByRole('button', { name: 'Change password' }).click();
    await one.page.getByRole('alert').first().waitFor();
    await one.page.getByLabel('Current password').fill(ada.password);
    await one.page.getByRole('button', { name: 'Change password' }).click();
    await one.page.getByText('Password changed').waitFor();
    await other.page.reload();
    await other.page.getByRole('heading', { name: 'Log in' }).waitFor();
    await logIn(other.page, { ...ada, password: 'five quite random words' });
    await other.page.getByRole('heading', { name: 'Your account' }).waitFor();
    await one.page.reload();
    const sessions = one.page.getByRole('region', { name: 'Sessions' });
    await sessions.getByText('This device').waitFor();
    await sessions
      .getByText(/Chrome on Linux/i)
      .first()
      .waitFor();
    await sessions.getByRole('button', { name: /^Log out .* on Linux$/ }).click();
    await expect.poll(() => sessions.getByRole('button').count()).toBe(0);
    await other.page.reload();
    await logIn(other.page, { ...ada, password: 'five quite random words' });
    await other.page.getByRole('heading', { name: 'Your account' }).waitFor();
    await one.page.reload();
    const activity = one.page.getByRole('region', { name: 'Activity' });
    await activity.getByText('Ada changed their password').waitFor();
    await activity.getByText('Changes').first().waitFor();
    await one.look('sessions');
    await sessions.getByRole('button', { name: 'Log out everywhere else' }).click();
    await one.page.getByText('All other sessions were logged out').waitFor();
    await expect.poll(() => sessions.getByRole('button').count()).toBe(0);
    await other.page.reload();
    await other.page.getByRole('heading', { name: 'Log in' }).waitFor();
    expect([...one.wrong, ...other.wrong]).toEqual([]);
  });
});
