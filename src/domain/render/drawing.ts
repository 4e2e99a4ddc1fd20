// A QR code as colored shapes, the source of all output formats.
import type { Style } from '../style/shape.ts';
import { eyePath, eyeShapesOf, withoutEyes } from './eyes.ts';
import { type Fill, gradientFill, type Layer, solid } from './fill.ts';
import { layOutFrame } from './frame.ts';
import { imagePlace, type LogoImage, withoutLogoArea } from './logo.ts';
import { shapedModules } from './module-shapes.ts';
import { modulePath } from './path.ts';
import type { Box } from './path-data.ts';
import { symbolOf } from './symbol/level.ts';
import { type Modules, quietZone } from './symbol/modules.ts';

export interface Drawing {
  /** Bounds of the image in modules; the quiet zone starts at 0, 0. */
  box: Box;
  /** Undefined if transparent. */
  background: string | undefined;
  /** Whether all edges are aligned to modules. */
  crisp: boolean;
  /** In drawing order, from bottom to top. */
  layers: Layer[];
  logo: { image: LogoImage; place: Box } | undefined;
}

/** All colors of a drawing, apart from those of its logo. */
export const colorsOf = ({ background, layers }: Drawing): string[] => [
  ...(background === undefined ? [] : [background]),
  ...layers.flatMap(({ fill }) =>
    fill.type === 'SOLID' ? [fill.color] : fill.stops.map(({ color }) => color),
  ),
];

export interface DrawingOptions {
  /** The image of `style.logo`; required if it is set. */
  logo?: LogoImage | undefined;
}

/** Whether a style only has square modules of one color, optionally with round corners. */
export const isPlain = ({ moduleShape, gradient, logo, frame, ...style }: Style): boolean =>
  (moduleShape ?? 'SQUARE') === 'SQUARE' &&
  !gradient &&
  !logo &&
  (frame?.shape ?? 'NONE') === 'NONE' &&
  !frame?.caption &&
  hasPlainEyes(style);

const hasPlainEyes = ({
  eyeFrameShape,
  eyeBallShape,
  eyeFrameColor,
  eyeBallColor,
}: Omit<Style, 'frame'>): boolean =>
  !eyeFrameShape && !eyeBallShape && !eyeFrameColor && !eyeBallColor;

/** Makes a path independent of a preceding one: its first point becomes absolute. */
const independent = (path: string): string => path.replace(/^m/, 'M');

/** Merges layers with the same fill, in the order of their first part. */
function merged(layers: readonly Layer[]): Layer[] {
  const paths = new Map<Fill | string, Layer>();
  for (const { path, fill } of layers) {
    const key = fill.type === 'SOLID' ? fill.color : fill;
    paths.set(key, { fill, path: (paths.get(key)?.path ?? '') + independent(path) });
  }
  return [...paths.values()].filter(({ path }) => path !== '');
}

/** Layers of modules and eyes, each in its color. */
function symbolLayers(symbol: Modules, drawn: Modules, style: Style, margin: number): Layer[] {
  const { gradient, foregroundColor, eyeFrameColor, eyeBallColor } = style;
  const fill = gradient
    ? gradientFill(gradient, { start: margin, size: symbol.size })
    : solid(foregroundColor);
  if ((style.moduleShape ?? 'SQUARE') === 'SQUARE' && hasPlainEyes(style)) {
    return [{ path: modulePath(drawn, style.cornerRadius, margin), fill }];
  }
  const ofEyes = (color: string | undefined) => (color ? solid(color) : fill);
  return merged([
    { path: shapedModules(withoutEyes(drawn), style, margin), fill },
    { path: eyePath(symbol, 'frame', style, margin), fill: ofEyes(eyeFrameColor) },
    { path: eyePath(symbol, 'ball', style, margin), fill: ofEyes(eyeBallColor) },
  ]);
}

/** Whether no layer has a round or slanted edge. */
function isCrisp(style: Style, { size }: Modules): boolean {
  const { frame, ball } = eyeShapesOf(style, size);
  return (
    style.cornerRadius === 0 &&
    (style.moduleShape ?? 'SQUARE') === 'SQUARE' &&
    (frame ?? 'SQUARE') === 'SQUARE' &&
    (ball ?? 'SQUARE') === 'SQUARE' &&
    (style.frame?.shape ?? 'NONE') === 'NONE' &&
    !style.frame?.caption
  );
}

/**
 * Draws a symbol in a style.
 *
 * Deterministic. Throws Error if the style has a logo whose image is missing.
 */
export function drawSymbol(
  symbol: Modules,
  style: Style,
  { logo: image }: DrawingOptions = {},
): Drawing {
  const { logo, backgroundColor, transparentBackground } = style;
  if (logo && !image) throw new Error(`the image of the logo ${logo.id} is missing`);
  const margin = style.quietZone ?? quietZone;
  const { box, layers } = layOutFrame(symbol.size + 2 * margin, margin, style);
  const drawn = logo ? withoutLogoArea(symbol, logo) : symbol;
  return {
    box,
    background: transparentBackground ? undefined : backgroundColor,
    crisp: isCrisp(style, symbol),
    layers: [...symbolLayers(symbol, drawn, style, margin), ...layers],
    logo:
      logo && image ? { image, place: imagePlace(symbol.size, margin, logo, image) } : undefined,
  };
}

/** Encodes and draws a text. Throws TooMuchDataError if no symbol can hold it. */
export const drawText = (text: string, style: Style, options: DrawingOptions): Drawing =>
  drawSymbol(symbolOf(text, style), style, options);
