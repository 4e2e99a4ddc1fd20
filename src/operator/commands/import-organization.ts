// `npm run import-organization -- FILE`: imports an organization exported from this or another server.
import { z } from 'zod';
import { invitationLink, invitationToken } from '../../auth/invitation.ts';
import { ConfigError, readConfig } from '../../core/config.ts';
import { Prisma } from '../../database/client/client.ts';
import { rollUpLock } from '../../database/lock.ts';
import { createId } from '../../domain/id.ts';
import { invitationDays } from '../../domain/invitation/limits.ts';
import { organizationRole } from '../../domain/organization/role.ts';
import { createSecret } from '../../domain/webhook/signature.ts';
import { subjects } from '../../scan/roll-up/days.ts';
import { noteMonthsOf } from '../../scan/roll-up/months.ts';
import { noteLargeDaysOf } from '../../scan/roll-up/quarters.ts';
import { nextBatch } from '../../scan/storing/open-batch.ts';
import { sealSecret } from '../../webhook/secret.ts';
import { readLines, verifyArchive } from '../archive/archive.ts';
import { expectCarriedOver } from '../archive/carried-over.ts';
import type { ArchiveConnection } from '../archive/connection.ts';
import { expectCurrent } from '../archive/current.ts';
import { insert, rowsIn, tablesIn } from '../archive/load.ts';
import { requireOneOrganization } from '../archive/organization-part.ts';
import { openSource } from '../archive/source.ts';
import { tablesOf } from '../archive/tables.ts';
import { counted, runCommand } from './command.ts';

const member = z.object({ email: z.string(), role: organizationRole });
type Member = z.output<typeof member>;

const openScans = z.tuple([z.object({ from: z.string().nullable(), scans: z.int() })]);
const named = z.object({ id: z.string(), name: z.string(), slug: z.string() }).loose();
const webhook = z.object({ id: z.string() }).loose();

/** Tables whose rows outlive an organization. Those that are there already stay, also if others have the value. */
const outliving = new Set(['AuditEvent', 'DeletedQrCode', 'UsedShortCode', 'UsedSlug']);

/** Tables to which triggers of the codes add rows. */
const triggered = ['QrCodeTotal', 'QrCodeVersion'] as const;
type Triggered = (typeof triggered)[number];

const isTriggered = (table: string): table is Triggered => triggered.some((one) => one === table);

await runCommand({ usage: 'import-organization -- FILE', count: 1 }, async ([file = '']) => {
  const config = readConfig(process.env);
  const { migrations, scanMonths } = await verifyArchive(file, 'organization');
  const { connection, secret, close } = await openSource(config);
  try {
    const here = await expectCurrent(connection);
    await expectCarriedOver(connection);
    if (here.join() !== migrations.join()) {
      throw new ConfigError('the file must come from a server with the same version as this one');
    }
    await requireOneOrganization(file, await tablesOf(connection));
    const { query } = connection;
    // Apart from what follows, because nobody can count or read scans meanwhile.
    await query('BEGIN');
    await query(`SELECT pg_advisory_xact_lock(${rollUpLock})`);
    for (const month of scanMonths) await query('SELECT "prepareScanMonth"($1::date)', [month]);
    await query('COMMIT');
    await query('BEGIN');
    const { organization, members, rows, webhooks } = await fill(connection, file, secret);
    const invited = await addMembers(organization.id, members, connection);
    await query(
      `INSERT INTO "AuditEvent" ("id", "organizationId", "action", "targetId", "details", "address", "requestId")
       VALUES ($1, $2, 'importOrganization', $2, '{}', '', '')`,
      [createId('AuditEvent'), organization.id],
    );
    await query('COMMIT');
    console.log(
      `Imported ${organization.name} (${organization.id}, ${organization.slug}): ${counted(rows, 'row')}.`,
    );
    if (webhooks > 0) {
      console.log(
        'Its webhooks are disabled and have new secrets. An admin can rotate the secrets, then enable the webhooks.',
      );
    }
    for (const { id, email } of invited) {
      const link = invitationLink(invitationToken(id, secret), config.publicUrl);
      console.log(
        `${email} has no account here. Invitation link, valid for ${invitationDays} days: ${link}`,
      );
    }
  } catch (error) {
    throw explained(error);
  } finally {
    await close();
  }
});

/** Loads the file, except the members; webhooks get new secrets encrypted for this server. */
async function fill(connection: ArchiveConnection, file: string, secret: string) {
  const lines = readLines(file);
  await lines.next();
  const members: Member[] = [];
  const slugs = z
    .array(z.object({ slug: z.string(), organizationId: z.string() }))
    .parse(await connection.query('SELECT "slug", "organizationId" FROM "UsedSlug"'));
  let organization = { id: '', name: '', slug: '' };
  const changes: Record<string, (row: string) => string> = {
    Organization: (row) => {
      const read = named.parse(JSON.parse(row));
      const isTaken = slugs.some(
        ({ slug, organizationId }) => slug === read.slug && organizationId !== read.id,
      );
      organization = {
        ...read,
        slug: isTaken ? `${read.slug.slice(0, 48)}-${read.id.slice(-8)}` : read.slug,
      };
      return JSON.stringify(organization);
    },
    Webhook: (row) => {
      const read = webhook.parse(JSON.parse(row));
      const sealed = Buffer.from(sealSecret(createSecret(), read.id, secret)).toString('hex');
      return JSON.stringify({ ...read, active: false, secret: `\\x${sealed}` });
    },
  };
  let rows = 0;
  let webhooks = 0;
  for await (const { table, columns } of tablesIn(lines)) {
    if (table === 'Member') {
      for await (const row of rowsIn(lines)) members.push(member.parse(JSON.parse(row)));
      continue;
    }
    if (isTriggered(table)) await removeTriggered(table, organization.id, connection);
    const fileColumns = table === 'Webhook' ? [...columns, 'secret'] : columns;
    const writing = { change: changes[table], keep: outliving.has(table) };
    const sum = await insert(connection, table, fileColumns, lines, writing);
    rows += sum.rows;
    if (table === 'Organization') await removeLeftovers(organization.id, connection);
    if (table === 'Webhook') webhooks = sum.rows;
  }
  await reopen(organization.id, connection);
  await noteLargeDays(organization.id, connection);
  return { organization, members, rows, webhooks };
}

/** Removes scans that an organization of before left on this server. */
async function removeLeftovers(organizationId: string, { query }: ArchiveConnection) {
  const own = `"organizationId" = $1`;
  const codes = `SELECT "qrCodeId" FROM "QrCodeScanDay" WHERE ${own}`;
  await query(`DELETE FROM "Scan" WHERE "qrCodeId" IN (${codes})`, [organizationId]);
  await query(`DELETE FROM "ScanPack" WHERE "qrCodeId" IN (${codes})`, [organizationId]);
  await query(`DELETE FROM "QrCodeScanDay" WHERE ${own}`, [organizationId]);
}

/** The rows that triggers added to the codes. */
async function removeTriggered(
  table: Triggered,
  organizationId: string,
  { query }: ArchiveConnection,
) {
  await query(
    `DELETE FROM "${table}" WHERE "qrCodeId" IN (SELECT "id" FROM "QrCode" WHERE "organizationId" = $1)`,
    [organizationId],
  );
}

/** Puts the scans that were not counted yet into a batch, so that they will be. */
async function reopen(organizationId: string, { query }: ArchiveConnection) {
  const open = `"batch" = 1 AND "qrCodeId" IN (SELECT "id" FROM "QrCode" WHERE "organizationId" = $1)`;
  const [found] = openScans.parse(
    await query(
      `SELECT min("scannedAt")::text AS "from", count(*)::int AS "scans" FROM "Scan" WHERE ${open}`,
      [organizationId],
    ),
  );
  if (found.from === null) return;
  await query(
    `WITH counter AS (${nextBatch}),
     opened AS (
       INSERT INTO "ScanBatch" ("batch", "from", "scans")
       SELECT "batch", $2::timestamp, $3 FROM counter)
     UPDATE "Scan" SET "batch" = counter."batch" FROM counter WHERE ${open.replace('"batch"', '"Scan"."batch"')}`,
    [organizationId, found.from, found.scans],
  );
}

/** Days whose values are not counted by quarter of an hour yet, and months to be summed. */
async function noteLargeDays(organizationId: string, { query }: ArchiveConnection) {
  const own = Prisma.sql`"organizationId" = ${organizationId}`;
  for (const subject of subjects) {
    for (const { text, values } of [noteLargeDaysOf(subject, own), noteMonthsOf(subject, own)])
      await query(text, values);
  }
}

/** Adds people with an account as members and invites the others. */
async function addMembers(
  organizationId: string,
  members: readonly Member[],
  { query }: ArchiveConnection,
) {
  const invited: { id: string; email: string }[] = [];
  for (const { email, role } of members) {
    const joined = await query(
      `INSERT INTO "Member" ("id", "organizationId", "userId", "role")
       SELECT $1, $2, "id", $3::"OrganizationRole" FROM "User" WHERE "email" = $4 RETURNING "id"`,
      [createId('Member'), organizationId, role, email],
    );
    if (joined.length > 0) continue;
    const id = createId('Invitation');
    await query(
      `INSERT INTO "Invitation" ("id", "organizationId", "email", "role", "expiresAt")
       VALUES ($1, $2, $3, $4::"OrganizationRole", now() AT TIME ZONE 'UTC' + make_interval(days => $5))`,
      [id, organizationId, email, role, invitationDays],
    );
    invited.push({ id, email });
  }
  return invited;
}

/** Names the value that already exists. */
function explained(error: unknown): unknown {
  const taken = z.object({ code: z.literal('23505'), detail: z.string() }).safeParse(error);
  if (!taken.success) return error;
  const [, name = '', value = ''] = /\((.+)\)=\((.+)\)/.exec(taken.data.detail) ?? [];
  return new ConfigError(`${name} ${value} already exists on this server; nothing was imported`);
}
