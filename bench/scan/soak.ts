// A steady mixed load for MINUTES (60): does memory grow, and is every acknowledged scan stored?
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { startPostgres } from '../../test/support/database/postgres.ts';
import { textAt } from '../../test/support/document/json.ts';
import { readMetrics, type Samples } from '../../test/support/network/metrics.ts';
import { startReceiver } from '../../test/support/network/receiver.ts';
import { subscribe } from '../../test/support/network/sse.ts';
import { graphql, launched, rest, settle } from '../../test/support/server/launch.ts';
import { follow } from '../../test/support/server/scans.ts';

const minutes = Number(process.env.MINUTES ?? 60);
/** Milliseconds per window, of which the smallest sample counts: memory after garbage collection. */
const windowLength = 5 * 60_000;
const scannedCodes = 50;
const mostOfOthers = 200;

const postgres = process.env.EMBEDDED ? undefined : await startPostgres();
const receiver = await startReceiver();
const server = await launched({
  ...(postgres
    ? { DATABASE_URL: postgres.url }
    : { DATA_DIR: `/tmp/ilqr-soak-${process.pid}`, WORKERS: '1' }),
  SECRET: 'a secret of the measurements alone',
  LOG_LEVEL: 'warn',
  RATE_LIMIT_PER_KEY: '0',
  RATE_LIMIT_PER_ADDRESS: '0',
  ALLOWED_PRIVATE_NETWORKS: '127.0.0.1/32',
});
const settled = await settle(server);
const ask = (method: string, path: string, body?: unknown) =>
  rest(server, settled, method, path, body);
const draft = (name: string) => ({ type: 'URL', name, data: { url: 'https://example.com' } });

const scanned: { id: string; shortCode: string }[] = [];
while (scanned.length < scannedCodes) {
  const { body } = await ask('POST', '/qr-codes', draft(`Scanned ${scanned.length}`));
  scanned.push({ id: textAt(body, 'id'), shortCode: textAt(body, 'shortCode') });
}
const events = ['qr.scanned', 'qr.created', 'qr.updated', 'qr.deleted'];
const hook = await graphql(
  server,
  `mutation { createWebhook(input: {organizationId: "${settled.organizationId}", url: "${receiver.url}", events: ${JSON.stringify(events)}, secret: "a secret of this webhook alone"}) { webhook { id } } }`,
  { cookie: settled.cookie },
);
textAt(hook.body, 'data.createWebhook.webhook.id');

const created = new Set<string>();
const count = { scans: 0, created: 0, deleted: 0, events: 0, shown: 0, streams: 0, asked: 0 };
const responses = new Map<string, number>();
const note = (what: string, status: number | string) => {
  const key = `${what} ${status}`;
  responses.set(key, (responses.get(key) ?? 0) + 1);
};
const anyOf = <T>(list: readonly T[]): T | undefined =>
  list[Math.floor(Math.random() * list.length)];
receiver.respond = () => {
  // Responses are discarded: the server's memory is measured, but that of this process is limited, too.
  receiver.received.length = 0;
  count.events += 1;
  return {};
};

async function scan(): Promise<number> {
  const response = await follow(`${server.url}/q/${anyOf(scanned)?.shortCode}`);
  await response.arrayBuffer();
  if (response.status === 302) count.scans += 1;
  return response.status;
}

async function create(): Promise<number> {
  const { status, body } = await ask('POST', '/qr-codes', draft(`Other ${count.created}`));
  if (status !== 201) return status;
  count.created += 1;
  created.add(textAt(body, 'id'));
  return status;
}

async function remove(): Promise<number | undefined> {
  const [id] = created;
  if (created.size < mostOfOthers || id === undefined) return undefined;
  created.delete(id);
  const { status } = await ask('DELETE', `/qr-codes/${id}`);
  if (status === 204) count.deleted += 1;
  else created.add(id);
  return status;
}

async function download(): Promise<number> {
  const formats = ['png', 'svg', 'pdf'];
  const response = await fetch(
    `${server.url}/api/v1/organizations/${settled.organizationId}/qr-codes/${anyOf(scanned)?.id}/download?format=${anyOf(formats)}`,
    { headers: { 'x-api-key': settled.key } },
  );
  await response.arrayBuffer();
  return response.status;
}

/** A stream that is opened and closed some seconds later. */
async function stream(): Promise<number> {
  const { next, close, status } = await subscribe(
    server,
    `subscription { qrCodeScanned(organizationId: "${settled.organizationId}") { id } }`,
    {},
    { 'x-api-key': settled.key },
  );
  count.streams += 1;
  const timer = setTimeout(() => void close(), 2_000 + Math.random() * 20_000);
  while (await next()) count.shown += 1;
  clearTimeout(timer);
  return status;
}

const list = `{ organization(id: "${settled.organizationId}") { qrCodes(first: 20) { totalCount nodes { id name totalScans } } } }`;
const byKey = { 'x-api-key': settled.key };
const statusOf = async (response: Promise<{ status: number }>) => (await response).status;

/** Requests, their rate per second, and their expected status. */
const kinds: [string, number, () => Promise<number | undefined>, number][] = [
  ['redirect', 20, scan, 302],
  ['create', 1, create, 201],
  ['delete', 1, remove, 204],
  ['get', 5, () => statusOf(ask('GET', `/qr-codes/${anyOf(scanned)?.id}`)), 200],
  ['list', 3, () => statusOf(ask('GET', '/qr-codes?limit=20')), 200],
  [
    'update',
    2,
    () => statusOf(ask('PUT', `/qr-codes/${anyOf(scanned)?.id}`, { tags: [`${Math.random()}`] })),
    200,
  ],
  ['GraphQL', 3, () => statusOf(graphql(server, list, byKey)), 200],
  ['download', 2, download, 200],
  ['stream', 0.3, stream, 200],
  ['unknown code', 1, () => statusOf(ask('GET', `/qr-codes/qr_${Math.random()}`)), 404],
  ['wrong body', 1, () => statusOf(ask('POST', '/qr-codes', { type: 'URL', name: 1 })), 400],
  ['wrong document', 1, () => statusOf(graphql(server, '{ nothing }', byKey)), 200],
  ['unknown link', 1, () => statusOf(follow(`${server.url}/q/none-of-them`)), 404],
  ['analytics', 0.3, () => statusOf(ask('GET', '/qr-codes/analytics')), 200],
];

let over = false;
const underWay = new Set<Promise<void>>();
const runs = kinds.map(async ([name, rate, once, right]) => {
  while (!over) {
    const one = once()
      .then((status) => {
        if (status === undefined) return;
        count.asked += 1;
        note(status === right ? 'right:' : `${name}:`, status);
      })
      .catch((error: unknown) => note(`${name}:`, String(error)))
      .finally(() => underWay.delete(one));
    underWay.add(one);
    await sleep((1_000 / rate) * (0.5 + Math.random()));
  }
});

interface Sample {
  at: number;
  heap: number;
  resident: number;
}
const samples: Sample[] = [];
const megabytes = (bytes: number | undefined) => (bytes ?? Number.NaN) / 1_000_000;
const sumOf = (found: Samples, name: string): number =>
  [...found].reduce((sum, [key, value]) => (key.startsWith(name) ? sum + value : sum), 0);

function line(found: Samples, { at, heap, resident }: Sample): string {
  return [
    `${(at / 60_000).toFixed(0)} min`,
    `resident ${resident.toFixed(0)} MB`,
    `heap ${heap.toFixed(0)} MB`,
    `event loop p99 ${((found.get('nodejs_eventloop_lag_p99_seconds') ?? 0) * 1_000).toFixed(0)} ms`,
    `open files ${found.get('process_open_fds')}`,
    `handles ${found.get('nodejs_active_handles_total')}`,
    `streams ${found.get('ilqr_live_streams')}`,
    `outbox ${sumOf(found, 'ilqr_webhook_events_waiting')}`,
    `scans waiting ${found.get('ilqr_scans_waiting')}`,
    `pool waiting ${found.get('ilqr_database_connections{state="waiting"}') ?? 0}`,
    `asked ${count.asked}`,
  ].join(', ');
}

const began = performance.now();
let said = 0;
while (performance.now() - began < minutes * 60_000) {
  await sleep(10_000);
  try {
    const found = await readMetrics(server.url);
    const at = performance.now() - began;
    const sample = {
      at,
      heap: megabytes(found.get('nodejs_heap_size_used_bytes')),
      resident: megabytes(found.get('process_resident_memory_bytes')),
    };
    samples.push(sample);
    if (at - said >= 59_000) {
      said = at;
      console.log(line(found, sample));
    }
  } catch (error) {
    note('metrics:', String(error));
  }
}
over = true;
await Promise.all(runs);
await Promise.all(underWay);

/** Growth in MB per hour of the minimum of each full window, by least squares; the first is the warm-up. */
function slope(of: 'heap' | 'resident'): number {
  const windows = Map.groupBy(samples, ({ at }) => Math.floor(at / windowLength));
  const points = [...windows]
    .filter(([number]) => number > 0 && (number + 1) * windowLength <= minutes * 60_000)
    .map(([number, inside]) => ({
      x: (number * windowLength) / 3_600_000,
      y: Math.min(...inside.map((sample) => sample[of])),
    }));
  console.log(`minimum ${of} of each window, MB: ${points.map(({ y }) => y.toFixed(1)).join(' ')}`);
  const mean = (pick: (point: { x: number; y: number }) => number) =>
    points.reduce((sum, point) => sum + pick(point), 0) / points.length;
  const [x, y] = [mean((point) => point.x), mean((point) => point.y)];
  return mean((point) => (point.x - x) * (point.y - y)) / mean((point) => (point.x - x) ** 2 || 0);
}

// Everything acknowledged is stored by now, except scans acknowledged before their commit.
await sleep(3_000);
const { body: page } = await ask('GET', '/qr-codes?limit=1');
const found = { codes: 0, scans: 0, missing: 0 };
found.codes = z.object({ pagination: z.object({ total: z.int() }) }).parse(page).pagination.total;
for (const { id } of scanned) {
  const { body } = await ask('GET', `/qr-codes/${id}`);
  found.scans += z.object({ totalScans: z.int() }).parse(body).totalScans;
}
for (const id of created) {
  if ((await ask('GET', `/qr-codes/${id}`)).status !== 200) found.missing += 1;
}
console.log(`heap: ${slope('heap').toFixed(1)} MB per hour`);
console.log(`resident: ${slope('resident').toFixed(1)} MB per hour`);
console.log('responses:', JSON.stringify(Object.fromEntries(responses)));
console.log('codes acknowledged:', scannedCodes + count.created - count.deleted, 'found:', found);
console.log('scans acknowledged:', count.scans, 'found:', found.scans);
console.log(
  `events received: ${count.events}, shown live: ${count.shown}, streams: ${count.streams}`,
);
server.process.kill('SIGTERM');
console.log('exit:', await server.exit);
const log = server.output().split('\n').slice(-20).join('\n');
console.log('the end of its log:', log);
await receiver.close();
await postgres?.stop();
