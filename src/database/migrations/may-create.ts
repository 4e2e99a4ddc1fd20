// Checks that a role has the privileges that migrations need.
import { z } from 'zod';
import { ConfigError } from '../../core/config.ts';
import { extensions } from './extensions.ts';

const found = z.tuple([
  z.object({
    role: z.string(),
    database: z.string(),
    schema: z.string(),
    tables: z.boolean(),
    extensions: z.boolean(),
  }),
]);

const statement = `
  SELECT quote_ident(current_user) AS "role", quote_ident(current_database()) AS "database",
    quote_ident(coalesce(current_schema(), 'public')) AS "schema",
    coalesce(has_schema_privilege(current_schema(), 'CREATE'), false) AS "tables",
    has_database_privilege(current_database(), 'CREATE')
      OR (SELECT count(*) FROM pg_extension WHERE extname IN ('${extensions.join("', '")}')) = ${extensions.length} AS "extensions"`;

/** Throws ConfigError with the GRANT statements that the owner of the database has to run. */
export async function expectMayCreate(read: (sql: string) => Promise<unknown[]>): Promise<void> {
  const [may] = found.parse(await read(statement));
  const { role, database, schema } = may;
  const lacks = [];
  const grants = [];
  if (!may.tables) {
    lacks.push(`tables in schema ${schema}`);
    grants.push(`GRANT USAGE, CREATE ON SCHEMA ${schema} TO ${role}`);
  }
  if (!may.extensions) {
    lacks.push(`extensions in database ${database}`);
    grants.push(`GRANT CREATE ON DATABASE ${database} TO ${role}`);
  }
  if (grants.length === 0) return;
  throw new ConfigError(
    `the role ${role} in DATABASE_URL may not create ${lacks.join(' or ')}; run as the owner of the database: ${grants.join('; ')}`,
  );
}
