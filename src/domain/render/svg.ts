// Renders QR codes as SVG.
import { createHash } from 'node:crypto';
import type { Style } from '../style/shape.ts';
import { type Drawing, type DrawingOptions, drawText } from './drawing.ts';
import type { Fill, Layer } from './fill.ts';
import type { Box } from './path-data.ts';

/** Characters that XML 1.0 forbids even escaped. */
const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Escapes a text for XML content or attributes; forbidden characters are dropped. */
const escapeXml = (text: string): string =>
  text.replace(forbidden, '').replace(/[&<>"']/g, (character) => entities[character] ?? '');

interface SvgOptions extends DrawingOptions {
  /** The accessible name, as plain text. */
  title?: string;
  /** Width in pixels; if omitted, the image fills its container. */
  size?: number;
  /** Printed width in millimeters, instead of `size`. */
  widthMm?: number | undefined;
}

/** Formats a number, rounded to an invisible precision. */
const number = (value: number): string => String(Math.round(value * 1000) / 1000);

const attributes = (values: Record<string, number>, unit = ''): string =>
  Object.entries(values)
    .map(([name, value]) => ` ${name}="${number(value)}${unit}"`)
    .join('');

/** A gradient element, referenced by its ID. */
function gradientElement(fill: Exclude<Fill, { type: 'SOLID' }>, id: string): string {
  const stops = fill.stops
    .map(
      ({ offset, color }) => `<stop offset="${number(offset)}" stop-color="${escapeXml(color)}"/>`,
    )
    .join('');
  const start = `id="${id}" gradientUnits="userSpaceOnUse"`;
  if (fill.type === 'LINEAR') {
    const { x1, y1, x2, y2 } = fill;
    return `<linearGradient ${start}${attributes({ x1, y1, x2, y2 })}>${stops}</linearGradient>`;
  }
  const place = attributes({ cx: fill.x, cy: fill.y, r: fill.radius });
  return `<radialGradient ${start}${place}>${stops}</radialGradient>`;
}

/** A layer, preceded by its gradient, whose ID is unique even in a page with many QR codes. */
function layerElements({ path, fill }: Layer): string {
  if (fill.type === 'SOLID') return `<path fill="${escapeXml(fill.color)}" d="${path}"/>`;
  const hash = createHash('sha256').update(JSON.stringify(fill)).digest('hex');
  const id = `fill-${hash.slice(0, 8)}`;
  return `${gradientElement(fill, id)}<path fill="url(#${id})" d="${path}"/>`;
}

/** Inkscape and other SVG 1.1 programs only support `xlink:href`. */
function logoElement({ image, place }: NonNullable<Drawing['logo']>): string {
  const data = `data:${image.mediaType};base64,${Buffer.from(image.bytes).toString('base64')}`;
  return `<image${attributes({ ...place })} href="${data}" xlink:href="${data}"/>`;
}

interface View {
  /** Visible area in modules. */
  box: Box;
  /** Size in pixels, or in `unit`. */
  size?: { width: number; height: number } | undefined;
  unit?: 'mm' | undefined;
  title?: string | undefined;
}

/** Writes a drawing as an SVG document. */
export function writeSvg(drawing: Drawing, { box, size, unit, title }: View): string {
  const { background, crisp, layers, logo } = drawing;
  const { x, y, width, height } = box;
  const corner = attributes({ ...(x !== 0 && { x }), ...(y !== 0 && { y }) });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg"`,
    logo ? ' xmlns:xlink="http://www.w3.org/1999/xlink"' : '',
    `${size ? attributes(size, unit) : ''}`,
    ` viewBox="${[x, y, width, height].map(number).join(' ')}"`,
    ` role="img"${crisp ? ' shape-rendering="crispEdges"' : ''}>`,
    title === undefined ? '' : `<title>${escapeXml(title)}</title>`,
    background === undefined
      ? ''
      : `<rect${corner}${attributes({ width, height })} fill="${escapeXml(background)}"/>`,
    ...layers.map(layerElements),
    logo ? logoElement(logo) : '',
    '</svg>',
  ].join('');
}

/**
 * Renders a QR code with its quiet zone as an SVG document.
 *
 * Deterministic. Throws TooMuchDataError if no symbol can hold the text, Error if the style has a logo
 * whose image is missing.
 */
export function renderSvg(
  text: string,
  style: Style,
  { title, size: pixels, widthMm, ...options }: SvgOptions = {},
): string {
  const drawing = drawText(text, style, options);
  const { box } = drawing;
  const width = widthMm ?? pixels;
  const size =
    width === undefined ? undefined : { width, height: (width * box.height) / box.width };
  const unit = widthMm === undefined ? undefined : 'mm';
  return writeSvg(drawing, { box, size, unit, title });
}
