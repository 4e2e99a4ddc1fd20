// QR codes as SVG.
import type { Style } from '../style.ts';
import { modulePath } from './path.ts';
import { encodeSymbol, quietZone } from './symbol.ts';

/** What XML 1.0 allows in no form, not even escaped. */
const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as XML shows it, in content or attribute; characters that XML 1.0 forbids are dropped. */
const escapeXml = (text: string): string =>
  text.replace(forbidden, '').replace(/[&<>"']/g, (character) => entities[character] ?? '');

interface SvgOptions {
  /** The accessible name, shown as text whatever it holds. */
  title?: string;
  /** Width with height in pixels; left out, the picture fills its place. */
  size?: number;
}

/**
 * An SVG document of a QR code with its quiet zone.
 *
 * The same arguments always give the same document. Throws TooMuchDataError if no symbol holds the
 * text.
 */
export function renderSvg(text: string, style: Style, { title, size }: SvgOptions = {}): string {
  const symbol = encodeSymbol(text);
  const modules = symbol.size + 2 * quietZone;
  const measures = size === undefined ? '' : ` width="${size}" height="${size}"`;
  const sharp = style.cornerRadius === 0 ? ' shape-rendering="crispEdges"' : '';
  return [
    `<svg xmlns="http://www.w3.org/2000/svg"${measures} viewBox="0 0 ${modules} ${modules}"`,
    ` role="img"${sharp}>`,
    title === undefined ? '' : `<title>${escapeXml(title)}</title>`,
    `<rect width="${modules}" height="${modules}" fill="${escapeXml(style.backgroundColor)}"/>`,
    `<path fill="${escapeXml(style.foregroundColor)}" `,
    `d="${modulePath(symbol, style.cornerRadius)}"/></svg>`,
  ].join('');
}
