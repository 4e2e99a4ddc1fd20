// How wide a QR code must be in print.
import type { Style } from '../../style/shape.ts';
import { modulesAcross } from '../symbol/level.ts';
import type { QrSymbol } from '../symbol/symbol.ts';
import { type ImageRequest, millimetersPerInch, printedWidth } from './options.ts';

type Size = Pick<QrSymbol, 'size'>;

/**
 * Minimum module width in millimeters for phones, as at checkouts (0.396 mm, GS1 General Specifications);
 * with four dots at 300 dpi, the least that Denso Wave recommends for printers, a module has 0.33 mm.
 */
export const minModuleMm = 0.4;

const smallestWidthMm = 10;

/** Whole millimeters at which phones can scan the image of a symbol. */
export const minWidthMm = (symbol: Size, style: Style): number =>
  Math.max(smallestWidthMm, Math.ceil(modulesAcross(symbol, style) * minModuleMm - 1e-9));

/** The rule of thumb of 10:1: a phone scans from about ten times the width. */
export const scanDistanceMm = (widthMm: number): number => widthMm * 10;

/** What makes a printed image too small for phones; undefined if nothing does. */
export function widthProblem(
  symbol: Size,
  style: Style,
  request: ImageRequest,
): { field: 'widthMm' | 'size'; message: string } | undefined {
  const { widthMm, dpi, allowFine } = request;
  const width = printedWidth(request);
  if (width === undefined || allowFine) return undefined;
  const modules = modulesAcross(symbol, style);
  const moduleMm = width / modules;
  if (moduleMm >= minModuleMm - 1e-9) return undefined;
  const reason =
    `its modules would be ${(Math.floor(moduleMm * 100) / 100).toFixed(2)} mm wide, and phones need ` +
    `${minModuleMm} mm; set allowFine to allow it`;
  const least = minWidthMm(symbol, style);
  if (widthMm !== undefined) {
    return { field: 'widthMm', message: `must be at least ${least} for this QR code: ${reason}` };
  }
  const pixels = Math.ceil((modules * minModuleMm * (dpi ?? 0)) / millimetersPerInch);
  const message = `must be at least ${pixels} at ${dpi} dpi (${least} mm) for this QR code: ${reason}`;
  return { field: 'size', message };
}
