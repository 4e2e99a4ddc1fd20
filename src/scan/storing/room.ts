// How many scans the limits of codes still allow.
import type pg from 'pg';
import { z } from 'zod';
import { Prisma } from '../../database/client/client.ts';
import { progressColumns, progressShape } from '../../database/scans/scan-batches.ts';
import { openTotals } from '../../database/scans/scan-totals.ts';

const rowsOf = z.array(z.object({ id: z.string(), room: z.int().nullable(), ...progressShape }));

/** The scans that remain within the limit, for codes that exist; infinitely many without one. */
export async function roomOf(
  client: pg.PoolClient,
  codes: readonly string[],
): Promise<Map<string, number>> {
  const read = async ({ text, values }: Prisma.Sql) => (await client.query(text, values)).rows;
  const rows = rowsOf.parse(
    await read(Prisma.sql`
      SELECT c."id", (c."routing"->>'scanLimit')::int - t."scans" AS "room", ${progressColumns}
      FROM "QrCode" c JOIN "QrCodeTotal" t ON t."qrCodeId" = c."id"
      WHERE c."id" = ANY(${codes}::text[])`),
  );
  const limited = rows.flatMap(({ id, room }) => (room === null ? [] : [id]));
  const open = limited.length > 0 ? await openTotals(limited, rows[0], read) : undefined;
  return new Map(
    rows.map(({ id, room }) => [
      id,
      room === null ? Number.POSITIVE_INFINITY : room - (open?.get(id)?.scans ?? 0),
    ]),
  );
}
