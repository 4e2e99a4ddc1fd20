// What a combined filter costs, and what is wrong with one.
import { expect, test } from 'vitest';
import { valueAt } from '../../support/document/json.ts';
import { useCaller, useServer } from '../../support/server/setting.ts';

const server = useServer();
const ada = useCaller(server, { once: true });

const query = `query ($org: ID!, $filter: QrCodeFilter) {
  organization(id: $org) { qrCodes(first: 1, filter: $filter) { totalCount } } }`;

const ask = (filter: unknown) => ada.graphql(query, { org: ada.organizationId, filter });

const details = async (filter: unknown) => {
  const { data, errors } = await ask(filter);
  expect(valueAt(data, 'organization') ?? null).toBeNull();
  expect(errors[0]?.extensions.code).toBe('BAD_REQUEST');
  return errors[0]?.extensions.details;
};

const nested = (depth: number): object =>
  depth === 0 ? { dynamic: true } : { not: nested(depth - 1) };

test('filters can be nested 5 levels deep', async () => {
  expect((await ask(nested(5))).errors).toEqual([]);
  const message = 'is nested too deeply; filters can have 5 levels';
  const field = 'filter.not.not.not.not.not.not';
  expect(await details(nested(6))).toEqual([{ field, message }]);
  expect(await details(nested(900))).toEqual([{ field, message }]);
  const mixed = { and: [{ or: [{}, nested(4)] }] };
  expect(await details(mixed)).toEqual([{ field: 'filter.and.0.or.1.not.not.not.not', message }]);
});

test('50 filters can be combined', async () => {
  const parts = (count: number) => Array.from({ length: count }, () => ({ tag: 'a' }));
  expect((await ask({ or: parts(50) })).errors).toEqual([]);
  expect(await details({ and: parts(20), or: parts(31) })).toEqual([
    { field: 'filter.or.30', message: 'is one filter too many; at most 50 can be combined' },
  ]);
});

test('an empty list of filters is an error, not a filter', async () => {
  const message = 'must contain at least one filter, or be omitted';
  expect(await details({ or: [] })).toEqual([{ field: 'filter.or', message }]);
  expect(await details({ not: { and: [] } })).toEqual([{ field: 'filter.not.and', message }]);
});

test('a field of a part is named by its path', async () => {
  expect(await details({ or: [{}, { search: 'x'.repeat(201) }] })).toEqual([
    { field: 'filter.or.1.search', message: 'must have at most 200 characters; it has 201' },
  ]);
  expect(await details({ not: { types: [] } })).toEqual([
    { field: 'filter.not.types', message: 'must contain at least one value, or be omitted' },
  ]);
  expect(await details({ and: [{ totalScans: { min: -1 } }] })).toEqual([
    {
      field: 'filter.and.0.totalScans.min',
      message: 'must be an integer between 0 and 2147483647',
    },
  ]);
  expect(await details({ and: [{ metadata: { key: '' } }] })).toEqual([
    {
      field: 'filter.and.0.metadata.key',
      message: 'must have 1 to 1000 characters; it has 0',
    },
  ]);
});

test('each filter of a combination costs', async () => {
  const costOf = async (filter: unknown) => {
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-api-key': ada.key },
      body: JSON.stringify({ query, variables: { org: ada.organizationId, filter } }),
    });
    return valueAt(await response.json(), 'extensions.cost.complexity');
  };
  const plain = Number(await costOf({ dynamic: true }));
  expect(await costOf({ or: [{ dynamic: true }] })).toBe(plain + 5);
  expect(await costOf({ or: [{ dynamic: true }, { not: { tag: 'a' } }] })).toBe(plain + 15);
});
