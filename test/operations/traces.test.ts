// A request and everything it triggers: spans, log lines, webhook requests.
import { Writable } from 'node:stream';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  attributeOf,
  type Collector,
  type SentSpan,
  startCollector,
} from '../support/network/collector.ts';
import { quickSchedule, type Receiver, startReceiver } from '../support/network/receiver.ts';
import { useCaller, useServer } from '../support/server/setting.ts';

let collector: Collector;
let receiver: Receiver;
const lines: string[] = [];

afterAll(async () => {
  await receiver.close();
  await collector.close();
});
const server = useServer(async () => {
  // Spans are sent after this many milliseconds.
  process.env.OTEL_BSP_SCHEDULE_DELAY = '50';
  collector = await startCollector();
  receiver = await startReceiver();
  return {
    config: { allowedPrivateNetworks: ['127.0.0.1/32'] },
    schedule: quickSchedule,
    tracesUrl: collector.url,
    // Every statement takes this long.
    slowQueryMs: 0.001,
    log: pino(
      { level: 'debug' },
      new Writable({
        write(chunk, _encoding, done) {
          lines.push(String(chunk));
          done();
        },
      }),
    ),
  };
});
const ada = useCaller(server, { once: true });
beforeAll(async () => {
  delete process.env.OTEL_BSP_SCHEDULE_DELAY;
  await ada.rest('POST', '/webhooks', {
    body: { url: receiver.url, events: ['qr.created', 'qr.scanned'] },
  });
});

const traceId = '0af7651916cd43dd8448eb211c80319c';
const createCode = (requestId: string, secretName = 'A name that no trace shows') =>
  ada.rest('POST', '/qr-codes', {
    body: { type: 'URL', name: secretName, data: { url: 'https://example.com' } },
    headers: {
      'x-request-id': requestId,
      traceparent: `00-${traceId}-b7ad6b7169203331-01`,
    },
  });

test('a trace continues from the caller over HTTP, GraphQL and SQL to the webhook receiver', async () => {
  await createCode('request-of-a-trace');
  const [received] = await receiver.until(1);
  const inTrace = (is: (span: SentSpan) => boolean) =>
    collector.until((span) => span.traceId === traceId && is(span));

  const route = '/api/v1/organizations/:orgId/qr-codes';
  const http = await inTrace(({ name }) => name === `POST ${route}`);
  expect(http.parentSpanId).toBe('b7ad6b7169203331');
  expect(attributeOf(http, 'http.route')).toBe(route);
  expect(attributeOf(http, 'http.response.status_code')).toBe(201);
  expect(attributeOf(http, 'ilqr.request_id')).toBe('request-of-a-trace');

  const graphql = await inTrace(({ name }) => name === 'mutation createQrCode');
  expect(graphql.parentSpanId).toBe(http.spanId);

  const sql = await inTrace((span) =>
    String(attributeOf(span, 'db.query.text')).includes('INSERT INTO "WebhookDelivery"'),
  );
  expect(sql.parentSpanId).toBe(graphql.spanId);

  const delivery = await inTrace(({ name }) => name === 'POST webhook');
  expect(delivery.parentSpanId).toBe(graphql.spanId);
  expect(attributeOf(delivery, 'server.address')).toBe('127.0.0.1');
  expect(received?.headers.traceparent).toBe(`00-${traceId}-${delivery.spanId}-01`);

  expect(attributeOf(collector.resource, 'service.name')).toBe('ilqr-server');
  const text = JSON.stringify(collector.spans);
  for (const hidden of ['A name that no trace shows', ada.key, '/hook', ada.password])
    expect(text).not.toContain(hidden);
});

test('a scan is one span; the work that it triggers has a trace of its own', async () => {
  const { shortUrl } = await ada.createQrCode();
  const scanned = 'b7651916cd43dd8448eb211c80319c0a';
  const headers = { traceparent: `00-${scanned}-b7ad6b7169203331-01` };
  await fetch(shortUrl, { redirect: 'manual', headers });
  const span = await collector.until((one) => one.traceId === scanned);
  expect(span.name).toBe('GET /q/:shortCode');
  const received = () => receiver.received.find(({ body }) => body.includes('qr.scanned'));
  await expect.poll(received).toBeDefined();
  expect(received()?.headers.traceparent).toMatch(/^00-\w{32}-\w{16}-01$/);
  expect(received()?.headers).not.toHaveProperty('x-request-id');
});

test('the request ID is in the headers and log lines of everything that it triggered', async () => {
  await createCode('request-of-a-line');
  const received = () =>
    receiver.received.find(({ headers }) => headers['x-request-id'] === 'request-of-a-line');
  await expect.poll(received).toBeDefined();
  const messages = () =>
    lines.filter((line) => line.includes('"requestId":"request-of-a-line"')).join('');
  await expect.poll(messages).toContain('"msg":"delivered"');
  expect(messages()).toContain('"msg":"request"');
});

test('a slow statement is logged with text, duration and request ID, without its values', async () => {
  await server.graphql(
    'mutation { logIn(input: {email: "nobody-has-this@example.com", password: "nor this one"}) { user { id } } }',
    {},
    { 'x-request-id': 'request-that-is-slow' },
  );
  const slow = lines.filter((line) => line.includes('"msg":"slow statement"'));
  const own = slow.filter((line) => line.includes('"requestId":"request-that-is-slow"'));
  expect(own.join('')).toContain('FROM \\"public\\".\\"User\\"');
  for (const line of slow) expect(JSON.parse(line)).toMatchObject({ level: 40, sql: /./ });
  expect(slow.join('')).not.toMatch(/nobody-has-this|A name that no trace shows/);
});
