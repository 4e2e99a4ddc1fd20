// Every request, on a database with sharded tables.
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createLog } from '../../src/core/log.ts';
import { createExpiry } from '../../src/database/expiry.ts';
import { allPermissions } from '../../src/domain/api-key/permissions.ts';
import { createScanMaintenance } from '../../src/scan/recording/maintenance.ts';
import { exceptions, shardless } from '../support/database/sharding.ts';
import { textAt } from '../support/document/json.ts';
import { quickSchedule, type Receiver, startReceiver } from '../support/network/receiver.ts';
import { follow } from '../support/server/scans.ts';
import { useServer } from '../support/server/setting.ts';

const server = useServer({
  script: await readFile('prisma/sharded.sql', 'utf8'),
  config: { allowedPrivateNetworks: ['127.0.0.1/32'] },
  schedule: quickSchedule,
});
let receiver: Receiver;
beforeAll(async () => {
  receiver = await startReceiver();
});
afterAll(async () => {
  await receiver.close();
});

const logo =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9"/></svg>';

test('statements include the shard key, except those listed in the guide', async () => {
  const ada = await server.signUp();
  const admin = { cookie: ada.cookie };
  const { secret: key } = await server.createKey(ada, { permissions: [...allPermissions] });
  const org = `/organizations/${ada.organizationId}`;
  /** Statement -> what caused it, on which tables. */
  const offenders = new Map<string, string>();
  let name = '';
  function collect() {
    for (const sql of server.statements.splice(0)) {
      const tables = shardless(sql);
      const text = sql.replaceAll('"public".', '').replace(/\s+/g, ' ');
      if (tables.length > 0) offenders.set(text, `${name}: ${tables}`);
    }
  }
  async function rest(method: string, path: string, body?: unknown, headers = {}) {
    name = `${method} ${path}`;
    const response = await server.rest(method, `${org}${path}`, { key, body, headers });
    expect(response.status, `${name} ${JSON.stringify(response.body)}`).toBeLessThan(400);
    collect();
    return response.body;
  }
  const made = async (path: string, body: unknown) => textAt(await rest('POST', path, body), 'id');
  async function ask(
    query: string,
    variables: Record<string, unknown> = {},
    headers: Record<string, string> = admin,
  ) {
    name = query;
    const { data, errors } = await server.graphql(
      query,
      { org: ada.organizationId, ...variables },
      headers,
    );
    expect(errors, query).toEqual([]);
    collect();
    return data;
  }
  const mutate = (
    field: string,
    input: Record<string, unknown>,
    selection: string,
    headers = admin,
  ) =>
    ask(
      `mutation ($input: ${field[0]?.toUpperCase()}${field.slice(1)}Input!) { ${field}(input: $input) { ${selection} } }`,
      { input },
      headers,
    );
  collect();

  const folder = await made('/folders', { name: 'A' });
  await rest('GET', '/folders');
  await rest('GET', `/folders/${folder}`);
  await rest('PUT', `/folders/${folder}`, { name: 'B' });
  const logoId = await made('/logos', { name: 'L', data: Buffer.from(logo).toString('base64') });
  await rest('GET', '/logos');
  await rest('GET', `/logos/${logoId}`);
  await rest('GET', `/logos/${logoId}/image`);
  const preset = await made('/style-presets', { name: 'P', style: { logo: { id: logoId } } });
  await rest('GET', '/style-presets');
  await rest('GET', `/style-presets/${preset}`);
  await rest('PUT', `/style-presets/${preset}`, { name: 'Q' });
  const hook = await made('/webhooks', {
    url: receiver.url,
    events: ['qr.created', 'qr.updated', 'qr.deleted', 'qr.scanned'],
  });
  await rest('GET', '/webhooks');
  await rest('GET', `/webhooks/${hook}`);
  await rest('PUT', `/webhooks/${hook}`, { batch: false });
  await rest('POST', `/webhooks/${hook}/rotate-secret`, {});
  await rest('POST', `/webhooks/${hook}/test`);
  const code = { type: 'URL', name: 'C', data: { url: 'https://example.com' } };
  const created = await rest(
    'POST',
    '/qr-codes',
    { ...code, folderId: folder, tags: ['t'], stylePresetId: preset, shortCode: 'own-code' },
    { 'idempotency-key': 'once' },
  );
  const id = textAt(created, 'id');
  await rest('GET', '/qr-codes?limit=5&sort=name');
  await rest('GET', '/qr-codes?search=C');
  await rest('GET', '/qr-codes?tag=t');
  await rest('GET', `/qr-codes?folderId=${folder}&type=URL&status=ACTIVE`);
  await rest('GET', `/qr-codes/${id}`);
  await rest('PUT', `/qr-codes/${id}`, { name: 'D', tags: ['t', 'u'] });
  await rest('GET', `/qr-codes/${id}/download?format=svg`);
  await rest('GET', `/qr-codes/${id}/preview`);
  await rest('GET', '/tags');
  const bulk = await rest('POST', '/qr-codes/bulk-create', { items: [code, code] });
  const ids = [0, 1].map((index) => textAt(bulk, `results.${index}.qrCode.id`));
  await rest('POST', '/qr-codes/bulk-update', {
    items: ids.map((one) => ({ id: one, name: 'E' })),
  });
  await rest('POST', '/qr-codes/bulk-delete', { items: ids.map((one) => ({ id: one })) });
  await rest(
    'POST',
    '/qr-codes/import?createFolders=true',
    'name,url,folder,status,tags\nA,https://example.com,F,PAUSED,x',
    { 'content-type': 'text/csv' },
  );
  await rest('GET', '/qr-codes/export?format=csv');
  name = 'scan';
  const shortUrl = textAt(created, 'shortUrl');
  expect((await follow(shortUrl)).status).toBe(302);
  expect((await follow(shortUrl)).status).toBe(302);
  collect();
  await rest('GET', `/qr-codes/${id}/analytics`);
  await rest('GET', `/qr-codes/${id}/analytics?timeZone=America/New_York`);
  await rest('GET', '/qr-codes/analytics?timeZone=America/New_York');
  await rest('GET', `/qr-codes/${id}/analytics/export`);
  await rest('GET', `/qr-codes/${id}/scans`);
  const { deliveries } = Object(await rest('GET', `/webhooks/${hook}/deliveries`));
  const delivery = deliveries[0].id;
  await rest('GET', `/webhooks/${hook}/deliveries?status=DELIVERED`);
  await rest('GET', `/webhooks/${hook}/deliveries/${delivery}`);
  await rest('POST', `/webhooks/${hook}/deliveries/${delivery}/redeliver`);
  await receiver.until(5);
  name = 'the deliverer';
  collect();
  const keyId = textAt(await rest('POST', '/api-keys', { name: 'K' }), 'apiKey.id');
  await rest('GET', '/api-keys');
  await rest('POST', `/api-keys/${keyId}/rotate`, {});
  await rest('DELETE', `/api-keys/${keyId}`);
  name = 'audit log';
  expect((await server.rest('GET', `${org}/audit-log/export`, { headers: admin })).status).toBe(
    200,
  );
  collect();

  await ask(`query ($org: ID!) { me { id organizations: sessions { id } } organization(id: $org) {
    name members(first: 5) { nodes { role user { name } } } invitations(first: 5) { nodes { email } } apiKeys(first: 5) { nodes { name createdBy { name } } }
    auditLog(first: 5) { nodes { action } } folders(first: 5) { nodes { name qrCodeCount } } logos(first: 5) { nodes { name qrCodeCount } }
    stylePresets(first: 5) { nodes { name style { logo { id } } } } tags { tag count } webhooks(first: 5) { nodes { url deliveries(first: 5) { nodes { status } totalCount } } }
    scans(first: 5) { nodes { country } totalCount }
    qrCodes(first: 5) { nodes { name folder { name } svg scans(first: 5) { nodes { country } } analytics(timeZone: "America/New_York") { summary { totalScans } } } totalCount pageInfo { endCursor } } } }`);
  await ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
    ids: [id, folder, logoId, preset, hook, keyId, delivery],
  });

  const { createInvitation } = Object(
    await mutate(
      'createInvitation',
      { organizationId: ada.organizationId, email: 'b@example.com', role: 'EDITOR' },
      'token invitation { id }',
    ),
  );
  const bob = await server.signUp('Bob');
  collect();
  await mutate('acceptInvitation', { token: createInvitation.token }, 'organization { id }', {
    cookie: bob.cookie,
  });
  const { organization } = Object(
    await ask(
      'query ($org: ID!) { organization(id: $org) { members(first: 5) { nodes { id user { id } } } } }',
    ),
  );
  const member = organization.members.nodes.find(
    (one: { user: { id: string } }) => one.user.id === bob.userId,
  ).id;
  await mutate('changeMemberRole', { id: member, role: 'VIEWER' }, 'member { id }');
  await mutate('removeMember', { id: member }, 'removedMemberId');
  const other = Object(
    await mutate(
      'createInvitation',
      { organizationId: ada.organizationId, email: 'c@example.com', role: 'EDITOR' },
      'invitation { id }',
    ),
  );
  await mutate(
    'revokeInvitation',
    { id: other.createInvitation.invitation.id },
    'invitation { id }',
  );

  await rest('DELETE', `/webhooks/${hook}`);
  await rest('DELETE', `/folders/${folder}`);
  expect(await server.prisma.qrCodeScanDay.count({ where: { qrCodeId: id } })).toBeGreaterThan(0);
  await rest('DELETE', `/qr-codes/${id}`);
  expect(await server.prisma.qrCodeScanDay.count({ where: { qrCodeId: id } })).toBe(0);
  await rest('DELETE', `/style-presets/${preset}`);
  await rest('DELETE', `/logos/${logoId}`);
  const upkeep = createScanMaintenance(server.prisma, createLog('silent'), 30);
  name = 'upkeep';
  await upkeep.run();
  await upkeep.deleteLeftovers();
  upkeep.close();
  const ended = createExpiry(server.prisma, createLog('silent'));
  await ended.run();
  await ended.close();
  collect();
  await mutate(
    'deleteOrganization',
    { id: ada.organizationId, confirmation: 'organization-1' },
    'deletedOrganizationId',
  );
  const excused = (sql: string) =>
    Object.entries(exceptions).flatMap(([reason, pattern]) => (pattern.test(sql) ? [reason] : []));
  const reasons = [...offenders.keys()].map((sql) => ({
    sql,
    where: offenders.get(sql),
    by: excused(sql),
  }));
  expect(reasons.filter(({ by }) => by.length === 0)).toEqual([]);
  // Exceptions must occur, so that none outlives its reason.
  expect(new Set(reasons.flatMap(({ by }) => by))).toEqual(new Set(Object.keys(exceptions)));
});
