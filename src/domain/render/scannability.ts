// Checks that scanners can read a style.
import { contrastRatio, luma, mixed, relativeLuminance } from '../style/contrast.ts';
import type { Style } from '../style/shape.ts';
import { missingCharacters } from './caption.ts';
import { maxModulesWithCircles } from './eyes.ts';
import { frameColors, hasBorder } from './frame.ts';
import { logoProblem } from './logo-loss.ts';
import { maxModulesAcross, modulesAcross, symbolOf } from './symbol/level.ts';
import { type QrSymbol, quietZone } from './symbol/symbol.ts';

const minContrast = 3;

/** Minimum difference in gray levels of 255; in dark colors a contrast of 3:1 can be as little as 40. */
const minLevels = 100;

/** Minimum gray level of light colors, so that they are not read as dark next to white paper. */
const minLight = 120;

const backgroundField = 'style.backgroundColor';

/** Minimum contrast of each color relative to the strongest one. */
const minEvenness = 2 / 3;

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
function inks({ foregroundColor, gradient, lightOnDark, ...style }: Style): Ink[] {
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
function directionProblems(all: readonly Ink[], { backgroundColor, lightOnDark }: Style) {
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

function contrastProblems(all: readonly Ink[], { backgroundColor }: Style): StyleProblem[] {
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
function evennessProblems(all: readonly Ink[], style: Style): StyleProblem[] {
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

/** A character as shown in messages. */
const named = (character: string): string =>
  /[\p{C}\p{Z}\p{M}]/u.test(character)
    ? `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
    : character;

function captionProblems(style: Style): StyleProblem[] {
  const caption = style.frame?.caption;
  if (!caption) return [];
  const problems: StyleProblem[] = [];
  const missing = missingCharacters(caption).map(named);
  if (missing.length > 0) {
    const message =
      `cannot contain ${missing.join(' ')}, which the caption font does not support; it supports ` +
      'Latin, Greek, Cyrillic, Vietnamese and Devanagari';
    problems.push({ field: 'style.frame.caption', message });
  }
  const colors = frameColors(style);
  const contrast = contrastRatio(colors.caption, colors.behind);
  if (contrast < minContrast) {
    const message =
      `must have a contrast of at least ${minContrast}:1 to its background ${colors.behind}; ` +
      `${colors.caption} has ${ratioText(contrast)}`;
    problems.push({ field: 'style.frame.captionColor', message });
  }
  return problems;
}

/** Keeps the first problem of each field. */
const once = (problems: readonly StyleProblem[]): StyleProblem[] =>
  [
    ...new Map(problems.toReversed().map((problem) => [problem.field, problem])).values(),
  ].toReversed();

function circleProblem({ size }: QrSymbol, { eyeFrameShape }: Style): string | undefined {
  if (eyeFrameShape !== 'CIRCLE' || size <= maxModulesWithCircles) return undefined;
  return (
    `must be SQUARE, ROUNDED or LEAF for this content: its symbol is ${size} modules wide, but CIRCLE ` +
    `only scans reliably up to ${maxModulesWithCircles}`
  );
}

/** The setting that makes modules too small for the content. */
function finenessProblems(text: string, symbol: QrSymbol, style: Style): StyleProblem[] {
  const across = Math.ceil(modulesAcross(symbol, style));
  const most = Math.floor(maxModulesAcross(text));
  if (across <= most) return [];
  const [field, right] =
    style.errorCorrection === 'HIGH' || style.errorCorrection === 'QUARTILE'
      ? ['style.errorCorrection', 'lower']
      : (style.quietZone ?? quietZone) > quietZone
        ? ['style.quietZone', 'narrower']
        : ['style.frame', 'removed'];
  const message =
    `must be ${right} for this content: the image would be ${across} modules wide, too dense for small ` +
    `sizes; the limit is ${most}`;
  return [{ field, message }];
}

const problem = (field: string, message: string | undefined): StyleProblem[] =>
  message === undefined ? [] : [{ field, message }];

/** Problems that keep scanners from reading any QR code in this style. */
export function styleProblems(style: Style): StyleProblem[] {
  const all = inks(style);
  return once([
    ...directionProblems(all, style),
    ...contrastProblems(all, style),
    ...evennessProblems(all, style),
    ...captionProblems(style),
  ]);
}

/**
 * Problems that keep scanners from reading a text in this style.
 *
 * A code without problems is readable at 200 pixels, tilted and slightly out of focus. Throws
 * TooMuchDataError if no symbol can hold the text.
 */
export function drawingProblems(text: string, style: Style): StyleProblem[] {
  const symbol = symbolOf(text, style);
  return [
    ...styleProblems(style),
    ...finenessProblems(text, symbol, style),
    ...problem('style.eyeFrameShape', circleProblem(symbol, style)),
    ...problem('style.logo.size', style.logo && logoProblem(symbol, style.logo)),
  ];
}
