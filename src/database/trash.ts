// Deletes for good what has been in the trash for long enough.

import { z } from 'zod';
import { changed } from '../domain/audit/change.ts';
import { createId } from '../domain/id.ts';
import { organizationTrashDays } from '../domain/trash.ts';
import { Prisma } from './client/client.ts';
import { codeChange, notifyChanges } from './live/change.ts';

type Database = Prisma.TransactionClient;

/** Rows deleted at a time. */
const batch = 1_000;
/** Deleting a code also deletes rows of other tables. */
const codesAtOnce = 100;

export interface ExpiryOptions {
  /** Days that what was deleted stays in the trash. */
  trashDays: number;
}

/** Returns the number of deleted rows. */
export type ExpiryStep = (on: Database, options: ExpiryOptions) => Promise<number>;

const due = z.array(
  z.object({ id: z.string(), organizationId: z.string(), name: z.string(), deletedAt: z.date() }),
);
type Due = z.output<typeof due>[number];

interface Kind {
  table: 'Folder' | 'Logo' | 'Organization' | 'StylePreset' | 'Webhook';
  /** SQL of columns that are named differently. */
  organizationId?: Prisma.Sql;
  name?: Prisma.Sql;
  deletedAt?: Prisma.Sql;
  condition?: Prisma.Sql;
}

/** Locks what is due. */
async function findDue(on: Database, kind: Kind, days: number, max = batch): Promise<Due[]> {
  const { organizationId, name, deletedAt, condition, table } = {
    organizationId: Prisma.sql`"organizationId"`,
    name: Prisma.sql`"name"`,
    deletedAt: Prisma.sql`"deletedAt"`,
    condition: Prisma.sql`true`,
    ...kind,
  };
  return due.parse(
    await on.$queryRaw`
      SELECT "id", ${organizationId} AS "organizationId", ${name} AS "name",
             ${deletedAt} AS "deletedAt"
      FROM ${Prisma.raw(`"${table}"`)} AS thing
      WHERE ${deletedAt} <= now() AT TIME ZONE 'UTC' - make_interval(days => ${days}::int)
        AND ${condition}
      ORDER BY "id" LIMIT ${max} FOR UPDATE SKIP LOCKED`,
  );
}

/** Without a person: the server does it. */
async function recordPurges(on: Database, { table }: Kind, purged: readonly Due[]): Promise<void> {
  await on.auditEvent.createMany({
    data: purged.map(({ id, organizationId, name, deletedAt }) => ({
      id: createId('AuditEvent'),
      action: `purge${table}`,
      organizationId,
      targetId: id,
      targets: [changed({ id, name }, { name, deletedAt }, null)],
      details: {},
      address: '',
      requestId: '',
    })),
  });
}

const purge =
  (kind: Kind, remove: (ids: string[], on: Database) => Promise<unknown>): ExpiryStep =>
  async (on, { trashDays }) => {
    const purged = await findDue(on, kind, trashDays);
    if (purged.length > 0)
      await remove(
        purged.map(({ id }) => id),
        on,
      );
    await recordPurges(on, kind, purged);
    return purged.length;
  };

/** Its codes and deliveries first, in batches, because they can be too many for one transaction. */
const purgeOrganization: ExpiryStep = async (on) => {
  const kind: Kind = {
    table: 'Organization',
    organizationId: Prisma.sql`"id"`,
  };
  const [organization] = await findDue(on, kind, organizationTrashDays, 1);
  if (!organization) return 0;
  const { id } = organization;
  const deliveries = await on.$executeRaw`
    DELETE FROM "WebhookDelivery" WHERE "id" IN (
      SELECT "id" FROM "WebhookDelivery"
      WHERE "webhookId" IN (SELECT "id" FROM "Webhook" WHERE "organizationId" = ${id})
      LIMIT ${batch})`;
  if (deliveries > 0) return deliveries;
  const codes = await on.$executeRaw`
    DELETE FROM "QrCode" WHERE "id" IN (
      SELECT "id" FROM "QrCode" WHERE "organizationId" = ${id} LIMIT ${codesAtOnce})`;
  if (codes > 0) return codes;
  await on.organization.deleteMany({ where: { id } });
  await recordPurges(on, kind, [organization]);
  return 1;
};

/**
 * Counts of tags that no code has anymore: they would keep the tags of deleted codes. Each is a sum of
 * rows, so that only rows that are locked together may go together.
 */
const deleteUnusedTags: ExpiryStep = (on) => on.$executeRaw`
  WITH "unused" AS (
    SELECT "organizationId", "tag" FROM "QrCodeTagCount"
    GROUP BY 1, 2 HAVING sum("count") = 0 LIMIT ${batch}),
  "held" AS (
    SELECT one.ctid AS "place", one."organizationId", one."tag", one."count"
    FROM "QrCodeTagCount" one
    WHERE ("organizationId", "tag") IN (SELECT "organizationId", "tag" FROM "unused")
    FOR UPDATE SKIP LOCKED),
  "whole" AS (
    SELECT array_agg("place") AS "places" FROM "held"
    GROUP BY "organizationId", "tag" HAVING sum("count") = 0)
  DELETE FROM "QrCodeTagCount" WHERE ctid IN (SELECT unnest("places") FROM "whole")`;

const purgedCodes = z.array(
  z.object({
    id: z.string(),
    organizationId: z.string(),
    folderId: z.string().nullable(),
    tags: z.array(z.string()),
  }),
);

const purgeCodes: ExpiryStep = async (on, { trashDays }) => {
  const purged = purgedCodes.parse(
    await on.$queryRaw`
      DELETE FROM "QrCode" WHERE "id" IN (
        SELECT "id" FROM "QrCode"
        WHERE "deletedAt" <= now() AT TIME ZONE 'UTC' - make_interval(days => ${trashDays})
        ORDER BY "deletedAt" LIMIT ${codesAtOnce} FOR UPDATE SKIP LOCKED)
      RETURNING "id", "organizationId", "folderId", "tags"`,
  );
  for (const [organizationId, codes] of Map.groupBy(purged, (code) => code.organizationId)) {
    await notifyChanges(
      on,
      organizationId,
      codes.map((code) => codeChange('PURGED', code)),
    );
  }
  return purged.length;
};

/** By the column with the time, or the table; what refers to others goes first. */
export const purgeSteps: Readonly<Record<string, ExpiryStep>> = {
  'Organization.deletedAt': purgeOrganization,
  // Scan maintenance then deletes their scans. Those that somebody is restoring are left alone.
  'QrCode.deletedAt': purgeCodes,
  'StylePreset.deletedAt': purge({ table: 'StylePreset' }, (ids, on) =>
    on.stylePreset.deleteMany({ where: { id: { in: ids } } }),
  ),
  'Logo.deletedAt': purge(
    {
      table: 'Logo',
      condition: Prisma.sql`
        NOT EXISTS (SELECT 1 FROM "QrCode" WHERE "logoId" = thing."id")
        AND NOT EXISTS (SELECT 1 FROM "StylePreset" WHERE "logoId" = thing."id")
        AND NOT EXISTS (SELECT 1 FROM "OrganizationBranding" WHERE "logoId" = thing."id")`,
    },
    (ids, on) => on.logo.deleteMany({ where: { id: { in: ids } } }),
  ),
  'Folder.deletedAt': purge({ table: 'Folder' }, (ids, on) =>
    on.folder.deleteMany({ where: { id: { in: ids } } }),
  ),
  'Webhook.trashedAt': purge(
    {
      table: 'Webhook',
      name: Prisma.sql`"url"`,
      deletedAt: Prisma.sql`"trashedAt"`,
      // The column of webhooks whose deliveries are being deleted.
      condition: Prisma.sql`"deletedAt" IS NULL`,
    },
    (ids, on) => on.webhook.updateMany({ where: { id: { in: ids } }, data: purgedWebhook() }),
  ),
  QrCodeTagCount: deleteUnusedTags,
};

/** Hidden until webhook maintenance has deleted its deliveries. */
export const purgedWebhook = () => ({
  purgedAt: new Date(),
  active: false,
  secret: new Uint8Array(),
  previousSecret: null,
  document: null,
});
