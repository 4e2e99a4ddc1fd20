// REST v1: QR codes from a CSV file.
import { countLines } from '../../../../domain/csv/records.ts';
import { problemBody } from '../../../http/problem.ts';
import { route } from '../../../route.ts';
import { mostRows, readFile } from './file.ts';
import { emptyReport, refuseNothing, telling } from './report.ts';
import { importAnswer, importBody, importLimit, importQuery } from './schemas.ts';
import { importFile } from './work.ts';

/** What a point pays for. */
const ofPoint = { rows: 100, bytes: 65_536 };
const points = (csv: string) =>
  Math.ceil(
    Math.max(countLines(csv, mostRows) / ofPoint.rows, Buffer.byteLength(csv) / ofPoint.bytes),
  );

const lines = 'application/x-ndjson';

export const qrCodeImportRoutes = [
  route({
    method: 'post',
    path: '/organizations/{orgId}/qr-codes/import',
    operationId: 'importQrCodes',
    inDashboard: true,
    tag: 'QR codes',
    summary: 'QR codes from a CSV file',
    description: `Up to ${mostRows} rows in up to 20 MiB, with the columns of the export: docs/import.md tells them by type. First all rows are checked; if one is wrong, nothing is made, unless \`skipInvalid\` passes over such rows. Then the codes are made, 500 rows at a time. With an \`Idempotency-Key\` a file whose import broke off can be sent again: it goes on where it stopped, and makes nothing twice. With \`Accept: ${lines}\` the answer is a line of progress after each part, \`{"phase":"create","done":1500,"total":10000}\`, then a line with the result or the error.`,
    permission: 'QR_CODES_WRITE',
    query: importQuery,
    body: importBody,
    mediaType: 'text/csv',
    maxBytes: importLimit,
    inSteps: true,
    points,
    answers: {
      200: {
        description:
          'What came of it; as lines, one for each part that is done, then one with what came of it.',
        schema: importAnswer,
        files: {
          [lines]: {
            example:
              '{"phase":"create","done":1,"total":1}\n{"created":1,"failed":0,"errors":[],"errorCount":0,"dryRun":false}\n',
          },
        },
      },
    },
    failures: {
      409: 'A short code was taken while the import was under way, or the Idempotency-Key came with another request.',
      422: 'Rows are wrong, so nothing was made; `details` name them.',
    },
    handle: async ({ path, query, body, headers, step, streamed, present, signal }) => {
      const file = await readFile(body);
      const report = emptyReport();
      const manner = { organizationId: path.orgId, ...query };
      const work = telling(importFile(file, manner, step, report), file, report, present);
      const result = () => {
        if (!query.dryRun) refuseNothing(report, file);
        return { ...report, dryRun: query.dryRun };
      };
      if (!headers.get('accept')?.includes(lines)) {
        // Whoever has gone can send it again.
        for await (const _progress of work) if (signal.aborted) break;
        return Response.json(result());
      }
      // What keeps it from beginning has a status of its own.
      const first = await work.next();
      async function* told() {
        try {
          if (!first.done) yield first.value;
          yield* work;
          yield result();
        } catch (error) {
          yield problemBody(present(error)).body;
        }
      }
      return streamed(asLines(told()), { 'content-type': lines });
    },
  }),
];

async function* asLines(values: AsyncIterable<object>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for await (const value of values) yield encoder.encode(`${JSON.stringify(value)}\n`);
}
