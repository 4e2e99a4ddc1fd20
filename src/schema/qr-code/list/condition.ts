// SQL conditions for the filter of QR codes.
import { Prisma } from '../../../database/client/client.ts';
import { duringRange, filterCondition, given, withinRange } from '../../../database/condition.ts';
import { contains, nameHas } from '../../../database/like.ts';
import { normalizeShortCode } from '../../../domain/qr-code/short-code.ts';
import { withoutInvisible } from '../../../domain/text/invisible.ts';
import { type Filter, listedStatuses, tagsOf } from './filter.ts';
import { hasStatus } from './status.ts';

/** The rows of an organization that a list with this filter contains. */
export const listedRows = (organizationId: string, filter: Filter): Prisma.Sql =>
  Prisma.sql`"QrCode"."organizationId" = ${organizationId} AND ${hasStatus(listedStatuses(filter))}
    AND ${matchesFilter(filter)}`;

/** Whether a row matches, whichever list it is in. */
export const matchesFilter = (filter: Filter): Prisma.Sql => filterCondition(filter, conditionsOf);

function conditionsOf(filter: Filter): Prisma.Sql[] {
  const tags = tagsOf(filter);
  const totals = [
    ...withinRange(Prisma.sql`t."scans"`, filter.totalScans),
    ...duringRange(Prisma.sql`t."lastScannedAt"`, filter.lastScannedAt),
  ];
  return [
    ...given(filter.ids, (ids) => Prisma.sql`"QrCode"."id" = ANY(${ids}::text[])`),
    ...given(filter.type, (type) => Prisma.sql`"type" = ${type}::"QrCodeType"`),
    ...given(filter.types, (types) => Prisma.sql`"type" = ANY(${types}::"QrCodeType"[])`),
    ...given(filter.status, (status) => hasStatus([status])),
    ...given(filter.statuses, hasStatus),
    ...given(filter.folderId || null, (id) => Prisma.sql`"folderId" = ${id}`),
    ...given(filter.hasFolder, (has) =>
      has ? Prisma.sql`"folderId" IS NOT NULL` : Prisma.sql`"folderId" IS NULL`,
    ),
    ...given(filter.createdById, (id) => Prisma.sql`"createdById" = ${id}`),
    ...given(filter.stylePresetId, (id) => Prisma.sql`"stylePresetId" = ${id}`),
    ...given(filter.test, (test) => Prisma.sql`"test" = ${test}`),
    ...given(filter.dynamic, (dynamic) => Prisma.sql`"dynamic" = ${dynamic}`),
    ...given(filter.shortCode, hasShortCode),
    ...given(filter.externalId, (id) => Prisma.sql`"externalId" = ${id}`),
    ...given(filter.target || null, leadsTo),
    ...duringRange(Prisma.sql`"QrCode"."createdAt"`, filter.createdAt),
    ...duringRange(Prisma.sql`"QrCode"."updatedAt"`, filter.updatedAt),
    ...given(filter.expiresAt, expires),
    ...given(filter.demo, isDemo),
    ...given(filter.destinationBroken, hasBrokenDestination),
    ...(totals.length > 0 ? [hasTotal(totals)] : []),
    ...(tags.length > 0 ? [Prisma.sql`"tags" @> ${tags}::text[]`] : []),
    ...given(filter.metadata, hasEntry),
    ...given(filter.search || null, named),
    ...given(filter.q || null, (q) => Prisma.sql`(${named(q)} OR ${leadsTo(q)})`),
  ];
}

const leadsTo = (part: string): Prisma.Sql =>
  contains(Prisma.sql`"destinations"("content", "routing")`, Prisma.sql`lower(${part})`);

const hasTotal = (conditions: Prisma.Sql[]): Prisma.Sql => Prisma.sql`EXISTS (
  SELECT 1 FROM "QrCodeTotal" t
  WHERE t."qrCodeId" = "QrCode"."id" AND ${Prisma.join(conditions, ' AND ')})`;

/** Times are stored as text in one form, which sorts like them and is in the index. */
const asStored = (time: string): Prisma.Sql =>
  Prisma.sql`to_char(${time}::timestamp, 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;

const expires = ({ since, until }: NonNullable<Filter['expiresAt']>): Prisma.Sql =>
  Prisma.sql`(${Prisma.join(
    [
      Prisma.sql`"routing" ? 'validUntil'`,
      ...given(since, (time) => Prisma.sql`"routing" ->> 'validUntil' >= ${asStored(time)}`),
      ...given(until, (time) => Prisma.sql`"routing" ->> 'validUntil' < ${asStored(time)}`),
    ],
    ' AND ',
  )})`;

const isDemo = (is: boolean): Prisma.Sql =>
  Prisma.sql`EXISTS (
    SELECT FROM "DemoData" d
    WHERE d."organizationId" = "QrCode"."organizationId" AND "QrCode"."id" = ANY(d."qrCodeIds")) = ${is}`;

const hasBrokenDestination = (isBroken: boolean): Prisma.Sql =>
  Prisma.sql`("QrCode"."id" IN (
    SELECT d."qrCodeId" FROM "DestinationCheck" d
    WHERE d."organizationId" = "QrCode"."organizationId" AND d."brokenSince" IS NOT NULL)) = ${isBroken}`;

const hasShortCode = (given: string): Prisma.Sql => {
  const shortCode = normalizeShortCode(given);
  return shortCode === null ? Prisma.sql`false` : Prisma.sql`"shortCode" = ${shortCode}`;
};

/** The index only has codes with metadata. */
const hasEntry = ({ key, value }: NonNullable<Filter['metadata']>): Prisma.Sql =>
  Prisma.sql`("metadata" <> '{}' AND ${
    value === null || value === undefined
      ? Prisma.sql`"metadata" ? ${key}`
      : Prisma.sql`"metadata" @> ${JSON.stringify({ [key]: value })}::jsonb`
  })`;

function named(search: string): Prisma.Sql {
  const name = nameHas(Prisma.sql`"name"`, search);
  const shortCode = normalizeShortCode(withoutInvisible(search));
  return shortCode === null ? name : Prisma.sql`(${name} OR "shortCode" = ${shortCode})`;
}
