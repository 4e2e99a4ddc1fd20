// Inks in a PDF, beyond those that pdfkit knows by name.
import type PDFDocument from 'pdfkit';
import type { Fill } from '../fill.ts';
import { type Cmyk, cmykStops, type Ink, type Inks, rgbInks, type SpotInk } from '../print/inks.ts';

export type Document = InstanceType<typeof PDFDocument>;

declare global {
  // What pdfkit accepts, but its types lack.
  namespace PDFKit {
    interface PDFGradient {
      stop(position: number, color: [number, number, number, number]): PDFGradient;
    }
    interface PDFPage {
      colorSpaces: Record<string, PDFKitReference>;
    }
  }
}

const percents = ([cyan, magenta, yellow, black]: Cmyk): [number, number, number, number] => [
  cyan * 100,
  magenta * 100,
  yellow * 100,
  black * 100,
];

/** Names can contain letters, digits and hyphens; other characters are written in hexadecimal. */
const escapeName = (name: string): string =>
  name.replace(
    /[^A-Za-z0-9-]/g,
    (character) => `#${character.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );

/** The name of the color space of a spot color on the current page. */
function separation(document: Document, { name, cmyk }: SpotInk): string {
  const id = `Spot${Buffer.from(name).toString('hex')}`;
  const { colorSpaces } = document.page;
  if (!colorSpaces[id]) {
    const tint = { FunctionType: 2, Domain: [0, 1], C0: [0, 0, 0, 0], C1: [...cmyk], N: 1 };
    const space = document.ref(['Separation', escapeName(name), 'DeviceCMYK', tint]);
    space.end(undefined);
    colorSpaces[id] = space;
  }
  return id;
}

/** Sets the color of areas. */
function setFill(document: Document, ink: Ink): void {
  if (ink.type === 'RGB') document.fillColor(ink.color);
  else if (ink.type === 'CMYK') document.fillColor(percents(ink.cmyk));
  else document.addContent(`/${separation(document, ink)} cs 1 scn`);
}

/** Sets the color of lines. */
export function setStroke(document: Document, ink: Ink): void {
  if (ink.type === 'RGB') document.strokeColor(ink.color);
  else if (ink.type === 'CMYK') document.strokeColor(percents(ink.cmyk));
  else document.addContent(`/${separation(document, ink)} CS 1 SCN`);
}

type Gradient = Exclude<Fill, { type: 'SOLID' }>;

function gradientOf(document: Document, fill: Gradient, inks: Inks) {
  const gradient =
    fill.type === 'LINEAR'
      ? document.linearGradient(fill.x1, fill.y1, fill.x2, fill.y2)
      : document.radialGradient(fill.x, fill.y, 0, fill.x, fill.y, fill.radius);
  if (inks === rgbInks) {
    for (const { offset, color } of fill.stops) gradient.stop(offset, color);
  } else {
    for (const { offset, cmyk } of cmykStops(fill)) gradient.stop(offset, percents(cmyk));
  }
  return gradient;
}

/** Fills a shape, which `trace` adds to the current path. */
export async function fillShape(
  document: Document,
  trace: () => unknown,
  fill: Fill,
  inks: Inks,
): Promise<void> {
  const setColor = () =>
    fill.type === 'SOLID'
      ? setFill(document, inks(fill.color))
      : document.fillColor(gradientOf(document, fill, inks));
  // Strict programs for print reject a color that is set within a path. Other files keep their bytes.
  if (inks !== rgbInks) setColor();
  await trace();
  if (inks === rgbInks) setColor();
  document.fill();
}
