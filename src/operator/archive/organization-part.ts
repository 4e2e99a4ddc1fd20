// Selects the data of one organization for export, and validates it for import.
import { z } from 'zod';
import { ConfigError } from '../../core/config.ts';
import { readLines } from './archive.ts';
import type { Selection } from './dump.ts';
import { rowsIn, tablesIn } from './load.ts';
import { quoted, type Table } from './tables.ts';

/** Tables that are useless on another server, recounted there, or short-lived. */
const excluded = [
  'ApiKey',
  'ChangeWatch',
  'IdempotentAnswer',
  'Invitation',
  'Job',
  'QrCodeCount',
  'QrCodeState',
  'QrCodeTagCount',
  'ScanViewer',
  'ScanWatch',
  'SharedReport',
  'UniqueVisitor',
  'WebhookDelivery',
];

/** Webhook columns that only this server can use. */
const serverColumns = [
  'createdById',
  'createdByKeyId',
  'secret',
  'previousSecret',
  'previousSecretEndsAt',
  'leaseId',
  'leasedUntil',
];

/** Columns of days that are kept only if they have all scans of the day; otherwise it is counted again. */
const quarterColumns = ['quarterValues', 'quarterKeys', 'quarterScans', 'quarterBatch'];

/** Selects the rows of one organization; members by email address. */
export const partOf =
  (organizationId: string): Selection =>
  ({ name, columns }) => {
    const own = `"organizationId" = '${organizationId}'`;
    const rows = (where: string, selected = columns) => ({
      source: `(SELECT ${selected.map(quoted).join(', ')} FROM ${quoted(name)} WHERE ${where})`,
      columns: selected,
    });
    const ofCodes = `"qrCodeId" IN (SELECT "id" FROM "QrCode" WHERE ${own})`;
    if (excluded.includes(name)) return undefined;
    if (name === 'Organization') return rows(`"id" = '${organizationId}'`);
    if (name === 'Member') {
      const people = `SELECT "email", "role" FROM "Member" m JOIN "User" u ON u."id" = m."userId"`;
      return { source: `(${people} WHERE ${own})`, columns: ['email', 'role'] };
    }
    if (name === 'Scan') {
      // 1 for scans that are not counted yet, because batches have other numbers elsewhere.
      const isOpen = `"batch" >= coalesce((SELECT min("batch") FROM "ScanBatch" WHERE NOT "counted"), "batch" + 1)`;
      const selected = columns.map((column) =>
        column === 'batch' ? `(${isOpen})::int AS "batch"` : quoted(column),
      );
      return { source: `(SELECT ${selected.join(', ')} FROM "Scan" WHERE ${ofCodes})`, columns };
    }
    if (columns.includes('quarterBatch')) {
      const isComplete = `"quarterScans" = "scans"`;
      const selected = columns.map((column) => {
        // Batches have other numbers elsewhere.
        if (column === 'counted') return '0 AS "counted"';
        if (!quarterColumns.includes(column)) return quoted(column);
        const value = column === 'quarterBatch' ? '0::bigint' : quoted(column);
        return `CASE WHEN ${isComplete} THEN ${value} END AS ${quoted(column)}`;
      });
      const where = columns.includes('qrCodeId') ? ofCodes : own;
      return {
        source: `(SELECT ${selected.join(', ')} FROM ${quoted(name)} WHERE ${where})`,
        columns,
      };
    }
    if (name === 'Webhook') {
      const carried = columns.filter((column) => !serverColumns.includes(column));
      return rows(`${own} AND "deletedAt" IS NULL`, carried);
    }
    // Members have other IDs elsewhere, if they are there.
    if (name === 'SavedView') {
      const carried = columns.filter((column) => column !== 'userId');
      return rows(`${own} AND "userId" IS NULL`, carried);
    }
    // Scans of deleted codes remain for a while.
    if (columns.includes('qrCodeId')) return rows(ofCodes);
    return columns.includes('organizationId') ? rows(own) : undefined;
  };

/** Referenced tables, by foreign key column. */
const referred = {
  organizationId: 'Organization',
  qrCodeId: 'QrCode',
  folderId: 'Folder',
  logoId: 'Logo',
};

const anyRow = z.record(z.string(), z.unknown());

/**
 * Throws ConfigError unless the file contains exactly one organization and its data. `tables` are those
 * of the database, which has the same version as the file.
 */
export async function requireOneOrganization(
  file: string,
  tables: readonly Table[],
): Promise<void> {
  const refuse = (what: string) =>
    new ConfigError(`${file} must contain exactly one organization; it contains ${what}`);
  const taken = new Map(
    tables.map((table) => [table.name, partOf('')(table)?.columns.toSorted().join()]),
  );
  const there = new Map(Object.values(referred).map((name) => [name, new Set<string>()]));
  const named = new Map(Object.values(referred).map((name) => [name, new Set<string>()]));
  const lines = readLines(file);
  await lines.next();
  for await (const { table, columns } of tablesIn(lines)) {
    if (taken.get(table) !== columns.toSorted().join())
      throw refuse(`the unexpected table ${table}`);
    for await (const text of rowsIn(lines)) {
      const row = anyRow.parse(JSON.parse(text));
      there.get(table)?.add(String(row.id));
      for (const [column, name] of Object.entries(referred)) {
        const isNone = row[column] === null && column !== 'organizationId';
        if (columns.includes(column) && !isNone) named.get(name)?.add(String(row[column]));
      }
    }
  }
  if (there.get('Organization')?.size !== 1) throw refuse('none or several');
  for (const [name, ids] of named) {
    const [other] = ids.difference(there.get(name) ?? new Set());
    if (other !== undefined) throw refuse(`rows of ${name} ${other}, which is missing`);
  }
}
