// SQL for single scans of a QR code or an organization.

import { Prisma } from '../../database/client/client.ts';
import { allScans } from '../../database/scans/all-scans.ts';
import { batchesFrom, inBatches, type Progress } from '../../database/scans/scan-batches.ts';
import { scansOfDays } from '../../database/scans/scan-parts.ts';

/** A QR code, or all QR codes of an organization. */
export interface ScanSubject {
  organizationId: string;
  qrCodeId: string | null;
  /** IDs of some QR codes that exist, or all of these that were scanned, without those deleted for good. */
  codes?: readonly string[] | 'SCANNED';
}

/** Formats a time as a timestamp literal. */
export const written = (time: Date | number): string => new Date(time).toISOString().slice(0, -1);

/** The rows of days of a subject, and the column that tells whose they are. */
export function daysOfSubject({ organizationId, qrCodeId, codes }: ScanSubject) {
  const ofCodes = { days: Prisma.sql`"QrCodeDay"`, key: Prisma.sql`"qrCodeId"` };
  const inOrganization = Prisma.sql`"organizationId" = ${organizationId}`;
  if (qrCodeId !== null) return { ...ofCodes, own: Prisma.sql`"qrCodeId" = ${qrCodeId}` };
  if (codes === 'SCANNED') return { ...ofCodes, own: inOrganization };
  if (codes) return { ...ofCodes, own: Prisma.sql`"qrCodeId" = ANY(${[...codes]}::text[])` };
  return {
    days: Prisma.sql`"OrganizationDay"`,
    key: Prisma.sql`"organizationId"`,
    own: inOrganization,
  };
}

/** Whether days are counted by code, together with their scans on the same worker of a cluster. */
export const isByCode = ({ qrCodeId, codes }: ScanSubject): boolean =>
  qrCodeId !== null || codes !== undefined;

/** In milliseconds; `to` is exclusive. */
export interface TimeRange {
  from: number;
  to: number;
}

/** Condition on rows of days. */
export const dayIn = ({ from, to }: TimeRange): Prisma.Sql =>
  Prisma.sql`"day" >= ${written(from)}::date AND "day" < ${written(to)}::date`;

const within = ({ from, to }: TimeRange): Prisma.Sql => Prisma.sql`
  s."scannedAt" >= ${written(from)}::timestamp AND s."scannedAt" < ${written(to)}::timestamp`;

/** The last batch that is counted in the rows of a code on these days: the others have none of its later scans. */
const countedOf = (qrCodeId: string, { from, to }: TimeRange): Prisma.Sql => Prisma.sql`
  coalesce((SELECT max("counted") FROM "QrCodeScanDay"
            WHERE "qrCodeId" = ${qrCodeId} AND "day" >= ${written(from)}::date
              AND "day" <= ${written(to)}::date), 0)`;

/** Scans that are not counted yet. */
export function openIn(
  subject: ScanSubject,
  part: TimeRange,
  progress: Progress,
): readonly Prisma.Sql[] {
  const { qrCodeId, codes } = subject;
  const batches = batchesFrom(isByCode(subject) ? progress.kept : progress.open, progress);
  if (!batches) return [];
  if (codes) {
    return [
      Prisma.sql`
        SELECT s.* FROM "Scan" s
        LEFT JOIN "QrCodeScanDay" day ON day."qrCodeId" = s."qrCodeId" AND day."day" = s."scannedAt"::date
        WHERE s.${daysOfSubject(subject).own} AND ${within(part)} AND ${inBatches(batches)}
          AND s."batch" > coalesce(day."counted", 0)`,
    ];
  }
  const { to } = part;
  const from = Math.max(part.from, batches.from.getTime());
  const isOpen =
    qrCodeId === null
      ? Prisma.empty
      : Prisma.sql`AND s."batch" > ${countedOf(qrCodeId, { from, to })}`;
  return [
    Prisma.sql`
      SELECT s.* FROM "Scan" s
      WHERE s.${daysOfSubject(subject).own} AND ${within(part)} AND ${inBatches(batches)} ${isOpen}`,
  ];
}

/**
 * Counted scans. Those of an organization are found by the codes that were scanned on each day, because
 * only codes have an index.
 */
export function countedIn(
  { organizationId, qrCodeId }: ScanSubject,
  part: TimeRange,
  progress: Progress,
): readonly Prisma.Sql[] {
  if (qrCodeId !== null) {
    return [
      allScans({
        code: Prisma.sql`${qrCodeId}`,
        from: Prisma.sql`${written(part.from)}::timestamp`,
        to: Prisma.sql`${written(part.to)}::timestamp`,
        condition: Prisma.sql`
          (s."batch" < ${progress.kept} OR s."batch" <= ${countedOf(qrCodeId, part)})`,
      }),
    ];
  }
  return [
    ...scansOfDays({
      codes: Prisma.sql`"QrCodeDay" code`,
      where: Prisma.sql`
        code."organizationId" = ${organizationId}
        AND code."day" >= ${written(part.from)}::date AND code."day" <= ${written(part.to - 1)}::date`,
      condition: Prisma.sql`${within(part)} AND s."batch" < ${progress.kept}`,
    }),
    ...justCounted(organizationId, progress, within(part)),
  ];
}

/** Counted scans in a part of a day of some codes, without those that are counted by quarter of an hour. */
export function countedAmong(
  subject: ScanSubject,
  part: TimeRange,
  progress: Progress,
): readonly Prisma.Sql[] {
  const { days, own } = daysOfSubject(subject);
  return scansOfDays({
    codes: Prisma.sql`(
      SELECT code.*, day."counted" FROM (
        SELECT "qrCodeId", "day", "quarterBatch" FROM ${days}
        WHERE ${own} AND "day" = ${written(part.from)}::date
          AND "quarterScans" IS DISTINCT FROM "scans") AS code
      LEFT JOIN "QrCodeScanDay" day
        ON day."qrCodeId" = code."qrCodeId" AND day."day" = code."day" AND day.${own}) AS code`,
    condition: Prisma.sql`
      ${within(part)} AND s."batch" > coalesce(code."quarterBatch", -1)
      AND (s."batch" < ${progress.kept} OR s."batch" <= code."counted")`,
  });
}

/** Scans of an organization that are counted, but maybe not in the days of their codes on every worker. */
function justCounted(
  organizationId: string,
  { kept, open, from }: Progress,
  condition: Prisma.Sql,
): readonly Prisma.Sql[] {
  if (from === null || kept === open) return [];
  const batches = { first: kept, last: open - 1n, from: new Date(from) };
  return [
    Prisma.sql`
      SELECT s.* FROM "Scan" s
      WHERE s."organizationId" = ${organizationId} AND ${inBatches(batches)} AND ${condition}`,
  ];
}

/** Condition on rows of days of a period whose values were not counted, because there are few. */
export const quietDays = (range: TimeRange): Prisma.Sql => Prisma.sql`
  "values" IS NULL AND ${dayIn(range)}`;

/**
 * Counted scans of the days whose values were not counted: of an organization, `days`, which were read before.
 * Of some days only, if these are given.
 */
export function quietIn(
  subject: ScanSubject,
  range: TimeRange,
  progress: Progress,
  days: readonly string[],
  only?: readonly string[],
): readonly Prisma.Sql[] {
  const { organizationId, qrCodeId } = subject;
  if (isByCode(subject)) {
    const condition = only ? Prisma.sql`"day" = ANY(${only}::date[])` : Prisma.sql`true`;
    return [
      ...scansOfDays({
        codes: Prisma.sql`(
          SELECT * FROM "QrCodeScanDay"
          WHERE ${daysOfSubject(subject).own} AND ${quietDays(range)} AND ${condition}) AS code`,
        condition: Prisma.sql`(s."batch" < ${progress.kept} OR s."batch" <= code."counted")`,
        ...(qrCodeId !== null && { qrCodeId }),
      }),
    ];
  }
  const found = only ? days.filter((day) => only.includes(day)) : days;
  if (found.length === 0) return [];
  const ofDays = (day: Prisma.Sql) => Prisma.sql`${day} = ANY(${found}::date[])`;
  return [
    ...scansOfDays({
      codes: Prisma.sql`(
        SELECT * FROM "QrCodeScanDay"
        WHERE "organizationId" = ${organizationId} AND ${ofDays(Prisma.sql`"day"`)}) AS code`,
      condition: Prisma.sql`s."batch" < ${progress.kept}`,
    }),
    ...justCounted(organizationId, progress, ofDays(Prisma.sql`s."scannedAt"::date`)),
  ];
}
