// Renders QR codes as PDF.
import type PDFDocument from 'pdfkit';
import type { Style } from '../style/shape.ts';
import { type Drawing, type DrawingOptions, drawText } from './drawing.ts';
import type { Fill } from './fill.ts';
import type { LogoImage } from './logo.ts';
import { drawPng } from './png/vector-png.ts';

const pointsPerMillimeter = 72 / 25.4;

/** PDF requires a date; a constant keeps the output deterministic. */
const creationDate = new Date(0);

/** Pixels of the longer side of a rasterized SVG logo, sharp enough for a poster. */
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
 * Converts a logo to a format that PDF can embed. SVG is rendered as an image inside a drawing, never
 * directly, so that it cannot access local files.
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
  await drawOn(document, drawing);
  document.end();
  const chunks: Buffer[] = [];
  for await (const chunk of document) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}
