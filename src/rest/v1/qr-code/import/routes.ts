// REST v1: QR code import from CSV.
import { maxRows } from '../../../../domain/csv/chunks.ts';
import { countLines } from '../../../../domain/csv/records.ts';
import { problemBody } from '../../../http/problem.ts';
import { route } from '../../../route.ts';
import { readFile } from './file.ts';
import { emptyReport, requireResult, withProgress } from './report.ts';
import { importBody, importLimit, importQuery, importSchema } from './schemas.ts';
import { importFile } from './work.ts';

/** What one rate limit point covers. */
const perPoint = { rows: 100, bytes: 65_536 };
const points = (csv: string) =>
  Math.ceil(
    Math.max(countLines(csv, maxRows) / perPoint.rows, Buffer.byteLength(csv) / perPoint.bytes),
  );

const lines = 'application/x-ndjson';

export const qrCodeImportRoutes = [
  route({
    method: 'post',
    path: '/organizations/{orgId}/qr-codes/import',
    operationId: 'importQrCodes',
    inDashboard: true,
    tag: 'QR codes',
    summary: 'Import QR codes from CSV',
    description: `Imports up to ${maxRows} rows in up to 20 MiB, with the same columns as the export; docs/import.md lists them by type. All rows are checked first: if one has errors, nothing is imported, unless \`skipInvalid\` skips such rows. Then the QR codes are created, 500 rows at a time. With an \`Idempotency-Key\`, you can send the file again after an interrupted import: it resumes where it stopped and creates nothing twice. With \`Accept: ${lines}\`, the response has a line of progress after each part, such as \`{"phase":"create","done":1500,"total":10000}\`, then a line with the result or the error.`,
    permission: 'QR_CODES_WRITE',
    query: importQuery,
    body: importBody,
    mediaType: 'text/csv',
    maxBytes: importLimit,
    stores: 'each step',
    points,
    responses: {
      200: {
        description:
          'The result; as NDJSON, one line of progress per part, then a line with the result.',
        schema: importSchema,
        files: {
          [lines]: {
            example:
              '{"phase":"create","done":1,"total":1}\n{"created":1,"qrCodeIds":["qr_01m8z3v9k2e4rbq0s6h1x7c5dn"],"folderIds":[],"failed":0,"errors":[],"errorCount":0,"dryRun":false}\n',
          },
        },
      },
    },
    failures: {
      409: 'A short code was taken during the import, or the Idempotency-Key was used for another request.',
      422: 'Rows have errors, so nothing was imported; `details` lists them.',
    },
    handle: async ({ path, query, body, headers, step, streamed, present, signal }) => {
      const file = await readFile(body);
      const report = emptyReport();
      const options = { organizationId: path.orgId, ...query };
      const work = withProgress(importFile(file, options, step, report), file, report, present);
      const result = () => {
        if (!query.dryRun) requireResult(report, file);
        return { ...report, dryRun: query.dryRun };
      };
      if (!headers.get('accept')?.includes(lines)) {
        // Callers who disconnected can send the file again.
        for await (const _progress of work) if (signal.aborted) break;
        return Response.json(result());
      }
      // An error before the first part gets its own status.
      const first = await work.next();
      async function* values() {
        try {
          if (!first.done) yield first.value;
          yield* work;
          yield result();
        } catch (error) {
          yield problemBody(present(error)).body;
        }
      }
      return streamed(asLines(values()), { 'content-type': lines });
    },
  }),
];

async function* asLines(values: AsyncIterable<object>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for await (const value of values) yield encoder.encode(`${JSON.stringify(value)}\n`);
}
