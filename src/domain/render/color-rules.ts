// Checks that scanners can tell the colors of a style apart.
import { contrastRatio, luma, mixed, relativeLuminance } from '../style/contrast.ts';
import type { Style } from '../style/shape.ts';
import { frameColors, hasBorder } from './frame-colors.ts';

/** Minimum contrast ratio (WCAG 2.2) of a color to what is behind it. */
const minContrast = 3;

/** Minimum difference in gray levels of 255; in dark colors a contrast of 3:1 can be as little as 40. */
const minLevels = 100;

/** Minimum gray level of light colors, so that they are not read as dark next to white paper. */
const minLight = 120;

const backgroundField = 'style.backgroundColor';

/** Minimum contrast of each color relative to the strongest one. */
const minEvenness = 2 / 3;

/** The colors of a style, and what decides which of them are drawn. */
export type StyleColors = Pick<
  Style,
  | 'foregroundColor'
  | 'backgroundColor'
  | 'gradient'
  | 'lightOnDark'
  | 'eyeFrameColor'
  | 'eyeBallColor'
  | 'frame'
>;

export interface StyleProblem {
  /** A path such as `style.foregroundColor`. */
  field: string;
  message: string;
}

/** Rounded down, so that a rejected ratio never looks like the required one. */
const ratioText = (contrast: number): string =>
  `${(Math.floor(contrast * 100) / 100).toFixed(2)}:1`;

interface Ink {
  field: string;
  color: string;
  /** Name in messages. */
  name: string;
}

/** Colors between two stops can be darker than both, but never lighter. */
const between = [0.25, 0.5, 0.75];

/** All colors of modules and eyes, with the fields that set them. */
function inks({ foregroundColor, gradient, lightOnDark, ...style }: StyleColors): Ink[] {
  const all: Ink[] = [];
  if (gradient) {
    for (const [index, { color }] of gradient.stops.entries()) {
      const field = `style.gradient.stops.${index}.color`;
      all.push({ field, color, name: color });
      const next = gradient.stops[index + 1];
      if (!next || !lightOnDark) continue;
      for (const share of between) {
        const way = `between ${color} and ${next.color}`;
        all.push({ field, color: mixed(color, next.color, share), name: `the gradient ${way}` });
      }
    }
  } else {
    all.push({ field: 'style.foregroundColor', color: foregroundColor, name: foregroundColor });
  }
  for (const part of ['eyeFrameColor', 'eyeBallColor'] as const) {
    const color = style[part];
    if (color) all.push({ field: `style.${part}`, color, name: color });
  }
  return all;
}

/** Light modules without `lightOnDark`, or a mix of light and dark ones. */
function directionProblems(all: readonly Ink[], { backgroundColor, lightOnDark }: StyleColors) {
  const isLighter = ({ color }: Ink) =>
    relativeLuminance(color) > relativeLuminance(backgroundColor);
  const first = all.find(isLighter);
  if (!first) return [];
  return all.flatMap(({ field, color, name }): StyleProblem[] => {
    const ratio = ratioText(contrastRatio(color, backgroundColor));
    if (!lightOnDark && isLighter({ field, color, name })) {
      const message =
        `must be darker than the background; ${name} is lighter than ${backgroundColor} ` +
        `(contrast ${ratio}), which some scanners cannot read; set lightOnDark to allow it`;
      return [{ field, message }];
    }
    if (!lightOnDark || isLighter({ field, color, name })) return [];
    const message =
      `must be lighter than the background ${backgroundColor}, like ${first.name}; ` +
      `${name} is darker`;
    return [{ field, message }];
  });
}

/** Checks brightness as a camera sees it, in 255 gray levels. */
function levelProblems({ field, color, name }: Ink, background: string): StyleProblem[] {
  const ink = luma(color);
  const behind = luma(background);
  if (Math.max(ink, behind) < minLight) {
    const light = ink > behind ? { field, name } : { field: backgroundField, name: background };
    const level = Math.floor(Math.max(ink, behind));
    const message = `must be lighter, with a gray level of at least ${minLight} of 255; ${light.name} has ${level}`;
    return [{ field: light.field, message }];
  }
  if (Math.abs(ink - behind) >= minLevels) return [];
  const message =
    `must differ from the background ${background} by at least ${minLevels} of 255 gray levels; ` +
    `${name} differs by ${Math.floor(Math.abs(ink - behind))}`;
  return [{ field, message }];
}

function contrastProblems(all: readonly Ink[], { backgroundColor }: StyleColors): StyleProblem[] {
  return all.flatMap(({ field, color, name }) => {
    const contrast = contrastRatio(color, backgroundColor);
    if (contrast >= minContrast) return levelProblems({ field, color, name }, backgroundColor);
    const least = `must have a contrast of at least ${minContrast}:1 to the`;
    if (field === 'style.foregroundColor') {
      const message =
        `${least} foreground; ${backgroundColor} with ${color} has ${ratioText(contrast)}: ` +
        'use a lighter background or a darker foreground';
      return [{ field: backgroundField, message }];
    }
    const message = `${least} background ${backgroundColor}; ${name} has ${ratioText(contrast)}`;
    return [{ field, message }];
  });
}

/**
 * Readers separate light from dark halfway between the lightest and darkest area nearby, so colors with
 * much less contrast than the rest end up on the wrong side.
 */
function evennessProblems(all: readonly Ink[], style: StyleColors): StyleProblem[] {
  const { frame, backgroundColor } = style;
  // Positive if darker than the background.
  const depth = ({ color }: { color: string }) => luma(backgroundColor) - luma(color);
  const distance = (ink: { color: string }) => Math.abs(depth(ink));
  const border = { color: frameColors(style).border, name: 'the frame' };
  const ranked = all.toSorted((a, b) => distance(a) - distance(b));
  const weakest = ranked.at(0);
  if (!weakest) return [];
  const isBeyond = hasBorder(frame) && depth(border) * depth(weakest) < 0;
  if (isBeyond && distance(border) > distance(weakest) * minEvenness) {
    const message =
      `must be closer to the background ${backgroundColor}: ${weakest.name} has less contrast to it ` +
      `than ${border.color}`;
    return [{ field: 'style.frame.color', message }];
  }
  const others = [...ranked, ...(hasBorder(frame) ? [border] : [])];
  const strongest = others.reduce((most, ink) => (distance(ink) > distance(most) ? ink : most));
  return all.flatMap(({ field, color, name }) => {
    if (distance({ color }) >= distance(strongest) * minEvenness) return [];
    const message =
      `must have nearly as much contrast to the background ${backgroundColor} as ` +
      `${strongest.name}; ${name} has too little`;
    return [{ field, message }];
  });
}

function captionColorProblems(style: StyleColors): StyleProblem[] {
  if (!style.frame?.caption) return [];
  const { caption, behind } = frameColors(style);
  const contrast = contrastRatio(caption, behind);
  if (contrast >= minContrast) return [];
  const message =
    `must have a contrast of at least ${minContrast}:1 to its background ${behind}; ` +
    `${caption} has ${ratioText(contrast)}`;
  return [{ field: 'style.frame.captionColor', message }];
}

/** Problems of the colors of a style, which do not depend on the content. */
export function colorProblems(style: StyleColors): StyleProblem[] {
  const all = inks(style);
  return [
    ...directionProblems(all, style),
    ...contrastProblems(all, style),
    ...evennessProblems(all, style),
    ...captionColorProblems(style),
  ];
}
