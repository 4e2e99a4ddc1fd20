// Fills of shapes: solid colors and gradients.
import type { Style } from '../style/shape.ts';

interface Stop {
  /** 0 to 1, ascending; the first is 0, the last 1. */
  offset: number;
  color: string;
}

/** Lengths are in modules, as in paths. */
export type Fill =
  | { type: 'SOLID'; color: string }
  | { type: 'LINEAR'; x1: number; y1: number; x2: number; y2: number; stops: Stop[] }
  | { type: 'RADIAL'; x: number; y: number; radius: number; stops: Stop[] };

export interface Layer {
  /** SVG path data in modules, filled by the nonzero rule. */
  path: string;
  fill: Fill;
}

type Gradient = NonNullable<Style['gradient']>;

export const solid = (color: string): Fill => ({ type: 'SOLID', color });

/** Extends the first and last stop to 0 and 1. */
function wholeWay(stops: Gradient['stops']): Stop[] {
  const way = stops.map(({ offset, color }) => ({ offset: offset / 100, color }));
  const first = way.at(0);
  const last = way.at(-1);
  return [
    ...(first && first.offset > 0 ? [{ ...first, offset: 0 }] : []),
    ...way,
    ...(last && last.offset < 1 ? [{ ...last, offset: 1 }] : []),
  ];
}

/** Rounds to an invisible precision, to keep the text short. */
const rounded = (length: number): number => Math.round(length * 1000) / 1000;

/**
 * A gradient across a square: linear from corner to corner at any angle, radial from the center to the
 * corners.
 */
export function gradientFill(
  { type, angle = 0, stops }: Gradient,
  { start, size }: { start: number; size: number },
): Fill {
  const middle = start + size / 2;
  if (type === 'RADIAL') {
    const radius = rounded(size * Math.SQRT1_2);
    return { type, x: middle, y: middle, radius, stops: wholeWay(stops) };
  }
  const radians = (angle * Math.PI) / 180;
  const [across, down] = [Math.cos(radians), Math.sin(radians)];
  const half = ((Math.abs(across) + Math.abs(down)) * size) / 2;
  return {
    type,
    x1: rounded(middle - across * half),
    y1: rounded(middle - down * half),
    x2: rounded(middle + across * half),
    y2: rounded(middle + down * half),
    stops: wholeWay(stops),
  };
}
