// Who created and who last updated a QR code.
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { createId } from '../../../src/domain/id.ts';
import { textAt } from '../../support/document/json.ts';
import type { Person } from '../../support/server/server.ts';
import { createCaller, useCaller, useServer } from '../../support/server/setting.ts';

const server = useServer();
const ada = useCaller(server, { name: 'Ada' });

const byKey = () => ({ type: 'API_KEY', id: ada.keyId, name: 'Test' });
const by = ({ userId: id }: Person, name: string | null) => ({ type: 'USER', id, name });

const read = async (id: string) => Object((await ada.rest('GET', `/qr-codes/${id}`)).body);
const authors = async (id: string) => {
  const { createdBy, updatedBy } = await read(id);
  return { createdBy, updatedBy };
};

const update = (person: Person, input: object) =>
  server.graphql(
    'mutation ($input: UpdateQrCodeInput!) { updateQrCode(input: $input) { qrCode { id } } }',
    { input },
    { cookie: person.cookie },
  );

describe('over REST', () => {
  test('a code has the key or the person that created it and that last updated it', async () => {
    const { id } = await ada.createQrCode();
    expect(await authors(id)).toEqual({ createdBy: byKey(), updatedBy: byKey() });
    expect((await update(ada, { id, name: 'New' })).errors).toEqual([]);
    expect(await authors(id)).toEqual({ createdBy: byKey(), updatedBy: by(ada, 'Ada') });
    const { body } = await ada.rest('GET', '/qr-codes');
    expect(Object(body).qrCodes).toMatchObject([{ createdBy: byKey(), updatedBy: by(ada, 'Ada') }]);
  });

  test('an update that changes nothing leaves it, as scans and the folder of the trash do', async () => {
    const { id } = await ada.createQrCode({ name: 'Same' });
    const editor = await server.addMember(ada.organizationId, 'EDITOR');
    const { updatedAt } = await read(id);
    await update(editor, { id, name: 'Same' });
    expect(await authors(id)).toMatchObject({ updatedBy: byKey() });
    expect((await read(id)).updatedAt).toBe(updatedAt);
    expect(await server.prisma.qrCodeVersion.count({ where: { qrCodeId: id } })).toBe(1);
  });

  test('every way to change a code sets it: bulk, revert, trash, its folder', async () => {
    const editor = await server.addMember(ada.organizationId, 'EDITOR');
    const folder = await ada.rest('POST', '/folders', { body: { name: 'F' } });
    const folderId = textAt(folder.body, 'id');
    const owner = `organizationId: "${ada.organizationId}"`;
    const ways = [
      (id: string) =>
        `updateQrCodes(input: {${owner}, items: [{id: "${id}", name: "B"}]}) { failed }`,
      (id: string) => `revertQrCode(input: {id: "${id}", version: 1}) { qrCode { id } }`,
      (id: string) => `deleteQrCode(input: {id: "${id}"}) { deletedQrCodeId }`,
      () => `deleteFolder(input: {id: "${folderId}"}) { deletedFolderId }`,
      () => `deleteFolder(input: {id: "${folderId}", withQrCodes: true}) { deletedFolderId }`,
    ];
    for (const way of ways) {
      await ada.graphql(`mutation { restoreFolder(input: {id: "${folderId}"}) { folder { id } } }`);
      const { id } = await ada.createQrCode({ folderId });
      const document = `mutation { ${way(id)} }`;
      const { errors } = await server.graphql(document, {}, { cookie: editor.cookie });
      expect(errors).toEqual([]);
      expect(await authors(id), document).toEqual({
        createdBy: byKey(),
        updatedBy: by(editor, 'Ada'),
      });
    }
  });

  test('an imported code has who imported it', async () => {
    const csv = 'type,name,url,createdBy,updatedBy\nURL,A,https://example.com,Eve,Eve\n';
    const imported = await server.graphql(
      'mutation ($input: ImportQrCodesInput!) { importQrCodes(input: $input) { qrCodeIds } }',
      { input: { organizationId: ada.organizationId, csv } },
      { cookie: ada.cookie },
    );
    const id = textAt(imported.data, 'importQrCodes.qrCodeIds.0');
    expect(await authors(id)).toEqual({ createdBy: by(ada, 'Ada'), updatedBy: by(ada, 'Ada') });
  });

  test('what was read can be sent back, even if somebody has another name by now', async () => {
    const { id } = await ada.createQrCode();
    await update(ada, { id, name: 'New' });
    const shown = await read(id);
    await server.prisma.user.update({ where: { id: ada.userId }, data: { name: 'Ada L.' } });
    expect((await read(id)).updatedBy.name).toBe('Ada L.');
    expect((await ada.rest('PUT', `/qr-codes/${id}`, { body: shown })).status).toBe(200);
  });

  test('a code that nobody is known for has null', async () => {
    const { id } = await ada.createQrCode();
    const unknown = { createdById: null, updatedById: null };
    await server.prisma.qrCode.update({ where: { id }, data: unknown });
    expect(await authors(id)).toEqual({ createdBy: null, updatedBy: null });
  });
});

test('an export has their names', async () => {
  const { id } = await ada.createQrCode();
  await update(ada, { id, name: 'New' });
  const { bytes } = await ada.rest('GET', '/qr-codes/export');
  const [row] = parse(new TextDecoder().decode(bytes), { columns: true });
  expect(row).toMatchObject({ createdBy: 'Test', updatedBy: 'Ada' });
});

test('codes can be filtered by who created them', async () => {
  const { id: mine } = await ada.createQrCode();
  const editor = await server.addMember(ada.organizationId, 'EDITOR');
  const { data } = await server.graphql(
    'mutation ($org: ID!) { createQrCode(input: {organizationId: $org, name: "E", content: {url: {url: "https://example.com"}}}) { qrCode { id } } }',
    { org: ada.organizationId },
    { cookie: editor.cookie },
  );
  const theirs = textAt(data, 'createQrCode.qrCode.id');
  const list = async (id: string) =>
    Object((await ada.rest('GET', `/qr-codes?createdById=${id}`)).body);
  for (const [id, codes] of [
    [ada.keyId, [mine]],
    [editor.userId, [theirs]],
    [createId('User'), []],
  ] as const) {
    const { qrCodes, pagination } = await list(id);
    expect(qrCodes.map((code: { id: string }) => code.id)).toEqual(codes);
    expect(pagination.total).toBe(codes.length);
  }
  // Also if somebody else asks for a person that they do not know.
  const bea = await createCaller(server);
  const { body } = await bea.rest('GET', `/qr-codes?createdById=${ada.keyId}`);
  expect(Object(body).qrCodes).toEqual([]);
});

describe('in GraphQL', () => {
  const ask = async (id: string, headers: Record<string, string>) => {
    const { data, errors } = await server.graphql(
      `query ($id: ID!) { node(id: $id) { ... on QrCode { createdById updatedById
        createdBy { ...Who } updatedBy { ...Who }
        versions { nodes { actor { ...Who } } } } } }
      fragment Who on Actor { __typename ... on User { id name } ... on ApiKey { id name } }`,
      { id },
      headers,
    );
    expect(errors).toEqual([]);
    return Object(data).node;
  };

  test('they are objects, for those who can read them', async () => {
    const { id } = await ada.createQrCode();
    await update(ada, { id, name: 'New' });
    const key = { __typename: 'ApiKey', id: ada.keyId, name: 'Test' };
    const person = { __typename: 'User', id: ada.userId, name: 'Ada' };
    const ids = { createdById: ada.keyId, updatedById: ada.userId };
    expect(await ask(id, { cookie: ada.cookie })).toEqual({
      ...ids,
      createdBy: key,
      updatedBy: person,
      versions: { nodes: [{ actor: person }, { actor: key }] },
    });
    const { cookie } = await server.addMember(ada.organizationId, 'VIEWER');
    expect(await ask(id, { cookie })).toMatchObject({ ...ids, createdBy: null, updatedBy: person });
    const { secret } = await server.createKey(ada, { permissions: ['QR_CODES_READ'] });
    expect(await ask(id, { 'x-api-key': secret })).toMatchObject({
      ...ids,
      createdBy: null,
      updatedBy: null,
    });
  });

  test('those of a list are read together', async () => {
    const list = async (first: number) => {
      server.statements.length = 0;
      const { errors } = await server.graphql(
        `query ($org: ID!, $first: Int!) { organization(id: $org) { qrCodes(first: $first) { nodes {
          createdByData updatedBy { ... on User { name } ... on ApiKey { name } } } } } }`,
        { org: ada.organizationId, first },
        { cookie: ada.cookie },
      );
      expect(errors).toEqual([]);
      return server.statements.length;
    };
    for (let count = 0; count < 5; count += 1) await ada.createQrCode();
    const one = await list(1);
    expect(await list(5), server.statements.join('\n')).toBe(one);
  });
});

test('of somebody who left, the name of then stays; of a deleted account, only the ID', async () => {
  const { organizationId } = ada;
  const { prisma } = server;
  const hook = { url: 'https://example.com', events: ['qr.updated'] };
  await ada.rest('POST', '/webhooks', { body: hook });
  const bob = await server.signUp('Bob "B" \\ Unique');
  await prisma.member.create({
    data: { id: createId('Member'), organizationId, userId: bob.userId, role: 'EDITOR' },
  });
  const { id } = await ada.createQrCode();
  await update(bob, { id, name: 'New' });
  const sent = async () => {
    const { data } = await prisma.webhookDelivery.findFirstOrThrow({ where: { organizationId } });
    return Object(data).updatedBy;
  };
  const known = by(bob, 'Bob "B" \\ Unique');
  expect(await authors(id)).toEqual({ createdBy: byKey(), updatedBy: known });
  expect(await sent()).toEqual(known);

  await prisma.member.deleteMany({ where: { userId: bob.userId, organizationId } });
  // What they are called elsewhere is not told here.
  await prisma.user.update({ where: { id: bob.userId }, data: { name: 'Robert' } });
  expect(await authors(id)).toEqual({ createdBy: byKey(), updatedBy: known });
  await prisma.member.create({
    data: { id: createId('Member'), organizationId, userId: bob.userId, role: 'EDITOR' },
  });

  const { errors } = await server.graphql(
    'mutation ($input: DeleteMeInput!) { deleteMe(input: $input) { deletedUserId } }',
    { input: { currentPassword: bob.password, deleteOrganizations: [bob.organizationId] } },
    { cookie: bob.cookie },
  );
  expect(errors).toEqual([]);
  expect(await authors(id)).toEqual({ createdBy: byKey(), updatedBy: by(bob, null) });
  expect(await sent()).toEqual(by(bob, null));
});
