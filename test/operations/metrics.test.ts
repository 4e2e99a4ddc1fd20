// Prometheus metrics and access to them.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeEach, describe, expect, test } from 'vitest';
import { freePort } from '../support/database/free-port.ts';
import { readMetrics, type Samples } from '../support/network/metrics.ts';
import { quickSchedule, startReceiver } from '../support/network/receiver.ts';
import { startServer } from '../support/server/server.ts';
import { useCaller, useServer } from '../support/server/setting.ts';

const server = useServer({
  config: {
    allowedPrivateNetworks: ['127.0.0.1/32'],
    rateLimits: { perKey: 0, perAddress: 40, perOrganization: 0 },
  },
  schedule: quickSchedule,
});
const ada = useCaller(server, { once: true });
let before: Samples;
beforeEach(async () => {
  before = await readMetrics(server.url);
});

/** The increase of a sample. */
async function growthOf(sample: string): Promise<number> {
  const now = await readMetrics(server.url);
  return (now.get(sample) ?? 0) - (before.get(sample) ?? 0);
}

const http = (labels: string) => `ilqr_http_requests_total{${labels}}`;
const operation = (labels: string) => `ilqr_graphql_operations_total{${labels}}`;

describe('requests are counted', () => {
  test('over REST by method, path template, status and error code', async () => {
    const { id } = await ada.createQrCode();
    const codes = '/qr-codes';
    await ada.rest('GET', `${codes}/${id}`);
    await ada.rest('GET', `${codes}/${id}`);
    await ada.rest('GET', `${codes}/none`);
    await server.rest('GET', '/nothing', { key: ada.key });
    const one = 'route="/api/v1/organizations/:orgId/qr-codes/:id"';
    expect(await growthOf(http(`api="rest",method="GET",${one},status="200"`))).toBe(2);
    expect(await growthOf(http(`api="rest",method="GET",${one},status="404"`))).toBe(1);
    expect(await growthOf('ilqr_errors_total{api="rest",code="NOT_FOUND"}')).toBe(1);
    const time = `ilqr_http_request_duration_seconds_count{api="rest",method="GET",${one}}`;
    expect(await growthOf(time)).toBe(3);
  });

  test('in GraphQL by kind, root field and code, never by names from callers', async () => {
    const headers = { 'x-api-key': ada.key };
    await server.graphql('query MadeUp { me { id } again: me { id } }', {}, headers);
    await server.graphql('{ ...F } fragment F on Query { me { id } __typename }', {}, headers);
    await server.graphql('query MadeUp { organization(id: "none") { id } }', {}, headers);
    await server.graphql('query MadeUp { me { id } }');
    await server.graphql('query MadeUp { nothing }', {}, headers);
    const me = 'kind="query",field="me",document=""';
    expect(await growthOf(operation(`${me},code="OK"`))).toBe(1);
    expect(await growthOf(operation(`${me},code="UNAUTHORIZED"`))).toBe(1);
    const several = 'kind="query",field="several",document=""';
    expect(await growthOf(operation(`${several},code="OK"`))).toBe(1);
    expect(await growthOf('ilqr_errors_total{api="graphql",code="BAD_REQUEST"}')).toBe(1);
    expect([...(await readMetrics(server.url)).keys()].join()).not.toContain('MadeUp');
  });

  test('without a matching route under no path or method', async () => {
    await fetch(`${server.url}/wp-login.php`, { method: 'PROPFIND' });
    expect(await growthOf(http('api="page",method="other",route="none",status="404"'))).toBe(1);
    expect([...(await readMetrics(server.url)).keys()].join()).not.toMatch(/wp-login|PROPFIND/);
  });

  test('when rejected by the rate limit', async () => {
    for (let count = 0; count < 42; count += 1) await server.graphql('{ __typename }');
    expect(await growthOf('ilqr_rate_limited_total{limit="address"}')).toBeGreaterThan(0);
  });
});

test('scans are counted by outcome and by where their destination was found', async () => {
  const url = await ada.createQrCode();
  const text = await ada.createQrCode({
    type: 'TEXT',
    data: { text: 'Hello' },
    dynamic: true,
  });
  const paths = [url.shortUrl, url.shortUrl, url.shortUrl, text.shortUrl, `${server.url}/q/none`];
  for (const path of paths) await fetch(path, { redirect: 'manual' });
  await fetch(url.shortUrl, { redirect: 'manual', headers: { 'sec-purpose': 'prefetch' } });
  await fetch(url.shortUrl, { method: 'PUT' });
  const scans = (outcome: string) => growthOf(`ilqr_scan_requests_total{outcome="${outcome}"}`);
  expect(await scans('redirect')).toBe(3);
  expect(await scans('page')).toBe(1);
  for (const outcome of ['unknown', 'prefetch', 'not_allowed']) {
    expect(await scans(outcome)).toBe(1);
  }
  expect(await growthOf('ilqr_scan_request_duration_seconds_count')).toBe(7);
  await server.app.scansSettled();
  expect(await growthOf('ilqr_scans_stored_total')).toBe(4);
  expect(await growthOf('ilqr_scan_lookups_total{source="database"}')).toBe(5);
  expect((await readMetrics(server.url)).get('ilqr_scans_lost_total')).toBe(0);
});

test('deliveries are counted by result, as are pending events', async () => {
  const receiver = await startReceiver();
  receiver.respond = () => ({ status: receiver.received.length > 1 ? 204 : 500 });
  await ada.rest('POST', '/webhooks', {
    body: { url: receiver.url, events: ['qr.created'] },
  });
  await ada.createQrCode();
  const result = (name: string) => growthOf(`ilqr_webhook_deliveries_total{result="${name}"}`);
  await receiver.until(2);
  while ((await result('delivered')) < 1) await sleep(10);
  expect(await result('refused')).toBe(1);
  expect(await growthOf('ilqr_webhook_request_duration_seconds_count')).toBe(2);
  const names = [...(await readMetrics(server.url)).keys()];
  expect(names).toContain('ilqr_webhook_events_waiting{receiver="answering"}');
  expect(names).toContain('ilqr_webhook_oldest_waiting_seconds{receiver="failing"}');
  await receiver.close();
});

test('includes the version and the state of the process', async () => {
  const samples = await readMetrics(server.url);
  const build = [...samples.keys()].find((name) => name.startsWith('ilqr_build_info'));
  expect(build).toMatch(/version="\d+\.\d+\.\d+",node="v24\.[^"]*",database="embedded"/);
  expect(samples.get('ilqr_database_up')).toBe(1);
  for (const name of ['process_resident_memory_bytes', 'nodejs_eventloop_lag_p99_seconds'])
    expect(samples.get(name)).toBeGreaterThan(0);
});

test('is available while the database is not', async () => {
  // All connections are busy.
  const held = Promise.all(
    Array.from({ length: 10 }, () => server.prisma.$queryRaw`SELECT 1 FROM pg_sleep(3)`),
  );
  const samples = await readMetrics(server.url);
  await held;
  expect(samples.get('ilqr_database_up')).toBe(0);
  expect(samples.get('process_resident_memory_bytes')).toBeGreaterThan(0);
  expect((await readMetrics(server.url)).get('ilqr_database_up')).toBe(1);
});

describe('returns 404 to other hosts:', () => {
  const cases: [string, Record<string, string>][] = [
    ['through a proxy', { 'x-forwarded-for': '203.0.113.7' }],
    ['through a proxy, with a forged address', { 'x-forwarded-for': '127.0.0.1' }],
    ['through a proxy with another header', { via: '1.1 proxy' }],
    ['with another Host header', { host: 'qr.example.com' }],
    [
      'with a token although none is configured',
      { 'x-real-ip': '::1', authorization: 'Bearer undefined' },
    ],
  ];
  test.each(cases)('%s', async (_name, headers) => {
    expect(await statusOf(server.url, headers)).toBe(404);
  });
});

test('requires METRICS_TOKEN from everybody if it is set', async () => {
  const metricsToken = 'a token for one scraper';
  const guarded = await startServer({ config: { metricsToken, trustProxy: 1 } });
  const ask = (authorization?: string) =>
    statusOf(guarded.url, {
      host: 'qr.example.com',
      'x-forwarded-for': '203.0.113.7',
      ...(authorization && { authorization }),
    });
  expect(await ask()).toBe(401);
  expect(await ask('Bearer a token for another')).toBe(401);
  expect(await statusOf(guarded.url, {})).toBe(401);
  expect(await ask(`Bearer ${metricsToken}`)).toBe(200);
  await guarded.close();
});

test('a cluster worker returns the counters of all workers, including dead ones, and the sum of gauges of live ones', async () => {
  const port = await freePort();
  const program = spawn(process.execPath, ['test/support/server/cluster.ts', String(port)]);
  const [line] = await once(program.stdout, 'data');
  expect(String(line)).toContain('Ready.');
  const samples = await readMetrics(`http://127.0.0.1:${port}`);
  expect(samples.get('ilqr_rate_limited_total{limit="caller"}')).toBe(3);
  expect(samples.get('ilqr_scan_request_duration_seconds_count')).toBe(3);
  expect(samples.get('ilqr_scan_request_duration_seconds_bucket{le="1"}')).toBe(3);
  expect(samples.get('ilqr_workers_here')).toBe(2);
  expect(samples.get('ilqr_build_info{version="1",node="24",database="server"}')).toBe(1);
  // One of them is repeatedly blocked for half a second.
  expect(samples.get('nodejs_eventloop_lag_p99_seconds')).toBeGreaterThan(0.45);
  expect(samples.get('process_start_time_seconds')).toBeGreaterThan(0);
  program.kill();
  await once(program, 'exit');
});

/** `fetch` cannot send a different Host header. */
const statusOf = (url: string, headers: Record<string, string>): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    request(`${url}/metrics`, { headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
