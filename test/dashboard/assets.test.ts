// The files of the dashboard: content security policy, caching, size.
import { statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { noBrowser, useBrowser } from '../support/browser/browser.ts';
import { openDashboard } from '../support/browser/dashboard.ts';
import { type Caller, useCaller, useServer } from '../support/server/setting.ts';

const server = useServer({ config: { browserDocuments: 'registered' } });

describe('the files', () => {
  test('contain no inline scripts and load nothing from other hosts', async () => {
    const response = await fetch(`${server.url}/dashboard/organizations/any/developers`);
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toContain('unsafe');
    const html = await response.text();
    const scripts = [...html.matchAll(/<script\b[^>]*>(.*?)<\/script>/gs)];
    expect(scripts.length).toBeGreaterThan(0);
    for (const [tag, content] of scripts) {
      expect(content).toBe('');
      expect(tag).toContain('src="/dashboard/');
    }
  });

  test('are compressed and cached permanently by name; the page itself is revalidated', async () => {
    const get = (path: string, headers: Record<string, string> = {}) =>
      fetch(`${server.url}${path}`, { headers });
    const page = await get('/dashboard');
    expect(page.headers.get('cache-control')).toBe('no-cache');
    const etag = page.headers.get('etag') ?? '';
    expect((await get('/dashboard', { 'if-none-match': etag })).status).toBe(304);
    const html = await page.text();
    const script = /src="(\/dashboard\/assets\/[^"]+\.js)"/.exec(html)?.[1] ?? '';
    const asset = await get(script, { 'accept-encoding': 'gzip' });
    expect(asset.headers.get('content-encoding')).toBe('gzip');
    expect(asset.headers.get('cache-control')).toContain('immutable');
    expect(asset.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    const style = /href="(\/dashboard\/assets\/[^"]+\.css)"/.exec(html)?.[1] ?? '';
    expect((await get(style)).headers.get('content-type')).toBe('text/css; charset=utf-8');
    const icon = await get('/dashboard/icon.svg');
    expect(icon.headers.get('content-type')).toBe('image/svg+xml; charset=utf-8');
    expect((await asset.text()).length).toBeGreaterThan(1_000);
    expect((await get('/dashboard/assets/none.js')).status).toBe(404);
  });
});

describe.skipIf(noBrowser)(`in a browser${noBrowser ? ` (${noBrowser})` : ''}`, () => {
  const browser = useBrowser();
  const ada = useCaller(server, { once: true });

  test.each([
    ['en', 'Log in'],
    ['de', 'Anmelden'],
  ])(
    'the scripts of the first page are smaller than 150 kB, gzipped: %s',
    async (locale, logIn) => {
      // Each on a page of its own, because another may still be loading what it needs later.
      const sizeOf = async (path: string, text: string, person?: Caller) => {
        const { page } = await openDashboard(browser, server.url, { locale }, person);
        const scripts = new Set<string>();
        page.on('request', (request) => {
          if (request.resourceType() === 'script') scripts.add(new URL(request.url()).pathname);
        });
        await page.goto(`${server.url}${path}`);
        await page.getByText(text).first().waitFor();
        // With what rows load once they are shown.
        await page.waitForLoadState('networkidle');
        expect([...scripts].filter((script) => script.includes('/assets/')).length).toBeGreaterThan(
          2,
        );
        return [...scripts]
          .map((script) => `../..${script.replace('dashboard', 'dashboard/dist')}.gz`)
          .map((file) => statSync(new URL(file, import.meta.url)).size)
          .reduce((sum, size) => sum + size);
      };
      await ada.createQrCode({ name: 'Lunch' });
      expect(await sizeOf('/dashboard/login', logIn)).toBeLessThan(150_000);
      expect(await sizeOf('/dashboard/qr-codes', 'Lunch', ada)).toBeLessThan(150_000);
    },
  );
});
