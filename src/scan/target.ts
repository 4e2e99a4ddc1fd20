// Where a short code leads, read afresh for every scan, remembered for when the database is away.
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { withTimeout } from '../core/timing.ts';
import { grouped } from '../database/batch.ts';
import type { PrismaClient } from '../database/client/client.ts';
import { QrCodeStatus } from '../database/client/enums.ts';
import { contentTypes } from '../domain/content/index.ts';
import { type RoutedCode, routedCode } from '../domain/routing/routed-code.ts';

const row = z.object({
  shortCode: z.string(),
  id: z.string(),
  version: z.int(),
  status: z.enum(QrCodeStatus),
  totalScans: z.int(),
  /** What only an edit changes; null if it is the version that was asked about. */
  code: z
    .object({
      type: z.enum(contentTypes),
      dynamic: z.boolean(),
      content: z.unknown(),
      routing: z.unknown(),
      passwordHash: z.string().nullable(),
    })
    .nullable(),
});

export interface Target extends RoutedCode {
  version: number;
  passwordHash: string | null;
}

export interface Found {
  /** null if there is none. */
  target: Target | null;
  /** Whether the database has said so just now. */
  fresh: boolean;
}

type Answer = { target: Target | null } | { unreadable: unknown };

const unknown: Answer = { target: null };

/**
 * Finds targets: as they are in the database now, so that an edit holds for the next scan in every
 * process. If the database does not answer withTimeout `patience` milliseconds: as they were last seen;
 * throws what went wrong if they never were. Content with rules is sent and checked only when it is of
 * another version than the one that is remembered.
 */
export function createTargets(prisma: Pick<PrismaClient, '$queryRaw'>, patience = 1_000) {
  const remembered = new LRUCache<string, Target>({ max: 100_000 });
  let answering = true;

  const read = grouped(async (codes: readonly string[]): Promise<Answer[]> => {
    const wanted = [...new Set(codes)];
    const before = new Map<string, Target>();
    for (const code of wanted) {
      const target = remembered.get(code);
      if (target) before.set(versionOf(target), target);
    }
    const rows = await readRows(prisma, wanted, [...before.keys()]);
    answering = true;
    const answers = new Map<string, Answer>();
    for (const found of rows) {
      try {
        const target = targetFrom(found, before);
        remembered.set(found.shortCode, target);
        answers.set(found.shortCode, { target });
      } catch (unreadable) {
        remembered.delete(found.shortCode);
        // Nobody else who scans in this moment should suffer from it.
        answers.set(found.shortCode, { unreadable });
      }
    }
    for (const code of wanted) if (!answers.has(code)) remembered.delete(code);
    return codes.map((code) => answers.get(code) ?? unknown);
  }, 1_000);

  async function targetOf(shortCode: string): Promise<Found> {
    const last = remembered.get(shortCode);
    const now = read(shortCode);
    // While the database is away nobody waits for it; the read in passing finds out when it is back.
    if (last && !answering) {
      now.catch(() => undefined);
      return { target: last, fresh: false };
    }
    const answer = await withTimeout(patience, now).catch((error: unknown) => {
      answering = false;
      now.catch(() => undefined);
      if (last) return undefined;
      throw error;
    });
    if (!answer) return { target: last ?? null, fresh: false };
    if ('unreadable' in answer) throw answer.unreadable;
    return { target: answer.target, fresh: true };
  }
  return { targetOf, lastSeen: (shortCode: string) => remembered.get(shortCode) };
}

async function readRows(
  prisma: Pick<PrismaClient, '$queryRaw'>,
  shortCodes: readonly string[],
  knownVersions: readonly string[],
): Promise<z.output<typeof row>[]> {
  const rows = await prisma.$queryRaw`
    /* prepared: find_targets */
    SELECT "shortCode", "id", "version", "status"::text AS "status", "totalScans",
           CASE WHEN "id" || ' ' || "version" = ANY(${knownVersions}::text[]) THEN NULL
           ELSE json_build_object('type', "type", 'dynamic', "dynamic", 'content', "content",
             'routing', "routing", 'passwordHash', "passwordHash") END AS "code"
    FROM "QrCode" WHERE "shortCode" = ANY(${shortCodes}::text[])`;
  return z.array(row).parse(rows);
}

function targetFrom(
  { code, id, version, status, totalScans }: z.output<typeof row>,
  before: ReadonlyMap<string, Target>,
): Target {
  const now = { id, version, status, totalScans };
  if (code) {
    return { ...routedCode({ ...code, ...now }), version, passwordHash: code.passwordHash };
  }
  const same = before.get(versionOf(now));
  if (!same) throw new Error('A version that was not known came without its content');
  return { ...same, status, totalScans };
}

/** Of a code that is deleted, another one can take the short code at the same version. */
const versionOf = ({ id, version }: { id: string; version: number }): string => `${id} ${version}`;
