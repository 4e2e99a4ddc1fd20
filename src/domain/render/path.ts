// The dark modules of a symbol as SVG path data.
import { type QrSymbol, quietZone } from './symbol.ts';

/** A length in hundredths of a module, which keeps sums exact, as the shortest decimal number. */
function decimal(hundredths: number): string {
  const text = String(hundredths / 100);
  if (text.startsWith('0.')) return text.slice(1);
  return text.startsWith('-0.') ? `-${text.slice(2)}` : text;
}

/** Two numbers side by side, apart only where they would read as one. */
function pair(x: number, y: number): string {
  const first = decimal(x);
  const second = decimal(y);
  const apart = second.startsWith('-') || (second.startsWith('.') && first.includes('.'));
  return apart ? first + second : `${first} ${second}`;
}

interface Corners {
  topLeft: boolean;
  topRight: boolean;
  bottomRight: boolean;
  bottomLeft: boolean;
}

/** Path data of a quarter circle for each corner, clockwise. */
function cornerArcs(radius: number): Record<keyof Corners, string> {
  const arc = (x: 1 | -1, y: 1 | -1): string =>
    `a${pair(radius, radius)} 0 0 1 ${pair(x * radius, y * radius)}`;
  return {
    topLeft: arc(1, -1),
    topRight: arc(1, 1),
    bottomRight: arc(-1, 1),
    bottomLeft: arc(-1, -1),
  };
}

const line = (command: 'h' | 'v', length: number): string =>
  length === 0 ? '' : command + decimal(length);

/** A run of modules, clockwise from the end of its top left corner, where the pen stands. */
function outline(
  length: number,
  radius: number,
  arcs: Record<keyof Corners, string>,
  { topLeft, topRight, bottomRight, bottomLeft }: Corners,
): string {
  const [a, b, c, d] = [topLeft, topRight, bottomRight, bottomLeft].map((round) =>
    round ? radius : 0,
  );
  return ''; // replaced below
}

/** The corners that are round: those above or below which the next module is light. */
function roundCorners({ isDark }: QrSymbol, start: number, end: number, y: number): Corners {
  return {
    topLeft: !isDark(start, y - 1),
    topRight: !isDark(end - 1, y - 1),
    bottomRight: !isDark(end - 1, y + 1),
    bottomLeft: !isDark(start, y + 1),
  };
}

const noCorners: Corners = {
  topLeft: false,
  topRight: false,
  bottomRight: false,
  bottomLeft: false,
};

/** The column after the last dark module of the run that starts at x. */
function runEnd({ isDark }: QrSymbol, x: number, y: number): number {
  let end = x + 1;
  while (isDark(end, y)) end += 1;
  return end;
}

/**
 * Path data (SVG 1.1, to be filled) of all dark modules, one subpath for each horizontal run.
 *
 * The unit is a module; the quiet zone lies around the symbol, whose first module is at 4, 4.
 * `cornerRadius`, 0 to 50, is in percent of a module's width. It rounds only corners that touch no
 * dark module, so that what is connected stays connected; at 50 a lone module is a dot.
 */
export function modulePath(symbol: QrSymbol, cornerRadius: number): string {
  let path = '';
  // Each subpath is placed relative to the start of the one before, where closing left the pen.
  let penX = 0;
  let penY = 0;
  for (let y = 0; y < symbol.size; y += 1) {
    for (let x = 0; x < symbol.size; x += 1) {
      if (!symbol.isDark(x, y)) continue;
      const end = runEnd(symbol, x, y);
      const corners = cornerRadius === 0 ? noCorners : roundCorners(symbol, x, end, y);
      const startX = (quietZone + x) * 100 + (corners.topLeft ? cornerRadius : 0);
      const startY = (quietZone + y) * 100;
      path += `m${pair(startX - penX, startY - penY)}`;
      path += outline((end - x) * 100, cornerRadius, corners);
      penX = startX;
      penY = startY;
      x = end;
    }
  }
  return path;
}
