// Trash, archive and versions survive a backup, a restore, and the export and import of an organization.
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { textAt } from '../support/document/json.ts';
import { createPlaces, type Places } from '../support/network/place.ts';
import { ask, type Running, runOperator } from '../support/server/command.ts';
import { rest, type Settled, settle } from '../support/server/launch.ts';
import { kinds } from './things.ts';

let places: Places;
let place: Record<string, string>;
let server: Running;
let ada: Settled;
let folderId: string;

beforeAll(async () => {
  places = await createPlaces('server');
  place = await places.prepare('one');
  server = await places.serve(place);
  ada = await settle(server);
  const send = async (method: string, at: string, body?: object) =>
    (await rest(server, ada, method, at, body)).body;
  const create = async (name: string, more: object = {}) => {
    const data = { url: `https://example.com/${name}` };
    return textAt(await send('POST', '/qr-codes', { type: 'URL', name, data, ...more }), 'id');
  };
  const edited = await create('edited');
  for (const name of ['second', 'third']) await send('PUT', `/qr-codes/${edited}`, { name });
  await send('PUT', `/qr-codes/${await create('archived')}`, { status: 'ARCHIVED' });
  const gone = await create('gone', { routing: { password: 'a long password' } });
  await send('PUT', `/qr-codes/${gone}`, { tags: ['old'] });
  await send('DELETE', `/qr-codes/${gone}`);
  for (const { path: at, body } of kinds) {
    await send('DELETE', `${at}/${textAt(await send('POST', at, body('Trashed')), 'id')}`);
  }
  folderId = textAt(await send('POST', '/folders', { name: 'Menus' }), 'id');
  await create('within', { folderId });
  await asAda(server)(
    `mutation { deleteFolder(input: {id: "${folderId}", withQrCodes: true}) { deletedFolderId } }`,
  );
});
afterAll(() => places.close());

const asAda =
  ({ url }: Running) =>
  async (query: string) => {
    const { body } = await ask(url, query, { cookie: ada.cookie });
    expect(Object(body).errors).toBeUndefined();
    return Object(body).data;
  };

const codes = `totalCount nodes { id name status paused archivedAt deletedAt purgeAt tags folderId version
  versions(first: 4) { totalCount nodes { number createdAt source userName changes { field from to } } } }`;
const things = 'nodes { id deletedAt purgeAt }';

/** Everything in the trash and in the archive, and all versions. */
const stateOf = async (on: Running) =>
  (
    await asAda(on)(`{ organization(id: "${ada.organizationId}") {
      listed: qrCodes(first: 4) { ${codes} }
      archived: qrCodes(first: 4, filter: {status: ARCHIVED}) { ${codes} }
      trashed: qrCodes(first: 4, filter: {status: DELETED}) { ${codes} }
      folders(deleted: true) { ${things} } logos(deleted: true) { ${things} }
      stylePresets(deleted: true) { ${things} } webhooks(deleted: true) { ${things} } } }`)
  ).organization;

/** Restores the folder and the codes that went with it, and an old version. */
async function expectAlive(on: Running): Promise<void> {
  const { listed, archived, trashed, folders } = await stateOf(on);
  expect([listed, archived, trashed].map(({ totalCount }) => totalCount)).toEqual([1, 1, 2]);
  expect(folders.nodes).toHaveLength(2);
  await asAda(on)(`mutation { restoreFolder(input: {id: "${folderId}"}) { folder { id } } }`);
  const after = await stateOf(on);
  expect(after.listed.nodes.map(({ name }: { name: string }) => name).sort()).toEqual([
    'third',
    'within',
  ]);
  const [{ id }] = listed.nodes;
  const { revertQrCode } = await asAda(on)(
    `mutation { revertQrCode(input: {id: "${id}", version: 1}) { qrCode { name } } }`,
  );
  expect(revertQrCode.qrCode.name).toBe('edited');
}

test('a backup', async () => {
  const before = await stateOf(server);
  const file = path.join(places.folder, 'backup.jsonl.gz');
  expect(await runOperator('backup', [file], place)).toMatchObject({ code: 0 });
  const restored = await places.create('restored');
  expect(await runOperator('restore', [file], restored)).toMatchObject({ code: 0 });
  const copy = await places.serve(restored);
  expect(await stateOf(copy)).toEqual(before);
  await expectAlive(copy);
});

test('an export', async () => {
  const before = await stateOf(server);
  const file = path.join(places.folder, 'organization.jsonl.gz');
  const exported = await runOperator('export-organization', [ada.organizationId, file], place);
  expect(exported.code).toBe(0);
  const { organization } = await asAda(server)(
    `{ organization(id: "${ada.organizationId}") { slug } }`,
  );
  await asAda(server)(
    `mutation { purgeOrganization(input: {id: "${ada.organizationId}", confirmation: "${organization.slug}"}) { purgedOrganizationId } }`,
  );
  const imported = await runOperator('import-organization', [file], place);
  expect(imported.output).toMatch(/^Imported A /);
  const after = await stateOf(server);
  // Deliveries of a webhook are turned off by an import, but it is still in the trash.
  expect(after).toEqual(before);
  await expectAlive(server);
});
