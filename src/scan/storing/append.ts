// Writes rows of scans by COPY, which costs PostgreSQL half of an INSERT.

import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { StoredScan } from '../../database/scans/stored-scan.ts';

const columns = [
  'id',
  'qrCodeId',
  'organizationId',
  'scannedAt',
  'batch',
  'unique',
  'bot',
  'country',
  'region',
  'city',
  'device',
  'os',
  'browser',
  'language',
  'referrer',
  'target',
] as const;

const names = columns.map((column) => `"${column}"`).join(', ');
const statement = `COPY "Scan" (${names}) FROM STDIN`;

/** Sends rows in COPY's text format. */
async function copyRows(
  client: pg.PoolClient,
  statement: string,
  lines: readonly string[],
): Promise<void> {
  await pipeline(Readable.from([Buffer.from(lines.join(''))]), client.query(copyFrom(statement)));
}

/** Characters that COPY escapes (PostgreSQL, "COPY", Text Format). */
const special = /[\\\t\n\r]/g;
const escapes: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
};

const field = (text: string | null): string =>
  text === null ? '\\N' : text.replace(special, (character) => escapes[character] ?? character);

function lineOf(scan: StoredScan, batch: string): string {
  const { id, scannedAt, unique, bot } = scan;
  const start = `${id}\t${field(scan.qrCodeId)}\t${field(scan.organizationId)}`;
  const flags = `${scannedAt.toISOString()}\t${batch}\t${unique ? 't' : 'f'}\t${bot ? 't' : 'f'}`;
  const place = `${field(scan.country)}\t${field(scan.region)}\t${field(scan.city)}`;
  const device = `${field(scan.device)}\t${field(scan.os)}\t${field(scan.browser)}`;
  const rest = `${field(scan.language)}\t${field(scan.referrer)}\t${field(scan.target)}`;
  return `${start}\t${flags}\t${place}\t${device}\t${rest}\n`;
}

export async function appendRows(
  client: pg.PoolClient,
  batch: string,
  scans: readonly StoredScan[],
): Promise<void> {
  // Neighbours in the index are cheaper to insert one after the other.
  const ordered = [...scans].sort(({ qrCodeId: a }, { qrCodeId: b }) =>
    a < b ? -1 : a > b ? 1 : 0,
  );
  await copyRows(
    client,
    statement,
    ordered.map((scan) => lineOf(scan, batch)),
  );
}

/** Rows in a statement, which PostgreSQL limits to 65,535 values. */
const maxRows = 4_000;

/** The same by INSERT with values, whose errors are specific on Citus, too. */
export async function insertRows(
  client: pg.PoolClient,
  batch: string,
  scans: readonly StoredScan[],
): Promise<void> {
  for (let start = 0; start < scans.length; start += maxRows) {
    const rows = scans
      .slice(start, start + maxRows)
      .map((scan) => columns.map((column) => (column === 'batch' ? batch : scan[column])));
    const places = rows.map(
      (row, n) => `(${row.map((_, m) => `$${n * row.length + m + 1}`).join(', ')})`,
    );
    await client.query(
      `INSERT INTO "Scan" (${names}) VALUES ${places.join(', ')}`,
      rows.flat().map((value) => (value instanceof Date ? value.toISOString() : value)),
    );
  }
}
