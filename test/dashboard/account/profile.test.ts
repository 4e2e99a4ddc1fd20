// The profile, the copy of one's data and the deletion of the account in a real browser.
import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { noBrowser, useBrowser } from '../../support/browser/browser.ts';
import { openDashboard } from '../../support/browser/dashboard.ts';
import { useServer } from '../../support/server/setting.ts';

describe.skipIf(noBrowser)(`the profile in a browser${noBrowser ? ` (${noBrowser})` : ''}`, () => {
  const server = useServer({ config: { browserDocuments: 'registered' } });
  const browser = useBrowser();

  test('name, language and time zone are saved; the data is downloaded', async () => {
    const ada = await server.signUp('Ada');
    const { page, wrong, look } = await openDashboard(browser, server.url, {}, ada);
    await page.goto(`${server.url}/dashboard/account`);
    const profile = page.getByRole('region', { name: 'Profile' });
    await profile.getByLabel('Display name').fill('Ada King');
    await profile.getByLabel('Language').selectOption('German');
    await profile.getByLabel('Time zone').fill('Europe/Atlantis');
    await profile.getByRole('button', { name: 'Save' }).click();
    await profile.getByText(/must be an IANA time zone/i).waitFor();
    await profile.getByLabel('Time zone').fill('Europe/Berlin');
    await profile.getByRole('button', { name: 'Save' }).click();
    const where = { id: ada.userId };
    await expect
      .poll(() => server.prisma.user.findUnique({ where }))
      .toMatchObject({ name: 'Ada King', locale: 'de', timeZone: 'Europe/Berlin' });
    // At once in the language that was chosen.
    await page.getByRole('heading', { name: 'Ihr Konto' }).waitFor();
    await look('profile');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Ihre Daten herunterladen' }).click();
    const copy = JSON.parse(await readFile(await (await download).path(), 'utf8'));
    expect(copy.account).toMatchObject({ name: 'Ada King', email: ada.email });
    expect(wrong).toEqual([]);
  });

  test('times are shown and entered in the time zone of the account', async () => {
    const ada = await server.signUp('Ada');
    const { secret } = await server.createKey(ada);
    const { id } = await server.createQrCode(secret, ada.organizationId, { name: 'Menu' });
    const createdAt = new Date('2027-01-31T23:30:00Z');
    await server.prisma.qrCode.update({ where: { id }, data: { createdAt } });
    const { page } = await openDashboard(
      browser,
      server.url,
      { timezoneId: 'America/New_York', locale: 'en-US' },
      ada,
    );
    const created = page.locator('time[datetime^="2027-01-31T23:30"]');
    await page.goto(`${server.url}/dashboard/qr-codes`);
    expect(await created.first().textContent()).toBe('Jan 31, 2027');
    await server.prisma.user.update({
      where: { id: ada.userId },
      data: { timeZone: 'Asia/Tokyo' },
    });
    await page.reload();
    expect(await created.first().textContent()).toBe('Feb 1, 2027');
    expect(await created.first().getAttribute('title')).toContain('8:30:00');

    await page.getByRole('link', { name: 'Menu', exact: true }).click();
    await page.getByText('Schedule, limit and password').click();
    await page.getByLabel('Starts').fill('2027-07-01T08:00');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    const stored = async () =>
      Object((await server.prisma.qrCode.findUniqueOrThrow({ where: { id } })).routing).validFrom;
    await expect.poll(stored).toMatch(/^2027-06-30T23:00:00/);
    await page.reload();
    await page.getByText('Schedule, limit and password').click();
    expect(await page.getByLabel('Starts').inputValue()).toBe('2027-07-01T08:00');
  });

  test('a sole admin hands over and deletes the account', async () => {
    const ada = await server.signUp('Ada');
    const grace = await server.addMember(ada.organizationId, 'EDITOR');
    const { page, wrong, look } = await openDashboard(browser, server.url, {}, ada);
    await page.goto(`${server.url}/dashboard/account`);
    await page.getByRole('button', { name: 'Delete account' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('You’re its only admin.').waitFor();
    await look('account-deletion');
    await dialog.getByLabel('Current password').fill(ada.password);
    await dialog.getByRole('button', { name: 'Delete account' }).click();
    await dialog.getByRole('alert').first().waitFor();
    await dialog.getByLabel(/^New admin of/).selectOption({ index: 1 });
    await dialog.getByRole('button', { name: 'Delete account' }).click();
    await page.getByRole('heading', { name: 'Log in' }).waitFor();
    expect(await server.prisma.user.count({ where: { id: ada.userId } })).toBe(0);
    const left = await server.prisma.member.findMany({
      where: { organizationId: ada.organizationId },
    });
    expect(left).toMatchObject([{ userId: grace.userId, role: 'ADMIN' }]);
    expect(wrong).toEqual([]);
  });
});
