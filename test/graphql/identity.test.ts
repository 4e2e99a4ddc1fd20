// IDs by which caches of clients merge objects: each is of one object only.
import { isObjectType } from 'graphql';
import { expect, test } from 'vitest';
import { createId, idPrefixOf } from '../../src/domain/id.ts';
import { schema } from '../../src/schema/index.ts';
import { textAt } from '../support/document/json.ts';
import { follow } from '../support/server/scans.ts';
import { createCaller, useCaller, useServer } from '../support/server/setting.ts';

const server = useServer();
const ada = useCaller(server, { once: true });

const identified = Object.values(schema.getTypeMap())
  .filter(isObjectType)
  .filter((type) => String(type.getFields().id?.type) === 'ID!');
const isNode = (name: string) =>
  identified.some((type) => type.name === name && type.getInterfaces().length > 0);

test('every type with an id is a node, whose IDs have a prefix of their own', () => {
  const names = identified.map(({ name }) => name);
  expect(names.filter((name) => !isNode(name)).sort()).toEqual([]);
  const prefixes = names.filter(isNode).map(idPrefixOf);
  expect(new Set(prefixes).size).toBe(prefixes.length);
  expect(prefixes).not.toContain(undefined);
});

const logoImage =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9"/></svg>';

/** Everything of the organization; what is read in several places has the same fields in all. */
const everything = `query ($org: ID!) {
  me { ...Person sessions { __typename id address } passkeys { __typename id }
    identities { __typename id } activity { nodes { ...Event } }
    deletion { organizations { __typename organizationId name } } }
  organization(id: $org) {
    __typename id slug
    qrCodes { nodes { __typename id name
      style { __typename logo { __typename logoId size logo { ...Logo } } }
      folder { __typename id name }
      scans { nodes { ...Scan } } } }
    logos { nodes { ...Logo } }
    stylePresets { nodes { __typename id name
      style { __typename logo { __typename logoId size logo { ...Logo } } } } }
    folders { nodes { __typename id name } }
    scans { nodes { ...Scan } }
    apiKeys { nodes { __typename id name createdBy { ...Person } } }
    members { nodes { __typename id role user { ...Person } } }
    invitations { nodes { __typename id email createdBy { ...Person } } }
    webhooks { nodes { __typename id url deliveries { nodes { __typename id status } } } }
    auditLog { nodes { ...Event } }
    savedViews { __typename id name }
    sharedReports { nodes { __typename id name createdBy { ...Person } } }
    exportJobs { nodes { __typename id } }
    importJobs { nodes { __typename id } }
  }
}
fragment Person on User { __typename id name }
fragment Logo on Logo { __typename id name width }
fragment Scan on Scan { __typename id qrCodeId scannedAt }
fragment Event on AuditEvent { __typename id action targets { __typename targetId name changes { field } } }`;

type Fields = Readonly<Record<string, unknown>>;

function* objectsIn(value: unknown): Generator<Fields> {
  if (typeof value !== 'object' || value === null) return;
  const fields: Fields = { ...value };
  if (typeof fields.id === 'string') yield fields;
  for (const inner of Object.values(fields)) yield* objectsIn(inner);
}

/** The fields that a cache would merge. */
const ownFields = (object: Fields): Fields =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => typeof value !== 'object'));

test('what has the same id is the same object, and nodes are found by it', async () => {
  const { organizationId } = ada;
  const post = async (path: string, body: object) =>
    textAt((await ada.rest('POST', path, { body })).body, 'id');
  const data = Buffer.from(logoImage).toString('base64');
  const logo = await post('/logos', { name: 'Mark', data });
  const folderId = await post('/folders', { name: 'Menus' });
  const { shortUrl } = await ada.createQrCode({
    folderId,
    style: { logo: { id: logo, size: 10 } },
  });
  const other = await ada.createQrCode({ folderId, style: { logo: { id: logo, size: 20 } } });
  await ada.rest('PUT', `/qr-codes/${other.id}`, { body: { name: 'Renamed' } });
  await post('/style-presets', { name: 'Dark', style: { logo: { id: logo, size: 15 } } });
  const hook = await post('/webhooks', { url: 'https://example.com', events: ['qr.created'] });
  await ada.rest('POST', `/webhooks/${hook}/test`);
  await server.graphql(
    'mutation ($input: CreateInvitationInput!) { createInvitation(input: $input) { token } }',
    { input: { organizationId, email: 'guest@example.com', role: 'EDITOR' } },
    { cookie: ada.cookie },
  );
  const { userId } = ada;
  const identity = { id: createId('Identity'), userId, issuer: 'https://id.example.com' };
  await server.prisma.identity.create({ data: { ...identity, subject: 'ada' } });
  const key = { credentialId: Buffer.from('ada'), publicKey: Buffer.from('ada'), counter: 0 };
  const passkey = { id: createId('Passkey'), userId, name: 'P', transports: [], backedUp: false };
  await server.prisma.passkey.create({ data: { ...passkey, ...key } });
  await server.graphql(
    `mutation ($org: ID!) {
      createExport(input: { organizationId: $org, format: CSV }) { exportJob { id } }
      createImport(input: { organizationId: $org }) { importJob { id } }
      createSavedView(input: { organizationId: $org, name: "Spring" }) { savedView { id } }
      createSharedReport(input: { organizationId: $org, name: "June" }) { url }
    }`,
    { org: organizationId },
    { cookie: ada.cookie },
  );
  await follow(shortUrl);
  await server.app.scansSettled();

  const headers = { cookie: ada.cookie };
  const read = await server.graphql(everything, { org: organizationId }, headers);
  expect(read.errors).toEqual([]);
  const found = new Map<unknown, Fields>();
  for (const object of objectsIn(read.data)) {
    const fields = ownFields(object);
    expect(fields).toEqual(found.get(object.id) ?? fields);
    found.set(object.id, fields);
  }
  const types = new Set([...found.values()].map(({ __typename }) => __typename));
  const absent = identified.map(({ name }) => name).filter((name) => !types.has(name));
  expect(absent).toEqual([]);

  const nodes = [...found].filter(([, { __typename }]) => isNode(String(__typename)));
  const ids = nodes.map(([id]) => id);
  const again = await server.graphql(
    'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }',
    { ids },
    headers,
  );
  const expected = nodes.map(([id, { __typename }]) => ({ __typename, id }));
  expect(again).toMatchObject({ errors: [], data: { nodes: expected } });

  const placements = Object(read.data).organization.qrCodes.nodes.map(
    ({ style }: { style: object }) => style,
  );
  expect(placements).toEqual(
    [20, 10].map((size) => ({
      __typename: 'QrCodeStyle',
      logo: {
        ...{ __typename: 'QrLogoPlacement', logoId: logo, size },
        logo: { __typename: 'Logo', id: logo, name: 'Mark', width: expect.any(Number) },
      },
    })),
  );
});

const logosOfStyles = `query ($org: ID!) { organization(id: $org) { qrCodes(first: 50) {
  nodes { name style { logo { logoId logo { id name qrCodeCount } } } } } } }`;

test('logos in the styles of a list are read with one statement', async () => {
  const bea = await createCaller(server);
  const data = Buffer.from(logoImage).toString('base64');
  const logo = await bea.rest('POST', '/logos', { body: { name: 'Bea', data } });
  const id = textAt(logo.body, 'id');
  for (let count = 0; count < 5; count += 1) await bea.createQrCode({ style: { logo: { id } } });
  await bea.createQrCode();
  server.statements.length = 0;
  const { data: read, errors } = await bea.graphql(logosOfStyles, { org: bea.organizationId });
  expect(errors).toEqual([]);
  const found = { logoId: id, logo: { id, name: 'Bea', qrCodeCount: 5 } };
  const nodes = Object(read).organization.qrCodes.nodes.map(
    ({ style }: { style: object }) => style,
  );
  expect(nodes).toEqual([{ logo: null }, ...Array.from({ length: 5 }, () => ({ logo: found }))]);
  expect(server.statements.filter((sql) => sql.includes('"Logo"'))).toHaveLength(1);
});

test('a logo of another organization, or one that does not exist anymore, is null', async () => {
  const bea = await createCaller(server);
  const data = Buffer.from(logoImage).toString('base64');
  const theirs = textAt(
    (await ada.rest('POST', '/logos', { body: { name: 'A', data } })).body,
    'id',
  );
  const colors = { foregroundColor: '#000000', backgroundColor: '#FFFFFF', cornerRadius: 0 };
  for (const id of [theirs, 'lgo_01hzzzzzzzzzzzzzzzzzzzzzzz']) {
    const code = await bea.createQrCode();
    // No API stores this.
    const style = { ...colors, logo: { id } };
    await server.prisma.qrCode.update({ where: { id: code.id }, data: { style } });
  }
  const { data: read, errors } = await bea.graphql(logosOfStyles, { org: bea.organizationId });
  expect(errors).toEqual([]);
  expect(Object(read).organization.qrCodes.nodes).toMatchObject([
    { style: { logo: { logoId: 'lgo_01hzzzzzzzzzzzzzzzzzzzzzzz', logo: null } } },
    { style: { logo: { logoId: theirs, logo: null } } },
  ]);
});

test('nobody else finds a node of a person or of admins', async () => {
  const viewer = await server.addMember(ada.organizationId, 'VIEWER');
  const session = await server.prisma.session.findFirstOrThrow({ where: { userId: ada.userId } });
  await server.graphql(
    'mutation { updateMe(input: {name: "Ada L."}) { user { id } } }',
    {},
    { cookie: ada.cookie },
  );
  const event = await server.prisma.auditEvent.findFirstOrThrow({
    where: { organizationId: null, userId: ada.userId },
  });
  const ids = [session.id, event.id];
  const find = (cookie: string) =>
    server.graphql('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids }, { cookie });
  expect((await find(ada.cookie)).data).toEqual({ nodes: ids.map((id) => ({ id })) });
  expect((await find(viewer.cookie)).data).toEqual({ nodes: [null, null] });
  const old = { id: createId('Session'), tokenHash: Buffer.from('old') };
  const times = { createdAt: new Date(0), lastUsedAt: new Date(0) };
  await server.prisma.session.create({ data: { ...session, ...old, ...times } });
  ids.push(old.id);
  expect((await find(ada.cookie)).data).toMatchObject({ nodes: [{}, {}, null] });
});

test('the input names the logo as the output does', async () => {
  const body = { name: 'In', data: Buffer.from(logoImage).toString('base64') };
  const logoId = textAt((await ada.rest('POST', '/logos', { body })).body, 'id');
  const create = (logo: object) =>
    ada.graphql(
      `mutation ($input: CreateQrCodeInput!) { createQrCode(input: $input) {
        qrCode { style { logo { logoId size } } styleData } } }`,
      {
        input: {
          ...{ organizationId: ada.organizationId, name: 'Q', style: { logo } },
          content: { url: { url: 'https://example.com' } },
        },
      },
    );
  const { errors, data } = await create({ logoId, size: 12 });
  expect(errors).toEqual([]);
  expect(Object(data).createQrCode.qrCode).toMatchObject({
    style: { logo: { logoId, size: 12 } },
    // As over REST.
    styleData: { logo: { id: logoId, size: 12 } },
  });
  const unknown = await create({ logoId: 'lgo_none' });
  expect(unknown.errors[0]?.extensions.details).toMatchObject([
    { field: 'input.style.logo.logoId', message: expect.stringContaining('must be the ID') },
  ]);
  const empty = await create({ logoId: '' });
  expect(empty.errors[0]?.extensions.details).toMatchObject([{ field: 'input.style.logo.logoId' }]);
});
