// Cleanup after an organization is deleted, and of expired rows.
import { expect, test } from 'vitest';
import { z } from 'zod';
import { createLog } from '../../src/core/log.ts';
import { createExpiry, steps } from '../../src/database/expiry.ts';
import { createId } from '../../src/domain/id.ts';
import { createMigratedDatabase } from '../support/database/database.ts';
import { killAll, launched, until } from '../support/server/launch.ts';
import { startServer, testSecret } from '../support/server/server.ts';
import { usePerson, useServer } from '../support/server/setting.ts';

const server = useServer();
const ada = usePerson(server, { once: true });

/** Why a table may keep rows of a deleted organization. */
const keptTables: Record<string, string> = {
  AuditEvent: 'It says who deleted the organization, and what was done before.',
  DeletedQrCode: 'Scan maintenance deletes it after an hour; until then it finds late scans.',
  QrCodeScanDay: 'Scan maintenance deletes it within a minute, with the scans of deleted QR codes.',
  Scan: 'Scan maintenance deletes it within a minute: it can be too much for one transaction.',
  ScanPack: 'Scan maintenance deletes it within a minute, like scans that are not packed.',
  UsedShortCode: 'Nobody else can use its short codes, which are printed.',
  UsedSlug: 'Nobody else can use its slug.',
};

test('deleting an organization deletes its rows from every table with an organizationId', async () => {
  const names = z.array(z.object({ name: z.string() }));
  const read = async (rows: Promise<unknown>) => names.parse(await rows).map(({ name }) => name);
  const owned = await read(server.prisma.$queryRaw`
    SELECT c.relname AS "name" FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
    WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p')
      AND NOT c.relispartition AND a.attname = 'organizationId' AND NOT a.attisdropped`);
  const cascading = await read(server.prisma.$queryRaw`
    WITH RECURSIVE reached AS (
      SELECT oid FROM pg_class
      WHERE relname = 'Organization' AND relnamespace = current_schema()::regnamespace
      UNION
      SELECT f.conrelid FROM pg_constraint f JOIN reached ON reached.oid = f.confrelid
      WHERE f.contype = 'f' AND f.confdeltype = 'c')
    SELECT relname AS "name" FROM reached JOIN pg_class USING (oid)`);
  const triggers = names.parse(
    await server.prisma.$queryRaw`
      SELECT pg_get_functiondef(t.tgfoid) AS "name" FROM pg_trigger t
      JOIN pg_class c ON c.oid = t.tgrelid
      WHERE NOT t.tgisinternal AND (t.tgtype & 8) > 0 AND c.relname = ANY(${cascading})
        AND c.relnamespace = current_schema()::regnamespace`,
  );
  const functions = triggers.map(({ name }) => name).join('\n');
  const kept = owned.filter(
    (table) => !cascading.includes(table) && !functions.includes(`DELETE FROM "${table}"`),
  );
  expect(owned.length).toBeGreaterThan(15);
  expect(kept.sort()).toEqual(Object.keys(keptTables));
});

test('responses stored for Idempotency-Key are deleted with the organization', async () => {
  const { organizationId: org, cookie } = await server.signUp();
  const created = await server.rest('POST', `/organizations/${org}/qr-codes`, {
    body: {
      type: 'WIFI',
      name: 'W',
      data: { ssid: 'net', password: 'a secret', encryption: 'WPA' },
    },
    headers: { cookie, 'idempotency-key': 'once' },
  });
  expect(created.status).toBe(201);
  const left = () => server.prisma.idempotentAnswer.count({ where: { organizationId: org } });
  expect(await left()).toBe(1);
  const { slug } = await server.prisma.organization.findUniqueOrThrow({ where: { id: org } });
  const { errors } = await server.graphql(
    'mutation ($input: PurgeOrganizationInput!) { purgeOrganization(input: $input) { purgedOrganizationId } }',
    { input: { id: org, confirmation: slug } },
    { cookie },
  );
  expect(errors).toEqual([]);
  expect(await left()).toBe(0);
});

/** Why nothing needs to be done when the time in a column has passed. */
const keptColumns: Record<string, string> = {
  'ApiKey.expiresAt': 'An expired key is listed as such, and its holder gets 401.',
  'SharedReport.expiresAt': 'An expired report is listed as such, and its link gets 404.',
  'ApiKey.revokedAt': 'A revoked key is listed as such, and its holder gets 403.',
  'Invitation.revokedAt': 'It goes with expiresAt, which is later.',
  'Webhook.pausedUntil': 'The row goes on; the next failure sets another.',
  'Webhook.leasedUntil': 'The row goes on; the next lease sets another.',
  'Job.leasedUntil': 'Another process takes the job over.',
  'Digest.leasedUntil': 'Another process sends the digest.',
  'DestinationPass.leasedUntil': 'Another process goes on with the pass.',
};

test('every column with an expiry has a documented cleanup', async () => {
  const columns = z.array(z.object({ name: z.string() })).parse(
    await server.prisma.$queryRaw`
      SELECT table_name || '.' || column_name AS "name" FROM information_schema.columns
      WHERE table_schema = current_schema() AND data_type LIKE 'timestamp%'
        AND column_name ~* '(expire|until|ends|revoked)'`,
  );
  const known = [...Object.keys(steps), ...Object.keys(keptColumns)];
  expect(columns.map(({ name }) => name).filter((name) => !known.includes(name))).toEqual([]);
  const all = columns.map(({ name }) => name);
  const ends = known.filter((name) => !/\.(?:createdAt|day|deletedAt|lastUsedAt)$/.test(name));
  expect(ends.filter((name) => !all.includes(name))).toEqual([]);
});

test('expired rows are deleted, others are kept', async () => {
  const { prisma } = server;
  const ago = (days: number) => new Date(Date.now() - days * 24 * 60 * 60 * 1000);
  const { userId, organizationId } = ada;
  const session = (expiresAt: Date, createdAt = new Date(), lastUsedAt?: Date) => ({
    id: createId('Session'),
    userId,
    tokenHash: Buffer.from(createId('Session')),
    expiresAt,
    createdAt,
    lastUsedAt: lastUsedAt ?? null,
  });
  const invitation = (expiresAt: Date) => ({
    id: createId('Invitation'),
    organizationId,
    email: 'a@example.com',
    role: 'VIEWER' as const,
    expiresAt,
  });
  const response = (key: string, createdAt: Date) => ({
    organizationId,
    key,
    fingerprint: Buffer.from(key),
    status: 200,
    headers: {},
    body: '',
    createdAt,
  });
  const webhook = (previousSecretEndsAt: Date) => ({
    id: createId('Webhook'),
    organizationId,
    url: 'https://example.com',
    events: [],
    secret: new Uint8Array(28),
    previousSecret: new Uint8Array(28),
    previousSecretEndsAt,
  });
  await prisma.session.createMany({
    data: [
      ...[session(ago(1)), session(ago(-1))],
      // Idle for more and for less than 14 days.
      ...[session(ago(-1), ago(14.1)), session(ago(-1), ago(20), ago(14.1))],
      ...[session(ago(-1), ago(13.9)), session(ago(-1), ago(20), ago(13.9))],
    ],
  });
  await prisma.invitation.createMany({ data: [invitation(ago(91)), invitation(ago(89))] });
  await prisma.idempotentAnswer.createMany({
    data: [response('old', ago(1.1)), response('young', ago(0.9))],
  });
  await prisma.webhook.createMany({ data: [webhook(ago(1)), webhook(ago(-1))] });
  await prisma.scanWatch.create({ data: { organizationId, until: ago(1) } });
  const counts = async () => [
    await prisma.session.count({ where: { userId } }),
    await prisma.invitation.count({ where: { organizationId } }),
    await prisma.idempotentAnswer.count({ where: { organizationId } }),
    await prisma.webhook.count({ where: { organizationId, previousSecret: { not: null } } }),
    await prisma.scanWatch.count({ where: { organizationId } }),
  ];
  expect(await counts()).toEqual([7, 2, 2, 2, 1]);
  const upkeep = createExpiry(prisma, createLog('silent'), { trashDays: 30 });
  await upkeep.run();
  await upkeep.close();
  expect(await counts()).toEqual([4, 1, 1, 1, 0]);
});

test('a server deletes rows at startup that expired meanwhile', async () => {
  const database = await createMigratedDatabase();
  const before = await startServer({ databaseUrl: database.url });
  const { userId } = await before.signUp();
  await before.prisma.session.updateMany({ data: { expiresAt: new Date(0) } });
  expect(await before.prisma.session.count({ where: { userId } })).toBe(1);
  const process = await launched({ DATABASE_URL: database.url, SECRET: testSecret });
  try {
    await until(async () => (await before.prisma.session.count({ where: { userId } })) === 0);
  } finally {
    await killAll([process]);
    await before.close();
    await database.drop();
  }
});
