// Chooses the error correction level within the limit for module size.
import type { Style } from '../../style/shape.ts';
import { framedWidth } from '../frame.ts';
import { quietZone } from './modules.ts';
import { type ErrorCorrection, encodeSymbol, type QrSymbol, TooMuchDataError } from './symbol.ts';

/** Modules across an image that a reader can resolve in 200 pixels, with over two pixels each. */
const clear = 90;

/** How much denser than in the plainest style a code can be, if that is denser than `clear`. */
const growth = 1.3;

/** Modules across the image of a symbol with quiet zone and frame. */
export const modulesAcross = ({ size }: Pick<QrSymbol, 'size'>, style: Style): number =>
  framedWidth(size + 2 * (style.quietZone ?? quietZone), style);

/** Maximum modules across an image of a text in any style. */
export function maxModulesAcross(text: string): number {
  const plainest = encodeIfHeld(text, 'MEDIUM');
  return plainest ? Math.max(clear, growth * (plainest.size + 2 * quietZone)) : Infinity;
}

function encodeIfHeld(text: string, level: ErrorCorrection): QrSymbol | undefined {
  try {
    return encodeSymbol(text, level);
  } catch (error) {
    if (error instanceof TooMuchDataError) return undefined;
    throw error;
  }
}

/**
 * Encodes a text at the error correction level of the style, by default M; with a logo, at the highest
 * level that does not make modules too small.
 *
 * Throws TooMuchDataError if no symbol can hold the text.
 */
export function symbolOf(text: string, style: Style): QrSymbol {
  const { errorCorrection, logo } = style;
  if (errorCorrection || !logo) return encodeSymbol(text, errorCorrection);
  const most = maxModulesAcross(text);
  for (const level of ['HIGH', 'QUARTILE'] as const) {
    const symbol = encodeIfHeld(text, level);
    if (symbol && modulesAcross(symbol, style) <= most) return symbol;
  }
  return encodeSymbol(text);
}
