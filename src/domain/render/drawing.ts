// A QR code as shapes with their colours, from which every format is written.
import type { Style } from '../style/shape.ts';
import { eyePath, eyeShapesOf, withoutEyes } from './eyes.ts';
import { type Fill, gradientFill, type Layer, solid } from './fill.ts';
import { layOutFrame } from './frame.ts';
import { imagePlace, type LogoImage, withoutLogoArea } from './logo.ts';
import { shapedModules } from './module-shapes.ts';
import { modulePath } from './path.ts';
import type { Box } from './path-data.ts';
import { symbolOf } from './symbol/level.ts';
import { type Modules, quietZone } from './symbol/symbol.ts';

export interface Drawing {
  /** What the picture shows, in modules; the quiet zone starts at 0, 0. */
  box: Box;
  /** Undefined: whatever lies behind. */
  background: string | undefined;
  /** Whether all edges are edges of modules. */
  crisp: boolean;
  /** From the bottom up. */
  layers: Layer[];
  logo: { image: LogoImage; place: Box } | undefined;
}

export interface DrawingOptions {
  /** What `style.logo` names; needed if there is one. */
  logo?: LogoImage | undefined;
}

/** Whether a style asks for nothing but square modules of one colour, with round corners or without. */
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

/** A path that may follow another: its first point counts from 0, 0, as it does alone. */
const independent = (path: string): string => path.replace(/^m/, 'M');

/** What has the same fill as one path, in the order of its first part. */
function merged(layers: readonly Layer[]): Layer[] {
  const paths = new Map<Fill | string, Layer>();
  for (const { path, fill } of layers) {
    const key = fill.type === 'SOLID' ? fill.color : fill;
    paths.set(key, { fill, path: (paths.get(key)?.path ?? '') + independent(path) });
  }
  return [...paths.values()].filter(({ path }) => path !== '');
}

/** Modules with eyes, each in its colour. */
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
 * A symbol drawn in a style.
 *
 * The same arguments always give the same drawing. Throws Error if the style has a logo whose image
 * is missing.
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

/** A text drawn in a style, as `drawSymbol` does. Throws TooMuchDataError if no symbol holds it. */
export const drawText = (text: string, style: Style, options: DrawingOptions): Drawing =>
  drawSymbol(symbolOf(text, style), style, options);
