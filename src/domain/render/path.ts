// The dark modules of a symbol as SVG path data.
import { type Corners, decimalOfHundredths, pair } from './path-data.ts';
import { type Modules, quietZone } from './symbol/modules.ts';

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
  length === 0 ? '' : command + decimalOfHundredths(length);

/** Outline of a run of modules, clockwise from the current point at the end of its top left corner. */
function outline(
  length: number,
  { topLeft, topRight, bottomRight, bottomLeft }: Corners,
  arcs: Record<keyof Corners, string>,
): string {
  return [
    line('h', length - topLeft - topRight),
    topRight > 0 ? arcs.topRight : '',
    line('v', 100 - topRight - bottomRight),
    bottomRight > 0 ? arcs.bottomRight : '',
    line('h', bottomRight + bottomLeft - length),
    bottomLeft > 0 ? arcs.bottomLeft : '',
    // A straight left side is drawn by closing the subpath.
    topLeft > 0 ? line('v', bottomLeft + topLeft - 100) + arcs.topLeft : '',
    'z',
  ].join('');
}

/** Bit mask of the round corners of a run: those where the module above or below is light. */
function roundCorners(
  { isDark }: Modules,
  [start, end, y]: [start: number, end: number, y: number],
): number {
  return (
    (isDark(start, y - 1) ? 0 : 1) |
    (isDark(end - 1, y - 1) ? 0 : 2) |
    (isDark(end - 1, y + 1) ? 0 : 4) |
    (isDark(start, y + 1) ? 0 : 8)
  );
}

const cornersOf = (round: number, radius: number): Corners => ({
  topLeft: round & 1 ? radius : 0,
  topRight: round & 2 ? radius : 0,
  bottomRight: round & 4 ? radius : 0,
  bottomLeft: round & 8 ? radius : 0,
});

/** Cached outlines by run length and round corners, since a symbol has few distinct ones. */
function createOutlines(radius: number): (length: number, round: number) => string {
  const arcs = cornerArcs(radius);
  const known = new Map<number, string>();
  return (length, round) => {
    const key = length * 16 + round;
    let path = known.get(key);
    if (path === undefined) {
      path = outline(length * 100, cornersOf(round, radius), arcs);
      known.set(key, path);
    }
    return path;
  };
}

/** The column after the last dark module of the run that starts at x. */
function runEnd({ isDark }: Modules, x: number, y: number): number {
  let end = x + 1;
  while (isDark(end, y)) end += 1;
  return end;
}

/**
 * Path data (SVG 1.1, to be filled) of all dark modules, one subpath for each horizontal run.
 *
 * The unit is a module; the symbol starts at `margin`, `margin`. `cornerRadius`, 0 to 50, is in percent
 * of a module's width. Only corners that touch no dark module are rounded, so that connected modules
 * stay connected; at 50 a single module is a dot.
 */
export function modulePath(symbol: Modules, cornerRadius: number, margin = quietZone): string {
  const outlineOf = createOutlines(cornerRadius);
  let path = '';
  // Each subpath starts relative to the start of the previous one, where closing it left the current point.
  let penX = 0;
  let penY = 0;
  for (let y = 0; y < symbol.size; y += 1) {
    for (let x = 0; x < symbol.size; x += 1) {
      if (!symbol.isDark(x, y)) continue;
      const end = runEnd(symbol, x, y);
      const round = cornerRadius === 0 ? 0 : roundCorners(symbol, [x, end, y]);
      const startX = (margin + x) * 100 + (round & 1 ? cornerRadius : 0);
      const startY = (margin + y) * 100;
      path += `m${pair(startX - penX, startY - penY)}`;
      path += outlineOf(end - x, round);
      penX = startX;
      penY = startY;
      x = end;
    }
  }
  return path;
}
