// Who did what: every mutation leaves a trace, which nobody can change.
import SchemaBuilder from '@pothos/core';
import { graphql } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getDatamodel } from '../../src/database/client/pothos.ts';
import { transactOn } from '../../src/database/transaction.ts';
import type { Context } from '../../src/graphql/context.ts';
import AuditPlugin from '../../src/graphql/plugins/audit.ts';
import { schema } from '../../src/schema/index.ts';
import { textAt } from '../support/document/json.ts';
import { type Person, startServer, type TestServer } from '../support/server/server.ts';

let server: TestServer;
let ada: Person;
let org: string;
beforeAll(async () => {
  server = await startServer();
  ada = await server.signUp();
  org = ada.organizationId;
});
afterAll(() => server.close());

const as = (person: Person, query: string, variables: Record<string, unknown> = {}) =>
  server.graphql(query, variables, { cookie: person.cookie });

/** One call of each mutation that succeeds; `$` values stand for what earlier ones made. */
async function callEach(): Promise<Map<string, string>> {
  const requests = new Map<string, string>();
  const password = 'correct horse battery staple';
  const email = 'audit@example.com';
  let cookie = '';
  let made: Record<string, string> = {};

  async function call(
    name: string,
    input: string,
    selection: string,
    find: Record<string, string> = {},
  ) {
    const filled = input.replace(/\$(\w+)/g, (_all, key: string) => made[key] ?? '');
    const args = filled ? `(input: {${filled}})` : '';
    const { data, errors, headers } = await server.graphql(
      `mutation { ${name}${args} { ${selection} } }`,
      {},
      cookie ? { cookie } : {},
    );
    expect(errors, name).toEqual([]);
    requests.set(name, headers.get('x-request-id') ?? '');
    const set = headers.get('set-cookie')?.split(';')[0];
    if (set) cookie = set;
    made = {
      ...made,
      ...Object.fromEntries(
        Object.entries(find).map(([key, path]) => [key, textAt(data, `${name}.${path}`)]),
      ),
    };
  }

  await call(
    'signUp',
    `email: "${email}", password: "${password}", name: "A", organizationName: "Audit"`,
    'organization { id slug }',
    { org: 'organization.id', slug: 'organization.slug' },
  );
  await call('logIn', `email: "${email}", password: "${password}"`, 'user { id }', {
    user: 'user.id',
  });
  await call(
    'changePassword',
    `currentPassword: "${password}", newPassword: "four other random words"`,
    'user { id }',
  );
  const other = await server.graphql(
    `mutation { logIn(input: {email: "${email}", password: "four other random words"}) { user { sessions { id } } } }`,
  );
  made.session = textAt(other.data, 'logIn.user.sessions.0.id');
  await call('endSession', 'id: "$session"', 'endedSessionId');
  await call('createOrganization', 'name: "Second"', 'organization { id slug }', {
    org2: 'organization.id',
    slug2: 'organization.slug',
  });
  await call('updateOrganization', 'id: "$org", name: "Renamed"', 'organization { id }');
  await call('createApiKey', 'organizationId: "$org", name: "K"', 'apiKey { id }', {
    key: 'apiKey.id',
  });
  await call('updateApiKey', 'id: "$key", name: "K2"', 'apiKey { id }');
  await call('takeOverApiKey', 'id: "$key"', 'apiKey { id }');
  await call('rotateApiKey', 'id: "$key"', 'apiKey { id }', { key2: 'apiKey.id' });
  await call('revokeApiKey', 'id: "$key2"', 'apiKey { id }');
  await call(
    'createQrCode',
    'organizationId: "$org", name: "Q", content: {url: {url: "https://example.com"}}',
    'qrCode { id }',
    { code: 'qrCode.id' },
  );
  await call('updateQrCode', 'id: "$code", name: "Q2"', 'qrCode { id }');
  await call('deleteQrCode', 'id: "$code"', 'deletedQrCodeId');
  const mark =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><rect width="8" height="8"/></svg>';
  await call(
    'createLogo',
    `organizationId: "$org", name: "L", data: "${Buffer.from(mark).toString('base64')}"`,
    'logo { id }',
    { logo: 'logo.id' },
  );
  await call('deleteLogo', 'id: "$logo"', 'deletedLogoId');
  await call(
    'createStylePreset',
    'organizationId: "$org", name: "S", style: {}',
    'stylePreset { id }',
    { preset: 'stylePreset.id' },
  );
  await call('updateStylePreset', 'id: "$preset", name: "S2"', 'stylePreset { id }');
  await call('deleteStylePreset', 'id: "$preset"', 'deletedStylePresetId');
  await call(
    'createQrCodes',
    'organizationId: "$org", items: [{name: "Q", content: {url: {url: "https://example.com"}}}]',
    'results { qrCode { id } }',
    { code2: 'results.0.qrCode.id' },
  );
  await call(
    'updateQrCodes',
    'organizationId: "$org", items: [{id: "$code2", name: "Q2"}]',
    'succeeded',
  );
  await call('createFolder', 'organizationId: "$org", name: "F"', 'folder { id }', {
    folder: 'folder.id',
  });
  await call('updateFolder', 'id: "$folder", name: "F2"', 'folder { id }');
  await call('deleteFolder', 'id: "$folder"', 'deletedFolderId');
  await call('deleteQrCodes', 'organizationId: "$org", items: [{id: "$code2"}]', 'succeeded');
  await call(
    'importQrCodes',
    'organizationId: "$org", csv: "name,url\\nQ,https://example.com"',
    'created',
  );
  await call(
    'createWebhook',
    'organizationId: "$org", url: "https://example.com", events: ["qr.created"]',
    'webhook { id }',
    { hook: 'webhook.id' },
  );
  await call('updateWebhook', 'id: "$hook", batch: true', 'webhook { id }');
  await call('rotateWebhookSecret', 'id: "$hook", secret: "random words"', 'webhook { id }');
  await call('testWebhook', 'id: "$hook"', 'delivery { id }', { delivery: 'delivery.id' });
  await call('redeliverWebhook', 'id: "$delivery"', 'delivery { id }');
  await call('deleteWebhook', 'id: "$hook"', 'deletedWebhookId');
  await call(
    'createInvitation',
    'organizationId: "$org", email: "b@example.com", role: ADMIN',
    'token invitation { id }',
    { token: 'token', invitation: 'invitation.id' },
  );
  await call('revokeInvitation', 'id: "$invitation"', 'invitation { id }');
  await call(
    'createInvitation',
    'organizationId: "$org", email: "b@example.com", role: ADMIN',
    'token',
    { token: 'token' },
  );
  const mine = cookie;
  cookie = (await server.signUp('Bob')).cookie;
  await call('acceptInvitation', 'token: "$token"', 'organization { members { nodes { id } } }', {
    member: 'organization.members.nodes.1.id',
  });
  const theirs = cookie;
  cookie = mine;
  await call('changeMemberRole', 'id: "$member", role: VIEWER', 'member { id }');
  await call('removeMember', 'id: "$member"', 'removedMemberId');
  await call(
    'createInvitation',
    'organizationId: "$org", email: "b@example.com", role: VIEWER',
    'token',
    { token: 'token' },
  );
  cookie = theirs;
  await call('acceptInvitation', 'token: "$token"', 'organization { id }');
  await call('leaveOrganization', 'organizationId: "$org"', 'removedMemberId');
  cookie = mine;
  await call('deleteOrganization', 'id: "$org2", confirmation: "$slug2"', 'deletedOrganizationId');
  await call('logOut', '', 'ok');
  return requests;
}

test('every mutation leaves one entry, found by its request, without a secret', async () => {
  const requests = await callEach();
  // Nobody's request changes nothing.
  const { requestSignUp: _open, ...all } = schema.getMutationType()?.getFields() ?? {};
  expect([...requests.keys()].sort()).toEqual(Object.keys(all).sort());
  for (const [name, requestId] of requests) {
    const entries = await server.prisma.auditEvent.findMany({ where: { requestId } });
    expect(entries, name).toHaveLength(1);
    expect(entries[0], name).toMatchObject({
      action: name,
      userId: expect.stringMatching(/^usr_/),
    });
    expect(entries[0]?.address).toMatch(/127\.0\.0\.1|::1/);
  }
  const log = JSON.stringify(await server.prisma.auditEvent.findMany());
  expect(log).not.toMatch(/ilqr_|whsec_|correct horse|random words|argon2|inv_\w+\.\w/);
});

test('logging out leaves nothing where no session ends', async () => {
  const { secret } = await server.createKey(ada);
  const before = await server.prisma.auditEvent.count();
  const ended = { cookie: 'ilqr_session=of-nobody', 'x-requested-with': 'test' };
  const callers: Record<string, string>[] = [{}, ended, { 'x-api-key': secret }];
  for (const headers of callers) {
    const { data, errors } = await server.graphql('mutation { logOut { ok } }', {}, headers);
    expect([data, errors]).toEqual([{ logOut: { ok: true } }, []]);
  }
  expect(await server.prisma.auditEvent.count()).toBe(before);
});

test('an ADMIN reads who did what, with what', async () => {
  const { id: keyId, secret } = await server.createKey(ada);
  const code = await server.createQrCode(secret, org, { name: 'Tracked' });
  await server.rest('PUT', `/organizations/${org}/qr-codes/${code.id}`, {
    key: secret,
    body: { name: 'New', tags: [] },
  });
  const { data } = await as(
    ada,
    `query ($org: ID!) { organization(id: $org) { auditLog(first: 2) { totalCount nodes {
      action targetId userId apiKeyId sessionId details } } } }`,
    { org },
  );
  const by = { userId: ada.userId, apiKeyId: keyId, sessionId: null, targetId: code.id };
  expect(data).toMatchObject({
    organization: {
      auditLog: {
        nodes: [
          { action: 'updateQrCode', ...by, details: { fields: ['name', 'tags'] } },
          { action: 'createQrCode', ...by, details: { name: 'Tracked' } },
        ],
      },
    },
  });
});

test('a mutation that failed leaves none', async () => {
  const before = await server.prisma.auditEvent.count();
  const { secret } = await server.createKey(ada);
  const answer = await server.rest('POST', `/organizations/${org}/qr-codes`, {
    key: secret,
    body: {
      type: 'URL',
      name: 'x',
      data: { url: 'https://example.com' },
      style: { foregroundColor: '#EEEEEE' },
    },
  });
  expect(answer.status).toBe(422);
  expect(await server.prisma.auditEvent.count()).toBe(before + 1);
});

test('a mutation that would forget its entry is undone', async () => {
  const builder = new SchemaBuilder<{
    Context: Pick<Context, 'prisma' | 'caller' | 'transaction'>;
  }>({
    plugins: [AuditPlugin],
    prisma: { client: server.prisma, dmmf: getDatamodel() },
    scopeAuth: { authScopes: () => ({}) },
  });
  builder.queryType({ fields: (t) => ({ ok: t.boolean({ resolve: () => true }) }) });
  builder.mutationType({
    fields: (t) => ({
      forget: t.boolean({
        resolve: async (_root, _args, { prisma }) => {
          await prisma.rateLimit.create({ data: { key: 'forgotten' } });
          return true;
        },
      }),
    }),
  });
  const { errors } = await graphql({
    schema: builder.toSchema(),
    source: 'mutation { forget }',
    contextValue: { prisma: server.prisma, caller: null, transaction: transactOn(server.prisma) },
  });
  expect(errors?.[0]?.message).toBe('forget left no trace');
  expect(await server.prisma.rateLimit.count({ where: { key: 'forgotten' } })).toBe(0);
});

test('the database refuses to change or to delete an entry', async () => {
  const before = await server.prisma.auditEvent.count();
  await expect(server.prisma.auditEvent.deleteMany()).rejects.toThrow('append-only');
  await expect(
    server.prisma.auditEvent.updateMany({ data: { action: 'nothing' } }),
  ).rejects.toThrow('append-only');
  await expect(server.prisma.$executeRaw`TRUNCATE "AuditEvent"`).rejects.toThrow('append-only');
  expect(await server.prisma.auditEvent.count()).toBe(before);
});

describe('as CSV', () => {
  const download = (cookie: string) =>
    server.rest('GET', `/organizations/${org}/audit-log/export`, { headers: { cookie } });

  test('all of it, page by page, formulas made harmless', async () => {
    const { secret } = await server.createKey(ada);
    const names = ['=cmd|"/c calc"!A1', '+1', '-1', '@x', 'a,"b"\nc'];
    for (const name of names) await server.createQrCode(secret, org, { name });
    for (let index = 0; index < 100; index += 1) {
      await server.createQrCode(secret, org, { name: `Code ${index}` });
    }
    const { status, headers, bytes } = await download(ada.cookie);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(headers.get('content-disposition')).toBe('attachment; filename="audit-log.csv"');
    const lines = new TextDecoder().decode(bytes).trim().split('\n');
    expect(lines[0]).toBe(
      'createdAt,action,targetId,userId,apiKeyId,sessionId,address,requestId,details',
    );
    const stored = await server.prisma.auditEvent.count({ where: { organizationId: org } });
    expect(lines).toHaveLength(stored + 1);
    expect(lines.filter((line) => /^[=+\-@]|,[=+\-@]/.test(line))).toEqual([]);
  });

  test('for an ADMIN who is logged in alone', async () => {
    const editor = await server.addMember(org, 'EDITOR');
    expect((await download(editor.cookie)).body).toMatchObject({ code: 'FORBIDDEN' });
    const eve = await server.signUp('Eve');
    expect((await download(eve.cookie)).body).toMatchObject({ code: 'NOT_FOUND' });
    const { secret } = await server.createKey(ada);
    const byKey = await server.rest('GET', `/organizations/${org}/audit-log/export`, {
      key: secret,
    });
    expect(byKey.body).toMatchObject({ code: 'FORBIDDEN' });
  });
});
