// Scans as lines of a journal.
import { z } from 'zod';
import type { ScanRow } from '../storing/scan-row.ts';

const text = z.string().nullable();

/** In the order of `lineOf`; without an address, and with the visitor hashed. */
const fields = z.tuple([
  z.uuid(),
  z.string(),
  z.number(),
  z.boolean(),
  text,
  text,
  text,
  text,
  text,
  text,
  text,
  text,
  text,
  text,
]);

export const lineOf = (scan: ScanRow): string =>
  JSON.stringify([
    scan.id,
    scan.qrCodeId,
    scan.scannedAt.getTime(),
    scan.bot,
    scan.visitor,
    scan.country,
    scan.region,
    scan.city,
    scan.device,
    scan.os,
    scan.browser,
    scan.language,
    scan.referrer,
    scan.target,
  ] satisfies z.input<typeof fields>);

/** Throws for a line of another form. */
export function scanIn(line: string): ScanRow {
  const [
    id,
    qrCodeId,
    time,
    bot,
    visitor,
    country,
    region,
    city,
    device,
    os,
    browser,
    language,
    referrer,
    target,
  ] = fields.parse(JSON.parse(line));
  return {
    id,
    qrCodeId,
    scannedAt: new Date(time),
    bot,
    visitor,
    country,
    region,
    city,
    device,
    os,
    browser,
    language,
    referrer,
    target,
  };
}
