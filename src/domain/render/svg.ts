// QR codes as SVG.
import { createHash } from 'node:crypto';
import type { Style } from '../style/shape.ts';
import { escapeMarkup } from '../text/markup.ts';
import { type Drawing, type DrawingOptions, drawText } from './drawing.ts';
import type { Fill, Layer } from './fill.ts';
import type { Box } from './path-data.ts';

/** What XML 1.0 allows in no form, not even escaped. */
const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** A text as XML shows it, in content or attribute; characters that XML 1.0 forbids are dropped. */
const escapeXml = (text: string): string => escapeMarkup(text.replace(forbidden, ''));

interface SvgOptions extends DrawingOptions {
  /** The accessible name, shown as text whatever it holds. */
  title?: string;
  /** Width in pixels, the height follows; left out, the picture fills its place. */
  size?: number;
}

/** A number as SVG writes it, to what cannot be seen. */
const number = (value: number): string => String(Math.round(value * 1000) / 1000);

const attributes = (values: Record<string, number>): string =>
  Object.entries(values)
    .map(([name, value]) => ` ${name}="${number(value)}"`)
    .join('');

/** A gradient as an element that shapes refer to by its id. */
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

/** One layer, with its gradient in front, whose id is its own even where a page shows many codes. */
function layerElements({ path, fill }: Layer): string {
  if (fill.type === 'SOLID') return `<path fill="${escapeXml(fill.color)}" d="${path}"/>`;
  const hash = createHash('sha256').update(JSON.stringify(fill)).digest('hex');
  const id = `fill-${hash.slice(0, 8)}`;
  return `${gradientElement(fill, id)}<path fill="url(#${id})" d="${path}"/>`;
}

/** Inkscape and other programs of SVG 1.1 know only the second name of the reference. */
function logoElement({ image, place }: NonNullable<Drawing['logo']>): string {
  const data = `data:${image.mediaType};base64,${Buffer.from(image.bytes).toString('base64')}`;
  return `<image${attributes({ ...place })} href="${data}" xlink:href="${data}"/>`;
}

interface View {
  /** What is shown, in modules. */
  box: Box;
  /** In pixels. */
  size?: { width: number; height: number } | undefined;
  title?: string | undefined;
}

/** A drawing as an SVG document. */
export function writeSvg(drawing: Drawing, { box, size, title }: View): string {
  const { background, crisp, layers, logo } = drawing;
  const { x, y, width, height } = box;
  const corner = attributes({ ...(x !== 0 && { x }), ...(y !== 0 && { y }) });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg"`,
    logo ? ' xmlns:xlink="http://www.w3.org/1999/xlink"' : '',
    `${size ? attributes(size) : ''}`,
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
 * An SVG document of a QR code with its quiet zone, with all that its style asks for.
 *
 * The same arguments always give the same document. Throws TooMuchDataError if no symbol holds the
 * text, Error if the style has a logo whose image is missing.
 */
export function renderSvg(
  text: string,
  style: Style,
  { title, size: width, ...options }: SvgOptions = {},
): string {
  const drawing = drawText(text, style, options);
  const { box } = drawing;
  const size =
    width === undefined ? undefined : { width, height: (width * box.height) / box.width };
  return writeSvg(drawing, { box, size, title });
}
