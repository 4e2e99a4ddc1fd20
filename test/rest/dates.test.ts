// Dates at the limits of the calendar, in every date input.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buildSchema, getNamedType, isInputObjectType, isObjectType } from 'graphql';
import { describe, expect, test } from 'vitest';
import { document } from '../support/document/openapi.ts';
import { useDateInputs, zones } from './date-inputs.ts';

const { ada, moments, periods, server } = useDateInputs();

const dayOf = (value: string) => value.slice(0, 10);
const outside = [
  '0001-01-01T00:00:00Z',
  '0001-01-01T00:00:00+14:00',
  '0999-12-31T23:59:59Z',
  '1969-12-30T23:59:59Z',
  '3000-01-02T00:00:00Z',
  '9999-12-31T23:59:59Z',
  '9999-12-31T23:59:59-12:00',
];
const inside = ['1970-01-01T00:00:00Z', '2026-11-28T12:00:00+01:00', '2999-12-31T23:59:59Z'];

describe.each(periods.map(([place, send], index) => ({ place, send, index })))(
  '$place',
  ({ send, index }) => {
    test('rejects dates out of range and names the range', async () => {
      // They are rejected before the zone matters: each place gets each value and zone, but not all pairs.
      for (const [turn, value] of [...outside, ...outside.map(dayOf)].entries()) {
        const zone = zones[(index + turn) % zones.length] ?? '';
        expect(await send(value, zone), `${value} ${zone}`).toEqual({
          code: 'BAD_REQUEST',
          message: expect.stringContaining('from 1970-01-01 to 2999-12-31'),
        });
      }
    });

    test.each(zones)(
      'accepts dates in range in %s, as far as the other end allows',
      async (zone) => {
        for (const value of [...inside, ...inside.map(dayOf)]) {
          const outcome = await send(value, zone);
          expect(['BAD_REQUEST', undefined], value).toContain(outcome?.code);
          expect(outcome?.message ?? '').not.toContain('2999');
        }
      },
    );
  },
);

test.each(moments)('%s: accepted or rejected, never an internal error', async (_place, send) => {
  for (const value of [
    ...outside,
    ...inside,
    '0000-01-01T00:00:00Z',
    '10000-01-01T00:00:00Z',
    dayOf(inside[1] ?? ''),
  ]) {
    const outcome = await send(value);
    expect(['BAD_REQUEST', undefined], `${value} ${outcome?.message}`).toContain(outcome?.code);
  }
  // Accepted values can be read and scanned.
  const listed = await ada.rest('GET', '/qr-codes?limit=100');
  expect(listed.status).toBe(200);
  const keys = await ada.rest('GET', '/api-keys?limit=100');
  expect(keys.status).toBe(200);
  for (const { shortCode } of await server.prisma.qrCode.findMany({
    orderBy: { id: 'desc' },
    take: 15,
  })) {
    expect(
      (await fetch(`${server.url}/q/${shortCode}`, { redirect: 'manual' })).status,
    ).toBeLessThan(500);
  }
});

test('every date input is tested', () => {
  const schema = buildSchema(
    readFileSync(path.join(import.meta.dirname, '../../schema.graphql'), 'utf8'),
  );
  const isDate = (name: string, type: string) => type === 'DateTime' || /Date$/.test(name);
  const places = Object.values(schema.getTypeMap()).flatMap((type) => {
    if (isInputObjectType(type)) {
      return Object.values(type.getFields())
        .filter((input) => isDate(input.name, getNamedType(input.type).name))
        .map((input) => `${type.name}.${input.name}`);
    }
    if (!isObjectType(type)) return [];
    return Object.values(type.getFields()).flatMap(({ name, args }) =>
      args
        .filter((arg) => isDate(arg.name, getNamedType(arg.type).name))
        .map((arg) => `${type.name}.${name}.${arg.name}`),
    );
  });
  const tried = [...periods, ...moments].map(([place]) => place);
  expect(places.length).toBeGreaterThan(10);
  expect(places.filter((place) => !tried.includes(place))).toEqual([]);
  const paths =
    JSON.stringify(document.paths).match(/parameters\/(?:Start|End)DateInQuery"/g) ?? [];
  expect(paths).toHaveLength(8);
});
