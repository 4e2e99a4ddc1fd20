// Module shapes as SVG path data.
import type { Style } from '../style/shape.ts';
import { modulePath } from './path.ts';
import { allCorners, circle, diamond, rectangle } from './path-data.ts';
import type { Modules } from './symbol/modules.ts';

export type StyleModuleShape = NonNullable<Style['moduleShape']>;

/** In hundredths of a module; readers treat much smaller shapes as light. */
const dotRadius = 48;
const diamondReach = 66;
const barThickness = 84;

type Place = [x: number, y: number];

function places({ size, isDark }: Modules): Place[] {
  const all: Place[] = [];
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) if (isDark(x, y)) all.push([x, y]);
  }
  return all;
}

/** Horizontal runs of dark modules. */
function runs({ isDark, ...modules }: Modules): { x: number; y: number; length: number }[] {
  return places({ isDark, ...modules }).flatMap(([x, y]) => {
    if (isDark(x - 1, y)) return [];
    let length = 1;
    while (isDark(x + length, y)) length += 1;
    return [{ x, y, length }];
  });
}

function horizontalBars(modules: Modules, margin: number): string {
  const inset = (100 - barThickness) / 2;
  return runs(modules)
    .map(({ x, y, length }) => ({
      x: (margin + x) * 100,
      y: (margin + y) * 100 + inset,
      width: length * 100,
      height: barThickness,
    }))
    .map((bar) => rectangle(bar, allCorners(barThickness / 2)))
    .join('');
}

function verticalBars({ size, isDark }: Modules, margin: number): string {
  const inset = (100 - barThickness) / 2;
  return runs({ size, isDark: (x, y) => isDark(y, x) })
    .map(({ x, y, length }) => ({
      x: (margin + y) * 100 + inset,
      y: (margin + x) * 100,
      width: barThickness,
      height: length * 100,
    }))
    .map((bar) => rectangle(bar, allCorners(barThickness / 2)))
    .join('');
}

const eachPlace = (modules: Modules, margin: number, draw: (x: number, y: number) => string) =>
  places(modules)
    .map(([x, y]) => draw((margin + x) * 100 + 50, (margin + y) * 100 + 50))
    .join('');

/** Path data of all dark modules in a shape; the symbol starts at `margin`, `margin`. */
export function shapedModules(
  modules: Modules,
  { moduleShape = 'SQUARE', cornerRadius }: Pick<Style, 'moduleShape' | 'cornerRadius'>,
  margin: number,
): string {
  switch (moduleShape) {
    case 'SQUARE':
      return modulePath(modules, cornerRadius, margin);
    case 'DOT':
      return eachPlace(modules, margin, (x, y) => circle(x, y, dotRadius));
    case 'DIAMOND':
      return eachPlace(modules, margin, (x, y) => diamond(x, y, diamondReach));
    case 'HORIZONTAL_BAR':
      return horizontalBars(modules, margin);
    case 'VERTICAL_BAR':
      return verticalBars(modules, margin);
  }
}
