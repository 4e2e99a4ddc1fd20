// Every page of the dashboard, checked by axe: in both languages, both themes, on a phone and on a computer.
import { readFileSync } from 'node:fs';
import type { Page, Request } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { noBrowser, useBrowser } from '../../support/browser/browser.ts';
import { openDashboard } from '../../support/browser/dashboard.ts';
import { textAt } from '../../support/document/json.ts';
import { put, scanOf } from '../../support/server/scans.ts';
import { type Caller, useCaller, useServer } from '../../support/server/setting.ts';

/** The paths in a file of the router. */
const routesOf = (file: string): string[] =>
  [
    ...readFileSync(
      new URL(`../../../dashboard/src/router/${file}`, import.meta.url),
      'utf8',
    ).matchAll(/\bpath: '([^']+)'/g),
  ].map(([, path = '']) => path);

const signedOut = routesOf('sign-in-routes.ts');
const signedIn = routesOf('router.tsx');
const [organization = '', ...inOrganization] = routesOf('organization-routes.ts');

const gradient = [
  { offset: 0, color: '#0A4D46' },
  { offset: 100, color: '#112233' },
];
const hours = { from: '08:00', to: '18:00', days: ['MON'], timeZone: 'Europe/Berlin' };

/** Counts the queries of a page that have no response yet. */
function countPending(page: Page): () => number {
  const pending = new Set<Request>();
  page.on('request', (request) => {
    if (request.postData()?.includes('"query":"query ')) pending.add(request);
  });
  page.on('requestfinished', (request) => pending.delete(request));
  page.on('requestfailed', (request) => pending.delete(request));
  return () => pending.size;
}

/** In a page: colors change at once with the theme. */
function endTransitions(): void {
  const style = new CSSStyleSheet();
  style.replaceSync('*, ::before, ::after { transition: none !important }');
  document.adoptedStyleSheets.push(style);
}

describe.skipIf(noBrowser)(`pages in a browser${noBrowser ? ` (${noBrowser})` : ''}`, () => {
  const server = useServer({ config: { browserDocuments: 'registered' } });
  const browser = useBrowser();
  const ada = useCaller(server, { once: true });
  /** What the parameters of routes stand for. */
  const parameters: Record<string, string> = {};

  const create = async (path: string, body: object): Promise<string> => {
    const created = await ada.rest('POST', path, { body });
    expect(created.status, path).toBe(201);
    return textAt(created.body, 'id');
  };

  beforeAll(async () => {
    const { organizationId } = ada;
    const { slug } = await server.prisma.organization.findUniqueOrThrow({
      where: { id: organizationId },
    });
    const folderId = await create('/folders', { name: 'Spring' });
    const preset = await create('/style-presets', {
      name: 'House',
      style: { foregroundColor: '#0A4D46', frame: { shape: 'ROUNDED', caption: 'Scan me' } },
    });
    const webhook = await create('/webhooks', {
      url: 'https://example.com/hook',
      events: ['qr.created'],
    });
    const { id } = await ada.createQrCode({
      name: 'Menu',
      folderId,
      tags: ['print', 'window'],
      notes: 'On every table',
      metadata: { room: '12' },
      style: { moduleShape: 'DOT', gradient: { type: 'LINEAR', stops: gradient } },
      routing: {
        password: 'open sesame',
        validUntil: '2035-01-01T00:00:00Z',
        utm: { source: 'print' },
        rules: [
          {
            name: 'Phones',
            when: { countries: ['DE'], devices: ['MOBILE'], hours },
            targets: [
              { url: 'https://example.com/a', weight: 1 },
              { url: 'https://example.com/b', weight: 1 },
            ],
          },
        ],
      },
    });
    await ada.rest('PUT', `/qr-codes/${id}`, { body: { name: 'Lunch menu' } });
    await ada.rest('PUT', `/qr-codes/${id}`, { body: { status: 'PAUSED' } });
    await ada.createQrCode({ name: 'Guests', type: 'TEXT', data: { text: 'Hi' }, dynamic: false });
    const trashed = await ada.createQrCode({ name: 'Old' });
    await ada.rest('DELETE', `/qr-codes/${trashed.id}`);
    const scannedAt = new Date(Date.now() - 86_400_000).toISOString();
    await put(server, [scanOf(id, scannedAt), scanOf(id, scannedAt, { country: 'FR' })]);
    await server.addMember(organizationId, 'VIEWER');
    await server.prisma.apiKey.updateMany({
      where: { organizationId },
      data: { revokedAt: new Date() },
    });
    await server.createKey(ada, { name: 'Website' });
    Object.assign(parameters, { slug, code: id, preset, webhook });
  });

  const pathOf = (route: string): string =>
    route.replace(/\/+$/, '').replaceAll(/\$(\w+)/g, (_all, name: string) => {
      const value = parameters[name];
      if (value === undefined) throw new Error(`There is no value for ${route}`);
      return value;
    });

  // Each pair of two of language, theme and width, not all of the three: colors come from the theme alone,
  // in CSS, so a language can change what axe finds in one theme only through the space that its words take,
  // which each width has in both languages.
  test.each([
    {
      locale: 'en-US',
      looks: [
        { width: 1_280, colorScheme: 'light' },
        { width: 390, colorScheme: 'dark' },
      ],
    },
    {
      locale: 'de-DE',
      looks: [
        { width: 1_280, colorScheme: 'dark' },
        { width: 390, colorScheme: 'light' },
      ],
    },
  ] as const)(
    'are accessible on a computer and a phone, in light and dark: $locale',
    async ({ locale, looks }) => {
      const problems: string[] = [];
      async function check(routes: readonly string[], person?: Caller) {
        const { page, look } = await openDashboard(browser, server.url, { locale }, person);
        // The frames of other pages of the server.
        await page.route(/\/(?:graphql|api\/docs)\?/, (route) => route.fulfill({ body: '' }));
        const pending = countPending(page);
        for (const route of routes) {
          await page.goto(`${server.url}/dashboard/${pathOf(route)}`);
          await page.getByRole('heading', { level: 1 }).first().waitFor();
          await expect.poll(pending).toBe(0);
          await page.evaluate(endTransitions);
          for (const { width, colorScheme } of looks) {
            await page.emulateMedia({ colorScheme });
            await page.setViewportSize({ width, height: 844 });
            const name = [locale, colorScheme, width, route].join('-').replaceAll(/\W+/g, '-');
            await look(name).catch((error: unknown) => {
              problems.push(`${error}: ${JSON.stringify(Object(error).actual)}`);
            });
          }
        }
      }
      // With the token of a link, which pages show a form for.
      await check(signedOut.map((path) => `${path}#token`));
      await check(
        [
          ...signedIn,
          ...inOrganization.map((path) => `${organization}/${path}`),
          `${organization}/qr-codes/styles/new`,
          `${organization}/analytics?code=$code`,
        ],
        ada,
      );
      expect(problems).toEqual([]);
    },
    300_000,
  );
});
