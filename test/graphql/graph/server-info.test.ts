// Limits and error codes that programs can read.
import { readFile } from 'node:fs/promises';
import { isEnumType } from 'graphql';
import { describe, expect, test } from 'vitest';
import { errorTable } from '../../../src/core/errors.ts';
import { schema } from '../../../src/schema/index.ts';
import { useCaller, useServer } from '../../support/server/setting.ts';

const server = useServer();
const ada = useCaller(server, { once: true });

const limits = async (caller: Pick<typeof ada, 'graphql'>, selection: string) => {
  const { data, errors } = await caller.graphql(`{ serverInfo { limits { ${selection} } } }`);
  expect(errors).toEqual([]);
  return Object(data).serverInfo.limits;
};

test('the version is that of the package', async () => {
  const { version } = JSON.parse(await readFile('package.json', 'utf8'));
  const { data } = await ada.graphql('{ serverInfo { version } }');
  expect(data).toEqual({ serverInfo: { version } });
});

test('the limits are those that are enforced', async () => {
  const { maxComplexity, maxNodes, maxPageSize, maxBulkItems } = await limits(
    ada,
    'maxComplexity maxNodes maxPageSize maxBulkItems',
  );
  const list = (first: number, inner: string) =>
    ada.graphql(
      `query ($org: ID!) { organization(id: $org) { qrCodes(first: ${first}) { ${inner} } } }`,
      { org: ada.organizationId },
    );
  expect((await list(maxPageSize, 'totalCount')).errors).toEqual([]);
  expect((await list(maxPageSize + 1, 'totalCount')).errors).toMatchObject([
    { message: `first must be an integer between 0 and ${maxPageSize}` },
  ]);
  const tooMuch = await list(100, 'nodes { scans(first: 100) { nodes { id } } }');
  expect(tooMuch.errors[0]?.extensions.budget).toMatchObject({ complexity: maxComplexity });
  const nodes = (count: number) =>
    ada.graphql('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
      ids: Array.from({ length: count }, () => 'qr_none'),
    });
  expect((await nodes(maxNodes)).errors).toEqual([]);
  expect((await nodes(maxNodes + 1)).errors).toHaveLength(1);
  const { errors } = await ada.graphql(
    'mutation ($input: DeleteQrCodesInput!) { deleteQrCodes(input: $input) { failed } }',
    {
      input: {
        organizationId: ada.organizationId,
        items: Array.from({ length: maxBulkItems + 1 }, () => ({ id: 'qr_none' })),
      },
    },
  );
  expect(errors[0]?.message).toContain(`between 1 and ${maxBulkItems}`);
});

test('without rate limits they are null', async () => {
  expect(await limits(ada, 'pointsPerKey pointsPerAddress')).toEqual({
    pointsPerKey: null,
    pointsPerAddress: null,
  });
});

describe('with rate limits', () => {
  const limited = useServer({
    config: { rateLimits: { perKey: 700, perOrganization: 3_000, perAddress: 0 } },
  });
  const bea = useCaller(limited);

  test('they are in points per minute', async () => {
    expect(await limits(bea, 'pointsPerKey pointsPerOrganization pointsPerAddress')).toEqual({
      pointsPerKey: 700,
      pointsPerOrganization: 3_000,
      pointsPerAddress: null,
    });
  });
});

test('the enum of error codes has all codes, each with a description', () => {
  const type = schema.getType('ErrorCode');
  const values = isEnumType(type) ? type.getValues() : [];
  expect(values.map(({ name }) => name).sort()).toEqual(Object.keys(errorTable).sort());
  expect(values.filter(({ description }) => !description)).toEqual([]);
});

test('an item that failed has a code of the enum', async () => {
  const { data, errors } = await ada.graphql(
    `mutation ($org: ID!) { deleteQrCodes(input: {organizationId: $org, atomic: false, items: [{id: "qr_none"}]}) {
      results { error { code } } } }`,
    { org: ada.organizationId },
  );
  expect(errors).toEqual([]);
  expect(data).toEqual({ deleteQrCodes: { results: [{ error: { code: 'NOT_FOUND' } }] } });
});

test('a field that costs more than usual says what, and costs that', async () => {
  const svg = Object(schema.getType('QrCode')).getFields().svg;
  expect(svg.description).toBe('Image as SVG markup. Costs 10 of complexity.');
  const { id } = await ada.createQrCode();
  const cost = async (field: string) => {
    const query = `query ($id: ID!) { node(id: $id) { ... on QrCode { ${field} } } }`;
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-api-key': ada.key },
      body: JSON.stringify({ query, variables: { id } }),
    });
    return (await response.json()).extensions.cost.complexity;
  };
  expect((await cost('name svg')) - (await cost('name'))).toBe(10);
});
