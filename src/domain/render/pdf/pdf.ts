// Renders QR codes as PDF.
import type { Style } from '../../style/shape.ts';
import { type DrawingOptions, drawText } from '../drawing.ts';
import { drawOn } from './draw-on.ts';

const pointsPerMillimeter = 72 / 25.4;

/** PDF requires a date; a constant keeps the output deterministic. */
const creationDate = new Date(0);

/**
 * Renders a one-page vector PDF, `size` millimeters wide with the quiet zone; square unless there is a
 * caption.
 *
 * Deterministic. Rejects with RangeError for a size outside of 5 to 5000, TooMuchDataError if no symbol
 * can hold the text, and Error if the style has a logo whose image is missing.
 */
export async function renderPdf(
  text: string,
  style: Style,
  { size, title, ...options }: { size: number; title?: string } & DrawingOptions,
): Promise<Uint8Array> {
  if (!(size >= 5 && size <= 5000)) {
    throw new RangeError(`size must be between 5 and 5000 millimeters, not ${size}`);
  }
  const drawing = drawText(text, style, options);
  const points = size * pointsPerMillimeter;
  // Loaded on first use: most processes never need it.
  const { default: NewDocument } = await import('pdfkit');
  const document = new NewDocument({
    size: [points, (points * drawing.box.height) / drawing.box.width],
    margin: 0,
    info: {
      CreationDate: creationDate,
      Producer: 'ilqr',
      Creator: 'ilqr',
      ...(title && { Title: title }),
    },
  });
  await drawOn(document, drawing, { x: 0, y: 0, width: document.page.width });
  document.end();
  const chunks: Buffer[] = [];
  for await (const chunk of document) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}
