// What an export contains: lines of CSV and images of QR codes.
import { ApiError } from '../../../../core/errors.ts';
import type { CsvDialect } from '../../../../domain/csv/dialect.ts';
import { csvLines } from '../../../../domain/csv/write.ts';
import { author } from '../../../../domain/qr-code/author.ts';
import { pointsOfPictures } from '../../../../domain/render/drawing-cost.ts';
import { maxImageSize } from '../../../../domain/render/image-size.ts';
import { storedStyle } from '../../../../domain/style/shape.ts';
import { fileName } from '../../../../domain/text/file-name.ts';
import { mapConcurrent } from '../../../http/map-concurrent.ts';
import { draw, type Format } from '../download.ts';
import type { ReadLogo } from './logos.ts';
import type { ExportQrCodesQuery } from './operations.generated.ts';

export type ExportPage = NonNullable<ExportQrCodesQuery['organization']>['qrCodes'];
export type ExportCode = ExportPage['edges'][number]['node'];

/** Images drawn concurrently or waiting to be sent. */
const drawnAhead = 4;

/** Images whose points are spent at a time. */
export const paidAhead = 5;

/** What drawing the images needs. */
export interface ImageOptions {
  image: Format;
  size: number;
  readLogo: ReadLogo;
}

/** The lines of codes, without a header. */
export const linesOfCodes = (codes: readonly ExportCode[], dialect: CsvDialect): string =>
  csvLines(codes.map(inCsv), dialect);

const storedAuthor = author.nullable();

function nameOf(given: unknown): string | null {
  const by = storedAuthor.parse(given ?? null);
  return by && (by.name ?? by.id);
}

const inCsv = ({ payload: _payload, folder, createdBy, updatedBy, ...code }: ExportCode) => ({
  ...code,
  createdBy: nameOf(createdBy),
  updatedBy: nameOf(updatedBy),
  folder: folder?.name ?? null,
});

/** The images as entries of a ZIP, in the order of the codes. */
export const imageEntries = (codes: readonly ExportCode[], drawing: ImageOptions) =>
  mapConcurrent(codes, drawnAhead, async (code) => ({
    name: pictureName(code, drawing.image),
    lastModified: new Date(code.updatedAt),
    input: await pictureOf(code, drawing),
  }));

export function pointsOfImages(codes: readonly ExportCode[], image: Format, size: number): number {
  const held = codes.map(({ payload = '' }) => payload);
  return pointsOfPictures(held, image === 'png' ? size : undefined);
}

/** Unique, since it starts with the short code. */
const pictureName = ({ shortCode, name }: ExportCode, image: Format): string =>
  fileName(`${shortCode} ${name}`, image);

/** The image, drawn larger than requested if the code does not fit. */
async function pictureOf(
  code: ExportCode,
  { image, size, readLogo }: ImageOptions,
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
