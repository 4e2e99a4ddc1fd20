// Documents to which the header Idempotency-Key does not apply.
import { expect, test } from 'vitest';
import { useCaller, useServer } from '../../support/server/setting.ts';
import { createCode, send } from './send.ts';

const server = useServer();
const ada = useCaller(server);
const field = 'Idempotency-Key';

const count = () => server.prisma.qrCode.count({ where: { organizationId: ada.organizationId } });

test('the header of a query is ignored, even if it is malformed', async () => {
  const read = () => send(server, ada, '{ me { id } }', {}, 'a b');
  expect((await read()).errors).toBeUndefined();
  expect(await read()).toMatchObject({ status: 200, isReplayed: false });
});

test.each(['', ' ', 'x'.repeat(256), 'a b'])('400 for the malformed key %.20j', async (key) => {
  const answer = await send(
    server,
    ada,
    createCode,
    { organizationId: ada.organizationId, name: 'Bad' },
    key,
  );
  expect(answer).toMatchObject({ status: 400, code: 'BAD_REQUEST' });
  expect(answer.errors?.[0]?.extensions.details).toEqual([
    { field, message: 'must be 1 to 255 printable ASCII characters' },
  ]);
  expect(await count()).toBe(0);
});

test('400 for several mutations, with the directive to use', async () => {
  const { organizationId } = ada;
  const create =
    'createQrCode(input: { organizationId: $organizationId, name: "x", content: { text: { text: "x" } } }) { qrCode { id } }';
  const query = `mutation ($organizationId: ID!) { a: ${create} ...Other }
    fragment Other on Mutation { b: ${create} }`;
  const answer = await send(server, ada, query, { organizationId }, 'o-key');
  expect(answer).toMatchObject({ status: 400, code: 'BAD_REQUEST' });
  expect(answer.errors?.[0]?.message).toContain('@idempotent(key:)');
  expect(await count()).toBe(0);
});

test('400 for a mutation whose answer is only right once', async () => {
  const { email, password, cookie } = ada;
  const logIn = await send(
    server,
    undefined,
    'mutation ($email: String!, $password: String!) { logIn(input: { email: $email, password: $password }) { user { id } } }',
    { email, password },
    'p-key',
  );
  const exported = await send(server, { cookie }, 'mutation { exportMe { data } }', {}, 'p-key');
  for (const answer of [logIn, exported]) {
    expect(answer).toMatchObject({ status: 400, code: 'BAD_REQUEST' });
    expect(answer.errors?.[0]?.extensions.details).toMatchObject([{ field }]);
  }
});
