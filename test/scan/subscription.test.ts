// Subscriptions to scans.
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createMigratedDatabase, type ServerDatabase } from '../support/database/database.ts';
import { startProxy } from '../support/network/database-proxy.ts';
import type { SseStream } from '../support/network/sse.ts';
import { until } from '../support/server/launch.ts';
import { follow, googlebot, iPhone, storedScansOf } from '../support/server/scans.ts';
import { startServer } from '../support/server/server.ts';
import { useCaller, useServer } from '../support/server/setting.ts';
import { countNotifications, scanIn, useStreams } from './subscription.ts';

const server = useServer();
const ada = useCaller(server, { once: true });
const { streams, watch } = useStreams(server, ada);

test('each scan arrives with details; scans of bots do not', async () => {
  const { id, shortUrl } = await ada.createQrCode();
  const stream = await watch({ org: ada.organizationId });
  expect(stream.status).toBe(200);
  expect(stream.headers.get('content-type')).toBe('text/event-stream');
  await follow(shortUrl, { 'user-agent': googlebot });
  await follow(shortUrl, { referer: 'https://shop.example/' });
  const event = await stream.next();
  expect(event?.event).toBe('next');
  expect(scanIn(event)).toEqual({
    id: expect.stringMatching(/^scn_/),
    qrCodeId: id,
    os: 'iOS',
    referrer: 'shop.example',
    target: 'https://example.com',
    unique: true,
  });
});

test('many simultaneous scans arrive once each; for one code, only its own', async () => {
  const [one, other] = [await ada.createQrCode(), await ada.createQrCode()];
  const all = await watch({ org: ada.organizationId });
  const own = await watch({ org: ada.organizationId, id: one.id });
  await Promise.all(
    Array.from({ length: 300 }, (_, index) =>
      server.app.fetch(
        new Request(index % 3 === 0 ? one.shortUrl : other.shortUrl, {
          headers: { 'user-agent': iPhone },
        }),
      ),
    ),
  );
  const take = async (stream: SseStream, count: number) => {
    const scans: object[] = [];
    while (scans.length < count) scans.push(Object(scanIn(await stream.next())));
    return scans;
  };
  const everything = await take(all, 300);
  expect(new Set(everything.map((scan) => Object(scan).id)).size).toBe(300);
  const mine = await take(own, 100);
  expect(new Set(mine.map((scan) => Object(scan).qrCodeId))).toEqual(new Set([one.id]));
  await follow(one.shortUrl);
  expect(scanIn(await own.next()).qrCodeId).toBe(one.id);
});

test('comments keep an idle connection alive', async () => {
  const stream = await watch({ org: ada.organizationId });
  const { shortUrl } = await ada.createQrCode();
  const first = stream.next();
  await until(() => stream.heartbeats() > 1);
  await follow(shortUrl);
  expect(scanIn(await first)).toBeTruthy();
  expect(stream.heartbeats()).toBeGreaterThan(1);
});

test('organizations without subscribers cause no notifications', async () => {
  const person = await server.signUp();
  const { secret } = await server.createKey(person);
  const { shortUrl } = await server.createQrCode(secret, person.organizationId);
  const stop = await countNotifications(server);
  await follow(shortUrl);
  await watch({ org: person.organizationId }, { 'x-api-key': secret });
  await follow(shortUrl);
  await expect.poll(() => stop.payloads.length).toBe(1);
  await stop.close();
});

describe('across two processes', () => {
  let database: ServerDatabase;
  beforeAll(async () => {
    database = await createMigratedDatabase();
  });
  afterAll(() => database.drop());

  test('scans of the other one arrive, also after a lost connection', async () => {
    const proxy = await startProxy(database.url);
    const here = await startServer({ databaseUrl: proxy.url });
    const there = await startServer({ databaseUrl: database.url });
    try {
      const person = await there.signUp();
      const { secret } = await there.createKey(person);
      const { shortUrl } = await there.createQrCode(secret, person.organizationId);
      const stream = await watch({ org: person.organizationId }, { 'x-api-key': secret }, here);
      const ids: unknown[] = [];
      const next = async () => ids.push(scanIn(await stream.next()).id);
      await follow(shortUrl);
      await next();
      proxy.disconnect();
      // No notifications arrive here for these.
      for (let count = 0; count < 3; count += 1) await follow(shortUrl);
      await sleep(1_500);
      proxy.reconnect();
      for (let count = 0; count < 3; count += 1) await next();
      await follow(shortUrl);
      await next();
      expect(new Set(ids).size).toBe(5);
      expect(await storedScansOf(there)).toHaveLength(5);
    } finally {
      for (const stream of streams.splice(0)) await stream.close();
      proxy.reconnect();
      await here.close();
      await there.close();
      await proxy.close();
    }
  });
});
