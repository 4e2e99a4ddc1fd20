// What became of the QR codes of imports.
import { createContextCache } from '@pothos/core';
import { z } from 'zod';
import { batched } from '../../database/batch.ts';
import type { RequestDatabase } from '../../database/transaction.ts';
import { type ImportResult, importResult } from '../../domain/job/stored.ts';
import { maxProblems } from '../../domain/validation/problems.ts';
import type { Context } from '../../graphql/context.ts';

interface CodeCounts {
  live: number;
  trashed: number;
}

const countRows = z.array(z.object({ id: z.string(), live: z.int(), trashed: z.int() }));

async function readCounts(ids: readonly string[], prisma: RequestDatabase): Promise<CodeCounts[]> {
  const rows = countRows.parse(
    await prisma.$queryRaw`
      SELECT j."id",
        (count(*) FILTER (WHERE q."deletedAt" IS NULL))::int AS "live",
        (count(*) FILTER (WHERE q."deletedAt" IS NOT NULL))::int AS "trashed"
      FROM "Job" j
      CROSS JOIN LATERAL jsonb_array_elements_text(j."result" -> 'qrCodeIds') AS made("id")
      JOIN "QrCode" q ON q."id" = made."id" AND q."organizationId" = j."organizationId"
      WHERE j."id" = ANY(${[...ids]}::text[])
      GROUP BY j."id"`,
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? { live: 0, trashed: 0 });
}

const countLoader = createContextCache((context: Context) => {
  const load = batched((ids: readonly string[]) => readCounts(ids, context.prisma), 100);
  const known = new Map<string, Promise<CodeCounts>>();
  return (id: string): Promise<CodeCounts> => {
    const counts = known.get(id) ?? load(id);
    known.set(id, counts);
    return counts;
  };
});

/** Counted once in a request, together for all imports of a list. */
export const countCodesOf = (id: string, context: Context): Promise<CodeCounts> =>
  countLoader(context)(id);

/** What an import that did not end by itself has created. To be called where its job is locked. */
export async function resultSoFar(jobId: string, prisma: RequestDatabase): Promise<ImportResult> {
  const parts = await prisma.jobPart.findMany({
    where: { jobId, file: { startsWith: 'create ' } },
    orderBy: { number: 'asc' },
    select: { file: true, bytes: true },
  });
  const files = [...Map.groupBy(parts, ({ file }) => file).values()];
  const results = files.map((file) => {
    const bytes = Buffer.concat(file.map((part) => part.bytes));
    return importResult.parse(JSON.parse(bytes.toString()));
  });
  const sum = (count: (result: ImportResult) => number) =>
    results.reduce((total, result) => total + count(result), 0);
  return {
    created: sum(({ created }) => created),
    qrCodeIds: results.flatMap(({ qrCodeIds }) => qrCodeIds),
    folderIds: results.flatMap(({ folderIds }) => folderIds),
    failed: sum(({ failed }) => failed),
    errors: results.flatMap(({ errors }) => errors).slice(0, maxProblems),
    errorCount: sum(({ errorCount }) => errorCount),
  };
}
