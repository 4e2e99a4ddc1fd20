// REST v1: QR code export as CSV or ZIP.
import { setImmediate } from 'node:timers/promises';
import { makeZip } from 'client-zip';
import type { CsvDialect } from '../../../../domain/csv/dialect.ts';
import { csvHeader } from '../../../../domain/csv/write.ts';
import { createPacer } from '../../../http/pacer.ts';
import { paginate } from '../../../http/paginate.ts';
import { noBody, route } from '../../../route.ts';
import { found } from '../../../run.ts';
import { exportQuery, filterOf } from '../query-schemas.ts';
import {
  type ExportCode,
  type ExportPage,
  type ImageOptions,
  imageEntries,
  linesOfCodes,
  paidAhead,
  pointsOfImages,
} from './entries.ts';
import { createLogoReader } from './logos.ts';
import { ExportQrCodesDocument } from './operations.generated.ts';

/** Reads the codes page by page from the start. */
type Pages = () => AsyncGenerator<ExportCode[]>;

const mediaTypes = { csv: 'text/csv; charset=utf-8', zip: 'application/zip' } as const;

interface Drawing extends ImageOptions {
  /** Spends points for images before they are drawn; may wait for the quota. */
  pay(codes: readonly ExportCode[]): Promise<void>;
}

export const qrCodeExportRoutes = [
  route({
    method: 'get',
    path: '/organizations/{orgId}/qr-codes/export',
    operationId: 'exportQrCodes',
    inDashboard: true,
    tag: 'QR codes',
    summary: 'Export QR codes',
    description:
      'Exports the QR codes that match the filters as CSV, which can be imported again, or as ZIP with `codes.csv` and an image of each QR code, named after its short code and name. A ZIP costs one point per 5 images, more for large images and long content; it slows down rather than use more than half of the rate limit. `X-Total-Count` holds the number of QR codes, so you can show progress. The file is streamed: if an error occurs, the connection is closed early. When sorted by name or scans, a QR code that changes during the export may be missing or appear twice.',
    permission: 'QR_CODES_READ',
    query: exportQuery,
    body: noBody,
    responses: {
      200: {
        description:
          'One line for each QR code; in a ZIP, `codes.csv` and an image of each QR code.',
        headers: ['Content-Disposition', 'X-Total-Count'],
        files: {
          'text/csv': {
            example: 'type,name,url\nURL,Company Website,https://example.com\n',
          },
          'application/zip': {},
        },
      },
    },
    handle: async ({ path: { orgId }, query, run, spend, streamed, signal }) => {
      const { format, image, size, sort, separator, bom, ...filter } = query;
      const dialect = { separator, bom };
      const list = {
        organizationId: orgId,
        filter: filterOf(filter),
        orderBy: sort,
        drawn: format === 'zip',
      };
      const read = async (after: string | null): Promise<ExportPage> => {
        const counted = after === null;
        const { organization } = await run(ExportQrCodesDocument, { ...list, after, counted });
        return found(organization).qrCodes;
      };
      // Errors such as missing permissions must come before streaming starts.
      const first = await read(null);
      const pages = () => paginate(first, read);
      const pay = createPacer(spend, signal);
      const drawing = {
        image,
        size,
        readLogo: createLogoReader(orgId, run),
        pay: (codes: readonly ExportCode[]) => pay(pointsOfImages(codes, image, size)),
      };
      const file = format === 'csv' ? csvOf(pages, dialect) : zipOf(pages, dialect, drawing);
      return streamed(file, {
        'content-type': mediaTypes[format],
        'content-disposition': `attachment; filename="qr-codes.${format}"`,
        'x-total-count': String(first.totalCount),
      });
    },
  }),
];

async function* csvOf(pages: Pages, dialect: CsvDialect): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  yield encoder.encode(csvHeader(dialect));
  for await (const codes of pages()) {
    if (codes.length > 0) yield encoder.encode(linesOfCodes(codes, dialect));
  }
}

const zipOf = (pages: Pages, dialect: CsvDialect, drawing: Drawing): ReadableStream<Uint8Array> =>
  makeZip(entriesOf(pages, dialect, drawing));

async function* entriesOf(pages: Pages, dialect: CsvDialect, drawing: Drawing) {
  yield { name: 'codes.csv', input: csvOf(pages, dialect) };
  for await (const page of pages()) {
    for (let start = 0; start < page.length; start += paidAhead) {
      const codes = page.slice(start, start + paidAhead);
      await drawing.pay(codes);
      for await (const entry of imageEntries(codes, drawing)) {
        yield entry;
        // Yields to the event loop, so that a scan waits for one image at most.
        await setImmediate();
      }
    }
  }
}
