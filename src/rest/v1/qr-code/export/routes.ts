// REST v1: QR code export as CSV or ZIP.
import { setImmediate } from 'node:timers/promises';
import { makeZip } from 'client-zip';
import { ApiError } from '../../../../core/errors.ts';
import type { CsvDialect } from '../../../../domain/csv/dialect.ts';
import { csvHeader, csvLines } from '../../../../domain/csv/write.ts';
import { author } from '../../../../domain/qr-code/author.ts';
import { pointsOfPictures } from '../../../../domain/render/drawing-cost.ts';
import { storedStyle } from '../../../../domain/style/shape.ts';
import { fileName } from '../../../../domain/text/file-name.ts';
import { mapConcurrent } from '../../../http/map-concurrent.ts';
import { createPacer } from '../../../http/pacer.ts';
import { paginate } from '../../../http/paginate.ts';
import { noBody, route } from '../../../route.ts';
import { found } from '../../../run.ts';
import { draw, type Format } from '../download.ts';
import { exportQuery, filterOf, maxImageSize } from '../query-schemas.ts';
import { createLogoReader, type ReadLogo } from './logos.ts';
import { ExportQrCodesDocument, type ExportQrCodesQuery } from './operations.generated.ts';

type Codes = NonNullable<ExportQrCodesQuery['organization']>['qrCodes'];
type Code = Codes['edges'][number]['node'];

/** Reads the codes page by page from the start. */
type Pages = () => AsyncGenerator<Code[]>;

const mediaTypes = { csv: 'text/csv; charset=utf-8', zip: 'application/zip' } as const;

/** Images drawn concurrently or waiting to be sent. */
const drawnAhead = 4;

/** Images whose points are spent at a time. */
const paidAhead = 5;

/** What drawing the images needs. */
interface Drawing {
  image: Format;
  size: number;
  readLogo: ReadLogo;
  /** Spends points for images before they are drawn; may wait for the quota. */
  pay(codes: readonly Code[]): Promise<void>;
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
      const read = async (after: string | null): Promise<Codes> => {
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
        pay: (codes: readonly Code[]) => pay(pointsOf(codes, image, size)),
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
    if (codes.length > 0) yield encoder.encode(csvLines(codes.map(inCsv), dialect));
  }
}

const storedAuthor = author.nullable();

function nameOf(given: unknown): string | null {
  const by = storedAuthor.parse(given ?? null);
  return by && (by.name ?? by.id);
}

const inCsv = ({ payload: _payload, folder, createdBy, updatedBy, ...code }: Code) => ({
  ...code,
  createdBy: nameOf(createdBy),
  updatedBy: nameOf(updatedBy),
  folder: folder?.name ?? null,
});

const zipOf = (pages: Pages, dialect: CsvDialect, drawing: Drawing): ReadableStream<Uint8Array> =>
  makeZip(entriesOf(pages, dialect, drawing));

async function* entriesOf(pages: Pages, dialect: CsvDialect, drawing: Drawing) {
  yield { name: 'codes.csv', input: csvOf(pages, dialect) };
  for await (const page of pages()) {
    for (let start = 0; start < page.length; start += paidAhead) {
      const codes = page.slice(start, start + paidAhead);
      await drawing.pay(codes);
      const entries = mapConcurrent(codes, drawnAhead, async (code) => ({
        name: pictureName(code, drawing.image),
        lastModified: new Date(code.updatedAt),
        input: await pictureOf(code, drawing),
      }));
      for await (const entry of entries) {
        yield entry;
        // Yields to the event loop, so that a scan waits for one image at most.
        await setImmediate();
      }
    }
  }
}

function pointsOf(codes: readonly Code[], image: Format, size: number): number {
  const held = codes.map(({ payload = '' }) => payload);
  return pointsOfPictures(held, image === 'png' ? size : undefined);
}

/** Unique, since it starts with the short code. */
const pictureName = ({ shortCode, name }: Code, image: Format): string =>
  fileName(`${shortCode} ${name}`, image);

/** The image, drawn larger than requested if the code does not fit. */
async function pictureOf(
  code: Code,
  { image, size, readLogo }: Drawing,
): Promise<string | Uint8Array> {
  const { name, payload = '' } = code;
  const style = storedStyle.parse(code.style);
  const logo = style.logo ? await readLogo(style.logo.id) : undefined;
  for (let pixels = size; ; pixels = Math.min(pixels * 2, maxImageSize)) {
    try {
      return await draw({ name, payload, style, logo }, { format: image, size: pixels });
    } catch (error) {
      const tooSmall = error instanceof ApiError && error.code === 'UNPROCESSABLE';
      if (!tooSmall || pixels >= maxImageSize) throw error;
    }
  }
}
