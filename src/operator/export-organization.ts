// `npm run export-organization -- org_… FILE`: an organization with everything in it, in one file.
import path from 'node:path';
import { ConfigError, readConfig } from '../config.ts';
import { typeOfId } from '../domain/id.ts';
import { expectFree, headerOf, writeArchive } from './archive.ts';
import { runCommand } from './command.ts';
import { dump, type Selection } from './dump.ts';
import { openSource } from './source.ts';
import { quoted } from './tables.ts';

/** What would open nothing elsewhere, is counted anew there, or is of the moment. */
const leftOut = [
  'ApiKey',
  'IdempotentAnswer',
  'Invitation',
  'QrCodeCount',
  'QrCodeTagCount',
  'ScanWatch',
  'UniqueVisitor',
  'WebhookDelivery',
];

/** Columns of a webhook that only this server can use. */
const ownOfServer = ['secret', 'previousSecret', 'previousSecretEndsAt', 'leaseId', 'leasedUntil'];

/** The rows of one organization; its members by their addresses. */
const partOf =
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
    if (columns.includes('organizationId')) return rows(own);
    if (!columns.includes('qrCodeId')) return undefined;
    return rows(`"qrCodeId" IN (SELECT "id" FROM "QrCode" WHERE ${own})`);
  };

await runCommand(
  { usage: 'export-organization -- org_… FILE', count: 2 },
  async ([id = '', file = '']) => {
    expectFree(file);
    const config = readConfig(process.env);
    const source = await openSource(config, path.dirname(path.resolve(file)));
    try {
      const { query } = source.connection;
      const found =
        typeOfId(id) === 'Organization' &&
        (await query('SELECT 1 FROM "Organization" WHERE "id" = $1', [id])).length > 0;
      if (!found) throw new ConfigError(`there is no organization ${id}`);
      const header = headerOf('organization', source.secret);
      const size = await writeArchive(file, dump(source.connection, header, partOf(id)));
      console.log(`Wrote ${file}: ${(size / 1e6).toFixed(1)} MB.`);
    } finally {
      await source.close();
    }
  },
);
