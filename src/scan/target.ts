// Where a short code leads, read afresh for every scan, remembered for when the database is away.
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import type { PrismaClient } from '../database/client/client.ts';
import { QrCodeStatus } from '../database/client/enums.ts';
import { grouped } from '../database/grouped.ts';

const row = z.object({
  shortCode: z.string(),
  qrCodeId: z.string(),
  status: z.enum(QrCodeStatus),
  url: z.string().nullable(),
});

export interface Target {
  qrCodeId: string;
  status: QrCodeStatus;
  /** ASCII, for the Location header; null for a code that holds its content itself. */
  location: string | null;
}

const unknown = { known: false } as const;
type Found = { known: true; target: Target } | typeof unknown;

/**
 * Finds targets: as they are in the database now, so that an edit holds for the next scan in every
 * process. If the database does not answer within `patience` milliseconds: as they were last seen;
 * throws what went wrong if they never were.
 */
export function createTargets(prisma: Pick<PrismaClient, '$queryRaw'>, patience = 1_000) {
  const remembered = new LRUCache<string, Found>({ max: 100_000 });
  let answering = true;

  const read = grouped(async (codes: readonly string[]): Promise<Found[]> => {
    const wanted = [...new Set(codes)];
    const rows = z.array(row).parse(
      await prisma.$queryRaw`
        SELECT "shortCode", "id" AS "qrCodeId", "status"::text AS "status",
               CASE "type" WHEN 'URL' THEN "content"->>'url' END AS "url"
        FROM "QrCode" WHERE "shortCode" = ANY(${wanted}::text[])`,
    );
    answering = true;
    for (const code of wanted) remembered.delete(code);
    for (const { shortCode, qrCodeId, status, url } of rows) {
      const location = url === null ? null : asciiUrl(url);
      remembered.set(shortCode, { known: true, target: { qrCodeId, status, location } });
    }
    return codes.map((code) => remembered.get(code) ?? unknown);
  }, 1_000);

  return async function targetOf(shortCode: string): Promise<Target | null> {
    const last = remembered.get(shortCode);
    const now = read(shortCode);
    try {
      // While the database is away nobody waits for it; the read in passing finds out when it is back.
      const found = answering || !last ? await within(patience, now) : last;
      if (found === last) now.catch(() => undefined);
      return found.known ? found.target : null;
    } catch (error) {
      answering = false;
      now.catch(() => undefined);
      if (last?.known) return last.target;
      throw error;
    }
  };
}

/** As its owner wrote it, unless a header could not carry that. */
const asciiUrl = (url: string): string => (/^[\x21-\x7e]+$/.test(url) ? url : new URL(url).href);

async function within<T>(milliseconds: number, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('timeout exceeded')), milliseconds);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
