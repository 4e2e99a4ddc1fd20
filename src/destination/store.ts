// Reads the destinations to check, and stores what was found.
import { z } from 'zod';
import type { PrismaClient } from '../database/client/client.ts';
import { readContent } from '../domain/content/index.ts';
import {
  type CheckedState,
  destinationHash,
  destinationState,
  destinationsOf,
} from '../domain/destination/state.ts';
import { storedRouting } from '../domain/routing/shape.ts';

type Database = Pick<PrismaClient, '$queryRaw' | '$executeRaw'>;

const codeRows = z.array(
  z.object({
    id: z.string(),
    organizationId: z.string(),
    version: z.int(),
    content: z.unknown(),
    routing: z.unknown(),
  }),
);

export interface CodeToCheck {
  id: string;
  organizationId: string;
  version: number;
  urls: string[];
}

/** Active dynamic codes with URLs, in the order of their IDs. */
export async function readActiveCodes(
  { after, limit }: { after: string; limit: number },
  prisma: Database,
): Promise<CodeToCheck[]> {
  const rows = codeRows.parse(
    await prisma.$queryRaw`
      SELECT c."id", c."organizationId", c."version", c."content", c."routing"
      FROM "QrCode" c JOIN "Organization" o ON o."id" = c."organizationId"
      WHERE c."id" > ${after} AND c."type" = 'URL' AND c."dynamic" AND c."status" = 'ACTIVE'
        AND c."archivedAt" IS NULL AND c."deletedAt" IS NULL AND o."deletedAt" IS NULL
      ORDER BY c."id" LIMIT ${limit}`,
  );
  return rows.map(({ content, routing, ...code }) => ({
    ...code,
    urls: urlsOf(content, routing),
  }));
}

/** None of a code that cannot be read, which must not keep others from being checked. */
function urlsOf(content: unknown, routing: unknown): string[] {
  try {
    const stored = routing === null ? null : storedRouting.parse(routing);
    return destinationsOf(readContent('URL', content), stored);
  } catch {
    return [];
  }
}

const checkRows = z.array(
  z.object({
    urlHash: z.string(),
    checkedAt: z.date(),
    httpStatus: z.int().nullable(),
    state: destinationState,
    failingSince: z.date().nullable(),
    brokenSince: z.date().nullable(),
  }),
);

export interface Check extends CheckedState {
  checkedAt: Date;
  httpStatus: number | null;
}

/** The last checks of URLs, by their hash, of whatever code. */
export async function readChecks(
  hashes: readonly string[],
  prisma: Database,
): Promise<ReadonlyMap<string, Check>> {
  const rows = await prisma.$queryRaw`
    SELECT DISTINCT ON ("urlHash") "urlHash", "checkedAt", "httpStatus", "state", "failingSince", "brokenSince"
    FROM "DestinationCheck" WHERE "urlHash" = ANY(${hashes})
    ORDER BY "urlHash", "checkedAt" DESC`;
  return new Map(checkRows.parse(rows).map(({ urlHash, ...check }) => [urlHash, check]));
}

/** Of codes that were edited meanwhile, nothing is stored: their destinations may be others. */
export async function storeChecks(
  codes: readonly CodeToCheck[],
  checks: ReadonlyMap<string, Check>,
  prisma: Database,
): Promise<void> {
  const rows = codes.flatMap(({ id, organizationId, version, urls }) =>
    urls.flatMap((url) => {
      const urlHash = destinationHash(url);
      const check = checks.get(urlHash);
      return check ? [{ id, organizationId, version, urlHash, ...check }] : [];
    }),
  );
  if (rows.length === 0) return;
  await prisma.$executeRaw`
    INSERT INTO "DestinationCheck" ("qrCodeId", "urlHash", "organizationId", "checkedAt", "httpStatus",
      "state", "failingSince", "brokenSince")
    SELECT given."id", given."urlHash", given."organizationId", given."checkedAt", given."httpStatus",
      given."state", given."failingSince", given."brokenSince"
    FROM json_to_recordset(${JSON.stringify(rows)}::json) AS given("id" text, "urlHash" text,
      "organizationId" text, "version" int, "checkedAt" timestamp, "httpStatus" int, "state" text,
      "failingSince" timestamp, "brokenSince" timestamp)
    JOIN "QrCode" c ON c."id" = given."id" AND c."version" = given."version"
    ORDER BY given."id"
    FOR SHARE OF c
    ON CONFLICT ("qrCodeId", "urlHash") DO UPDATE SET "checkedAt" = excluded."checkedAt",
      "httpStatus" = excluded."httpStatus", "state" = excluded."state",
      "failingSince" = excluded."failingSince", "brokenSince" = excluded."brokenSince"`;
}
