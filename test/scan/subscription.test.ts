// Scans, live.
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createServerDatabase } from '../support/database/database.ts';
import { startProxy } from '../support/network/proxy.ts';
import { type SseStream, subscribe } from '../support/network/sse.ts';
import { until } from '../support/server/launch.ts';
import { follow, googlebot, iPhone } from '../support/server/scans.ts';
import { type Person, startServer, type TestServer } from '../support/server/server.ts';

let server: TestServer;
let ada: Person;
let key: { id: string; secret: string };
beforeAll(async () => {
  server = await startServer();
  ada = await server.signUp();
  key = await server.createKey(ada);
});
afterAll(() => server.close());

const streams: SseStream[] = [];
afterEach(async () => {
  for (const stream of streams.splice(0)) await stream.close();
});

const query = `subscription ($org: ID!, $id: ID) {
  qrCodeScanned(organizationId: $org, qrCodeId: $id) { id qrCodeId os referrer target unique }
}`;
async function watch(
  variables: Record<string, unknown>,
  headers: Record<string, string> = { 'x-api-key': key.secret },
  on: Pick<TestServer, 'url'> = server,
): Promise<SseStream> {
  const stream = await subscribe(on, query, variables, headers);
  streams.push(stream);
  return stream;
}
const make = () => server.createQrCode(key.secret, ada.organizationId);
const scanIn = (event: unknown) => Object(event).data?.data?.qrCodeScanned;
const codeIn = (event: unknown) => Object(event).data?.errors?.[0]?.extensions?.code;

test('each scan comes, with what is known of it; those of bots do not', async () => {
  const { id, shortUrl } = await make();
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

test('many scans at once come once each; of one code, only its own', async () => {
  const [one, other] = [await make(), await make()];
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

describe('who may watch', () => {
  test('nobody: 401, before anything is told', async () => {
    const stream = await watch({ org: ada.organizationId }, {});
    expect(stream.status).toBe(401);
    expect(codeIn(await stream.next())).toBe('UNAUTHORIZED');
    // Not even which variables there should be.
    const without = await watch({}, {});
    expect(codeIn(await without.next())).toBe('UNAUTHORIZED');
  });

  test('a key without the permission: FORBIDDEN; of another organization, or code: NOT_FOUND', async () => {
    const { secret } = await server.createKey(ada, { permissions: ['QR_CODES_READ'] });
    const bare = await watch({ org: ada.organizationId }, { 'x-api-key': secret });
    expect(codeIn(await bare.next())).toBe('FORBIDDEN');
    const bea = await server.signUp('Bea');
    const theirs = await server.createKey(bea);
    const foreign = await watch({ org: ada.organizationId }, { 'x-api-key': theirs.secret });
    expect(codeIn(await foreign.next())).toBe('NOT_FOUND');
    const { id } = await server.createQrCode(theirs.secret, bea.organizationId);
    const code = await watch({ org: ada.organizationId, id });
    expect(codeIn(await code.next())).toBe('NOT_FOUND');
  });

  test('a document over the limits is refused', async () => {
    const fields = 'id '.repeat(400);
    const stream = await subscribe(
      server,
      `subscription ($org: ID!) { qrCodeScanned(organizationId: $org) { ${fields} } }`,
      { org: ada.organizationId },
      { 'x-api-key': key.secret },
    );
    streams.push(stream);
    expect(codeIn(await stream.next())).toBe('BAD_REQUEST');
  });

  test('it is paid for; more than 20 at once of one key are refused', async () => {
    const limited = await startServer({
      config: { rateLimits: { perKey: 1_000, perAddress: 0, perOrganization: 0 } },
    });
    const open: SseStream[] = [];
    try {
      const person = await limited.signUp();
      const { secret } = await limited.createKey(person);
      const next = async () => {
        const variables = { org: person.organizationId };
        const stream = await subscribe(limited, query, variables, { 'x-api-key': secret });
        open.push(stream);
        return stream;
      };
      const left = async () => Number((await next()).headers.get('x-ratelimit-remaining'));
      expect((await left()) - (await left())).toBe(1);
      for (let count = 2; count < 20; count += 1) expect((await next()).status).toBe(200);
      expect(codeIn(await (await next()).next())).toBe('RATE_LIMITED');
      await open[0]?.close();
      const { shortUrl } = await limited.createQrCode(secret, person.organizationId);
      // That it is closed is known to the server a moment later.
      let heard: Awaited<ReturnType<SseStream['next']>>;
      do {
        const again = await next();
        await follow(shortUrl);
        heard = await again.next();
      } while (codeIn(heard) === 'RATE_LIMITED');
      expect(scanIn(heard)).toBeTruthy();
    } finally {
      await Promise.all(open.map((stream) => stream.close()));
      await limited.close();
    }
  });
});

describe('it ends', () => {
  test.each([
    ['without another scan', false],
    ['before the next scan is told', true],
  ])('for a key that is revoked meanwhile, %s', async (_when, scanned) => {
    const { shortUrl } = await make();
    const { id, secret } = await server.createKey(ada);
    const stream = await watch({ org: ada.organizationId }, { 'x-api-key': secret });
    await follow(shortUrl);
    expect(scanIn(await stream.next())).toBeTruthy();
    await server.graphql(
      'mutation ($id: ID!) { revokeApiKey(input: {id: $id}) { apiKey { id } } }',
      { id },
      { cookie: ada.cookie },
    );
    if (scanned) await follow(shortUrl);
    const last = await stream.next();
    expect(codeIn(last)).toBe('API_KEY_REVOKED');
    expect(scanIn(last)).toBeUndefined();
    expect((await stream.next())?.event).toBe('complete');
    expect(await stream.next()).toBeUndefined();
  });

  test('for a member who was removed', async () => {
    const viewer = await server.addMember(ada.organizationId, 'VIEWER');
    const { shortUrl } = await make();
    const stream = await watch({ org: ada.organizationId }, { cookie: viewer.cookie });
    await server.prisma.member.deleteMany({ where: { userId: viewer.userId } });
    await follow(shortUrl);
    expect(codeIn(await stream.next())).toBe('NOT_FOUND');
    expect((await stream.next())?.event).toBe('complete');
  });

  test('when the server stops', async () => {
    const stopping = await startServer();
    const person = await stopping.signUp();
    const { secret } = await stopping.createKey(person);
    const headers = { 'x-api-key': secret };
    const stream = await subscribe(stopping, query, { org: person.organizationId }, headers);
    stopping.app.stop();
    expect((await stream.next())?.event).toBe('complete');
    expect(await stream.next()).toBeUndefined();
    const late = await subscribe(stopping, query, { org: person.organizationId }, headers);
    expect(codeIn(await late.next())).toBe('UNAVAILABLE');
    await stopping.close();
  });
});

test('while nothing comes, comments show that it is there', async () => {
  const stream = await watch({ org: ada.organizationId });
  const { shortUrl } = await make();
  const first = stream.next();
  await until(() => stream.heartbeats() > 1);
  await follow(shortUrl);
  expect(scanIn(await first)).toBeTruthy();
  expect(stream.heartbeats()).toBeGreaterThan(1);
});

test('an organization that nobody watches is not told of', async () => {
  const person = await server.signUp();
  const { secret } = await server.createKey(person);
  const { shortUrl } = await server.createQrCode(secret, person.organizationId);
  const stop = await heard();
  await follow(shortUrl);
  await watch({ org: person.organizationId }, { 'x-api-key': secret });
  await follow(shortUrl);
  await expect.poll(() => stop.payloads.length).toBe(1);
  await stop.close();
});

async function heard() {
  const payloads: string[] = [];
  const listening = await server.listen('ilqr_scan', {
    told: (payload) => payloads.push(payload),
    missed: () => undefined,
  });
  return { payloads, close: () => listening.close() };
}

describe('over two processes', () => {
  let database: Awaited<ReturnType<typeof createServerDatabase>>;
  beforeAll(async () => {
    database = await createServerDatabase();
  });
  afterAll(() => database.drop());

  test('scans of the other come, also after the connection was lost', async () => {
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
      proxy.cut();
      // Nobody here hears of these when they are stored.
      for (let count = 0; count < 3; count += 1) await follow(shortUrl);
      await sleep(1_500);
      proxy.mend();
      for (let count = 0; count < 3; count += 1) await next();
      await follow(shortUrl);
      await next();
      expect(new Set(ids).size).toBe(5);
      expect(await there.prisma.scan.count()).toBe(5);
    } finally {
      for (const stream of streams.splice(0)) await stream.close();
      proxy.mend();
      await here.close();
      await there.close();
      await proxy.close();
    }
  });
});
