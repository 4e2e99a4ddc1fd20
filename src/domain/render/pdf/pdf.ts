// Renders QR codes as PDF.
import type { Style } from '../../style/shape.ts';
import { colorsOf, type Drawing, type DrawingOptions, drawText } from '../drawing.ts';
import { solid } from '../fill.ts';
import { edgeColor } from '../frame-colors.ts';
import { inksOf, markInk } from '../print/inks.ts';
import { inPoints, type PrintOptions } from '../print/options.ts';
import { drawOn } from './draw-on.ts';
import { type Document, fillShape } from './inks.ts';
import { drawCropMarks, setPageBoxes, surroundOf } from './marks.ts';

/** PDF requires a date; a constant keeps the output deterministic. */
const creationDate = new Date(0);

/** Draws what is around the code: background up to the edge of the bleed, crop marks. */
async function drawSurround(
  document: Document,
  drawing: Drawing,
  style: Style,
  print: PrintOptions,
) {
  const inks = inksOf(style, print);
  const edge = drawing.background === undefined ? undefined : edgeColor(style);
  const bleed = inPoints(print.bleedMm ?? 0);
  if (bleed > 0 && edge !== undefined) {
    const margin = surroundOf(print) - bleed;
    const [width, height] = [document.page.width - 2 * margin, document.page.height - 2 * margin];
    const rectangle = () => document.rect(margin, margin, width, height);
    await fillShape(document, rectangle, solid(edge), inks);
  }
  if (print.cropMarks) {
    const hasImage = drawing.logo !== undefined;
    drawCropMarks(document, print, markInk(colorsOf(drawing), inks, { hasImage }));
  }
}

/**
 * Renders a one-page vector PDF, `size` millimeters wide with the quiet zone; square unless there is a
 * caption. Bleed and crop marks are added around it.
 *
 * Deterministic. Rejects with RangeError for a size outside of 5 to 5000, TooMuchDataError if no symbol
 * can hold the text, and Error if the style has a logo whose image is missing.
 */
export async function renderPdf(
  text: string,
  style: Style,
  { size, title, logo, ...print }: { size: number; title?: string } & DrawingOptions & PrintOptions,
): Promise<Uint8Array> {
  if (!(size >= 5 && size <= 5000)) {
    throw new RangeError(`size must be between 5 and 5000 millimeters, not ${size}`);
  }
  const drawing = drawText(text, style, { logo });
  const width = inPoints(size);
  const height = (width * drawing.box.height) / drawing.box.width;
  const surround = surroundOf(print);
  // Loaded on first use: most processes never need it.
  const { default: NewDocument } = await import('pdfkit');
  const document = new NewDocument({
    size: [width + 2 * surround, height + 2 * surround],
    margin: 0,
    info: {
      CreationDate: creationDate,
      Producer: 'ilqr',
      Creator: 'ilqr',
      ...(title && { Title: title }),
    },
  });
  if (surround > 0) {
    setPageBoxes(document, print);
    await drawSurround(document, drawing, style, print);
  }
  await drawOn(document, drawing, { x: surround, y: surround, width }, inksOf(style, print));
  document.end();
  const chunks: Buffer[] = [];
  for await (const chunk of document) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}
