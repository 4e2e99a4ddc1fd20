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

/**
 * An SVG document of a QR code with its quiet zone, without a size of its own, so it fills its place.
 *
 * The title, shown as text whatever it holds, is its accessible name. The same arguments always give
 * the same document. Throws TooMuchDataError if no symbol holds the text.
 */
export function renderSvg(text: string, style: Style, options: { title?: string } = {}): string {
  const symbol = encodeSymbol(text);
  const size = symbol.size + 2 * quietZone;
  const sharp = style.cornerRadius === 0 ? ' shape-rendering="crispEdges"' : '';
  const title = options.title === undefined ? '' : `<title>${escapeXml(options.title)}</title>`;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" role="img"${sharp}>` +
    title +
    `<rect width="${size}" height="${size}" fill="${escapeXml(style.backgroundColor)}"/>` +
    `<path fill="${escapeXml(style.foregroundColor)}" d="${modulePath(symbol, style.cornerRadius)}"/>` +
    '</svg>'
  );
}
