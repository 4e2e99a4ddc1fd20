// The rule that a key cannot grant more than it has.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Caller } from '../../src/auth/caller.ts';
import { authorizeGrant, type KeyGrant } from '../../src/auth/key/grant.ts';
import { covers } from '../../src/domain/network/ip-cover.ts';
import { isWithin } from '../../src/domain/network/ip-range.ts';

describe('IP ranges', () => {
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

  test('a range that contains another allows the same addresses', () => {
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

describe('all pairs of calling key and resulting key', () => {
  const org = 'org_1';
  const permissions = [[], ['QR_CODES_READ'], ['QR_CODES_READ', 'QR_CODES_WRITE']] as const;
  const ends = [new Date(1_000), new Date(2_000), null] as const;
  const ips = [['10.0.0.1'], ['10.0.0.0/24', '2001:db8::/32'], []] as const;
  // Each list goes from least to most, so that an index shows how much is granted.
  const places = [0, 1, 2] as const;
  const all = places.flatMap((p) => places.flatMap((e) => places.map((a) => [p, e, a] as const)));
  type Place = (typeof all)[number];
  const grant = ([p, e, a]: Place): KeyGrant => ({
    permissions: permissions[p],
    endsAt: ends[e],
    allowedIps: ips[a],
    folderIds: null,
  });
  const callerWith = ([p, e, a]: Place): Caller => ({
    kind: 'key',
    userId: 'usr_1',
    keyId: 'key_1',
    roles: new Map([[org, 'ADMIN']]),
    lackingSecondFactor: new Set(),
    permissions: new Set(permissions[p]),
    endsAt: ends[e],
    allowedIps: ips[a],
    scope: { folderIds: null, test: false },
  });
  const isLess = (one: Place, other: Place) => one.every((place, at) => place <= (other[at] ?? 0));
  const allows = (...given: Parameters<typeof authorizeGrant>) => {
    try {
      authorizeGrant(...given);
      return true;
    } catch {
      return false;
    }
  };

  test('a key cannot create a key with more permissions, a later expiry or more addresses', () => {
    for (const caller of all) {
      for (const key of all) {
        const expected = isLess(key, caller);
        expect(allows(callerWith(caller), org, grant(key)), `${caller} -> ${key}`).toBe(expected);
      }
    }
  });

  test('a key cannot extend any key beyond itself, but can restrict every key', () => {
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

  test('a person can grant the permissions of their role', () => {
    const person: Caller = {
      kind: 'person',
      unusedSecondFactor: { organizations: new Set(), methods: [] },
      userId: 'usr_1',
      sessionId: 'ses_1',
      roles: new Map([[org, 'VIEWER']]),
      deletedRoles: new Map(),
      lackingSecondFactor: new Set(),
    };
    for (const key of all) expect(allows(person, org, grant(key))).toBe(key[0] < 2);
  });
});
