// `npm run audit-log -- org_…`: prints the audit log of an organization, which may be deleted;
// `npm run audit-log -- deleted`: lists deleted organizations.
import { z } from 'zod';
import { ConfigError, readConfig } from '../../core/config.ts';
import { typeOfId } from '../../domain/id.ts';
import { expectCurrent } from '../archive/current.ts';
import { openSource } from '../archive/source.ts';
import { runCommand } from './command.ts';

const rows = z.array(z.object({ line: z.string(), id: z.string() }));
/** Entries read at a time. */
const page = 1_000;

await runCommand({ usage: 'audit-log -- org_… | deleted', count: 1 }, async ([which = '']) => {
  const isList = which === 'deleted';
  if (!isList && typeOfId(which) !== 'Organization') {
    throw new ConfigError(`${which} is not the ID of an organization, which starts with org_`);
  }
  const source = await openSource(readConfig(process.env));
  try {
    await expectCurrent(source.connection);
    const { query } = source.connection;
    await (isList ? printDeleted(query) : printLog(which, query));
  } finally {
    await source.close();
  }
});

type Query = (text: string, values: unknown[]) => Promise<unknown>;

/** One JSON object a line, oldest first. */
async function printLog(id: string, query: Query): Promise<void> {
  let [after, count] = ['', 0];
  for (;;) {
    const found = rows.parse(
      await query(
        `SELECT "id", to_jsonb(entry)::text AS "line" FROM "AuditEvent" AS entry
         WHERE "organizationId" = $1 AND "id" > $2 ORDER BY "id" LIMIT ${page}`,
        [id, after],
      ),
    );
    for (const { line } of found) console.log(line);
    count += found.length;
    after = found.at(-1)?.id ?? '';
    if (found.length < page) break;
  }
  if (count === 0) throw new ConfigError(`the organization ${id} never existed here`);
}

async function printDeleted(query: Query): Promise<void> {
  const found = rows.parse(
    await query(
      `SELECT "organizationId" AS "id",
         concat_ws('  ', "organizationId", to_char("createdAt", 'YYYY-MM-DD HH24:MI'),
                   "targets"->0->>'name') AS "line"
       FROM "AuditEvent" WHERE "action" = 'deleteOrganization' AND "organizationId" IS NOT NULL
       ORDER BY "id"`,
      [],
    ),
  );
  for (const { line } of found) console.log(line);
}
