// Checks of destinations, against real sites.
import { beforeAll, expect, test } from 'vitest';
import { createMigratedDatabase, type ServerDatabase } from '../support/database/database.ts';
import { startServer } from '../support/server/server.ts';
import { type Caller, createCaller, useCaller, useServer } from '../support/server/setting.ts';
import { checksOf } from './checks.ts';
import { quickChecks, startSite } from './site.ts';

const allowed = { allowedPrivateNetworks: ['127.0.0.1/32'] };
let database: ServerDatabase;
beforeAll(async () => {
  database = await createMigratedDatabase();
});
const server = useServer(() => ({
  databaseUrl: database.url,
  checkSchedule: quickChecks,
  config: allowed,
}));
const ada = useCaller(server);

const { make, pass, statusOf, stateOf } = checksOf(server, ada);

async function broken(isBroken: boolean, caller: Caller = ada): Promise<string[]> {
  const { data } = await caller.graphql(
    'query ($org: ID!, $is: Boolean!) { organization(id: $org) { qrCodes(filter: {destinationBroken: $is}) { totalCount nodes { name } } } }',
    { org: caller.organizationId, is: isBroken },
  );
  const { totalCount, nodes } = Object(data).organization.qrCodes;
  expect(totalCount).toBe(nodes.length);
  const { body } = await caller.rest('GET', `/qr-codes?destinationBroken=${isBroken}`);
  const names = (list: { name: string }[]) => list.map(({ name }) => name).sort();
  expect(names(Object(body).qrCodes)).toEqual(names(nodes));
  return names(nodes);
}

test('says what a destination responds, after redirects and with GET where HEAD is refused', async () => {
  const site = await startSite((request) => {
    const [method, path] = request.split(' ');
    if (path === '/moved') return { status: 301, headers: { location: '/there' } };
    if (path === '/circle') return { status: 302, headers: { location: '/circle' } };
    if (path === '/store')
      return { status: 302, headers: { location: 'itms-apps://apps.example/1' } };
    if (path === '/no-head') return { status: method === 'HEAD' ? 405 : 200 };
    if (path === '/wrong-head') return { status: method === 'HEAD' ? 404 : 200 };
    const status = Number(/^\/(\d{3})$/.exec(path ?? '')?.[1] ?? 200);
    return { status: path === '/robots.txt' ? 404 : status };
  });
  const expected: [path: string, state: string, httpStatus: number][] = [
    ['/200', 'OK', 200],
    ['/moved', 'OK', 200],
    ['/store', 'OK', 302],
    ['/no-head', 'OK', 200],
    ['/wrong-head', 'OK', 200],
    ['/404', 'BROKEN', 404],
    ['/410', 'BROKEN', 410],
    ['/401', 'UNKNOWN', 401],
    ['/403', 'UNKNOWN', 403],
    ['/500', 'UNKNOWN', 500],
    ['/circle', 'UNKNOWN', 302],
  ];
  const codes = await Promise.all(
    expected.map(([path]) => make(`${site.url}${path}`, { name: path })),
  );
  const unchecked = await statusOf(codes[0]?.id ?? '');
  expect(unchecked).toEqual({
    state: 'UNKNOWN',
    url: `${site.url}/200`,
    httpStatus: null,
    checkedAt: null,
    brokenSince: null,
  });
  await pass();
  for (const [index, [path, state, httpStatus]] of expected.entries()) {
    const status = await statusOf(codes[index]?.id ?? '');
    expect(status, path).toEqual({
      state,
      url: `${site.url}${path}`,
      httpStatus,
      checkedAt: expect.any(String),
      brokenSince: state === 'BROKEN' ? expect.any(String) : null,
    });
  }
  expect(await broken(true)).toEqual(['/404', '/410']);
  expect(await broken(false)).toHaveLength(expected.length - 2);
  expect(site.most).toBe(1);
  expect([...site.agents]).toEqual([
    expect.stringMatching(/^ilqr-server\/\S+ \(\+http:\/\/localhost:\d+\)$/),
  ]);
  expect(site.requests.filter((request) => request === 'GET /robots.txt')).toHaveLength(1);
  expect(site.requests.filter((request) => request.endsWith(' /404'))).toEqual([
    'HEAD /404',
    'GET /404',
  ]);
  expect(site.requests.filter((request) => request.endsWith(' /200'))).toEqual(['HEAD /200']);
});

test('what fails is broken after two days, and not anymore when it responds', async () => {
  let status = 500;
  const site = await startSite((request) => (request.startsWith('HEAD') ? { status } : undefined));
  const { id } = await make(`${site.url}/shop`);
  await pass();
  expect(await stateOf(id)).toBe('UNKNOWN');
  await pass(1);
  expect(await stateOf(id)).toBe('UNKNOWN');
  await pass(1);
  const { brokenSince, ...found } = await statusOf(id);
  expect(found).toMatchObject({ state: 'BROKEN', httpStatus: 500 });
  const daysAgo = (days: number) =>
    new Date(Date.parse(brokenSince) - days * 86_400_000).toISOString().replace('.000Z', 'Z');
  await pass(1);
  expect(await statusOf(id)).toMatchObject({ state: 'BROKEN', brokenSince: daysAgo(1) });
  status = 403;
  await pass(1);
  expect(await statusOf(id)).toMatchObject({ state: 'BROKEN', brokenSince: daysAgo(2) });
  status = 200;
  await pass(1);
  expect(await statusOf(id)).toMatchObject({ state: 'OK', httpStatus: 200, brokenSince: null });
  status = 500;
  await pass(1);
  expect(await stateOf(id)).toBe('UNKNOWN');
});

test('a URL is requested once a day, however many codes and organizations have it', async () => {
  const site = await startSite();
  const eve = await createCaller(server);
  const codes = [await make(`${site.url}/a`), await make(`${site.url}/a`)];
  const foreign = await make(`${site.url}/a`, {}, eve);
  await pass();
  await pass();
  const late = await make(`${site.url}/a`);
  // More than are read at a time.
  const items = Array.from({ length: 120 }, (_, index) => ({
    ...{ type: 'URL', name: `Code ${index}`, data: { url: `${site.url}/a` } },
  }));
  await ada.rest('POST', '/qr-codes/bulk-create', { body: { items } });
  await pass();
  expect(site.requests).toEqual(['GET /robots.txt', 'HEAD /a']);
  const where = { organizationId: ada.organizationId, state: 'OK' };
  expect(await server.prisma.destinationCheck.count({ where })).toBe(123);
  for (const { id } of [...codes, late]) expect(await stateOf(id)).toBe('OK');
  expect((await statusOf(foreign.id, eve)).state).toBe('OK');
  await pass(1);
  expect(site.requests.filter((request) => request === 'HEAD /a')).toHaveLength(2);
});

test('several processes share the work', async () => {
  const other = await startServer({
    databaseUrl: database.url,
    checkSchedule: quickChecks,
    config: allowed,
  });
  try {
    const site = await startSite();
    for (const path of ['a', 'b', 'c', 'd']) await make(`${site.url}/${path}`);
    await pass();
    expect(site.requests.toSorted()).toEqual([
      'GET /robots.txt',
      ...['a', 'b', 'c', 'd'].map((path) => `HEAD /${path}`),
    ]);
    expect(site.most).toBe(1);
  } finally {
    await other.close();
  }
});

test('targets of rules are checked, and an edit starts over', async () => {
  const site = await startSite((request) =>
    request.includes('gone') ? { status: 404 } : undefined,
  );
  const eve = await createCaller(server);
  const rules = [{ when: { languages: ['de'] }, targets: [{ url: `${site.url}/gone` }] }];
  const { id } = await make(`${site.url}/fine`, { name: 'With a rule', routing: { rules } });
  await pass();
  expect(await statusOf(id)).toMatchObject({ state: 'BROKEN', url: `${site.url}/gone` });
  expect(await broken(true)).toEqual(['With a rule']);
  expect(await broken(true, eve)).toEqual([]);
  // Neither of these is about the destinations.
  await ada.rest('PUT', `/qr-codes/${id}`, {
    body: { name: 'Renamed', routing: { rules, scanLimit: 5 } },
  });
  expect(await broken(true)).toEqual(['Renamed']);
  await ada.rest('PUT', `/qr-codes/${id}`, { body: { routing: { scanLimit: 5 } } });
  expect(await statusOf(id)).toMatchObject({
    state: 'UNKNOWN',
    url: `${site.url}/fine`,
    checkedAt: null,
  });
  expect(await broken(true)).toEqual([]);
});

test('what is edited during its check has no result', async () => {
  const edited = { id: '', url: '' };
  const site = await startSite(async (request) => {
    if (request !== 'HEAD /old') return undefined;
    await ada.rest('PUT', `/qr-codes/${edited.id}`, { body: { data: { url: edited.url } } });
    return { status: 404 };
  });
  const { id } = await make(`${site.url}/old`);
  Object.assign(edited, { id, url: `${site.url}/new` });
  await pass();
  expect(await statusOf(id)).toMatchObject({ url: edited.url, checkedAt: null });
  expect(await broken(true)).toEqual([]);
});

test('only active dynamic codes are checked', async () => {
  const site = await startSite();
  const eve = await createCaller(server);
  await make(`${site.url}/e`, {}, eve);
  await server.prisma.organization.update({
    where: { id: eve.organizationId },
    data: { deletedAt: new Date() },
  });
  const put = (id: string, body: object) => ada.rest('PUT', `/qr-codes/${id}`, { body });
  const [paused, archived, deleted] = await Promise.all(
    ['p', 'a', 'd'].map((path) => make(`${site.url}/${path}`)),
  );
  await put(paused?.id ?? '', { status: 'PAUSED' });
  await put(archived?.id ?? '', { status: 'ARCHIVED' });
  await ada.rest('DELETE', `/qr-codes/${deleted?.id}`);
  const text = await ada.createQrCode({
    type: 'TEXT',
    data: { text: `${site.url}/t` },
    dynamic: true,
  });
  await pass();
  expect(site.requests).toEqual([]);
  expect(await statusOf(text.id)).toBeNull();
});
