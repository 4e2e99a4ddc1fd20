// Forms with minimal input, and their messages when saved.
import { describe, expect, test } from 'vitest';
import type { QrCodeType } from '../../src/database/client/enums.ts';
import { noBrowser, useBrowser } from '../support/browser/browser.ts';
import { useTab } from '../support/browser/dashboard.ts';
import { chooseType, continueTo, fillWebsite } from '../support/browser/new-code.ts';
import { usePerson, useServer } from '../support/server/setting.ts';

describe.skipIf(noBrowser)(`forms in a browser${noBrowser ? ` (${noBrowser})` : ''}`, () => {
  const server = useServer({ config: { browserDocuments: 'registered' } });
  const browser = useBrowser();
  const ada = usePerson(server, { once: true });

  const tab = useTab(browser, server, { timezoneId: 'Europe/Berlin' });
  const open = (path: string) => tab(ada, path);

  test.each<[QrCodeType, Record<string, string | number>]>([
    ['URL', { url: 'https://example.com/' }],
    ['VCARD', { firstName: 'Ada' }],
    ['VCARD', { lastName: 'Lovelace' }],
    ['VCARD', { organization: 'Analytical Engines' }],
    ['WIFI', { ssid: 'Guests', encryption: 'NONE' }],
    ['TEXT', { text: 'Hello' }],
    ['EMAIL', { to: 'ada@example.com' }],
    ['SMS', { phone: '+442079460000' }],
    ['PHONE', { phone: '+442079460000' }],
    ['GEO', { latitude: 0, longitude: 0 }],
    ['EVENT', { title: 'Opening', start: '2027-01-01T10:00' }],
  ])('a code of type %s is created from %o', async (type, data) => {
    const { page, wrong } = await open('qr-codes/new');
    const name = `${type} ${Object.keys(data)[0]}`;
    await page.locator(`input[value=${type}]`).check();
    await continueTo(page, 'Content');
    for (const [field, value] of Object.entries(data)) {
      const input = page.locator(`[name="${field}"]`);
      if (field === 'encryption') await input.selectOption(String(value));
      else await input.fill(String(value));
    }
    await continueTo(page, 'Details');
    await page.getByLabel('Name', { exact: true }).fill(name);
    await page.getByRole('button', { name: 'Create', exact: true }).click();
    await page.getByRole('heading', { name, level: 2 }).waitFor();
    await page.getByRole('status').filter({ hasText: 'QR code created' }).waitFor();
    expect(await server.prisma.qrCode.count({ where: { name, type } })).toBe(1);
    expect(wrong).toEqual([]);
  });

  test('a contact without any details shows what is required', async () => {
    const { page, wrong, look } = await open('qr-codes/new');
    await chooseType(page, 'Contact');
    await page.getByLabel('Job title').fill('Countess');
    await page.getByRole('button', { name: 'Continue' }).click();
    const alert = page.getByRole('alert').filter({ hasText: 'Contact' });
    await alert.waitFor();
    expect(await alert.textContent()).toContain('“First name”');
    expect(await alert.textContent()).not.toMatch(/firstName|vcard|content\b/i);
    await look('contact-problem');
    await page.getByLabel('First name').fill('Ada');
    await page.getByRole('button', { name: 'Create now' }).click();
    await page.getByRole('heading', { name: 'Ada', level: 2 }).waitFor();
    // The browser logs the response that refused the content.
    expect(wrong.filter((text) => !/status of 400/.test(text))).toEqual([]);
  });

  test('error messages use the labels of the form and the local time', async () => {
    const { page, wrong } = await open('qr-codes/new');
    await fillWebsite(page, { url: 'https://example.com', name: 'Fair' });
    await page.getByText('Smart redirects').click();
    await page.getByText('Schedule, limit and password').click();
    const until = page.getByLabel('Ends', { exact: true });
    await page.getByLabel('Starts', { exact: true }).fill('2027-01-01T00:00');
    await until.fill('2026-12-01T00:00');
    await page.getByRole('button', { name: 'Create', exact: true }).click();
    const problem = page.getByRole('alert').filter({ hasText: 'after' }).first();
    await problem.waitFor();
    const text = (await problem.textContent()) ?? '';
    expect(text).not.toMatch(/validFrom|2026-12-31|T23:00|Z/);
    const shown = await page.evaluate(
      "new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date('2027-01-01T00:00'))",
    );
    expect(text).toContain(shown);

    await page.getByRole('button', { name: 'Add rule' }).click();
    await until.fill('');
    await page.getByLabel('Rule 1 destination URL', { exact: true }).fill('https://example.com/a');
    await page.getByText('Applies to: everyone').click();
    await page.getByLabel('Only at certain times').check();
    await page.getByLabel('Until', { exact: true }).fill('08:00');
    await page.getByRole('button', { name: 'Create', exact: true }).click();
    const hours = page.getByRole('alert').filter({ hasText: 'Must differ' });
    await hours.waitFor();
    expect(await hours.textContent()).not.toMatch(/routing|rules\.0|hours\./);
    expect(wrong).toEqual([]);
  });

  test('each form announces that it was saved', async () => {
    const { secret } = await server.createKey(ada, { name: 'Till' });
    const { id } = await server.createQrCode(secret, ada.organizationId, { name: 'Saved' });
    const { page, wrong, look } = await open(`qr-codes/${id}`);
    const said = async (words: string) => {
      const status = page.getByRole('status').filter({ hasText: words }).first();
      await status.waitFor();
      expect(await status.isVisible()).toBe(true);
    };
    const save = page.getByRole('button', { name: 'Save', exact: true });
    await page.getByLabel('Name', { exact: true }).fill('Saved once');
    await save.click();
    await said('“Saved once” saved');
    await look('saved');
    await page.getByRole('button', { name: 'Archive' }).click();
    await said('“Saved once” archived');

    await page.goto(`${server.url}/dashboard/settings`);
    await page.getByLabel('Name', { exact: true }).first().fill('Engines');
    await save.click();
    await said('Saved');

    await page.goto(`${server.url}/dashboard/organizations/organization-1/qr-codes/styles/new`);
    await page.getByLabel('Name', { exact: true }).fill('House');
    await page.getByRole('button', { name: 'Create', exact: true }).click();
    await said('Template created');
    await page.getByRole('link', { name: 'House' }).first().click();
    await page.getByLabel('Name', { exact: true }).fill('Home');
    await save.click();
    await said('Template “Home” saved');

    await page.goto(`${server.url}/dashboard/developers`);
    await page.getByRole('button', { name: 'Edit Till' }).click();
    await page.getByLabel('Name', { exact: true }).fill('Shop');
    await save.click();
    await said('Saved');
    expect(wrong).toEqual([]);
  });

  test('a button keeps the focus while its request runs, which is sent once', async () => {
    const { page, wrong } = await open('');
    await page.goto(`${server.url}/dashboard/account`);
    const profile = page.getByRole('region', { name: 'Profile' });
    let release = () => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    let sent = 0;
    await page.route('**/graphql', async (route) => {
      if (route.request().postData()?.includes('updateMe(')) {
        sent += 1;
        await released;
      }
      await route.continue();
    });
    const save = profile.getByRole('button', { name: 'Save' });
    await save.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => save.getAttribute('aria-busy')).toBe('true');
    const isFocused = () => save.evaluate((button) => button === document.activeElement);
    expect(await isFocused()).toBe(true);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Space');
    await profile.getByLabel('Name').press('Enter');
    await save.focus();
    release();
    await page.getByText('Saved', { exact: true }).waitFor();
    expect(sent).toBe(1);
    expect(await isFocused()).toBe(true);
    expect(wrong).toEqual([]);
  });
});
