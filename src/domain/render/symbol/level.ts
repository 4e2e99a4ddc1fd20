// The error correction of a code, with how fine its modules may become.
import type { Style } from '../../style/shape.ts';
import { framedWidth } from '../frame.ts';
import {
  type ErrorCorrection,
  encodeSymbol,
  type QrSymbol,
  quietZone,
  TooMuchDataError,
} from './symbol.ts';

/** Modules across a picture that a reader makes out in 200 pixels: each has more than two. */
const clear = 90;

/** How much finer than as it is plainest a code may become, if that is finer than `clear`. */
const growth = 1.3;

/** Modules across the picture of a symbol, with its quiet zone, with its frame. */
export const modulesAcross = ({ size }: Pick<QrSymbol, 'size'>, style: Style): number =>
  framedWidth(size + 2 * (style.quietZone ?? quietZone), style);

/** How many modules there may be across a picture of a text, whatever its style. */
export function mostModulesAcross(text: string): number {
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
 * The symbol of a text in a style, at the error correction that it says, otherwise M; with a logo at
 * the highest that holds the text in modules which are not too fine.
 *
 * Throws TooMuchDataError if no symbol holds the text.
 */
export function symbolOf(text: string, style: Style): QrSymbol {
  const { errorCorrection, logo } = style;
  if (errorCorrection || !logo) return encodeSymbol(text, errorCorrection);
  const most = mostModulesAcross(text);
  for (const level of ['HIGH', 'QUARTILE'] as const) {
    const symbol = encodeIfHeld(text, level);
    if (symbol && modulesAcross(symbol, style) <= most) return symbol;
  }
  return encodeSymbol(text);
}
