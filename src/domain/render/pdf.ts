// QR codes as PDF.
import type PDFDocument from 'pdfkit';
import type { Style } from '../style/shape.ts';
import { type Drawing, type DrawingOptions, drawText } from './drawing.ts';
import type { Fill } from './fill.ts';
import type { LogoImage } from './logo.ts';
import { drawPng } from './png/vector-png.ts';

const pointsPerMillimetre = 72 / 25.4;

/** PDF asks for a date; one that never changes keeps the bytes the same. */
const creationDate = new Date(0);

/** Pixels of the longer side of a logo that PDF cannot hold as vectors: sharp on a poster. */
const logoPixels = 1536;

type Document = InstanceType<typeof PDFDocument>;

function paint(document: Document, fill: Fill): string | ReturnType<Document['linearGradient']> {
  if (fill.type === 'SOLID') return fill.color;
  const gradient =
    fill.type === 'LINEAR'
      ? document.linearGradient(fill.x1, fill.y1, fill.x2, fill.y2)
      : document.radialGradient(fill.x, fill.y, 0, fill.x, fill.y, fill.radius);
  for (const { offset, color } of fill.stops) gradient.stop(offset, color);
  return gradient;
}

/**
 * A logo as one of the formats that PDF embeds. SVG is drawn as an image within a drawing, never by
 * itself: then it reaches no file of this machine.
 */
async function embeddable(image: LogoImage): Promise<Buffer> {
  if (image.mediaType !== 'image/svg+xml') return Buffer.from(image.bytes);
  const { width, height } = image;
  const box = { x: 0, y: 0, width, height };
  const drawing = { box, background: undefined, crisp: false, layers: [] };
  const pixels = Math.round((logoPixels * width) / Math.max(width, height));
  return drawPng({ ...drawing, logo: { image, place: box } }, box, pixels);
}

async function drawOn(document: Document, { box, background, layers, logo }: Drawing) {
  document.scale(document.page.width / box.width).translate(-box.x, -box.y);
  if (background !== undefined) {
    document.rect(box.x, box.y, box.width, box.height).fill(background);
  }
  for (const { path, fill } of layers) document.path(path).fill(paint(document, fill));
  if (!logo) return;
  const { x, y, width, height } = logo.place;
  document.image(await embeddable(logo.image), x, y, { width, height });
}

/**
 * A PDF of one page, `size` millimetres wide with the quiet zone, drawn as vectors; as high, unless
 * there is a caption.
 *
 * The same arguments always give the same bytes. Rejects with RangeError for a size that is not from
 * 5 to 5000, with TooMuchDataError if no symbol holds the text, with Error if the style has a logo
 * whose image is missing.
 */
export async function renderPdf(
  text: string,
  style: Style,
  { size, title, ...options }: { size: number; title?: string } & DrawingOptions,
): Promise<Uint8Array> {
  if (!(size >= 5 && size <= 5000)) {
    throw new RangeError(`size must be from 5 to 5000 millimetres, not ${size}`);
  }
  const drawing = drawText(text, style, options);
  const points = size * pointsPerMillimetre;
  // Loaded when the first is drawn: most processes never draw one.
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
  await drawOn(document, drawing);
  document.end();
  const chunks: Buffer[] = [];
  for await (const chunk of document) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}
