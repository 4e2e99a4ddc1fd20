// What a key may hand out of what it can do.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Caller } from '../../src/auth/caller.ts';
import { type KeyGrant, mayHandOut } from '../../src/auth/hand-out.ts';
import { covers } from '../../src/domain/network/ip-cover.ts';
import { isWithin } from '../../src/domain/network/ip-range.ts';
import { createServerDatabase } from '../support/database/database.ts';
import { textAt } from '../support/document/json.ts';
import { type Person, startServer, type TestServer } from '../support/server/server.ts';

describe('ranges of addresses', () => {
  const byte = fc.constantFrom(0, 1, 127, 128, 254, 255);
  const v4 = fc.tuple(fc.constantFrom(10, 127), byte, byte, byte).map((bytes) => bytes.join('.'));
  const hex = fc.constantFrom('0', '1', '7fff', '8000', 'ffff');
  const v6 = fc.tuple(hex, hex, hex).map((words) => `2001:db8:${words.join(':')}::1`);
  const mapped = v4.map((address) => `::ffff:${address}`);
  const range = fc.oneof(
    fc.tuple(v4, fc.integer({ min: 0, max: 32 })).map(([one, bits]) => `${one}/${bits}`),
    fc.tuple(v6, fc.integer({ min: 0, max: 128 })).map(([one, bits]) => `${one}/${bits}`),
    fc.tuple(mapped, fc.integer({ min: 90, max: 128 })).map(([one, bits]) => `${one}/${bits}`),
    v4,
    v6,
  );
  const ranges = fc.array(range, { minLength: 1, maxLength: 4 });

  test('that contain others let in whoever those let in', () => {
    fc.assert(
      fc.property(ranges, ranges, fc.oneof(v4, v6), (outer, inner, address) => {
        if (covers(outer, inner) && isWithin(address, inner)) return isWithin(address, outer);
        return covers(inner, inner) && covers([...outer, ...inner], inner);
      }),
      { numRuns: 3_000 },
    );
  });

  test.each<[string[], string[], boolean]>([
    [['10.0.0.0/8'], ['10.1.0.0/16'], true],
    [['10.1.0.0/16'], ['10.0.0.0/8'], false],
    [['10.0.0.0/25', '10.0.0.128/25'], ['10.0.0.0/24'], true],
    [['10.0.0.7/24'], ['10.0.0.255'], true],
    [['10.0.0.0/24'], ['10.0.1.0'], false],
    [['2001:db8::/32'], ['2001:db8:1::/48'], true],
    [['2001:db8::/32'], ['10.0.0.1'], false],
    [['::ffff:10.0.0.0/120'], ['10.0.0.0/24'], true],
    [['::/0'], ['10.0.0.1', '2001:db8::1'], true],
    [['0.0.0.0/0'], ['::/0'], false],
  ])('%j contain %j: %s', (outer, inner, contains) => {
    expect(covers(outer, inner)).toBe(contains);
  });
});

describe('all pairs of a key that calls and a key that results', () => {
  const org = 'org_1';
  const permissions = [[], ['QR_CODES_READ'], ['QR_CODES_READ', 'QR_CODES_WRITE']] as const;
  const ends = [new Date(1_000), new Date(2_000), null] as const;
  const ips = [['10.0.0.1'], ['10.0.0.0/24', '2001:db8::/32'], []] as const;
  // Each list goes from the least to all, so that a place says how much one can do.
  const places = [0, 1, 2] as const;
  const all = places.flatMap((p) => places.flatMap((e) => places.map((a) => [p, e, a] as const)));
  type Place = (typeof all)[number];
  const grant = ([p, e, a]: Place): KeyGrant => ({
    permissions: permissions[p],
    endsAt: ends[e],
    allowedIps: ips[a],
  });
  const callerWith = ([p, e, a]: Place): Caller => ({
    kind: 'key',
    userId: 'usr_1',
    keyId: 'key_1',
    roles: new Map([[org, 'ADMIN']]),
    permissions: new Set(permissions[p]),
    endsAt: ends[e],
    allowedIps: ips[a],
  });
  const isLess = (one: Place, other: Place) => one.every((place, at) => place <= (other[at] ?? 0));
  const allows = (...given: Parameters<typeof mayHandOut>) => {
    try {
      mayHandOut(...given);
      return true;
    } catch {
      return false;
    }
  };

  test('no key hands out more than it has, in any respect', () => {
    for (const caller of all) {
      for (const key of all) {
        const expected = isLess(key, caller);
        expect(allows(callerWith(caller), org, grant(key)), `${caller} -> ${key}`).toBe(expected);
      }
    }
  });

  test('nor by a change; but it may limit any key further', () => {
    for (const caller of all) {
      for (const before of all) {
        for (const after of all) {
          const expected = isLess(after, caller) || isLess(after, before);
          const found = allows(callerWith(caller), org, grant(after), grant(before));
          if (found !== expected)
            expect(`${caller}: ${before} -> ${after} ${found}`).toBe(expected);
        }
      }
    }
  });

  test('a person hands out what their role holds', () => {
    const person: Caller = {
      kind: 'person',
      userId: 'usr_1',
      sessionId: 'ses_1',
      roles: new Map([[org, 'VIEWER']]),
    };
    for (const key of all) expect(allows(person, org, grant(key))).toBe(key[0] < 2);
  });
});

describe('at both APIs', () => {
  let server: TestServer;
  let other: TestServer;
  let ada: Person;
  beforeAll(async () => {
    const database = await createServerDatabase(inject('template').name);
    server = await startServer({ databaseUrl: database.url });
    other = await startServer({ databaseUrl: database.url });
    ada = await server.signUp();
  });
  afterAll(() => Promise.all([server.close(), other.close()]));

  const permissions = ['QR_CODES_READ', 'API_KEYS_READ', 'API_KEYS_WRITE'];
  const soon = new Date(Date.now() + 60_000).toISOString();
  const here = ['127.0.0.0/8', '::1'];
  const makeKey = async (input: object) => {
    const { data } = await server.graphql(
      'mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { secret apiKey { id } } }',
      { input: { organizationId: ada.organizationId, name: 'K', permissions, ...input } },
      { cookie: ada.cookie },
    );
    return {
      id: textAt(data, 'createApiKey.apiKey.id'),
      key: textAt(data, 'createApiKey.secret'),
    };
  };
  const rest = (key: string, path: string, body: object) =>
    server.rest('POST', `/organizations/${ada.organizationId}/api-keys${path}`, { key, body });
  const change = async (key: string, mutation: string, input: object) => {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    const { errors } = await server.graphql(
      `mutation ($input: ${type}!) { ${mutation}(input: $input) { apiKey { id } } }`,
      { input },
      { 'x-api-key': key },
    );
    return errors[0]?.extensions.code ?? 'OK';
  };

  test.each<[string, object]>([
    ['expires', { expiresAt: soon }],
    ['is bound to addresses', { allowedIps: here }],
  ])('a key that %s frees neither itself nor another', async (_what, limits) => {
    const caller = await makeKey(limits);
    const free = await makeKey({});
    const count = () => server.prisma.apiKey.count();
    const before = await count();
    expect((await rest(caller.key, `/${free.id}/rotate`, {})).status).toBe(403);
    expect(await change(caller.key, 'rotateApiKey', { id: free.id })).toBe('FORBIDDEN');
    const small = await makeKey({ permissions: ['QR_CODES_READ'] });
    expect(await change(caller.key, 'updateApiKey', { id: small.id, permissions })).toBe(
      'FORBIDDEN',
    );
    expect(await change(caller.key, 'updateApiKey', { id: small.id, name: 'New' })).toBe('OK');
    expect(
      await change(caller.key, 'updateApiKey', { id: free.id, permissions: ['QR_CODES_READ'] }),
    ).toBe('OK');
    if ('allowedIps' in limits) {
      const narrow = { name: 'x', permissions, allowedIps: ['127.0.0.1'] };
      expect((await rest(caller.key, '', narrow)).status).toBe(201);
      expect((await rest(caller.key, '', { ...narrow, allowedIps: [] })).status).toBe(403);
      expect(await change(caller.key, 'updateApiKey', { id: caller.id, allowedIps: [] })).toBe(
        'FORBIDDEN',
      );
      expect(await count()).toBe(before + 2);
    } else {
      // What is left out is as in the caller's own key.
      const made = await rest(caller.key, '', { name: 'x', permissions });
      expect(textAt(made.body, 'apiKey.expiresAt')).toBe(`${soon.slice(0, 19)}Z`);
      const later = new Date(Date.now() + 120_000).toISOString();
      const longer = await rest(caller.key, '', { name: 'x', permissions, expiresAt: later });
      expect(longer.status).toBe(403);
      expect(await count()).toBe(before + 2);
    }
  });

  test('a key that a rotation ends hands out none that outlives it, nor is it rotated again', async () => {
    const { id, key } = await makeKey({});
    expect((await rest(key, `/${id}/rotate`, { overlapSeconds: 60 })).status).toBe(200);
    const again = await rest(key, `/${id}/rotate`, { overlapSeconds: 60 });
    expect(again.body).toMatchObject({ statusCode: 400, details: [{ field: 'id' }] });
    const made = await rest(key, '', { name: 'x', permissions });
    const ends = Date.parse(textAt(made.body, 'apiKey.expiresAt'));
    expect(ends).toBeLessThanOrEqual(Date.now() + 60_000);
    expect((await rest(key, `/${(await makeKey({})).id}/rotate`, {})).status).toBe(403);
  });

  test('null asks for a key without an end, what is left out is as in the key that calls', async () => {
    const create = async (key: string, input: object) => {
      const { data, errors } = await server.graphql(
        'mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { apiKey { expiresAt allowedIps } } }',
        { input: { organizationId: ada.organizationId, name: 'x', permissions, ...input } },
        { 'x-api-key': key },
      );
      return errors[0]?.extensions.code ?? Object(data).createApiKey.apiKey;
    };
    const caller = await makeKey({ expiresAt: soon, allowedIps: here });
    const before = await server.prisma.apiKey.count();
    for (const free of [{ expiresAt: null }, { allowedIps: null }, { allowedIps: [] }]) {
      const asked = JSON.stringify(free);
      const answer = await rest(caller.key, '', { name: 'x', permissions, ...free });
      expect(answer.status, asked).toBe(403);
      expect(await create(caller.key, free), asked).toBe('FORBIDDEN');
    }
    expect(await server.prisma.apiKey.count()).toBe(before);
    const same = { expiresAt: `${soon.slice(0, 19)}Z`, allowedIps: here };
    const made = await rest(caller.key, '', { name: 'x', permissions });
    expect(made).toMatchObject({ status: 201, body: { apiKey: same } });
    const exactly = { expiresAt: expect.stringContaining(soon.slice(0, 19)), allowedIps: here };
    expect(await create(caller.key, {})).toEqual(exactly);

    const free = await makeKey({ expiresAt: null, allowedIps: null });
    for (const nothing of [{}, { expiresAt: null, allowedIps: null }]) {
      expect(await create(free.key, nothing)).toEqual({ expiresAt: null, allowedIps: [] });
    }
  });

  test('a key that a rotation ends counts as one with that end', async () => {
    const put = async (key: string, id: string, body: object) => {
      const path = `/organizations/${ada.organizationId}/api-keys/${id}`;
      return server.rest('PUT', path, { key, body });
    };
    const person = { cookie: ada.cookie };
    const rotate = (id: string) =>
      server.graphql(
        'mutation ($input: RotateApiKeyInput!) { rotateApiKey(input: $input) { secret } }',
        { input: { id, overlapSeconds: 60 } },
        person,
      );
    const old = await makeKey({ allowedIps: here });
    await rotate(old.id);
    // It would end no later than it does: what is too much are the addresses.
    const itself = await put(old.key, old.id, { allowedIps: [] });
    expect(itself).toMatchObject({
      status: 403,
      body: { message: 'A key cannot hand out a key that works from other addresses than it does' },
    });
    // One that lives longer, and is for everywhere, may free it.
    const later = new Date(Date.now() + 120_000).toISOString();
    const caller = await makeKey({ expiresAt: later });
    expect((await put(caller.key, old.id, { allowedIps: [] })).status).toBe(200);
    // One that lives less long may not.
    const brief = await makeKey({ expiresAt: new Date(Date.now() + 30_000).toISOString() });
    const bound = await makeKey({ allowedIps: here });
    await rotate(bound.id);
    expect(await put(brief.key, bound.id, { allowedIps: [] })).toMatchObject({
      status: 403,
      body: { message: 'A key cannot hand out a key that works for longer than it does' },
    });
    expect((await put(brief.key, bound.id, { allowedIps: ['127.0.0.1', '::1'] })).status).toBe(200);
  });

  test('permissions and addresses that change at once are judged together', async () => {
    const { key } = await makeKey({ allowedIps: here });
    for (let round = 0; round < 5; round += 1) {
      const { id } = await makeKey({ permissions: ['QR_CODES_READ'], allowedIps: here });
      const answers = await Promise.all([
        change(key, 'updateApiKey', { id, permissions }),
        // A person may free it, but then it is too much for the key to add to.
        server.graphql(
          'mutation ($input: UpdateApiKeyInput!) { updateApiKey(input: $input) { apiKey { id } } }',
          { input: { id, allowedIps: [] } },
          { cookie: ada.cookie },
        ),
      ]);
      expect(answers[1].errors).toEqual([]);
      expect(['OK', 'FORBIDDEN']).toContain(answers[0]);
    }
  });

  test('of many rotations at once, in two processes, one makes a key', async () => {
    for (const overlapSeconds of [0, 60]) {
      const { id } = await makeKey({});
      const live = () =>
        server.prisma.apiKey.count({
          where: { organizationId: ada.organizationId, revokedAt: null },
        });
      const before = await live();
      const rotate = (on: TestServer) =>
        on.graphql(
          'mutation ($input: RotateApiKeyInput!) { rotateApiKey(input: $input) { secret } }',
          { input: { id, overlapSeconds } },
          { cookie: ada.cookie },
        );
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, at) => rotate(at % 2 === 0 ? server : other)),
      );
      expect(answers.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
      expect(await live()).toBe(before);
    }
  });
});
