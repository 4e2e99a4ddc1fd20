// SQL for single scans of a QR code or an organization.
import { Prisma } from '../../database/client/client.ts';
import { countedScans, fence, openScans } from '../../database/scan-parts.ts';

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
 * only codes have an index; `fence` has PostgreSQL use it even without statistics.
 */
export const countedIn = (
  { organizationId, qrCodeId }: ScanSubject,
  part: TimeRange,
): Prisma.Sql =>
  qrCodeId === null
    ? Prisma.sql`
        SELECT s.* FROM "QrCodeScanDay" code
        CROSS JOIN LATERAL (
          SELECT s.*, ${fence} FROM "Scan" s WHERE s."qrCodeId" = code."qrCodeId"
            AND s."scannedAt" >= code."day" AND s."scannedAt" < code."day" + 1
            AND ${within(part)} AND ${countedScans}) AS s
        WHERE code."organizationId" = ${organizationId}
          AND code."day" >= ${written(part.from)}::date AND code."day" <= ${written(part.to)}::date`
    : Prisma.sql`
        SELECT s.* FROM "Scan" s
        WHERE s."qrCodeId" = ${qrCodeId} AND ${within(part)} AND ${countedScans}`;

/** Counted scans of the days whose values were not counted, because there are few. */
export const quietIn = (
  { organizationId, qrCodeId }: ScanSubject,
  { from, to }: TimeRange,
): Prisma.Sql => {
  const inPart = Prisma.sql`
    day."values" IS NULL AND day."day" >= ${written(from)}::date AND day."day" < ${written(to)}::date`;
  const ofDay = Prisma.sql`
    s."scannedAt" >= day."day" AND s."scannedAt" < day."day" + 1 AND ${countedScans}`;
  return qrCodeId === null
    ? Prisma.sql`
        SELECT s.* FROM "OrganizationScanDay" day
        JOIN "QrCodeScanDay" code
          ON code."organizationId" = day."organizationId" AND code."day" = day."day"
        CROSS JOIN LATERAL (
          SELECT s.*, ${fence} FROM "Scan" s WHERE s."qrCodeId" = code."qrCodeId" AND ${ofDay}) AS s
        WHERE day."organizationId" = ${organizationId} AND ${inPart}`
    : Prisma.sql`
        SELECT s.* FROM "QrCodeScanDay" day
        JOIN "Scan" s ON s."qrCodeId" = day."qrCodeId" AND ${ofDay}
        WHERE day."qrCodeId" = ${qrCodeId} AND ${inPart}`;
};
