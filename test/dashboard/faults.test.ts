// Failures in the dashboard: an expired session, an unavailable server, a missing chunk.
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { noBrowser, useBrowser } from '../support/browser/browser.ts';
import { openDashboard } from '../support/browser/dashboard.ts';
import { useServer } from '../support/server/setting.ts';

describe.skipIf(noBrowser)(`faults in a browser${noBrowser ? ` (${noBrowser})` : ''}`, () => {
  const server = useServer({ config: { browserDocuments: 'registered' } });
  const browser = useBrowser();

  async function openCode() {
    const ada = await server.signUp('Ada');
    const { secret } = await server.createKey(ada);
    const { id } = await server.createQrCode(secret, ada.organizationId, { name: 'Menu' });
    const opened = await openDashboard(browser, server.url, {}, ada);
    await opened.page.goto(`${server.url}/dashboard/qr-codes`);
    await opened.page.getByRole('link', { name: 'Menu', exact: true }).click();
    await opened.page.getByRole('heading', { name: 'Menu' }).waitFor();
    const stored = () => server.prisma.qrCode.findUniqueOrThrow({ where: { id } });
    return { ...opened, ada, stored };
  }

  const endSessions = (userId: string) => server.prisma.session.deleteMany({ where: { userId } });

  const back = (page: Page) => page.getByRole('link', { name: 'Go to the dashboard' });

  test('an expired session: the user logs in next to the form, and the input is saved', async () => {
    const { page, ada, stored, wrong, look } = await openCode();
    await page.getByLabel('Name', { exact: true }).fill('Lunch menu');
    await endSessions(ada.userId);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Your session has ended' });
    await dialog.waitFor();
    await look('session-ended');
    await dialog.getByLabel('Password').fill('not her password');
    await dialog.getByRole('button', { name: 'Log in', exact: true }).click();
    await dialog.getByRole('alert').waitFor();
    await dialog.getByLabel('Password').fill(ada.password);
    await dialog.getByRole('button', { name: 'Log in', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(async () => (await stored()).name).toBe('Lunch menu');
    await page.getByText('“Lunch menu” saved').waitFor();

    // The input is kept even if the user does not log in.
    await page.getByLabel('Name', { exact: true }).fill('Dinner menu');
    await endSessions(ada.userId);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await dialog.waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('alert').filter({ hasText: 'Log in' }).waitFor();
    expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe('Dinner menu');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await dialog.getByLabel('Password').fill(ada.password);
    await dialog.getByRole('button', { name: 'Log in', exact: true }).click();
    await expect.poll(async () => (await stored()).name).toBe('Dinner menu');
    expect(wrong).toEqual([]);
  });

  test('an expired session: queries, files and other pages continue after login', async () => {
    const { page, ada, wrong } = await openCode();
    const dialog = page.getByRole('dialog', { name: 'Your session has ended' });
    await endSessions(ada.userId);
    await page.getByRole('link', { name: 'Settings' }).click();
    await dialog.getByLabel('Password').fill(ada.password);
    await dialog.getByRole('button', { name: 'Log in', exact: true }).click();
    await page.getByText(ada.email).first().waitFor();
    await page.getByRole('link', { name: 'QR codes', exact: true }).click();
    await page.getByRole('button', { name: 'Export' }).click();
    await endSessions(ada.userId);
    await page.getByRole('dialog').getByRole('button', { name: 'Export' }).click();
    await dialog.getByLabel('Password').fill(ada.password);
    const download = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Log in', exact: true }).click();
    expect((await download).suggestedFilename()).toMatch(/\.csv$/);
    expect(wrong).toEqual([]);
  });

  test('an unavailable server: the page shows it and recovers automatically', async () => {
    const { page, wrong, look } = await openCode();
    await page.context().setOffline(true);
    await page.getByRole('link', { name: 'QR codes', exact: true }).click();
    await page.getByRole('searchbox').fill('Men');
    await page.getByText('Can’t reach the server').first().waitFor();
    await look('away');
    await page.context().setOffline(false);
    await page.getByRole('link', { name: 'Menu', exact: true }).waitFor();
    await page.getByText('Can’t reach the server').waitFor({ state: 'detached' });

    // Also before a page is loaded: first manually, then automatically.
    for (const byHand of [true, false]) {
      await page.route('**/graphql', (route) => route.abort());
      await page.route('**/readyz', (route) => route.abort());
      await page.reload();
      await page.getByRole('heading', { name: 'Can’t reach the server' }).waitFor();
      await look('away-first');
      await page.unrouteAll();
      if (byHand) await page.getByRole('button', { name: 'Try again' }).click();
      await page.getByRole('link', { name: 'Menu', exact: true }).waitFor();
    }
    expect(wrong.filter((text) => !/Failed to load resource/.test(text))).toEqual([]);
  });

  test('a failed deletion can be retried without showing the old error', async () => {
    const { page } = await openCode();
    const dialog = page.getByRole('dialog', { name: 'Delete “Menu”?' });
    const ask = page.getByRole('button', { name: 'Delete', exact: true });
    await ask.click();
    await page.context().setOffline(true);
    await dialog.getByRole('button', { name: 'Delete code' }).click();
    await dialog.getByRole('alert').waitFor();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await page.context().setOffline(false);
    await ask.click();
    await dialog.waitFor();
    expect(await dialog.getByRole('alert').count()).toBe(0);
    await dialog.getByRole('button', { name: 'Delete code' }).click();
    await page.getByText('“Menu” moved to the trash').waitFor();
  });

  test('a chunk replaced by a new release: the page reloads once', async () => {
    const { page } = await openCode();
    let loads = 0;
    // The page of an address asks for its chunk before it has loaded.
    page.on('request', (request) => {
      if (request.isNavigationRequest()) loads += 1;
    });
    await page.route('**/assets/analytics-page-*', (route) =>
      loads === 0 ? route.fulfill({ status: 404 }) : route.continue(),
    );
    await page.getByRole('link', { name: 'Analytics' }).first().click();
    await page.getByRole('heading', { name: 'Analytics' }).waitFor();
    expect(loads).toBe(1);
  });

  test('a missing chunk: an error page with links to retry and to go back', async () => {
    const { page, look } = await openCode();
    let loads = 0;
    page.on('load', () => {
      loads += 1;
    });
    await page.route('**/assets/settings-page-*', (route) => route.fulfill({ status: 404 }));
    await page.getByRole('link', { name: 'Settings' }).click();
    await page.getByRole('heading', { name: 'This page couldn’t be loaded' }).waitFor();
    expect(loads).toBe(1);
    await look('part-gone');
    await back(page).click();
    await page.getByRole('heading', { name: 'Organization' }).first().waitFor();
    await page.getByRole('link', { name: 'Settings' }).click();
    await page.getByRole('heading', { name: 'This page couldn’t be loaded' }).waitFor();
    await page.unrouteAll();
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('heading', { name: 'Settings', level: 1 }).waitFor();
  });

  test('a chunk requested while the server is unavailable loads when it is back', async () => {
    const { page, look } = await openCode();
    await page.context().setOffline(true);
    await page.getByRole('link', { name: 'Settings' }).click();
    await page.getByRole('heading', { name: 'Can’t reach the server' }).waitFor();
    await look('part-away');
    await page.context().setOffline(false);
    await page.getByRole('heading', { name: 'Settings', level: 1 }).waitFor();
  });

  test('a page that throws: an error page with links to retry and to go back', async () => {
    const { page, look } = await openCode();
    await page.route('**/graphql', async (route) => {
      const response = await route.fetch();
      const text = await response.text();
      await route.fulfill({ response, body: text.replace(/"tags":\[\]/, '"tags":null') });
    });
    await page.reload();
    await page.getByRole('heading', { name: 'Something went wrong' }).waitFor();
    await look('broken');
    await page.unrouteAll();
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('heading', { name: 'Menu' }).waitFor();
    await page.route('**/graphql', async (route) => {
      const response = await route.fetch();
      const text = await response.text();
      await route.fulfill({ response, body: text.replace(/"tags":\[\]/, '"tags":null') });
    });
    await page.reload();
    await page.getByRole('heading', { name: 'Something went wrong' }).waitFor();
    await page.unrouteAll();
    await back(page).click();
    await page.getByRole('heading', { name: 'Organization' }).first().waitFor();
  });
});
