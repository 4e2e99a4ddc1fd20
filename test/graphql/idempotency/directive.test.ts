// Documents with several mutations, whose keys are in the directive @idempotent.
import { expect, test } from 'vitest';
import { useCaller, useServer } from '../../support/server/setting.ts';
import { type Sent, send } from './send.ts';

const server = useServer();
const ada = useCaller(server);

const code = (alias: string, name: string, key?: string) =>
  `${alias}: createQrCode(input: { organizationId: $organizationId, name: "${name}", content: { text: { text: "x" } } }) ${key === undefined ? '' : `@idempotent(key: ${key})`} { qrCode { id name } }`;

const mutate = (
  fields: string[],
  variables: Record<string, string> = {},
  header?: string,
): Promise<Sent> => {
  const declared = Object.keys(variables).map((name) => `, $${name}: String!`);
  const { organizationId } = ada;
  const query = `mutation ($organizationId: ID!${declared.join('')}) { ${fields.join('\n')} }`;
  return send(server, ada, query, { organizationId, ...variables }, header);
};

const names = async () => {
  const { organizationId } = ada;
  const codes = await server.prisma.qrCode.findMany({ where: { organizationId } });
  return codes.map(({ name }) => name).sort();
};

test('each field has its own key; one without a key runs each time', async () => {
  const fields = [code('a', 'A', '"a"'), code('b', 'B', '$key'), code('c', 'C')];
  const first = await mutate(fields, { key: 'b' });
  expect(first.errors).toBeUndefined();
  expect(Object.keys(Object(first.data))).toEqual(['a', 'b', 'c']);
  const second = await mutate(fields, { key: 'b' });
  expect(second.data).toMatchObject({ a: Object(first.data).a, b: Object(first.data).b });
  expect(Object(second.data).c).not.toEqual(Object(first.data).c);
  expect(second.extensions).toMatchObject({ idempotency: { replayed: ['a', 'b'] } });
  expect(await names()).toEqual(['A', 'B', 'C', 'C']);
});

test('a mutation can be repeated in another document, under another name', async () => {
  const first = await mutate([code('a', 'A', '"a"'), code('b', 'B', '"b"')]);
  const second = await mutate([code('again', 'B', '$key')], { key: 'b' });
  expect(second.data).toEqual({ again: Object(first.data).b });
  expect(await names()).toEqual(['A', 'B']);
});

test('after one that failed, those that succeeded are not done again', async () => {
  const wrong = [code('a', 'A', '"a"'), code('b', '', '"b"')];
  expect(await mutate(wrong)).toMatchObject({ code: 'BAD_REQUEST' });
  const right = await mutate([code('a', 'A', '"a"'), code('b', 'B', '"b"')]);
  expect(right.data).toMatchObject({ a: { qrCode: { name: 'A' } }, b: { qrCode: { name: 'B' } } });
  expect(right.extensions).toMatchObject({ idempotency: { replayed: ['a'] } });
  expect(await names()).toEqual(['A', 'B']);
});

test('a key that was used for something else is a conflict of its field', async () => {
  await mutate([code('a', 'A', '"a"')]);
  const answer = await mutate([code('b', 'B', '"b"'), code('a', 'Other', '"a"')]);
  expect(answer).toMatchObject({ status: 200, code: 'CONFLICT' });
  expect(answer.errors?.[0]?.path).toEqual(['a']);
  expect(await names()).toEqual(['A', 'B']);
});

test('the key of the directive and that of the header are the same', async () => {
  const input = '(input: { organizationId: $organizationId, name: "A" })';
  const first = await mutate([`createFolder${input} @idempotent(key: "a") { folder { id } }`]);
  const second = await mutate([`createFolder${input} { folder { id } }`], {}, 'a');
  expect(second).toMatchObject({ data: first.data, isReplayed: true });
});

test('errors in the selection of a field without a key are as in any document', async () => {
  const { organizationId } = ada;
  const { secret } = await server.createKey(ada, {
    permissions: ['API_KEYS_READ', 'API_KEYS_WRITE', 'ORGANIZATION_READ', 'QR_CODES_WRITE'],
  });
  const create = `createApiKey(input: { organizationId: $organizationId, name: "New", permissions: [API_KEYS_READ] }) { apiKey { name createdBy { emailVerifiedAt } } }`;
  const answer = (fields: string) =>
    send(server, { key: secret }, `mutation ($organizationId: ID!) { ${fields} }`, {
      organizationId,
    });
  const plain = await answer(create);
  const beside = await answer(`${create} ${code('a', 'A', '"a"')}`);
  expect(plain.code).toBe('FORBIDDEN');
  expect(beside.errors).toMatchObject([
    { path: plain.errors?.[0]?.path, message: plain.errors?.[0]?.message },
  ]);
  expect(Object(beside.data).createApiKey).toEqual(Object(plain.data).createApiKey);
});

test('BAD_REQUEST beside the header, for a malformed key and where it does not belong', async () => {
  expect(await mutate([code('a', 'A', '"a"')], {}, 'b')).toMatchObject({
    status: 400,
    code: 'BAD_REQUEST',
    errors: [{ message: 'Idempotency-Key cannot be combined with @idempotent' }],
  });
  const malformed = await mutate([code('a', 'A', '"a b"')]);
  expect(malformed.errors?.[0]?.extensions.details).toEqual([
    { field: '@idempotent.key', message: 'must be 1 to 255 printable ASCII characters' },
  ]);
  const elsewhere = [
    'query ($organizationId: ID!) { organization(id: $organizationId) @idempotent(key: "a") { id } }',
    `mutation ($organizationId: ID!) { createFolder(input: { organizationId: $organizationId, name: "x" }) { folder @idempotent(key: "a") { id } } }`,
  ];
  for (const query of elsewhere) {
    const { organizationId } = ada;
    const answer = await send(server, ada, query, { organizationId });
    expect(answer).toMatchObject({ code: 'BAD_REQUEST' });
    expect(answer.errors?.[0]?.message).toContain('only for the fields of a mutation');
  }
  expect(await names()).toEqual([]);
});
