// Limits on open subscriptions to scans, across processes.
import { afterEach, beforeAll, expect, test } from 'vitest';
import { createMigratedDatabase } from '../support/database/database.ts';
import { type SseStream, subscribe } from '../support/network/sse.ts';
import { killAll, type Launched, launched, until } from '../support/server/launch.ts';
import { type TestServer, testSecret } from '../support/server/server.ts';
import { usePerson, useServer } from '../support/server/setting.ts';

let url: string;
beforeAll(async () => {
  url = (await createMigratedDatabase()).url;
});
const here = useServer(() => ({ databaseUrl: url }));
const there = useServer(() => ({ databaseUrl: url }));
const ada = usePerson(here);

const streams: SseStream[] = [];
afterEach(async () => {
  for (const stream of streams.splice(0)) await stream.close();
});

const query = 'subscription ($org: ID!) { qrCodeScanned(organizationId: $org) { id } }';
const open = async (on: Pick<TestServer, 'url'>, headers: Record<string, string>) => {
  const stream = await subscribe(on, query, { org: ada.organizationId }, headers);
  streams.push(stream);
  return stream;
};
/** The number of open subscriptions in the database; rejected ones are not included. */
const count = () =>
  here.prisma.scanViewer.count({
    where: { organizationId: ada.organizationId, until: { gt: new Date() } },
  });
const openMany = (expected: number, headers: Record<string, string>) =>
  Promise.all(
    Array.from({ length: expected }, (_, index) => open(index % 2 === 0 ? here : there, headers)),
  );
const isRefused = async (headers: Record<string, string>, on: Pick<TestServer, 'url'> = here) => {
  const event = await (await open(on, headers)).next();
  return Object(event).data?.errors?.[0]?.extensions?.code === 'RATE_LIMITED';
};

test('20 per key across two processes, also when all connect simultaneously', async () => {
  const { secret } = await here.createKey(ada);
  const headers = { 'x-api-key': secret };
  await openMany(30, headers);
  await until(async () => (await count()) === 20);
  expect(await isRefused(headers, there)).toBe(true);
  // A session and another key have their own limits.
  await open(there, { cookie: ada.cookie });
  await until(async () => (await count()) === 21);
  for (const stream of streams.splice(0)) await stream.close();
  await until(async () => (await count()) === 0);
});

test('100 per organization, however many keys it has', async () => {
  for (let created = 0; created < 5; created += 1) {
    const { secret } = await here.createKey(ada);
    await openMany(20, { 'x-api-key': secret });
  }
  await until(async () => (await count()) === 100);
  const { secret } = await here.createKey(ada);
  expect(await isRefused({ 'x-api-key': secret })).toBe(true);
  expect(await isRefused({ cookie: ada.cookie }, there)).toBe(true);
});

test('those of a killed process no longer count', async () => {
  const { secret } = await here.createKey(ada);
  const headers = { 'x-api-key': secret };
  let process: Launched | undefined;
  try {
    process = await launched({ DATABASE_URL: url, SECRET: testSecret });
    for (let opened = 0; opened < 20; opened += 1) await open(process, headers);
    await until(async () => (await count()) === 20);
    expect(await isRefused(headers)).toBe(true);
    await killAll([process]);
    streams.length = 0;
    await until(async () => {
      await open(here, headers);
      return (await count()) === 1;
    }, 1_000);
  } finally {
    if (process) await killAll([process]);
  }
}, 120_000);
