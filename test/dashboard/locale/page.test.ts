// The language of the dashboard's page: the one chosen in this browser, else that of the browser.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { useServer } from '../../support/server/setting.ts';

const server = useServer();

const get = (headers: Record<string, string> = {}) =>
  fetch(`${server.url}/dashboard/login`, { headers });
const languageOf = async (headers: Record<string, string>) =>
  /<html lang="(\w+)">/.exec(await (await get(headers)).text())?.[1];

test.each([
  ['de', 'de'],
  ['de-CH, en;q=0.5', 'de'],
  ['en-GB, de;q=0.9', 'en'],
  ['fr, de;q=0.5', 'de'],
  ['fr', 'en'],
  ['*', 'en'],
  ['', 'en'],
])('Accept-Language: %j gets %s', async (accepted, language) => {
  expect(await languageOf({ 'accept-language': accepted })).toBe(language);
});

test('a chosen language comes first; one that is not offered is ignored', async () => {
  const german = { 'accept-language': 'de' };
  expect(await languageOf({ ...german, cookie: 'ilqr_locale=en-GB' })).toBe('en');
  expect(await languageOf({ ...german, cookie: 'ilqr_locale=fr' })).toBe('de');
  expect(await languageOf({ ...german, cookie: 'ilqr_locale=%00' })).toBe('de');
});

test('caches keep the languages apart', async () => {
  const english = await get({ 'accept-language': 'en' });
  expect(english.headers.get('vary')).toMatch(/Accept-Language/);
  expect(english.headers.get('vary')).toMatch(/Cookie/);
  const etag = english.headers.get('etag') ?? '';
  expect((await get({ 'accept-language': 'en', 'if-none-match': etag })).status).toBe(304);
  expect((await get({ 'accept-language': 'de', 'if-none-match': etag })).status).toBe(200);
});

test('the choice is kept for a year and can be taken back', async () => {
  const change = (method: string, path: string) =>
    fetch(`${server.url}/dashboard/locale${path}`, { method });
  const chosen = await change('PUT', '/de-AT');
  expect(chosen.status).toBe(204);
  expect(chosen.headers.get('set-cookie')).toBe(
    'ilqr_locale=de-AT; Max-Age=31536000; Path=/dashboard; SameSite=Lax',
  );
  const takenBack = await change('DELETE', '');
  expect(takenBack.status).toBe(204);
  expect(takenBack.headers.get('set-cookie')).toMatch(/^ilqr_locale=; Max-Age=0; Path=\/dashboard/);
  for (const path of ['/fr', '/d', '/de;x', '/']) {
    expect((await change('PUT', path)).status).toBe(404);
  }
});

test('the page of each language has the same scripts and policies', () => {
  const [english = '', german = ''] = ['index.html', 'index.de.html'].map((name) =>
    readFileSync(new URL(`../../../dashboard/${name}`, import.meta.url), 'utf8')
      .replace(/ lang="\w+"/, '')
      .replace(
        /(?<=<title>)[^<]*|(?<=<noscript>)[^<]*|(?<=name="description" content=")[^"]*/g,
        '',
      ),
  );
  expect(german).toBe(english);
});
