// The dashboard in German, in a real browser.
import { describe, expect, test } from 'vitest';
import { noBrowser, useBrowser } from '../../support/browser/browser.ts';
import { openDashboard } from '../../support/browser/dashboard.ts';
import { useServer } from '../../support/server/setting.ts';

describe.skipIf(noBrowser)(`German in a browser${noBrowser ? ` (${noBrowser})` : ''}`, () => {
  const server = useServer({ config: { browserDocuments: 'registered' } });
  const browser = useBrowser();

  test('is the language of the browser: log in, see an error, create a code', async () => {
    const ada = await server.signUp('Ada');
    const { page, elsewhere, wrong, look } = await openDashboard(browser, server.url, {
      locale: 'de-DE',
    });
    await page.goto(`${server.url}/dashboard/login`);
    await page.getByRole('heading', { name: 'Anmelden' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('de');
    expect(await page.title()).toBe('Anmelden · QR-Codes');
    await look('de-log-in');
    await page.getByLabel('E-Mail').fill(ada.email);
    await page.getByLabel('Passwort').fill('not her password');
    await page.getByRole('button', { name: 'Anmelden', exact: true }).click();
    await page.getByText('E-Mail-Adresse oder Passwort falsch.').waitFor();
    await page.getByLabel('Passwort').fill(ada.password);
    await page.getByRole('button', { name: 'Anmelden', exact: true }).click();
    await page.getByText('Erstellen Sie Ihren ersten QR-Code').waitFor();
    await look('de-dashboard');

    await page.getByRole('link', { name: 'QR-Code erstellen' }).click();
    await page.getByRole('heading', { name: 'Was soll ein Scan bewirken?' }).waitFor();
    await look('de-type');
    await page.getByRole('button', { name: 'Weiter' }).click();
    await page.getByLabel('Ziel-URL', { exact: true }).fill('ftp://example.com');
    await page.getByRole('button', { name: 'Weiter' }).click();
    await page
      .getByText('Muss mit https:// oder http:// beginnen, nicht mit ftp:')
      .first()
      .waitFor();
    await look('de-content');
    await page.getByLabel('Ziel-URL', { exact: true }).fill('https://example.com');
    await page.getByRole('button', { name: 'Weiter' }).click();
    await page.getByRole('button', { name: 'Weiter' }).click();
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Speisekarte');
    await page.getByRole('button', { name: 'Erstellen', exact: true }).click();
    await page.getByRole('link', { name: 'Zum Code' }).click();
    await page.getByRole('heading', { name: 'Speisekarte' }).waitFor();
    await look('de-code');
    for (const [link, heading] of [
      ['QR-Codes', 'QR-Codes'],
      ['Statistik', 'Statistik'],
      ['Entwicklung', 'Entwicklung'],
      ['Einstellungen', 'Einstellungen'],
      ['Ihr Konto', 'Ihr Konto'],
    ] as const) {
      await page.getByRole('link', { name: link, exact: true }).first().click();
      await page.getByRole('heading', { name: heading, exact: true }).waitFor();
      await look(`de-${heading}`);
    }
    expect(elsewhere).toEqual([]);
    // The preview of the wrong URL.
    expect(wrong.filter((message) => !message.includes('status of 400'))).toEqual([]);
  });

  test('shows what is wrong in the rows of a file, which is no error of a request', async () => {
    const ada = await server.signUp('Ada');
    const { slug } = await server.prisma.organization.findUniqueOrThrow({
      where: { id: ada.organizationId },
    });
    const { page, wrong } = await openDashboard(browser, server.url, { locale: 'de-DE' }, ada);
    await page.goto(`${server.url}/dashboard/organizations/${slug}/qr-codes/import`);
    await page.locator('input[type=file]').setInputFiles({
      name: 'codes.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('name,url\nTisch 1,ftp://example.com\n'),
    });
    await page.getByRole('button', { name: 'Datei prüfen' }).click();
    await page.getByText('Muss mit https:// oder http:// beginnen, nicht mit ftp:.').waitFor();
    expect(wrong).toEqual([]);
  });

  test('formats numbers, dates and countries in German, whatever the browser', async () => {
    const ada = await server.signUp('Ada');
    const { secret } = await server.createKey(ada);
    const { id } = await server.createQrCode(secret, ada.organizationId, { name: 'Menu' });
    await server.prisma.qrCode.update({
      where: { id },
      data: { createdAt: new Date('2027-01-31T12:00:00Z') },
    });
    await server.prisma.user.update({ where: { id: ada.userId }, data: { locale: 'de-AT' } });
    const { page, wrong } = await openDashboard(
      browser,
      server.url,
      { locale: 'en-US', timezoneId: 'UTC' },
      ada,
    );
    await page.goto(`${server.url}/dashboard/qr-codes`);
    // The page reloads in the language of the account.
    await page.getByRole('heading', { name: 'QR-Codes' }).waitFor();
    const created = page.locator('time[datetime^="2027-01-31"]').first();
    expect(await created.textContent()).toMatch(/^31\.(?:01\.| J[aä]n)/);
    expect(await created.getAttribute('title')).toContain('31. Jänner 2027');
    expect(wrong).toEqual([]);
  });

  test('is chosen on the login page, and in the profile at once', async () => {
    const ada = await server.signUp('Ada');
    const { page, wrong } = await openDashboard(browser, server.url, { locale: 'en-US' });
    await page.goto(`${server.url}/dashboard/login`);
    await page.getByRole('heading', { name: 'Log in' }).waitFor();
    await page.getByLabel('Language').selectOption('Deutsch');
    await page.getByRole('heading', { name: 'Anmelden' }).waitFor();
    await page.getByLabel('E-Mail').fill(ada.email);
    await page.getByLabel('Passwort').fill(ada.password);
    await page.getByRole('button', { name: 'Anmelden', exact: true }).click();
    await page.getByText('Erstellen Sie Ihren ersten QR-Code').waitFor();
    await page.getByRole('link', { name: 'Ihr Konto' }).click();
    const profile = page.getByRole('region', { name: 'Profil' });
    await profile.getByLabel('Sprache').selectOption('Englisch');
    await profile.getByRole('button', { name: 'Speichern' }).click();
    await page.getByRole('heading', { name: 'Your account' }).waitFor();
    const other = await openDashboard(browser, server.url, { locale: 'de-DE' }, ada);
    await other.page.goto(`${server.url}/dashboard/account`);
    await other.page.getByRole('heading', { name: 'Your account' }).waitFor();
    const again = page.getByRole('region', { name: 'Profile' });
    await again.getByLabel('Language').selectOption('That of your browser');
    await again.getByRole('button', { name: 'Save' }).click();
    const cookies = async () => (await page.context().cookies()).map(({ name }) => name);
    await expect.poll(cookies).not.toContain('ilqr_locale');
    expect(wrong).toEqual([]);
  });

  test('no page loads the strings of the other language', async () => {
    const textsOf = async (locale: string, heading: string) => {
      const { page } = await openDashboard(browser, server.url, { locale });
      const scripts: Promise<string>[] = [];
      page.on('response', (response) => {
        if (response.request().resourceType() === 'script') scripts.push(response.text());
      });
      await page.goto(`${server.url}/dashboard/login`);
      await page.getByRole('heading', { name: heading }).waitFor();
      await page.waitForLoadState('networkidle');
      return (await Promise.all(scripts)).join('\n');
    };
    const english = await textsOf('en-US', 'Log in');
    expect(english).toContain('Forgot password?');
    expect(english).not.toContain('Passwort');
    const german = await textsOf('de-DE', 'Anmelden');
    expect(german).toContain('Passwort vergessen?');
    expect(german).not.toContain('Forgot password?');
  });
});
