// The cost of a document and the maximum size of its response.
import { getIntrospectionQuery } from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import { useCaller, useServer } from '../support/server/setting.ts';

const server = useServer();
const ada = useCaller(server, { once: true });

const many = (count: number, one: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => one(index)).join(' ');

/** The number of fields in a response. */
function countFields(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const inner = Object.values(value).reduce<number>((sum, one) => sum + countFields(one), 0);
  return Array.isArray(value) ? inner : inner + Object.keys(value).length;
}

async function asNobody(query: string, operationName?: string) {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, operationName }),
  });
  return response.json();
}

describe('introspection', () => {
  const everything =
    '{ types { name fields(includeDeprecated: true) { name description args { name type { ...T } } type { ...T } } inputFields { name type { ...T } } enumValues { name } } }';
  const typeOf = 'fragment T on __Type { kind name ofType { kind name ofType { kind name } } }';

  test.each([
    ['by an explorer', getIntrospectionQuery()],
    [
      'by a code generator',
      getIntrospectionQuery({
        descriptions: true,
        directiveIsRepeatable: true,
        inputValueDeprecation: true,
        schemaDescription: true,
        specifiedByUrl: true,
      }),
    ],
    [
      'of one type',
      '{ __type(name: "QrCode") { name fields { name type { ...T } } } } '.concat(typeOf),
    ],
    ['of a type that does not exist', '{ __type(name: "Nothing") { name } }'],
    [
      'with nested lists',
      '{ __schema { types { name fields { type { name kind } args { name } } } } }',
    ],
    [
      'in fragments',
      `{ ...Q } fragment Q on Query { a: __schema { ...S } ... { b: __schema { ...S } } } fragment S on __Schema { queryType { name fields { name } } }`,
    ],
  ])(
    '%s costs a fifth per field of the response, and needs no authentication',
    async (_name, query) => {
      const { data, errors, extensions } = await asNobody(query);
      expect(errors).toBeUndefined();
      expect(extensions.cost.complexity).toBeGreaterThanOrEqual(Math.ceil(countFields(data) / 5));
      expect(extensions.cost.complexity).toBeLessThanOrEqual(Math.ceil(countFields(data) / 5) + 2);
    },
  );

  test('by an explorer fits several times a minute into the anonymous limit', async () => {
    const { extensions } = await asNobody(getIntrospectionQuery());
    expect(extensions.cost.points).toBeLessThan(200 / 3);
  });

  test.each([
    ['with aliases', `{ ${many(29, (n) => `a${n}: __schema ${everything}`)} } ${typeOf}`],
    [
      'with fragments',
      `{ ${many(20, (n) => `...F${n}`)} } ${many(20, (n) => `fragment F${n} on Query { a${n}: __schema ${everything} }`)} ${typeOf}`,
    ],
    [
      'with nested lists',
      `{ __schema { types { ${many(29, (n) => `a${n}: fields { name description type { kind } }`)} } } }`,
    ],
  ])('too large %s is rejected before it is executed', async (_name, query) => {
    const { data, errors } = await asNobody(query);
    expect(data).toBeUndefined();
    expect(errors).toHaveLength(1);
    expect(errors[0].extensions).toMatchObject({ code: 'BAD_REQUEST', cost: expect.any(Object) });
  });

  test('is included in the cost of the operation that is executed', async () => {
    const query = `query Small { __typename } query Large { __schema { types { name } } }`;
    const small = await asNobody(query, 'Small');
    const large = await asNobody(query, 'Large');
    expect(small.extensions.cost.complexity).toBeLessThan(5);
    expect(large.extensions.cost.complexity).toBeGreaterThan(20);
  });
});

describe('a response that is too large', () => {
  const size = 100_000;
  beforeAll(async () => {
    const items = Array.from({ length: 100 }, (_, index) => ({
      type: 'URL',
      name: `${index}`,
      data: { url: 'https://example.com' },
    }));
    await ada.rest('POST', '/qr-codes/bulk-create', { body: { items } });
    // Larger than any API accepts now.
    await server.prisma.$executeRaw`UPDATE "QrCode" SET "name" = repeat('x', ${size}::int)`;
  });
  const page = (fields: string) =>
    ada.graphql(
      `query ($id: ID!) { organization(id: $id) { qrCodes(first: 100) { nodes { ${fields} } } } }`,
      { id: ada.organizationId },
    );

  test('is replaced by a single error', async () => {
    const { status, data, errors } = await page('name');
    expect(status).toBe(200);
    expect(data).toBeNull();
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatchObject({
      message: expect.stringMatching(/larger than 8388608 bytes. Request fewer fields/),
      extensions: { code: 'BAD_REQUEST', budget: { bytes: 8_388_608 } },
    });
  });

  test('is rejected over REST as well', async () => {
    const { status, body } = await ada.rest('GET', '/qr-codes?limit=100');
    expect(status).toBe(400);
    expect(body).toMatchObject({
      code: 'BAD_REQUEST',
      message: expect.stringMatching(/larger than 8388608/),
    });
  });

  test('a smaller one is complete', async () => {
    const { data, errors } = await page('id version');
    expect(errors).toEqual([]);
    expect(JSON.stringify(data).match(/qr_/g)).toHaveLength(100);
  });

  test('after a mutation says that the mutation may have succeeded', async () => {
    const codes = await server.prisma.qrCode.findMany({ select: { id: true } });
    const items = codes.map(({ id }) => ({ id, status: 'PAUSED' }));
    const { data, errors } = await ada.graphql(
      'mutation ($input: UpdateQrCodesInput!) { updateQrCodes(input: $input) { results { qrCode { name } } } }',
      { input: { organizationId: ada.organizationId, items } },
    );
    expect(data).toBeNull();
    expect(errors.map(({ message }) => message)).toEqual([
      expect.stringMatching(/may have succeeded/),
    ]);
  });
});
