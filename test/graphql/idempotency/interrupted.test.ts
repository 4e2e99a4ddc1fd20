// Mutations with a key that run at the same time, or whose connection breaks.
import { expect, test } from 'vitest';
import { textAt } from '../../support/document/json.ts';
import { useDatabaseProxy } from '../../support/network/database-proxy.ts';
import { useCaller, useServer } from '../../support/server/setting.ts';
import { createCode, send } from './send.ts';

const proxy = useDatabaseProxy();
const server = useServer(() => ({ databaseUrl: proxy.url }));
const ada = useCaller(server, { once: true });

const create = (name: string, key: string) =>
  send(server, ada, createCode, { organizationId: ada.organizationId, name }, key);
const count = (name: string) => server.prisma.qrCode.count({ where: { name } });
const audited = () =>
  server.prisma.auditEvent.count({
    where: { organizationId: ada.organizationId, action: 'createQrCode' },
  });

test('ten simultaneous requests are executed once', async () => {
  const before = await audited();
  const answers = await Promise.all(Array.from({ length: 10 }, () => create('Ten', 'a-key')));
  expect(answers.filter(({ status, code }) => status !== 200 && code !== 'CONFLICT')).toEqual([]);
  const ids = answers
    .filter(({ status }) => status === 200)
    .map(({ data }) => textAt(data, 'createQrCode.qrCode.id'));
  expect(new Set(ids).size).toBe(1);
  expect(answers.filter(({ status, isReplayed }) => status === 200 && !isReplayed)).toHaveLength(1);
  expect(await count('Ten')).toBe(1);
  expect(await audited()).toBe(before + 1);
});

test('simultaneous requests that purge the same thing both get the answer', async () => {
  const id = textAt((await create('Gone', 'b-key')).data, 'createQrCode.qrCode.id');
  const purge = () =>
    send(
      server,
      { cookie: ada.cookie },
      'mutation ($id: ID!) { purgeQrCode(input: { id: $id }) { purgedQrCodeId } }',
      { id },
      'c-key',
    );
  for (const { data } of await Promise.all([purge(), purge(), purge()])) {
    expect(data).toEqual({ purgeQrCode: { purgedQrCodeId: id } });
  }
});

test.each([
  ['the claim of the key', 'INSERT INTO "public"."IdempotentAnswer"'],
  ['the write', 'INSERT INTO "public"."QrCode"'],
  ['the answer', 'UPDATE "public"."IdempotentAnswer"'],
  ['the end', 'COMMIT'],
])('a connection lost at %s leaves neither the write nor the answer', async (step, statement) => {
  proxy.disconnectAt(statement);
  expect(await create(step, `d-${step.replaceAll(' ', '-')}`)).toMatchObject({
    code: 'UNAVAILABLE',
  });
  expect(await count(step)).toBe(0);
  const again = await create(step, `d-${step.replaceAll(' ', '-')}`);
  expect(again).toMatchObject({ status: 200, isReplayed: false });
  expect(await count(step)).toBe(1);
});

test('an answer that did not arrive is repeated', async () => {
  const away = new AbortController();
  const sent = fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-api-key': ada.key,
      'idempotency-key': 'e-key',
    },
    body: JSON.stringify({
      query: createCode,
      variables: { organizationId: ada.organizationId, name: 'Lost' },
    }),
    signal: away.signal,
  });
  await expect.poll(() => count('Lost')).toBe(1);
  away.abort();
  await sent.catch(() => undefined);
  expect(await create('Lost', 'e-key')).toMatchObject({ status: 200, isReplayed: true });
  expect(await count('Lost')).toBe(1);
});
