// What checks of destinations leave alone.
import { expect, test } from 'vitest';
import { useCaller, useServer } from '../support/server/setting.ts';
import { checksOf } from './checks.ts';
import { quickChecks, startSite } from './site.ts';

const server = useServer({
  checkSchedule: quickChecks,
  config: { allowedPrivateNetworks: ['127.0.0.1/32'] },
});
const ada = useCaller(server);
const { make, pass, stateOf } = checksOf(server, ada);

test('robots.txt', async () => {
  const cases: [what: string, robots: string | number, path: string, isAllowed: boolean][] = [
    ['everything', 'User-agent: *\nDisallow: /', '/a', false],
    ['other agents', 'User-agent: other\nDisallow: /', '/a', true],
    [
      'its name',
      'user-agent: ILQR-Server # us\ndisallow: /private\n\nUser-agent: *\nDisallow: /',
      '/a',
      true,
    ],
    [
      'its name, below',
      'User-agent: other\nUser-agent: ilqr-server\nDisallow: /private',
      '/private/a',
      false,
    ],
    ['the longest rule', 'User-agent: *\nDisallow: /a\nAllow: /a/b', '/a/b?c=d', true],
    ['allow at the same length', 'User-agent: *\nDisallow: /a\nAllow: /a', '/a', true],
    ['wildcards', 'User-agent: *\nDisallow: /*/x*.php$', '/a/b/x1.php', false],
    ['wildcards to the end', 'User-agent: *\nDisallow: /*.php$', '/a.php?b', true],
    ['escapes', 'User-agent: *\nDisallow: /é', '/%C3%A9', false],
    ['an empty rule', 'User-agent: *\nDisallow:', '/a', true],
    ['a failing file', 500, '/a', false],
    ['a forbidden file', 403, '/a', true],
  ];
  const made = await Promise.all(
    cases.map(async ([, robots, path]) => {
      const site = await startSite((request) => {
        if (request !== 'GET /robots.txt') return undefined;
        return typeof robots === 'number' ? { status: robots } : { status: 200, body: robots };
      });
      return { site, code: await make(`${site.url}${path}`) };
    }),
  );
  await pass();
  for (const [index, [what, , , isAllowed]] of cases.entries()) {
    const { site, code } = made[index] ?? {};
    expect(site?.requests.length, what).toBe(isAllowed ? 2 : 1);
    expect(await stateOf(code?.id ?? ''), what).toBe(isAllowed ? 'OK' : 'UNKNOWN');
  }
});

test.each([
  ['429', { status: 429 }],
  ['503 with Retry-After', { status: 503, headers: { 'retry-after': '3600' } }],
])('%s ends the requests to a host', async (_what, answer) => {
  const site = await startSite((request) => (request.startsWith('HEAD') ? answer : undefined));
  const codes = [await make(`${site.url}/a`), await make(`${site.url}/b`)];
  await pass();
  expect(site.requests).toHaveLength(2);
  for (const { id } of codes) expect(await stateOf(id)).toBe('UNKNOWN');
});

test('addresses of private networks are not requested', async () => {
  const site = await startSite(undefined, '127.0.0.2');
  const site2 = await startSite((request) =>
    request.startsWith('HEAD')
      ? { status: 302, headers: { location: `${site.url}/in` } }
      : undefined,
  );
  const [direct, redirected] = [await make(`${site.url}/a`), await make(`${site2.url}/a`)];
  await pass();
  expect(site.requests).toEqual([]);
  expect(site2.requests).toHaveLength(2);
  expect([await stateOf(direct.id), await stateOf(redirected.id)]).toEqual(['UNKNOWN', 'UNKNOWN']);
});
