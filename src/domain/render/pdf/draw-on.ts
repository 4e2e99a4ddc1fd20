// Draws QR codes on pages of a PDF.
import type PDFDocument from 'pdfkit';
import type { Drawing } from '../drawing.ts';
import type { Fill } from '../fill.ts';
import type { LogoImage } from '../logo.ts';
import type { Box } from '../path-data.ts';
import { drawPng } from '../png/vector-png.ts';

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
async function embeddable(image: LogoImage): Promise<Uint8Array> {
  if (image.mediaType !== 'image/svg+xml') return image.bytes;
  const { width, height } = image;
  const box = { x: 0, y: 0, width, height };
  const drawing = { box, background: undefined, crisp: false, layers: [] };
  const pixels = Math.round((logoPixels * width) / Math.max(width, height));
  return drawPng({ ...drawing, logo: { image, place: box } }, box, pixels);
}

const embedded = new WeakMap<LogoImage, Promise<string>>();

/** As a data URL, by which the document recognizes an image that it contains already. */
function dataUrlOf(image: LogoImage): Promise<string> {
  const known = embedded.get(image);
  if (known) return known;
  const url = embeddable(image).then(
    (bytes) => `data:image/*;base64,${Buffer.from(bytes).toString('base64')}`,
  );
  embedded.set(image, url);
  return url;
}

/**
 * Draws a code on the current page, `place.width` points wide with its quiet zone and frame, from its top
 * left corner. Changes the coordinates of the page: save the document before and restore it after.
 */
export async function drawOn(
  document: Document,
  { box, background, layers, logo }: Drawing,
  place: Pick<Box, 'x' | 'y' | 'width'>,
): Promise<void> {
  document.translate(place.x, place.y);
  document.scale(place.width / box.width).translate(-box.x, -box.y);
  if (background !== undefined) {
    document.rect(box.x, box.y, box.width, box.height).fill(background);
  }
  for (const { path, fill } of layers) document.path(path).fill(paint(document, fill));
  if (!logo) return;
  const { x, y, width, height } = logo.place;
  document.image(await dataUrlOf(logo.image), x, y, { width, height });
}
