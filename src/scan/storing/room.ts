// How many scans the limits of codes still allow.
import type pg from 'pg';
import { z } from 'zod';
import { Prisma } from '../../database/client/client.ts';
import { totalsOf } from '../../database/scan-totals.ts';

const rowsOf = z.array(z.object({ id: z.string(), room: z.int().nullable() }));

/** The scans that remain within the limit, for codes that exist and have one. */
export async function roomOf(
  client: pg.PoolClient,
  codes: readonly string[],
): Promise<Map<string, number>> {
  const { text, values } = Prisma.sql`
    SELECT c."id", (c."routing"->>'scanLimit')::int - t."scans" AS "room"
    FROM "QrCode" c JOIN (${totalsOf(codes)}) t ON t."id" = c."id"`;
  const { rows } = await client.query(text, values);
  const rooms = rowsOf.parse(rows);
  return new Map(rooms.map(({ id, room }) => [id, room ?? Number.POSITIVE_INFINITY]));
}
