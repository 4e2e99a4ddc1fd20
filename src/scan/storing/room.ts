// How many scans the limits of codes still allow.
import type pg from 'pg';
import { z } from 'zod';
import { openScans } from '../../database/scan-parts.ts';

const rowsOf = z.array(z.object({ id: z.string(), room: z.int().nullable() }));

/** The scans that remain within the limit, for codes that exist and have one. */
export async function roomOf(
  client: pg.PoolClient,
  codes: readonly string[],
): Promise<Map<string, number>> {
  const { rows } = await client.query(
    `SELECT c."id", (c."routing"->>'scanLimit')::int - t."scans" - coalesce(o."scans", 0) AS "room"
     FROM "QrCode" c JOIN "QrCodeTotal" t ON t."qrCodeId" = c."id"
     LEFT JOIN (SELECT "qrCodeId", count(*)::int AS "scans" FROM "Scan"
       WHERE "qrCodeId" = ANY($1::text[]) AND NOT "bot" AND ${openScans.sql} GROUP BY 1) o
       ON o."qrCodeId" = c."id"
     WHERE c."id" = ANY($1::text[])`,
    [codes],
  );
  const rooms = rowsOf.parse(rows);
  return new Map(rooms.map(({ id, room }) => [id, room ?? Number.POSITIVE_INFINITY]));
}
