// The three finder patterns ("eyes") of a symbol: a frame with a ball inside.
import type { Style } from '../style/shape.ts';
import type { StyleModuleShape } from './module-shapes.ts';
import { modulePath } from './path.ts';
import { allCorners, type Corners, rectangle } from './path-data.ts';
import type { Modules } from './symbol/modules.ts';

type EyeShape = NonNullable<Style['eyeFrameShape']>;
type EyePart = 'frame' | 'ball';

/** Modules per side. */
const eyeSize = 7;

/** The three eyes by corner of the symbol. */
const eyes = [
  { right: false, bottom: false },
  { right: true, bottom: false },
  { right: false, bottom: true },
];

/** The part of an eye that a module belongs to; undefined if none. */
function partAt(size: number, x: number, y: number): EyePart | undefined {
  const far = size - eyeSize;
  if ((x >= eyeSize && x < far) || (y >= eyeSize && y < far) || (x >= far && y >= far)) {
    return undefined;
  }
  if (x < 0 || y < 0 || x >= size || y >= size) return undefined;
  const column = x >= far ? x - far : x;
  const row = y >= far ? y - far : y;
  const isBall = column >= 2 && column <= 4 && row >= 2 && row <= 4;
  return isBall ? 'ball' : 'frame';
}

/** The modules of a symbol outside of the eyes. */
export const withoutEyes = ({ size, isDark }: Modules): Modules => ({
  size,
  isDark: (x, y) => isDark(x, y) && partAt(size, x, y) === undefined,
});

const onlyEyes = ({ size, isDark }: Modules, part: EyePart): Modules => ({
  size,
  isDark: (x, y) => isDark(x, y) && partAt(size, x, y) === part,
});

/**
 * The largest symbol, in modules per side, that can have circular eyes: the larger it is, the more
 * precisely a reader must locate the corners of the eyes, which circles lack.
 */
export const maxModulesWithCircles = 61;

/** Default eye shape by module shape; undefined if drawn like the modules. */
const companions = {
  SQUARE: undefined,
  DOT: 'CIRCLE',
  DIAMOND: 'SQUARE',
  HORIZONTAL_BAR: 'ROUNDED',
  VERTICAL_BAR: 'ROUNDED',
} as const satisfies Record<StyleModuleShape, EyeShape | undefined>;

/**
 * Shapes of frame and ball for a symbol of `size` modules per side; undefined if drawn like square modules.
 */
export function eyeShapesOf(
  { moduleShape = 'SQUARE', eyeFrameShape, eyeBallShape }: Style,
  size: number,
): Record<EyePart, EyeShape | undefined> {
  const companion = companions[moduleShape];
  const fitting = companion === 'CIRCLE' && size > maxModulesWithCircles ? 'ROUNDED' : companion;
  return { frame: eyeFrameShape ?? fitting, ball: eyeBallShape ?? fitting };
}

/** Corner radii in hundredths of a module: frame outside, frame inside, ball. */
const radii = {
  SQUARE: [0, 0, 0],
  ROUNDED: [200, 100, 80],
  CIRCLE: [350, 250, 150],
  LEAF: [220, 120, 120],
} as const satisfies Record<EyeShape, readonly number[]>;

function cornersOf(
  shape: EyeShape,
  radius: number,
  { right, bottom }: (typeof eyes)[number],
  least = 0,
): Corners {
  if (shape !== 'LEAF') return allCorners(Math.max(radius, least));
  const rising = right !== bottom;
  return {
    topLeft: rising ? radius : least,
    topRight: rising ? least : radius,
    bottomRight: rising ? radius : least,
    bottomLeft: rising ? least : radius,
  };
}

const square = (x: number, y: number, side: number) => ({ x, y, width: side, height: side });

/** Path data of the frames or balls of all eyes. */
export function eyePath(symbol: Modules, part: EyePart, style: Style, margin: number): string {
  const { [part]: shape, frame } = eyeShapesOf(style, symbol.size);
  if (!shape) return modulePath(onlyEyes(symbol, part), style.cornerRadius, margin);
  const [outside, inside, ball] = radii[shape];
  const paths = eyes.map((eye) => {
    const x = (margin + (eye.right ? symbol.size - eyeSize : 0)) * 100;
    const y = (margin + (eye.bottom ? symbol.size - eyeSize : 0)) * 100;
    if (part === 'ball') {
      // Keeps the corners of the ball away from a circular frame.
      const least = frame === 'CIRCLE' ? 60 : 0;
      return rectangle(square(x + 200, y + 200, 300), cornersOf(shape, ball, eye, least));
    }
    const ring = rectangle(square(x, y, 700), cornersOf(shape, outside, eye));
    const hole = square(x + 100, y + 100, 500);
    return ring + rectangle(hole, cornersOf(shape, inside, eye), 'counterclockwise');
  });
  return paths.join('');
}
