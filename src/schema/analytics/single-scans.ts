// SQL for single scans of a QR code or an organization.
import { Prisma } from '../../database/client/client.ts';
import { countedScans, joinScansOfDay, openScans } from '../../database/scan-parts.ts';

/** A QR code, or all QR codes of an organization. */
export interface ScanSubject {
  organizationId: string;
  qrCodeId: string | null;
}

/** Formats a time as a timestamp literal. */
export const written = (time: Date | number): string => new Date(time).toISOString().slice(0, -1);

/** The rows of days of a subject. */
export const daysOfSubject = ({ organizationId, qrCodeId }: ScanSubject) =>
  qrCodeId === null
    ? {
        days: Prisma.sql`"OrganizationScanDay"`,
        own: Prisma.sql`"organizationId" = ${organizationId}`,
      }
    : { days: Prisma.sql`"QrCodeScanDay"`, own: Prisma.sql`"qrCodeId" = ${qrCodeId}` };

/** In milliseconds; `to` is exclusive. */
export interface TimeRange {
  from: number;
  to: number;
}

const within = ({ from, to }: TimeRange): Prisma.Sql => Prisma.sql`
  s."scannedAt" >= ${written(from)}::timestamp AND s."scannedAt" < ${written(to)}::timestamp`;

/** Scans that are not counted yet. */
export const openIn = (subject: ScanSubject, part: TimeRange): Prisma.Sql => Prisma.sql`
  SELECT s.* FROM "Scan" s
  WHERE s.${daysOfSubject(subject).own} AND ${within(part)} AND ${openScans}`;

/**
 * Counted scans. Those of an organization are found by the codes that were scanned on each day, because
 * only codes have an index.
 */
export const countedIn = (
  { organizationId, qrCodeId }: ScanSubject,
  part: TimeRange,
): Prisma.Sql =>
  qrCodeId === null
    ? Prisma.sql`
        SELECT s.* FROM "QrCodeScanDay" code
        ${joinScansOfDay(Prisma.sql`${within(part)} AND ${countedScans}`)}
        WHERE code."organizationId" = ${organizationId}
          AND code."day" >= ${written(part.from)}::date AND code."day" <= ${written(part.to)}::date`
    : Prisma.sql`
        SELECT s.* FROM "Scan" s
        WHERE s."qrCodeId" = ${qrCodeId} AND ${within(part)} AND ${countedScans}`;

/** Counted scans of the days whose values were not counted, because there are few. */
export const quietIn = (subject: ScanSubject, { from, to }: TimeRange): Prisma.Sql => {
  const { days, own } = daysOfSubject(subject);
  const quiet = Prisma.sql`(
    SELECT * FROM ${days} WHERE ${own} AND "values" IS NULL
      AND "day" >= ${written(from)}::date AND "day" < ${written(to)}::date)`;
  const codes =
    subject.qrCodeId === null
      ? Prisma.sql`${quiet} AS quiet JOIN "QrCodeScanDay" code USING ("organizationId", "day")`
      : Prisma.sql`${quiet} AS code`;
  return Prisma.sql`SELECT s.* FROM ${codes} ${joinScansOfDay(countedScans)}`;
};
