// What a shape is filled with.
import type { Style } from '../style/shape.ts';

interface Stop {
  /** 0 to 1, each higher than the one before; the first is 0, the last 1. */
  offset: number;
  color: string;
}

/** Lengths in modules, as the paths have them. */
export type Fill =
  | { type: 'SOLID'; color: string }
  | { type: 'LINEAR'; x1: number; y1: number; x2: number; y2: number; stops: Stop[] }
  | { type: 'RADIAL'; x: number; y: number; radius: number; stops: Stop[] };

export interface Layer {
  /** SVG path data, in modules, filled where its winding number is not zero. */
  path: string;
  fill: Fill;
}

type Gradient = NonNullable<Style['gradient']>;

export const solid = (color: string): Fill => ({ type: 'SOLID', color });

/** Before the first stop lies its colour, after the last one that of the last. */
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

/** To what cannot be seen, so that the text stays short. */
const rounded = (length: number): number => Math.round(length * 1000) / 1000;

/**
 * A gradient across a square: a linear one reaches from corner to corner, whatever its angle, a
 * radial one from the middle to the corners.
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
