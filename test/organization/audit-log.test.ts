// The audit log: every mutation adds an entry that cannot be changed.
import SchemaBuilder from '@pothos/core';
import { graphql } from 'graphql';
import { describe, expect, test } from 'vitest';
import { getDatamodel } from '../../src/database/client/pothos.ts';
import { transactOn } from '../../src/database/transaction.ts';
import type { Context } from '../../src/graphql/context.ts';
import AuditPlugin, { record } from '../../src/graphql/plugins/audit.ts';
import { schema } from '../../src/schema/index.ts';
import type { Person } from '../support/server/server.ts';
import { usePerson, useServer } from '../support/server/setting.ts';
import { callEach, changeNothing } from './each-mutation.ts';

const server = useServer({ config: { adminReset: 'on' } });
const ada = usePerson(server, { once: true });

const as = (person: Person, query: string, variables: Record<string, unknown> = {}) =>
  server.graphql(query, variables, { cookie: person.cookie });

test('every mutation adds one entry with its request ID and without secrets', async () => {
  const requests = await callEach(server);
  const all = Object.keys(schema.getMutationType()?.getFields() ?? {});
  expect([...requests.keys()].sort()).toEqual(all.filter((one) => !changeNothing.has(one)).sort());
  for (const [name, requestId] of requests) {
    const entries = await server.prisma.auditEvent.findMany({
      where: { requestId, action: name },
      // An erased account is not named in its own log.
      orderBy: { organizationId: { sort: 'asc', nulls: 'last' } },
    });
    // Changes to an account are in the log of each of its organizations, too.
    const isOfAccount = entries.some(({ organizationId }) => organizationId === null);
    expect(new Set(entries.map(({ organizationId }) => organizationId)).size).toBe(entries.length);
    expect(entries.length > 1, name).toBe(isOfAccount);
    expect(entries[0], name).toMatchObject({
      action: name,
      userId: expect.stringMatching(/^usr_/),
      targets: expect.arrayContaining([
        expect.objectContaining({ id: expect.stringMatching(/^[a-z]+_/) }),
      ]),
    });
    // Erased with the person.
    expect(entries[0]?.address).toMatch(name === 'deleteMe' ? /^$/ : /127\.0\.0\.1|::1/);
  }
  const log = JSON.stringify(await server.prisma.auditEvent.findMany());
  expect(log).not.toMatch(/ilqr_|whsec_|correct horse|random words|argon2|inv_\w+\.\w/);
});

test('logging out without a session adds none', async () => {
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

test('an ADMIN can read who did what, with details', async () => {
  const { id: keyId, secret } = await server.createKey(ada);
  const code = await server.createQrCode(secret, ada.organizationId, { name: 'Tracked' });
  await server.rest('PUT', `/organizations/${ada.organizationId}/qr-codes/${code.id}`, {
    key: secret,
    body: { name: 'New', tags: [] },
  });
  const { data } = await as(
    ada,
    `query ($org: ID!) { organization(id: $org) { auditLog(first: 2) { totalCount nodes {
      action targetId userId apiKeyId sessionId
      targets { id: targetId type name shortCode changes { field from to } } } } } }`,
    { org: ada.organizationId },
  );
  const by = { userId: ada.userId, apiKeyId: keyId, sessionId: null, targetId: code.id };
  expect(data).toMatchObject({
    organization: {
      auditLog: {
        nodes: [
          {
            action: 'updateQrCode',
            ...by,
            targets: [
              {
                ...{ id: code.id, type: 'QrCode', name: 'New', shortCode: code.shortCode },
                changes: [{ field: 'name', from: 'Tracked', to: 'New' }],
              },
            ],
          },
          {
            action: 'createQrCode',
            ...by,
            targets: [
              {
                name: 'Tracked',
                changes: expect.arrayContaining([
                  { field: 'name', from: null, to: 'Tracked' },
                  { field: 'content', from: null, to: expect.objectContaining({}) },
                ]),
              },
            ],
          },
        ],
      },
    },
  });
});

test('a failed mutation adds none', async () => {
  const before = await server.prisma.auditEvent.count();
  const { secret } = await server.createKey(ada);
  const response = await server.rest('POST', `/organizations/${ada.organizationId}/qr-codes`, {
    key: secret,
    body: {
      type: 'URL',
      name: 'x',
      data: { url: 'https://example.com' },
      style: { foregroundColor: '#EEEEEE' },
    },
  });
  expect(response.status).toBe(422);
  expect(await server.prisma.auditEvent.count()).toBe(before + 1);
});

describe('is rolled back:', () => {
  test.each([
    ['no entry', undefined, 'change wrote no audit log entry'],
    [
      'an entry without a field that was given',
      { name: 'A' },
      'change recorded no change from and to of color',
    ],
  ])('a mutation that records %s', async (_what, before, message) => {
    const builder = new SchemaBuilder<{ Context: Context }>({
      plugins: [AuditPlugin],
      prisma: { client: server.prisma, dmmf: getDatamodel() },
      scopeAuth: { authScopes: () => ({}) },
    });
    builder.queryType({ fields: (t) => ({ ok: t.boolean({ resolve: () => true }) }) });
    const input = builder.inputType('ChangeInput', {
      fields: (t) => ({ name: t.string(), color: t.string() }),
    });
    builder.mutationType({
      fields: (t) => ({
        change: t.boolean({
          args: { input: t.arg({ type: input, required: true }) },
          resolve: async (_root, _args, context) => {
            await context.prisma.rateLimit.create({ data: { key: 'forgotten' } });
            const targets = before && [{ id: 'x_1', name: 'X', before, after: { name: 'B' } }];
            if (targets) await record(context, { targets });
            return true;
          },
        }),
      }),
    });
    const { errors } = await graphql({
      schema: builder.toSchema(),
      source: 'mutation { change(input: { name: "B", color: "red" }) }',
      contextValue: {
        prisma: server.prisma,
        caller: null,
        transaction: transactOn(server.prisma),
        address: '',
        requestId: '',
      },
    });
    expect(errors?.[0]?.message).toBe(message);
    expect(await server.prisma.rateLimit.count({ where: { key: 'forgotten' } })).toBe(0);
  });
});

test('the database rejects changes and deletions of entries', async () => {
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
    server.rest('GET', `/organizations/${ada.organizationId}/audit-log/export`, {
      headers: { cookie },
    });

  test('includes all pages and escapes formulas', async () => {
    const { secret } = await server.createKey(ada);
    const names = ['=cmd|"/c calc"!A1', '+1', '-1', '@x', 'a,"b"\nc'];
    for (const name of names) await server.createQrCode(secret, ada.organizationId, { name });
    for (let index = 0; index < 100; index += 1) {
      await server.createQrCode(secret, ada.organizationId, { name: `Code ${index}` });
    }
    const { status, headers, bytes } = await download(ada.cookie);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(headers.get('content-disposition')).toBe('attachment; filename="audit-log.csv"');
    const lines = new TextDecoder().decode(bytes).trim().split('\n');
    expect(lines[0]).toBe(
      'createdAt,action,targetId,userId,apiKeyId,sessionId,address,requestId,targets,details',
    );
    const stored = await server.prisma.auditEvent.count({
      where: { organizationId: ada.organizationId },
    });
    expect(lines).toHaveLength(stored + 1);
    expect(lines.filter((line) => /^[=+\-@]|,[=+\-@]/.test(line))).toEqual([]);
  });

  test('takes the filters of the API', async () => {
    const { id: keyId, secret } = await server.createKey(ada);
    const code = await server.createQrCode(secret, ada.organizationId);
    await server.createQrCode(secret, ada.organizationId);
    const read = async (query: Record<string, string>) => {
      const path = `/organizations/${ada.organizationId}/audit-log/export`;
      const headers = { cookie: ada.cookie };
      const found = await server.rest('GET', `${path}?${new URLSearchParams(query)}`, { headers });
      return { ...found, lines: new TextDecoder().decode(found.bytes).trim().split('\n').slice(1) };
    };
    const year = '2020-01-01T00:00:00Z';
    expect((await read({ apiKeyId: keyId })).lines).toHaveLength(2);
    expect((await read({ targetId: code.id, bom: 'true' })).lines).toHaveLength(1);
    expect((await read({ targetId: code.id, action: 'updateQrCode' })).lines).toEqual([]);
    expect((await read({ userId: ada.userId, until: year })).lines).toEqual([]);
    expect((await read({ targetId: code.id, since: year })).lines).toHaveLength(1);
    expect((await read({ since: 'yesterday' })).body).toMatchObject({
      statusCode: 400,
      details: [{ field: 'since' }],
    });
  });

  test('is only available to an ADMIN with a session', async () => {
    const editor = await server.addMember(ada.organizationId, 'EDITOR');
    expect((await download(editor.cookie)).body).toMatchObject({ code: 'FORBIDDEN' });
    const eve = await server.signUp('Eve');
    expect((await download(eve.cookie)).body).toMatchObject({ code: 'NOT_FOUND' });
    const { secret } = await server.createKey(ada);
    const byKey = await server.rest(
      'GET',
      `/organizations/${ada.organizationId}/audit-log/export`,
      {
        key: secret,
      },
    );
    expect(byKey.body).toMatchObject({ code: 'FORBIDDEN' });
  });
});
