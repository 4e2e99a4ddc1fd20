// Scans as lines of a journal.
import type { ScanRow } from '../storing/scan-row.ts';

/**
 * Fields with tabs between them; without an address, and with the visitor hashed. Empty is null, and no field
 * needs escapes: texts from outside are stored without control characters, and null if they are empty.
 */
export const lineOf = (scan: Omit<ScanRow, 'visitor'>, visitor: string | null): string => {
  const { id, qrCodeId, scannedAt, country, region, city, device, os, browser } = scan;
  const start = `${id}\t${qrCodeId}\t${scannedAt.getTime()}\t${scan.bot ? 'bot' : ''}\t${visitor ?? ''}`;
  const place = `${country ?? ''}\t${region ?? ''}\t${city ?? ''}`;
  const client = `${device ?? ''}\t${os ?? ''}\t${browser ?? ''}\t${scan.language ?? ''}`;
  return `${start}\t${place}\t${client}\t${scan.referrer ?? ''}\t${scan.target ?? ''}`;
};

const fieldCount = 14;

const orNull = (text: string | undefined): string | null => text || null;

/** Throws for a line of another form. */
export function scanIn(line: string): ScanRow {
  const fields = line.split('\t');
  const [id = '', qrCodeId = '', time, bot] = fields;
  const scannedAt = new Date(Number(time));
  if (fields.length !== fieldCount || Number.isNaN(scannedAt.getTime()))
    throw new TypeError(`a scan has ${fieldCount} fields, the third is its time`);
  return {
    id,
    qrCodeId,
    scannedAt,
    bot: bot !== '',
    visitor: orNull(fields[4]),
    country: orNull(fields[5]),
    region: orNull(fields[6]),
    city: orNull(fields[7]),
    device: orNull(fields[8]),
    os: orNull(fields[9]),
    browser: orNull(fields[10]),
    language: orNull(fields[11]),
    referrer: orNull(fields[12]),
    target: orNull(fields[13]),
  };
}
