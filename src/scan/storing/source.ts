// How far the scans of a journal, or of a process without one, are stored.
import type pg from 'pg';
import { z } from 'zod';

/** What tells a batch that is stored from one that is not, if a commit got no answer. */
export interface BatchSource {
  /** UUID of the journal, or of a process without one. */
  id: string;
  /** Position of the source before and after this batch. */
  from: number;
  to: number;
}

const rowsOf = z.array(z.object({ position: z.coerce.number() }));

/** Up to where scans of a source are stored. */
export async function storedPosition(
  on: Pick<pg.ClientBase, 'query'>,
  id: string,
): Promise<number> {
  const { rows } = await on.query('SELECT "position" FROM "ScanSource" WHERE "id" = $1', [id]);
  return rowsOf.parse(rows)[0]?.position ?? 0;
}

/** Advances the position of a source; returns its position if it was advanced before. */
export async function advance(
  client: pg.PoolClient,
  { id, from, to }: BatchSource,
): Promise<number | undefined> {
  const { rowCount } = await client.query(
    `INSERT INTO "ScanSource" ("id", "position") VALUES ($1, $3)
     ON CONFLICT ("id") DO UPDATE SET "position" = $3, "usedAt" = now() AT TIME ZONE 'UTC'
     WHERE "ScanSource"."position" <= $2`,
    [id, from, to],
  );
  return rowCount === 1 ? undefined : storedPosition(client, id);
}
