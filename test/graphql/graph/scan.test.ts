// Scans as nodes, with their QR codes, and the QR codes of a folder.
import { expect, test } from 'vitest';
import { textAt } from '../../support/document/json.ts';
import { follow, googlebot, put, scanOf } from '../../support/server/scans.ts';
import { createCaller, useCaller, useServer } from '../../support/server/setting.ts';

const server = useServer();
const ada = useCaller(server);

const find = (ids: readonly string[], headers: Record<string, string>) =>
  server.graphql(
    'query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Scan { scannedAt bot qrCode { id name } organization { id } } } }',
    { ids },
    headers,
  );

const scansOf = async (selection = '') => {
  const { data, errors } = await ada.graphql(
    `query ($org: ID!) { organization(id: $org) { scans(first: 50) { nodes { id ${selection} } } } }`,
    { org: ada.organizationId },
  );
  expect(errors).toEqual([]);
  return Object(data).organization.scans.nodes;
};

test('a scan is found by its ID, counted or not, also that of a bot', async () => {
  const { id, shortUrl } = await ada.createQrCode({ name: 'Menu' });
  const other = await ada.createQrCode();
  await put(server, [scanOf(id, '2026-11-01T10:00:00Z'), scanOf(other.id, '2026-11-01T10:00:00Z')]);
  await follow(shortUrl);
  await follow(shortUrl, { 'user-agent': googlebot });
  await server.app.scansSettled();
  const [newest] = await scansOf();
  const bots = await ada.graphql(
    'query ($org: ID!) { organization(id: $org) { scans(bots: true) { nodes { id } } } }',
    { org: ada.organizationId },
  );
  const bot = textAt(bots.data, 'organization.scans.nodes.0.id');
  const { data, errors } = await find([newest.id, bot], { 'x-api-key': ada.key });
  expect(errors).toEqual([]);
  const expected = { qrCode: { id, name: 'Menu' }, organization: { id: ada.organizationId } };
  expect(data).toMatchObject({
    nodes: [
      { id: newest.id, bot: false, ...expected },
      { id: bot, bot: true, ...expected },
    ],
  });
});

test('a scan of another organization looks like one that never was', async () => {
  const { shortUrl } = await ada.createQrCode();
  await follow(shortUrl);
  await server.app.scansSettled();
  const [{ id: scan }] = await scansOf();
  const never = ['scn_01m8aaxhsffevtqvmmm1ath4ek', 'scn_zzzzzzzzzzzzzzzzzzzzzzzzzz', 'scn_0'];
  const bea = await createCaller(server);
  expect((await find([scan, ...never], { 'x-api-key': bea.key })).data).toEqual({
    nodes: [null, null, null, null],
  });
  expect((await find(never, { 'x-api-key': ada.key })).data).toEqual({ nodes: [null, null, null] });
  const { secret } = await server.createKey(ada, { permissions: ['QR_CODES_READ'] });
  expect((await find([scan], { 'x-api-key': secret })).errors).toMatchObject([
    { message: 'This requires the permission ANALYTICS_READ' },
  ]);
});

test('the QR codes of scans are read together, and need their own permission', async () => {
  const folder = textAt((await ada.rest('POST', '/folders', { body: { name: 'F' } })).body, 'id');
  const scans = [];
  for (let count = 0; count < 4; count += 1) {
    const { id } = await ada.createQrCode({ folderId: folder });
    scans.push(scanOf(id, `2026-11-0${count + 1}T10:00:00Z`));
  }
  await put(server, scans);
  server.statements.length = 0;
  await scansOf();
  const without = server.statements.length;
  server.statements.length = 0;
  const nodes = await scansOf('qrCode { name folder { name } }');
  expect(nodes.map(({ qrCode }: { qrCode: object }) => qrCode)).toEqual(
    scans.map(() => ({ name: 'Test', folder: { name: 'F' } })),
  );
  expect(server.statements.length, server.statements.join('\n')).toBe(without + 2);

  const { secret } = await server.createKey(ada, { permissions: ['ANALYTICS_READ'] });
  const { data, errors } = await server.graphql(
    'query ($org: ID!) { organization(id: $org) { scans(first: 1) { nodes { qrCodeId qrCode { name } } } } }',
    { org: ada.organizationId },
    { 'x-api-key': secret },
  );
  expect(data).toMatchObject({ organization: { scans: { nodes: [{ qrCode: null }] } } });
  expect(errors).toMatchObject([{ message: 'This requires the permission QR_CODES_READ' }]);
});

test('a folder lists its QR codes with the arguments of the organization', async () => {
  const folder = async (name: string) =>
    textAt((await ada.rest('POST', '/folders', { body: { name } })).body, 'id');
  const [menus, posters] = [await folder('Menus'), await folder('Posters')];
  for (const name of ['B', 'A', 'C']) await ada.createQrCode({ name, folderId: menus });
  await ada.createQrCode({ name: 'A', folderId: posters });
  await ada.createQrCode({ name: 'A' });
  const list = async (args: string) => {
    const { data, errors } = await ada.graphql(
      `query ($id: ID!) { node(id: $id) { ... on Folder { qrCodes${args} {
        totalCount pageInfo { hasNextPage endCursor } nodes { name folder { id } } } } } }`,
      { id: menus },
    );
    return { errors, list: Object(data).node?.qrCodes };
  };
  const first = (await list('(orderBy: NAME_ASC, first: 2)')).list;
  expect(first).toMatchObject({
    totalCount: 3,
    pageInfo: { hasNextPage: true },
    nodes: [{ name: 'A', folder: { id: menus } }, { name: 'B' }],
  });
  const { endCursor } = first.pageInfo;
  expect((await list(`(orderBy: NAME_ASC, first: 2, after: "${endCursor}")`)).list).toMatchObject({
    nodes: [{ name: 'C' }],
  });
  expect((await list('(filter: {search: "a"})')).list).toMatchObject({
    totalCount: 1,
    nodes: [{ name: 'A' }],
  });
  expect((await list(`(filter: {folderId: "${posters}"})`)).errors).toMatchObject([
    { extensions: { code: 'BAD_REQUEST', details: [{ field: 'filter.folderId' }] } },
  ]);
});

test('a style preset lists the codes that took their style from it last', async () => {
  const preset = async (name: string) =>
    textAt(
      (await ada.rest('POST', '/style-presets', { body: { name, style: { cornerRadius: 10 } } }))
        .body,
      'id',
    );
  const [dark, light] = [await preset('Dark'), await preset('Light')];
  const { id } = await ada.createQrCode({ name: 'A', stylePresetId: dark });
  const { id: other } = await ada.createQrCode({ name: 'B' });
  const codesOf = async (presetId: string) => {
    const { data, errors } = await ada.graphql(
      'query ($id: ID!) { node(id: $id) { ... on StylePreset { qrCodes(orderBy: NAME_ASC) { totalCount nodes { name stylePreset { id name } } } } } }',
      { id: presetId },
    );
    expect(errors).toEqual([]);
    return Object(data).node.qrCodes;
  };
  const shown = (name: string, presetId: string, presetName: string) => ({
    ...{ name, stylePreset: { id: presetId, name: presetName } },
  });
  expect(await codesOf(dark)).toEqual({ totalCount: 1, nodes: [shown('A', dark, 'Dark')] });
  await ada.rest('PUT', `/qr-codes/${other}`, { body: { stylePresetId: dark } });
  // Of its own style now, but made from the preset.
  await ada.rest('PUT', `/qr-codes/${id}`, { body: { style: { cornerRadius: 20 } } });
  expect(await codesOf(dark)).toEqual({
    totalCount: 2,
    nodes: [shown('A', dark, 'Dark'), shown('B', dark, 'Dark')],
  });
  await ada.rest('PUT', `/qr-codes/${id}`, { body: { stylePresetId: light } });
  expect(await codesOf(light)).toEqual({ totalCount: 1, nodes: [shown('A', light, 'Light')] });
  const { body } = await ada.rest('GET', `/qr-codes?stylePresetId=${dark}`);
  expect(Object(body).qrCodes).toMatchObject([{ name: 'B' }]);
  await ada.rest('DELETE', `/style-presets/${dark}?purge=true`);
  const { data } = await ada.graphql(
    'query ($id: ID!) { node(id: $id) { ... on QrCode { stylePresetId stylePreset { id } } } }',
    { id: other },
  );
  expect(data).toEqual({ node: { stylePresetId: dark, stylePreset: null } });
});
