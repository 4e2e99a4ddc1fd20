// Documents with one mutation and the header Idempotency-Key.
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { textAt } from '../../support/document/json.ts';
import { createCaller, useCaller, useServer } from '../../support/server/setting.ts';
import { createCode, send } from './send.ts';

const server = useServer();
const ada = useCaller(server);

const create = (name: string, key?: string, sender: { key: string } = ada) =>
  send(server, sender, createCode, { organizationId: ada.organizationId, name }, key);
const count = () => server.prisma.qrCode.count({ where: { organizationId: ada.organizationId } });
const hour = 60 * 60 * 1000;

test('the same key twice returns the first answer, marked, and creates one code', async () => {
  const first = await create('Once', 'a-key');
  expect(first).toMatchObject({ status: 200, isReplayed: false });
  expect(first.errors).toBeUndefined();
  expect(first.extensions).not.toHaveProperty('idempotency');
  const second = await create('Once', 'a-key');
  expect(second.data).toEqual(first.data);
  expect(second.isReplayed).toBe(true);
  expect(second.extensions).toMatchObject({ idempotency: { replayed: ['createQrCode'] } });
  expect(await count()).toBe(1);
});

test('without a key, each request creates a code', async () => {
  await create('Twice');
  await create('Twice');
  expect(await count()).toBe(2);
});

test('a replay writes nothing to the audit log and sends no webhook event', async () => {
  const { organizationId } = ada;
  const url = 'https://example.com/hook';
  await ada.rest('POST', '/webhooks', { body: { url, events: ['qr.created'] } });
  const write = () =>
    send(
      server,
      { cookie: ada.cookie },
      `mutation ($organizationId: ID!) {
        createQrCode(input: { organizationId: $organizationId, name: "Menu", content: { url: { url: "https://example.com" } } }) {
          qrCode { id shortUrl totalScans versions { nodes { number } } }
        }
      }`,
      { organizationId },
      'b-key',
    );
  const first = await write();
  expect(first.errors).toBeUndefined();
  expect((await write()).data).toEqual(first.data);
  const action = 'createQrCode';
  expect(await server.prisma.auditEvent.count({ where: { organizationId, action } })).toBe(1);
  expect(await server.prisma.webhookDelivery.count({ where: { organizationId } })).toBe(1);
});

describe('CONFLICT with the status 409', () => {
  test('for other variables, another selection, and another mutation', async () => {
    await create('First', 'c-key');
    expect(await create('Second', 'c-key')).toMatchObject({ status: 409, code: 'CONFLICT' });
    const { organizationId } = ada;
    const others = [
      createCode.replace('id name', 'id'),
      'mutation ($organizationId: ID!, $name: String!) { createFolder(input: { organizationId: $organizationId, name: $name }) { folder { id } } }',
    ];
    for (const query of others) {
      const answer = await send(server, ada, query, { organizationId, name: 'First' }, 'c-key');
      expect(answer).toMatchObject({ status: 409, code: 'CONFLICT' });
    }
    expect(await count()).toBe(1);
    expect(await server.prisma.folder.count({ where: { organizationId } })).toBe(0);
  });

  test('for another caller of the organization', async () => {
    await create('First', 'd-key');
    const { secret } = await server.createKey(ada);
    expect(await create('First', 'd-key', { key: secret })).toMatchObject({
      status: 409,
      code: 'CONFLICT',
    });
    expect(await count()).toBe(1);
  });

  test('for the same key in REST', async () => {
    const rest = (key: string) =>
      ada.rest('POST', '/qr-codes', {
        body: { type: 'TEXT', name: 'R', data: { text: 'x' } },
        headers: { 'idempotency-key': key },
      });
    expect((await rest('e-key')).status).toBe(201);
    expect(await create('R', 'e-key')).toMatchObject({ status: 409, code: 'CONFLICT' });
    expect((await create('R', 'f-key')).status).toBe(200);
    expect((await rest('f-key')).status).toBe(409);
    expect(await count()).toBe(2);
  });
});

test('keys are separate for each organization', async () => {
  const bob = await createCaller(server);
  const { organizationId } = bob;
  await create('Same', 'g-key');
  const his = await send(server, bob, createCode, { organizationId, name: 'Same' }, 'g-key');
  expect(his).toMatchObject({ status: 200, isReplayed: false });
  expect(await server.prisma.qrCode.count({ where: { organizationId } })).toBe(1);
});

test('a mutation that fails, or whose selection fails, changes nothing and leaves the key free', async () => {
  expect(await create('', 'h-key')).toMatchObject({ code: 'BAD_REQUEST' });
  expect(await create('Good', 'h-key')).toMatchObject({ status: 200, isReplayed: false });
  const { organizationId } = ada;
  const { secret } = await server.createKey(ada, {
    permissions: ['API_KEYS_READ', 'API_KEYS_WRITE', 'ORGANIZATION_READ'],
  });
  const keys = () => server.prisma.apiKey.count({ where: { organizationId } });
  const before = await keys();
  const createKey = (field: string) =>
    send(
      server,
      { key: secret },
      `mutation ($organizationId: ID!) { createApiKey(input: { organizationId: $organizationId, name: "New", permissions: [API_KEYS_READ] }) { apiKey { id createdBy { ${field} } } } }`,
      { organizationId },
      'i-key',
    );
  expect(await createKey('emailVerifiedAt')).toMatchObject({ code: 'FORBIDDEN' });
  expect(await keys()).toBe(before);
  expect((await createKey('name')).errors).toBeUndefined();
  expect(await keys()).toBe(before + 1);
});

test('after 24 hours, the key is free', async () => {
  await create('Day', 'j-key');
  const { organizationId } = ada;
  await server.prisma.idempotentAnswer.updateMany({
    where: { organizationId },
    data: { createdAt: new Date(Date.now() - 25 * hour) },
  });
  expect(await create('Day', 'j-key')).toMatchObject({ status: 200, isReplayed: false });
  expect(await count()).toBe(2);
});

test('what was purged can be purged again with the same key, and the answer is the first', async () => {
  const id = textAt((await create('Gone')).data, 'createQrCode.qrCode.id');
  const purge = (key?: string) =>
    send(
      server,
      { cookie: ada.cookie },
      'mutation ($id: ID!) { purgeQrCode(input: { id: $id }) { purgedQrCodeId } }',
      { id },
      key,
    );
  const first = await purge('k-key');
  expect(first.data).toEqual({ purgeQrCode: { purgedQrCodeId: id } });
  expect(await purge('k-key')).toMatchObject({ data: first.data, isReplayed: true });
  expect(await purge()).toMatchObject({ code: 'NOT_FOUND' });
});

describe('the caller is authorized again', () => {
  test('a key without the permission gets FORBIDDEN', async () => {
    const { id, secret } = await server.createKey(ada);
    await create('Mine', 'l-key', { key: secret });
    const update =
      'mutation ($id: ID!) { updateApiKey(input: { id: $id, permissions: [QR_CODES_READ] }) { apiKey { id } } }';
    await server.graphql(update, { id }, { cookie: ada.cookie });
    expect(await create('Mine', 'l-key', { key: secret })).toMatchObject({ code: 'FORBIDDEN' });
  });

  test('a person who left gets NOT_FOUND', async () => {
    const { organizationId } = ada;
    const bob = await server.addMember(organizationId, 'EDITOR');
    const { id } = await ada.createQrCode();
    const rename = () =>
      send(
        server,
        { cookie: bob.cookie },
        'mutation ($id: ID!) { updateQrCode(input: { id: $id, name: "His" }) { qrCode { name } } }',
        { id },
        'm-key',
      );
    expect((await rename()).errors).toBeUndefined();
    expect((await rename()).isReplayed).toBe(true);
    await server.prisma.member.deleteMany({ where: { organizationId, userId: bob.userId } });
    expect(await rename()).toMatchObject({ code: 'NOT_FOUND', isReplayed: false });
  });
});

test('a document that is only named by its hash has the same answer', async () => {
  const first = await create('Stored', 'n-key');
  const hash = createHash('sha256').update(createCode).digest('hex');
  const post = (query?: string) =>
    fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-api-key': ada.key,
        'idempotency-key': 'n-key',
      },
      body: JSON.stringify({
        query,
        variables: { organizationId: ada.organizationId, name: 'Stored' },
        extensions: { persistedQuery: { version: 1, sha256Hash: hash } },
      }),
    });
  for (const query of [createCode, undefined]) {
    expect(await (await post(query)).json()).toMatchObject({ data: Object(first.data) });
  }
  expect(await count()).toBe(1);
});
