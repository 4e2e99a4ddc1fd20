// Rate limits per minute.
import { describe, expect, test } from 'vitest';
import { readConfig } from '../../src/core/config.ts';
import { createMigratedDatabase } from '../support/database/database.ts';
import { startServer } from '../support/server/server.ts';
import { createCaller, usePerson, useServer } from '../support/server/setting.ts';

const server = useServer({
  config: { rateLimits: { perKey: 20, perAddress: 30, perOrganization: 0 }, trustProxy: 1 },
});
const ada = usePerson(server, { once: true });

const ask = (key: string, headers: Record<string, string> = {}) =>
  server.rest('GET', '/users/me/organizations', { key, headers });

test('each response includes the remaining points; beyond the limit it is 429 with Retry-After', async () => {
  const { secret } = await server.createKey(ada);
  const first = await ask(secret);
  expect(first.headers.get('ratelimit-policy')).toBe('"default";q=20;w=60');
  expect(first.headers.get('ratelimit')).toMatch(/^"default";r=19;t=\d+$/);
  expect(first.headers.get('x-ratelimit-limit')).toBe('20');
  expect(first.headers.get('x-ratelimit-remaining')).toBe('19');
  const reset = Number(first.headers.get('x-ratelimit-reset')) - Date.now() / 1000;
  expect(reset).toBeGreaterThan(0);
  expect(reset).toBeLessThanOrEqual(62);

  const responses = await Promise.all(Array.from({ length: 30 }, () => ask(secret)));
  const statuses = responses.map(({ status }) => status);
  expect(statuses.filter((status) => status === 200)).toHaveLength(19);
  expect(statuses.filter((status) => status === 429)).toHaveLength(11);
  const refused = responses.find(({ status }) => status === 429);
  const seconds = Number(refused?.headers.get('retry-after'));
  expect(seconds).toBeGreaterThan(0);
  expect(seconds).toBeLessThanOrEqual(60);
  expect(refused?.headers.get('ratelimit')).toMatch(/^"default";r=0;t=\d+$/);
  expect(refused?.body).toEqual({
    statusCode: 429,
    message: `Too many requests. Try again in ${seconds === 60 ? '1 minute' : `${seconds} ${seconds === 1 ? 'second' : 'seconds'}`}.`,
    error: 'Too Many Requests',
    code: 'RATE_LIMITED',
  });
  const graphql = await server.graphql('{ me { id } }', {}, { 'x-api-key': secret });
  expect(graphql.status).toBe(429);
  expect(graphql.errors[0]?.extensions.code).toBe('RATE_LIMITED');
  expect(graphql.headers.get('retry-after')).toMatch(/^\d+$/);
});

test('other keys and sessions have their own limit', async () => {
  const [one, two] = [await server.createKey(ada), await server.createKey(ada)];
  await Promise.all(Array.from({ length: 25 }, () => ask(one.secret)));
  expect((await ask(one.secret)).status).toBe(429);
  expect((await ask(two.secret)).status).toBe(200);
});

test('GraphQL requests cost points by complexity and return their cost', async () => {
  const bob = await createCaller(server, { name: 'Bob' });
  const send = async (query: string) => {
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-api-key': bob.key },
      body: JSON.stringify({ query }),
    });
    return {
      body: await response.json(),
      remaining: response.headers.get('x-ratelimit-remaining'),
    };
  };
  const small = await send('{ me { id } }');
  expect(small.body.extensions.cost).toEqual({
    complexity: 2,
    points: 1,
    limit: 20,
    remaining: 19,
    resetSeconds: expect.any(Number),
  });
  const list = `organization(id: "${bob.organizationId}") { qrCodes(first: 80) { nodes { id name svg } } }`;
  const large = await send(`{ ${list} }`);
  const { complexity, points, remaining } = large.body.extensions.cost;
  expect(complexity).toBeGreaterThan(800);
  expect(points).toBe(Math.ceil(complexity / 100));
  expect(remaining).toBe(19 - points);
  expect(large.remaining).toBe(String(19 - points));
  const never = await send(`{ a: ${list} b: ${list} }`);
  expect(never.body.errors[0].extensions).toMatchObject({
    code: 'BAD_REQUEST',
    cost: { points: expect.any(Number) },
    budget: { points: 20 },
  });
  const tooMuch = await send(`{ ${list} }`);
  expect(tooMuch.body.errors[0].extensions.code).toBe('RATE_LIMITED');
  expect(tooMuch.body.data ?? null).toBeNull();
});

describe('anonymous requests are limited by address', () => {
  const from = (address: string) => ({ 'x-forwarded-for': `6.6.6.6, ${address}` });

  test('for wrong and missing keys in both APIs; other addresses are not affected', async () => {
    const { secret } = await server.createKey(ada);
    const responses = await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        index % 2 === 0
          ? ask(`${secret.slice(0, -1)}!`, from('192.0.2.1'))
          : server.graphql('{ me { id } }', {}, from('192.0.2.1')),
      ),
    );
    const statuses = responses.map(({ status }) => status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(30);
    expect(statuses.filter((status) => status === 429)).toHaveLength(10);
    expect((await ask('wrong', from('192.0.2.2'))).status).toBe(401);
    expect((await ask(secret, from('192.0.2.1'))).status).toBe(200);
  });

  test('addresses made up by the caller are ignored', async () => {
    const send = (created: string) =>
      server.graphql('{ __typename }', {}, { 'x-forwarded-for': `${created}, 192.0.2.9` });
    const responses = await Promise.all(
      Array.from({ length: 35 }, (_, index) => send(`198.51.100.${index}`)),
    );
    expect(responses.filter(({ status }) => status === 429)).toHaveLength(5);
  });
});

test('scans are not limited', async () => {
  const carl = await server.signUp('Carl');
  const { shortUrl } = await server.createQrCode(
    (await server.createKey(carl)).secret,
    carl.organizationId,
  );
  const responses = await Promise.all(
    Array.from({ length: 60 }, () => fetch(shortUrl, { redirect: 'manual' })),
  );
  expect(new Set(responses.map(({ status }) => status))).toEqual(new Set([302]));
});

test('two processes share the counter', async () => {
  const database = await createMigratedDatabase();
  const options = {
    databaseUrl: database.url,
    config: { rateLimits: { perKey: 10, perAddress: 0, perOrganization: 0 } },
  };
  const one = await startServer(options);
  const two = await startServer(options);
  const person = await createCaller(one);
  const responses = await Promise.all(
    Array.from({ length: 30 }, (_, index) =>
      (index % 2 === 0 ? one : two).rest('GET', '/users/me/organizations', { key: person.key }),
    ),
  );
  expect(responses.filter(({ status }) => status === 200)).toHaveLength(10);
  await one.close();
  await two.close();
  await database.drop();
});

test('all keys of an organization share one limit; users have their own', async () => {
  const limited = await startServer({
    config: { rateLimits: { perKey: 10, perAddress: 0, perOrganization: 25 } },
  });
  try {
    const grace = await limited.signUp('Grace');
    const keys: string[] = [];
    for (let created = 0; created < 4; created += 1)
      keys.push((await limited.createKey(grace)).secret);
    const send = (key: string) => limited.rest('GET', '/users/me/organizations', { key });
    const served = async (key: string, times: number) => {
      const responses = await Promise.all(Array.from({ length: times }, () => send(key)));
      return responses.filter(({ status }) => status === 200).length;
    };
    // Rejected requests of one key do not use up the shared limit.
    expect(await served(keys[0] ?? '', 20)).toBe(10);
    expect(await served(keys[1] ?? '', 10)).toBe(10);
    const third = await send(keys[2] ?? '');
    expect(third.headers.get('ratelimit')).toMatch(/^"default";r=4;/);
    expect(await served(keys[2] ?? '', 9)).toBe(4);
    const refused = await send(keys[3] ?? '');
    expect(refused.status).toBe(429);
    expect(refused.headers.get('ratelimit-policy')).toBe('"default";q=25;w=60');
    const { status } = await limited.graphql('{ me { id } }', {}, { cookie: grace.cookie });
    expect(status).toBe(200);
    const other = await limited.createKey(await limited.signUp('Else'));
    expect((await send(other.secret)).status).toBe(200);
  } finally {
    await limited.close();
  }
});

test.each([
  [{}, 5_000],
  [{ RATE_LIMIT_PER_KEY: '0' }, 0],
  [{ RATE_LIMIT_PER_KEY: '10' }, 50],
  [{ RATE_LIMIT_PER_KEY: '10', RATE_LIMIT_PER_ORGANIZATION: '7' }, 7],
  [{ RATE_LIMIT_PER_ORGANIZATION: '0' }, 0],
])('with %j an organization has %i points per minute', (variables, points) => {
  expect(readConfig(variables).rateLimits.perOrganization).toBe(points);
});
