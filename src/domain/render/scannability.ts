// What of a style a camera could not read.
import { contrastRatio, luma, mixed, relativeLuminance } from '../style/color.ts';
import type { Style } from '../style/shape.ts';
import { missingCharacters } from './caption.ts';
import { mostModulesWithCircles } from './eyes.ts';
import { frameColors, hasBorder } from './frame.ts';
import { logoProblem } from './logo-loss.ts';
import { modulesAcross, mostModulesAcross, symbolOf } from './symbol/level.ts';
import { type QrSymbol, quietZone } from './symbol/symbol.ts';

const leastContrast = 3;

/** Levels of grey, of 255; in dark colours a contrast of 3:1 can be as little as 40. */
const leastLevels = 100;

/** So that beside white paper it is not taken for dark. */
const leastLight = 120;

const backgroundField = 'style.backgroundColor';

/** The share of what the strongest colour stands out that each must have. */
const leastEvenness = 2 / 3;

export interface StyleProblem {
  /** A path such as `style.foregroundColor`. */
  field: string;
  message: string;
}

/** Rounded down, so that a ratio that is refused never reads as the one that is asked for. */
const ratioText = (contrast: number): string =>
  `${(Math.floor(contrast * 100) / 100).toFixed(2)}:1`;

interface Ink {
  field: string;
  color: string;
  /** How it stands in messages. */
  name: string;
}

/** Colours between two stops can be darker than both, though never lighter. */
const between = [0.25, 0.5, 0.75];

/** All colours that modules or eyes are drawn in, each under the field that it comes from. */
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
        all.push({ field, color: mixed(color, next.color, share), name: `what lies ${way}` });
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

/** Light modules where it was not said, or light and dark ones in one code. */
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
        `(contrast ${ratio}), which many cameras cannot read; lightOnDark allows it`;
      return [{ field, message }];
    }
    if (!lightOnDark || isLighter({ field, color, name })) return [];
    const message =
      `must be lighter than the background, ${backgroundColor}, as ${first.name} is; ` +
      `${name} is darker`;
    return [{ field, message }];
  });
}

/** What is light must be so in the eyes of a camera, which sees 255 levels of grey. */
function levelProblems({ field, color, name }: Ink, background: string): StyleProblem[] {
  const ink = luma(color);
  const behind = luma(background);
  if (Math.max(ink, behind) < leastLight) {
    const light = ink > behind ? { field, name } : { field: backgroundField, name: background };
    const level = Math.floor(Math.max(ink, behind));
    const message = `must be lighter, at least ${leastLight} of 255; ${light.name} is ${level}`;
    return [{ field: light.field, message }];
  }
  if (Math.abs(ink - behind) >= leastLevels) return [];
  const message =
    `must differ from the background, ${background}, by at least ${leastLevels} of 255 levels of ` +
    `grey; ${name} differs by ${Math.floor(Math.abs(ink - behind))}`;
  return [{ field, message }];
}

function contrastProblems(all: readonly Ink[], { backgroundColor }: Style): StyleProblem[] {
  return all.flatMap(({ field, color, name }) => {
    const contrast = contrastRatio(color, backgroundColor);
    if (contrast >= leastContrast) return levelProblems({ field, color, name }, backgroundColor);
    const least = `must have a contrast of at least ${leastContrast}:1 to the`;
    if (field === 'style.foregroundColor') {
      const message =
        `${least} foreground; ${backgroundColor} with ${color} has ${ratioText(contrast)}: ` +
        'take a lighter background or a darker foreground';
      return [{ field: backgroundField, message }];
    }
    const message = `${least} background, ${backgroundColor}; ${name} has ${ratioText(contrast)}`;
    return [{ field, message }];
  });
}

/**
 * Readers cut a picture into light and dark halfway between what is lightest and darkest around, so
 * what stands out too little beside the rest falls on the wrong side.
 */
function evennessProblems(all: readonly Ink[], style: Style): StyleProblem[] {
  const { frame, backgroundColor } = style;
  // Positive for what is darker than the background.
  const depth = ({ color }: { color: string }) => luma(backgroundColor) - luma(color);
  const distance = (ink: { color: string }) => Math.abs(depth(ink));
  const border = { color: frameColors(style).border, name: 'the frame' };
  const ranked = all.toSorted((a, b) => distance(a) - distance(b));
  const weakest = ranked.at(0);
  if (!weakest) return [];
  const isBeyond = hasBorder(frame) && depth(border) * depth(weakest) < 0;
  if (isBeyond && distance(border) > distance(weakest) * leastEvenness) {
    const message =
      `must be nearer to the background, ${backgroundColor}, beside which ${weakest.name} stands ` +
      `out less than ${border.color}`;
    return [{ field: 'style.frame.color', message }];
  }
  const others = [...ranked, ...(hasBorder(frame) ? [border] : [])];
  const strongest = others.reduce((most, ink) => (distance(ink) > distance(most) ? ink : most));
  return all.flatMap(({ field, color, name }) => {
    if (distance({ color }) >= distance(strongest) * leastEvenness) return [];
    const message =
      `must stand out from the background, ${backgroundColor}, nearly as much as ` +
      `${strongest.name} does; ${name} does too little`;
    return [{ field, message }];
  });
}

/** A character as a message shows it. */
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
      `must be without ${missing.join(' ')}, which the font of captions does not have; it has the ` +
      'letters of Latin, Greek, Cyrillic, Vietnamese, Devanagari';
    problems.push({ field: 'style.frame.caption', message });
  }
  const colors = frameColors(style);
  const contrast = contrastRatio(colors.caption, colors.behind);
  if (contrast < leastContrast) {
    const message =
      `must have a contrast of at least ${leastContrast}:1 to what lies behind, ${colors.behind}; ` +
      `${colors.caption} has ${ratioText(contrast)}`;
    problems.push({ field: 'style.frame.captionColor', message });
  }
  return problems;
}

/** One problem for each field: the first. */
const once = (problems: readonly StyleProblem[]): StyleProblem[] =>
  [
    ...new Map(problems.toReversed().map((problem) => [problem.field, problem])).values(),
  ].toReversed();

function circleProblem({ size }: QrSymbol, { eyeFrameShape }: Style): string | undefined {
  if (eyeFrameShape !== 'CIRCLE' || size <= mostModulesWithCircles) return undefined;
  return (
    `must be SQUARE, ROUNDED or LEAF for this content: its symbol is ${size} modules wide; CIRCLE is ` +
    `found reliably in up to ${mostModulesWithCircles}`
  );
}

/** What makes the modules of a picture too small beside what its content asks for. */
function finenessProblems(text: string, symbol: QrSymbol, style: Style): StyleProblem[] {
  const across = Math.ceil(modulesAcross(symbol, style));
  const most = Math.floor(mostModulesAcross(text));
  if (across <= most) return [];
  const [field, right] =
    style.errorCorrection === 'HIGH' || style.errorCorrection === 'QUARTILE'
      ? ['style.errorCorrection', 'lower']
      : (style.quietZone ?? quietZone) > quietZone
        ? ['style.quietZone', 'narrower']
        : ['style.frame', 'left out'];
  const message =
    `must be ${right} for this content: the picture would be ${across} modules wide, too fine to be ` +
    `read where it is small; up to ${most} are clear`;
  return [{ field, message }];
}

const problem = (field: string, message: string | undefined): StyleProblem[] =>
  message === undefined ? [] : [{ field, message }];

/** What would keep cameras from reading any code of this style; empty if nothing would. */
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
 * What would keep cameras from reading a text in this style; empty if nothing would.
 *
 * A code that has no problem is read from a picture of 200 pixels, at a slant, a little out of focus.
 * Throws TooMuchDataError if no symbol holds the text.
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
