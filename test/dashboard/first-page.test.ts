// How the first page of the dashboard loads: its frame, its scripts, its data, its images.
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { noBrowser, useBrowser } from '../support/browser/browser.ts';
import { openDashboard } from '../support/browser/dashboard.ts';
import { fill } from '../support/server/many-codes.ts';
import { usePerson, useServer } from '../support/server/setting.ts';

const server = useServer({ config: { browserDocuments: 'registered' } });
const ada = usePerson(server, { once: true });

test.each([
  ['organizations/one/qr-codes', ['organization-layout', 'qr-codes-page']],
  ['qr-codes', ['organization-layout', 'qr-codes-page']],
  ['', ['organization-layout', 'overview-page']],
  ['organizations/one/qr-codes/new', ['organization-layout', 'new-qr-code-page']],
  ['organizations/one/qr-codes/qr_1', ['organization-layout', 'qr-code-page']],
  ['account', ['account-page']],
])('the page of /%s has its frame and preloads its scripts: %j', async (path, scripts) => {
  const pageFor = async (headers: Record<string, string>, address = path) => {
    const response = await fetch(`${server.url}/dashboard/${address}`.replace(/\/$/, ''), {
      headers,
    });
    return response.text();
  };
  const preloaded = (html: string) =>
    Array.from(html.matchAll(/modulepreload" crossorigin href="[^"]*\/([a-z-]+)-[^"]+"/g)).map(
      ([, name]) => name,
    );
  const html = await pageFor({ cookie: ada.cookie });
  expect(html).toContain('id="shell"');
  expect(preloaded(html)).toEqual(expect.arrayContaining(scripts));
  const anonymous = await pageFor({});
  expect(anonymous).not.toContain('id="shell"');
  expect(preloaded(anonymous)).toContain('log-in-page');
  expect(preloaded(anonymous)).not.toEqual(expect.arrayContaining(scripts));
  const unknown = await pageFor({ cookie: ada.cookie }, 'none/such');
  expect(unknown).not.toContain('id="shell"');
  expect(preloaded(unknown)).not.toEqual(expect.arrayContaining(scripts));
});

describe.skipIf(noBrowser)(`in a browser${noBrowser ? ` (${noBrowser})` : ''}`, () => {
  const browser = useBrowser();

  /** Adds up the layout shifts of each page from its start. */
  const watch = `
    window.shift = 0;
    new PerformanceObserver((list) => {
      for (const { value } of list.getEntries()) window.shift += value;
    }).observe({ type: 'layout-shift', buffered: true });
  `;
  const layoutShift = (page: Page) => page.evaluate('window.shift');

  test('the list: a frame before the scripts, one GraphQL request, few others, and nothing moves', async () => {
    const { organizationId } = ada;
    await fill(server, organizationId, 60);
    const data = { type: 'TEXT', content: { text: 'Sale' }, archivedAt: null } as const;
    await server.prisma.qrCode.updateMany({
      where: { organizationId },
      data: { ...data, status: 'ACTIVE' },
    });
    const where = { id: organizationId };
    const { slug } = await server.prisma.organization.findUniqueOrThrow({ where });
    const address = `${server.url}/dashboard/organizations/${slug}/qr-codes`;
    const { page, wrong } = await openDashboard(browser, server.url, { colorScheme: 'dark' }, ada);
    await page.addInitScript(watch);
    const requests: { path: string; body: string }[] = [];
    page.on('request', (request) => {
      const { pathname } = new URL(request.url());
      requests.push({ path: pathname, body: request.postData() ?? '' });
    });
    const toGraphQL = () => requests.filter(({ path }) => path === '/graphql');
    const images = () => requests.filter(({ path }) => path.startsWith('/api/v1/'));
    const rows = page.locator('tr[data-code]');
    const open = async (search = '') => {
      requests.length = 0;
      await page.goto(address + search);
      await rows.nth(19).waitFor({ state: 'attached' });
      return requests.length - images().length;
    };

    let release = () => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/assets/*.js', async (route) => {
      await released;
      await route.continue();
    });
    await page.goto(address, { waitUntil: 'commit' });
    const frame = page.locator('#shell');
    await frame.waitFor();
    const background = await page
      .locator('body')
      .evaluate((body) => getComputedStyle(body).backgroundColor);
    expect(background).toBe('rgb(14, 17, 16)');
    release();
    await rows.nth(19).waitFor({ state: 'attached' });
    expect(await frame.isVisible()).toBe(false);
    await page.waitForLoadState('networkidle');
    expect(await layoutShift(page)).toBe(0);
    await page.unrouteAll();

    // From now on, the browser knows the ID of the organization.
    expect(await open()).toBeLessThanOrEqual(15);
    await page.waitForLoadState('networkidle');
    expect(toGraphQL().map(({ body }) => JSON.parse(body).operationName)).toEqual(['FirstQrCodes']);
    expect(images().length).toBeGreaterThan(0);
    expect(images().length).toBeLessThan(15);
    expect(await layoutShift(page)).toBe(0);

    await open('?status=ACTIVE&order=name');
    await page.waitForLoadState('networkidle');
    expect(toGraphQL()).toHaveLength(1);
    expect(JSON.parse(toGraphQL()[0]?.body ?? '').variables.filter).toEqual({ status: 'ACTIVE' });
    await rows.last().scrollIntoViewIfNeeded();
    await expect.poll(() => images().length).toBeGreaterThan(15);
    expect(wrong).toEqual([]);
  });
});
