// Finds the closest colors that scanners can tell apart.
import { colorProblems, type StyleColors } from '../../../../src/domain/render/color-rules.ts';
import { frameColors } from '../../../../src/domain/render/frame-colors.ts';
import { contrastRatio, mixed } from '../../../../src/domain/style/contrast.ts';
import type { Style } from '../style.ts';

const black = '#000000';
const white = '#FFFFFF';
const foreground = 'style.foregroundColor';
const background = 'style.backgroundColor';

/** Steps from a color to black or white. */
const shades = 64;

function toColors({ gradient, frame, eyeFrameColor, eyeBallColor, ...style }: Style): StyleColors {
  return {
    foregroundColor: style.foregroundColor,
    backgroundColor: style.backgroundColor,
    lightOnDark: style.lightOnDark,
    eyeFrameColor: eyeFrameColor ?? undefined,
    eyeBallColor: eyeBallColor ?? undefined,
    gradient: gradient ? { type: gradient.type, stops: [...gradient.stops] } : undefined,
    frame: frame
      ? {
          shape: frame.shape,
          color: frame.color ?? undefined,
          caption: frame.caption ?? undefined,
          captionColor: frame.captionColor ?? undefined,
        }
      : undefined,
  };
}

const problemFields = (style: Style): string[] =>
  colorProblems(toColors(style)).map(({ field }) => field);

/** Whether scanners can tell the colors apart. */
const hasReadableColors = (style: Style): boolean => problemFields(style).length === 0;

/** Changes the color at a field of the API. */
function recolored(style: Style, field: string, change: (color: string) => string): Style {
  const { gradient, frame } = style;
  switch (field) {
    case foreground:
      return { ...style, foregroundColor: change(style.foregroundColor) };
    case background:
      return { ...style, backgroundColor: change(style.backgroundColor) };
    case 'style.eyeFrameColor':
      return { ...style, eyeFrameColor: style.eyeFrameColor && change(style.eyeFrameColor) };
    case 'style.eyeBallColor':
      return { ...style, eyeBallColor: style.eyeBallColor && change(style.eyeBallColor) };
    case 'style.frame.color':
      return {
        ...style,
        frame: frame && { ...frame, color: change(frame.color ?? style.foregroundColor) },
      };
    case 'style.frame.captionColor': {
      const { caption } = frameColors(toColors(style));
      return { ...style, frame: frame && { ...frame, captionColor: change(caption) } };
    }
    default: {
      const at = Number(/^style\.gradient\.stops\.(\d+)\.color$/.exec(field)?.[1]);
      const stops = gradient?.stops.map((stop, index) =>
        index === at ? { ...stop, color: change(stop.color) } : stop,
      );
      return { ...style, gradient: gradient && { ...gradient, stops: stops ?? [] } };
    }
  }
}

/** The color toward which the one at a field has to change. */
function targetOf(field: string, style: Style): string {
  const [ink, paper] = style.lightOnDark ? [white, black] : [black, white];
  if (field === background) return paper;
  if (field === 'style.frame.color') return style.backgroundColor;
  if (field !== 'style.frame.captionColor') return ink;
  const { behind } = frameColors(toColors(style));
  return contrastRatio(behind, black) > contrastRatio(behind, white) ? black : white;
}

const withDefaultColors = (frame: Style['frame']): Style['frame'] =>
  frame && { ...frame, color: null, captionColor: null };

/** Changes the colors at some fields by the same share; undefined if even the largest is too little. */
function changed(style: Style, fields: ReadonlySet<string>): Style | undefined {
  for (let shade = 1; shade <= shades; shade += 1) {
    const next = [...fields].reduce(
      (before, field) =>
        recolored(before, field, (color) =>
          mixed(color, targetOf(field, style), shade / shades).toUpperCase(),
        ),
      style,
    );
    if (hasReadableColors(next)) return next;
  }
  return undefined;
}

/**
 * The style with colors that scanners can tell apart, changed as little as needed; the background only if
 * nothing else helps. Undefined if they are readable already.
 */
export function withReadableColors(style: Style): Style | undefined {
  const problems = problemFields(style);
  if (problems.length === 0) return undefined;
  const fields = new Set(problems.map((field) => (field === background ? foreground : field)));
  const everything = [
    background,
    foreground,
    'style.eyeFrameColor',
    'style.eyeBallColor',
    ...(style.gradient?.stops.map((_, index) => `style.gradient.stops.${index}.color`) ?? []),
  ];
  return (
    changed(style, fields) ??
    changed(style, new Set([...fields, background])) ??
    changed(style, new Set(everything)) ??
    changed({ ...style, frame: withDefaultColors(style.frame) }, new Set(everything))
  );
}
