// What the audit log says of each kind of change, and its filters.
import { expect, test } from 'vitest';
import { textAt } from '../support/document/json.ts';
import type { Person } from '../support/server/server.ts';
import { usePerson, useServer } from '../support/server/setting.ts';

const server = useServer();
const ada = usePerson(server);

const as = async (person: Person, query: string, variables: Record<string, unknown> = {}) => {
  const response = await server.graphql(query, variables, { cookie: person.cookie });
  expect(response.errors).toEqual([]);
  return response.data;
};

async function logOf(filter: Record<string, unknown> = {}): Promise<Record<string, unknown>[]> {
  const data = await as(
    ada,
    `query ($org: ID!, $filter: AuditLogFilter) { organization(id: $org) {
      auditLog(first: 100, filter: $filter) { totalCount nodes {
        action userId address targetId
        targets { id: targetId type name shortCode changes { field from to } } } } } }`,
    { org: ada.organizationId, filter },
  );
  const { totalCount, nodes } = Object(data).organization.auditLog;
  expect(totalCount).toBe(nodes.length);
  return nodes;
}

async function mutate(name: string, input: string, selection: string): Promise<unknown> {
  return Object(await as(ada, `mutation { ${name}(input: {${input}}) { ${selection} } }`))[name];
}

/** The changes of the newest entry, by field. */
async function changesOf(): Promise<Record<string, [unknown, unknown]>> {
  const [newest] = await logOf();
  const { changes } = Object(newest).targets[0];
  return Object.fromEntries(
    changes.map(({ field, from, to }: { field: string; from: unknown; to: unknown }) => [
      field,
      [from, to],
    ]),
  );
}

test('says from what to what', async () => {
  const org = `organizationId: "${ada.organizationId}"`;
  const folder = textAt(
    await mutate('createFolder', `${org}, name: "F"`, 'folder { id }'),
    'folder.id',
  );
  expect(await changesOf()).toEqual({ name: [null, 'F'] });
  await mutate('updateFolder', `id: "${folder}", name: "G"`, 'folder { id }');
  expect(await changesOf()).toEqual({ name: ['F', 'G'] });

  const preset = textAt(
    await mutate('createStylePreset', `${org}, name: "S", style: {}`, 'stylePreset { id }'),
    'stylePreset.id',
  );
  await mutate(
    'updateStylePreset',
    `id: "${preset}", style: { foregroundColor: "#112233" }`,
    'stylePreset { id }',
  );
  expect(Object.keys(await changesOf())).toEqual(['style']);
  expect((await changesOf()).style?.map((style) => Object(style).foregroundColor)).toEqual([
    '#000000',
    '#112233',
  ]);

  const key = textAt(
    await mutate('createApiKey', `${org}, name: "K"`, 'apiKey { id }'),
    'apiKey.id',
  );
  await mutate('updateApiKey', `id: "${key}", permissions: [QR_CODES_READ]`, 'apiKey { id }');
  expect((await changesOf()).permissions).toEqual([
    expect.arrayContaining(['QR_CODES_WRITE']),
    ['QR_CODES_READ'],
  ]);
  await mutate('revokeApiKey', `id: "${key}"`, 'apiKey { id }');
  expect((await changesOf()).revokedAt).toEqual([null, expect.stringMatching(/^2/)]);

  const hook = textAt(
    await mutate(
      'createWebhook',
      `${org}, url: "https://example.com/a", events: ["qr.created"]`,
      'webhook { id }',
    ),
    'webhook.id',
  );
  expect((await changesOf()).secret).toEqual([null, 'set']);
  await mutate('updateWebhook', `id: "${hook}", active: false`, 'webhook { id }');
  expect(await changesOf()).toEqual({ active: [true, false] });
  await mutate('rotateWebhookSecret', `id: "${hook}"`, 'webhook { id }');
  expect(await changesOf()).toEqual({ secret: ['set', 'changed'] });

  await mutate(
    'updateOrganization',
    `id: "${ada.organizationId}", name: "New name"`,
    'organization { id }',
  );
  expect((await changesOf()).name?.[1]).toBe('New name');

  const code = textAt(
    await mutate(
      'createQrCode',
      `${org}, name: "Q", content: { url: { url: "https://example.com/1" } }, routing: { password: "open sesame" }`,
      'qrCode { id }',
    ),
    'qrCode.id',
  );
  await mutate(
    'updateQrCode',
    `id: "${code}", folderId: "${folder}", content: { url: { url: "https://example.com/2" } }, routing: { password: "another one" }`,
    'qrCode { id }',
  );
  expect(await changesOf()).toEqual({
    content: [{ url: 'https://example.com/1' }, { url: 'https://example.com/2' }],
    folderId: [null, folder],
    password: ['set', 'changed'],
  });
  await mutate('updateQrCodes', `${org}, items: [{ id: "${code}", status: PAUSED }]`, 'succeeded');
  expect(await changesOf()).toEqual({ status: ['ACTIVE', 'PAUSED'] });
  await mutate('deleteQrCode', `id: "${code}"`, 'deletedQrCodeId');
  expect(await changesOf()).toEqual({ status: ['PAUSED', 'DELETED'] });
  await mutate('purgeQrCode', `id: "${code}"`, 'purgedQrCodeId');
  expect(await changesOf()).toMatchObject({ name: ['Q', null], status: ['DELETED', null] });
});

test('an import says what each code became', async () => {
  const csv = 'name,url,status\\nOne,https://example.com/1,PAUSED\\nTwo,https://example.com/2,';
  await mutate(
    'importQrCodes',
    `organizationId: "${ada.organizationId}", csv: "${csv}"`,
    'created',
  );
  const [entry] = await logOf({ action: 'importQrCodes' });
  const { targets } = Object(entry);
  const statusOf = ({
    name,
    changes,
  }: {
    name: string;
    changes: { field: string; to: unknown }[];
  }) => [name, changes.find(({ field }) => field === 'status')?.to];
  expect(targets.map(statusOf)).toEqual([
    ['One', 'PAUSED'],
    ['Two', 'ACTIVE'],
  ]);
  // Each is found by its ID.
  for (const { id } of targets) expect(await logOf({ targetId: id })).toHaveLength(1);
});

test('filters by person, key, action, thing and period', async () => {
  const editor = await server.addMember(ada.organizationId, 'EDITOR');
  const { id: keyId, secret } = await server.createKey(ada);
  const first = await server.createQrCode(secret, ada.organizationId, { name: 'First' });
  await as(
    editor,
    `mutation { updateQrCode(input: { id: "${first.id}", name: "Second" }) { qrCode { id } } }`,
  );
  const actions = async (filter: Record<string, unknown>) =>
    (await logOf(filter)).map(({ action }) => action);
  expect(await actions({ userId: editor.userId })).toEqual(['updateQrCode']);
  expect(await actions({ apiKeyId: keyId })).toEqual(['createQrCode']);
  expect(await actions({ targetId: first.id })).toEqual(['updateQrCode', 'createQrCode']);
  expect(await actions({ targetId: first.id, action: 'createQrCode' })).toEqual(['createQrCode']);
  const hour = (ahead: number) => new Date(Date.now() + ahead * 3_600_000).toISOString();
  expect(await actions({ targetId: first.id, since: hour(1) })).toEqual([]);
  expect(await actions({ targetId: first.id, until: hour(-1) })).toEqual([]);
  expect(await actions({ targetId: first.id, since: hour(-1), until: hour(1) })).toHaveLength(2);
});
