// GraphiQL and the API reference in the frame of the dashboard.
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { noBrowser, useBrowser } from '../../support/browser/browser.ts';
import { openDashboard } from '../../support/browser/dashboard.ts';
import { useCaller, useServer } from '../../support/server/setting.ts';

describe.skipIf(noBrowser)(`developers in a browser${noBrowser ? ` (${noBrowser})` : ''}`, () => {
  const server = useServer();
  const browser = useBrowser();
  const ada = useCaller(server);

  async function openDevelopers(person = ada): Promise<{ page: Page; wrong: string[] }> {
    const opened = await openDashboard(browser, server.url, {}, person);
    await opened.page.goto(`${server.url}/dashboard/developers`);
    return opened;
  }

  test('GraphiQL has the organization in its variables and uses the session', async () => {
    await ada.createQrCode({ name: 'Menu' });
    const { page, wrong } = await openDevelopers();
    const resources = page.getByRole('navigation', { name: 'Resources' });
    await resources.getByRole('link', { name: 'GraphiQL' }).click();
    const frame = page.frameLocator('iframe[title="GraphiQL"]');
    await frame.locator('.monaco-editor .view-line').first().waitFor({ timeout: 60_000 });
    const tab = frame.getByRole('tab', { name: 'ListCodes' });
    await expect
      .poll(async () => {
        await frame.getByRole('button', { name: 'ListCodes', exact: true }).click();
        return tab.getAttribute('aria-selected');
      })
      .toBe('true');
    const answer = page.waitForResponse((response) =>
      (response.request().postData() ?? '').includes('query ListCodes'),
    );
    await frame.getByRole('button', { name: /Execute query/ }).click();
    const { data } = await (await answer).json();
    expect(data.organization.qrCodes.nodes).toMatchObject([{ name: 'Menu' }]);
    expect(wrong).toEqual([]);
  });

  test('the API reference has the organization in its paths and uses the session', async () => {
    await ada.createQrCode({ name: 'Menu' });
    const { page, wrong } = await openDevelopers();
    await page.getByRole('main').getByRole('link', { name: 'API reference' }).first().click();
    const frame = page.frameLocator('iframe[title="API reference"]');
    await frame.getByRole('heading', { name: 'QR code API' }).waitFor();

    const alone = await page.getByRole('link', { name: 'Open in a new tab' }).getAttribute('href');
    expect(alone).toContain(ada.organizationId);
    await page.goto(`${server.url}${alone}`);
    await page.getByRole('button', { name: /Test Request.*users.me.organizations/ }).click();
    const answer = page.waitForResponse((response) =>
      new URL(response.url()).pathname.endsWith('/users/me/organizations'),
    );
    await page.getByRole('button', { name: 'Send get request to' }).click();
    expect((await (await answer).json()).organizations).toMatchObject([{ id: ada.organizationId }]);
    expect(wrong).toEqual([]);
  });

  test('no other page can be in a frame', async () => {
    const policyOf = async (path: string) => {
      const { headers } = await fetch(`${server.url}${path}`, { headers: { accept: 'text/html' } });
      const [ancestors] =
        /frame-ancestors [^;]*/.exec(headers.get('content-security-policy') ?? '') ?? [];
      return [ancestors, headers.get('x-frame-options')];
    };
    for (const path of ['/graphql', '/api/docs']) {
      expect(await policyOf(path), path).toEqual(["frame-ancestors 'self'", 'SAMEORIGIN']);
    }
    for (const path of ['/', '/dashboard', '/docs/webhooks', '/q/none']) {
      expect(await policyOf(path), path).toEqual(["frame-ancestors 'none'", 'DENY']);
    }
    for (const path of ['/graphql?query={me{id}}', '/api/v1/openapi.json']) {
      const { headers } = await fetch(`${server.url}${path}`);
      expect(headers.get('x-frame-options'), path).toBe('DENY');
    }
  });
});
