// The guides at /docs.
import { describe, expect, test } from 'vitest';
import { guides } from '../../src/pages/guides.ts';
import { noBrowser, openBrowser } from '../support/browser/browser.ts';
import { openDashboard } from '../support/browser/dashboard.ts';
import { useServer } from '../support/server/setting.ts';

const server = useServer();

const names = guides.map(({ name }) => name);

describe('the guides', () => {
  test('are available as pages and as text, and their links work', async () => {
    const get = (place: string) =>
      fetch(`${server.url}${place}`, { headers: { accept: 'text/html' } });
    expect((await get('/docs')).url).toBe(`${server.url}/docs/authentication`);
    for (const name of names) {
      const page = await get(`/docs/${name}`);
      expect(page.status).toBe(200);
      expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
      const html = await page.text();
      expect(html).toContain('<h1>');
      // Test instructions in code blocks are not shown to readers.
      for (const [, kind] of html.matchAll(/<code class="([^"]*)"/g))
        expect(kind).toMatch(/^language-\w+$/);
      for (const [, place = ''] of html.matchAll(/href="([/#][^"]*)"/g)) {
        const url = new URL(place, `${server.url}/docs/${name}`);
        const target = url.pathname === `/docs/${name}` ? page : await get(url.pathname);
        expect(target.status, place).toBe(200);
        if (url.hash === '') continue;
        const there = target === page ? html : await target.text();
        expect(there, place).toContain(`id="${url.hash.slice(1)}"`);
      }
      expect(await (await get(`/docs/${name}.md`)).text()).toMatch(/^# /);
    }
    for (const name of ['none', 'access', '../../package.json', 'decisions'])
      expect((await get(`/docs/${name}`)).status).toBe(404);
  });

  describe.skipIf(noBrowser)(`on a small screen${noBrowser ? ` (${noBrowser})` : ''}`, () => {
    test('are readable for everybody, light and dark', async () => {
      const browser = await openBrowser();
      const viewport = { width: 360, height: 740 };
      const { page, elsewhere, wrong, look } = await openDashboard(browser, server.url, {
        viewport,
      });
      for (const name of names) {
        await page.goto(`${server.url}/docs/${name}`);
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          await look(`docs-${name}-${colorScheme}`);
        }
      }
      expect(elsewhere).toEqual([]);
      expect(wrong).toEqual([]);
      await browser.close();
    }, 360_000);
  });
});
