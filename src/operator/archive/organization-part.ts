// What of a database belongs to one organization: what an export takes, and all that an import may bring.
import { z } from 'zod';
import { ConfigError } from '../../core/config.ts';
import { readLines } from './archive.ts';
import type { Selection } from './dump.ts';
import { rowsIn, tablesIn } from './load.ts';
import { quoted, type Table } from './tables.ts';

/** What would open nothing elsewhere, is counted anew there, or is of the moment. */
const leftOut = [
  'ApiKey',
  'IdempotentAnswer',
  'Invitation',
  'QrCodeCount',
  'QrCodeTagCount',
  'ScanViewer',
  'ScanWatch',
  'UniqueVisitor',
  'WebhookDelivery',
];

/** Columns of a webhook that only this server can use. */
const ownOfServer = [
  'createdById',
  'secret',
  'previousSecret',
  'previousSecretEndsAt',
  'leaseId',
  'leasedUntil',
];

/** The rows of one organization; its members by their addresses. */
export const partOf =
  (organizationId: string): Selection =>
  ({ name, columns }) => {
    const own = `"organizationId" = '${organizationId}'`;
    const rows = (where: string, wanted = columns) => ({
      source: `(SELECT ${wanted.map(quoted).join(', ')} FROM ${quoted(name)} WHERE ${where})`,
      columns: wanted,
    });
    if (leftOut.includes(name)) return undefined;
    if (name === 'Organization') return rows(`"id" = '${organizationId}'`);
    if (name === 'Member') {
      const people = `SELECT "email", "role" FROM "Member" m JOIN "User" u ON u."id" = m."userId"`;
      return { source: `(${people} WHERE ${own})`, columns: ['email', 'role'] };
    }
    if (name === 'Webhook') {
      const carried = columns.filter((column) => !ownOfServer.includes(column));
      return rows(`${own} AND "deletedAt" IS NULL`, carried);
    }
    const ofCodes = `"qrCodeId" IN (SELECT "id" FROM "QrCode" WHERE ${own})`;
    // Scans outlive their code for a while.
    if (columns.includes('qrCodeId')) return rows(ofCodes);
    return columns.includes('organizationId') ? rows(own) : undefined;
  };

/** The tables whose rows others name, by the column that does so. */
const referred = {
  organizationId: 'Organization',
  qrCodeId: 'QrCode',
  folderId: 'Folder',
  logoId: 'Logo',
};

const anyRow = z.record(z.string(), z.unknown());

/**
 * Throws ConfigError for a file with anything but one organization and what belongs to it. `tables` are
 * those of the database, which has the version of the file.
 */
export async function expectOne(file: string, tables: readonly Table[]): Promise<void> {
  const refuse = (what: string) =>
    new ConfigError(`${file} must hold one organization and nothing else; it has ${what}`);
  const taken = new Map(
    tables.map((table) => [table.name, partOf('')(table)?.columns.toSorted().join()]),
  );
  const there = new Map(Object.values(referred).map((name) => [name, new Set<string>()]));
  const named = new Map(Object.values(referred).map((name) => [name, new Set<string>()]));
  const lines = readLines(file);
  await lines.next();
  for await (const { table, columns } of tablesIn(lines)) {
    if (taken.get(table) !== columns.toSorted().join()) throw refuse(`another table, ${table}`);
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
    if (other !== undefined) throw refuse(`rows of ${name} ${other}, which is not in it`);
  }
}
