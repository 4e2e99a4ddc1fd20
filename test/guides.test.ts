// The guides at /docs, with what they tell people to run.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { noBrowser, openBrowser } from './support/browser.ts';
import { openDashboard } from './support/dashboard.ts';
import { type Person, startServer, type TestServer } from './support/server.ts';

const run = promisify(execFile);

let server: TestServer;
let ada: Person;
let folder: string;
beforeAll(async () => {
  server = await startServer();
  ada = await server.signUp();
  folder = await mkdtemp(path.join(tmpdir(), 'ilqr-guides-'));
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

const names = ['authentication', 'api-keys', 'routing', 'analytics', 'webhooks', 'import'];

describe('the pages', () => {
  test('each guide is there, as a page and as text; what links lead to is there', async () => {
    const get = (place: string) =>
      fetch(`${server.url}${place}`, { headers: { accept: 'text/html' } });
    expect((await get('/docs')).url).toBe(`${server.url}/docs/authentication`);
    for (const name of names) {
      const page = await get(`/docs/${name}`);
      expect(page.status).toBe(200);
      expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
      const html = await page.text();
      expect(html).toContain('<h1>');
      for (const [, place = ''] of html.matchAll(/href="(\/[^"]*)"/g))
        expect((await get(place)).status, place).toBe(200);
      expect(await (await get(`/docs/${name}.md`)).text()).toMatch(/^# /);
    }
    for (const name of ['none', 'access', '../package.json', 'decisions'])
      expect((await get(`/docs/${name}`)).status).toBe(404);
  });

  test.skipIf(noBrowser)(
    `can be read by everybody, light and dark, on a small screen${noBrowser ? ` (${noBrowser})` : ''}`,
    async () => {
      const browser = await openBrowser();
      for (const colorScheme of ['light', 'dark'] as const) {
        const viewport = { width: 360, height: 740 };
        const { page, elsewhere, wrong, look } = await openDashboard(browser, server.url, {
          colorScheme,
          viewport,
        });
        for (const name of names) {
          await page.goto(`${server.url}/docs/${name}`);
          await look(`docs-${name}-${colorScheme}`);
        }
        expect(elsewhere).toEqual([]);
        expect(wrong).toEqual([]);
      }
      await browser.close();
    },
  );
});

describe('what the guide to authentication tells to run', async () => {
  const text = await readFile(new URL('../docs/authentication.md', import.meta.url), 'utf8');
  const blocks = [...text.matchAll(/```(\w+)\n([\s\S]*?)```/g)].map(
    ([, language = '', code = '']) => ({
      language,
      code,
    }),
  );

  const programs: Record<string, (code: string) => Promise<[string, string[]]>> = {
    sh: async (code) => ['bash', ['-euo', 'pipefail', '-c', code]],
    js: async (code) => {
      const file = path.join(folder, 'example.mjs');
      await writeFile(file, code);
      return [process.execPath, [file]];
    },
    py: async (code) => ['python3', ['-c', code]],
  };

  test('there is something in each language', () => {
    expect(new Set(blocks.map(({ language }) => language))).toEqual(
      new Set(['sh', 'js', 'py', 'json']),
    );
  });

  test.each(blocks.map((block, index) => ({ ...block, index })))(
    'block $index, in $language',
    async ({ language, code }) => {
      if (language === 'json') {
        const refused = await fetch(`${server.url}/api/v1/users/me/organizations`, {
          headers: { 'x-api-key': 'ilqr_wrong' },
        });
        expect(JSON.parse(code)).toEqual(await refused.json());
        return;
      }
      const { secret } = await server.createKey(ada, {
        permissions: ['QR_CODES_READ', 'API_KEYS_READ', 'API_KEYS_WRITE', 'ORGANIZATION_READ'],
      });
      const program = programs[language];
      if (!program) throw new Error(`nobody knows how to run ${language}`);
      const [command, words] = await program(code);
      const env = { ...process.env, SERVER: server.url, KEY: secret };
      const { stdout } = await run(command, words, { env });
      if (code.includes('ilqr_wrong')) expect(stdout).toContain('"UNAUTHORIZED"');
      else if (code.includes('/rotate')) expect(stdout).toMatch(/"(?:secret|key)":"ilqr_\w{48}"/);
      else if (code.includes('/qr-codes')) expect(stdout).toContain('"pagination"');
      else expect(stdout).toContain(ada.organizationId);
    },
  );
});
