// Signing in a device, in a real browser.
import { describe, expect, test } from 'vitest';
import { noBrowser, useBrowser } from '../../support/browser/browser.ts';
import { logIn, openDashboard } from '../../support/browser/dashboard.ts';
import { textAt } from '../../support/document/json.ts';
import { useServer } from '../../support/server/setting.ts';

describe.skipIf(noBrowser)(`devices in a browser${noBrowser ? ` (${noBrowser})` : ''}`, () => {
  const server = useServer({ config: { browserDocuments: 'registered' } });
  const browser = useBrowser();

  const post = async (path: string, form: Record<string, string>) => {
    const body = new URLSearchParams({ client_id: 'ilqr', ...form });
    const response = await fetch(`${server.url}/oauth/${path}`, { method: 'POST', body });
    return response.json();
  };
  const poll = (started: unknown) =>
    post('device/token', {
      grant_type: 'urn:ietf:params:oauth:grant-type:device_code',
      device_code: textAt(started, 'device_code'),
    });

  test('a link leads through the login to the code, the device and its approval', async () => {
    const ada = await server.signUp('Ada');
    const started = await post('device/code', { device_name: 'Ada’s laptop' });
    const { page, wrong, look } = await openDashboard(browser, server.url);
    await page.goto(textAt(started, 'verification_uri_complete'));
    await page.waitForURL(/login/);
    expect(page.url()).not.toContain(textAt(started, 'user_code'));
    await logIn(page, ada);
    const code = page.getByLabel('Code');
    await code.waitFor();
    expect(await code.inputValue()).toBe(textAt(started, 'user_code'));
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByText('Ada’s laptop').waitFor();
    await look('device');
    await page.getByRole('button', { name: 'Approve' }).click();
    await page.getByText('The device is signed in').waitFor();
    expect(await poll(started)).toMatchObject({ organization_id: ada.organizationId });
    expect(wrong).toEqual([]);
  });

  test('a code is typed, checked and denied', async () => {
    const ada = await server.signUp('Ada');
    const started = await post('device/code', {});
    const { page, look } = await openDashboard(browser, server.url, {}, ada);
    await page.goto(`${server.url}/dashboard/device`);
    await page.getByLabel('Code').fill('nothing');
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByText('Enter the eight letters').waitFor();
    await page.getByLabel('Code').fill('BBBB BBBB');
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByText('No device waits with this code').waitFor();
    await look('device-unknown');
    await page.getByLabel('Code').fill(textAt(started, 'user_code').toLowerCase());
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('button', { name: 'Deny' }).click();
    await page.getByText('You denied the device').waitFor();
    expect(await poll(started)).toMatchObject({ error: 'access_denied' });
  });

  test('who is no admin learns whom to ask', async () => {
    const ada = await server.signUp('Ada');
    const bob = await server.addMember(ada.organizationId, 'EDITOR');
    await server.prisma.organization.delete({ where: { id: bob.organizationId } });
    const started = await post('device/code', {});
    const { page } = await openDashboard(browser, server.url, {}, bob);
    await page.goto(textAt(started, 'verification_uri_complete'));
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByText('Only admins can approve a device').waitFor();
    expect(await page.getByRole('button', { name: 'Approve' }).count()).toBe(0);
  });
});
