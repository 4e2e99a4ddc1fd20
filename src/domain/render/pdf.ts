// QR codes as PDF.
import PDFDocument from 'pdfkit';
import type { Style } from '../style.ts';
import { modulePath } from './path.ts';
import { encodeSymbol, quietZone } from './symbol.ts';

const pointsPerMillimetre = 72 / 25.4;

/** PDF asks for a date; one that never changes keeps the bytes the same. */
const creationDate = new Date(0);

/**
 * A PDF of one square page, `size` millimetres wide with the quiet zone, drawn as vectors.
 *
 * The same arguments always give the same bytes. Rejects with RangeError for a size that is not from
 * 5 to 5000, with TooMuchDataError if no symbol holds the text.
 */
export async function renderPdf(
  text: string,
  style: Style,
  options: { size: number; title?: string },
): Promise<Uint8Array> {
  const { size, title } = options;
  if (!(size >= 5 && size <= 5000)) {
    throw new RangeError(`size must be from 5 to 5000 millimetres, not ${size}`);
  }
  const symbol = encodeSymbol(text);
  const modules = symbol.size + 2 * quietZone;
  const points = size * pointsPerMillimetre;
  const document = new PDFDocument({
    size: [points, points],
    margin: 0,
    info: {
      CreationDate: creationDate,
      Producer: 'ilqr',
      Creator: 'ilqr',
      ...(title && { Title: title }),
    },
  });
  document
    .rect(0, 0, points, points)
    .fill(style.backgroundColor)
    .scale(points / modules)
    .path(modulePath(symbol, style.cornerRadius))
    .fill(style.foregroundColor)
    .end();
  const chunks: Buffer[] = [];
  for await (const chunk of document) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}
