// What of a style a camera could not read.
import { contrastRatio, mixed, relativeLuminance } from './color.ts';
import { missingCharacters } from './render/caption.ts';
import { frameColors } from './render/frame.ts';
import { logoProblem } from './render/logo-loss.ts';
import { symbolOf } from './render/symbol.ts';
import type { Style } from './style.ts';

const leastContrast = 3;

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

function contrastProblems(all: readonly Ink[], { backgroundColor }: Style): StyleProblem[] {
  return all.flatMap(({ field, color, name }) => {
    const contrast = contrastRatio(color, backgroundColor);
    if (contrast >= leastContrast) return [];
    const least = `must have a contrast of at least ${leastContrast}:1 to the`;
    if (field === 'style.foregroundColor') {
      const message =
        `${least} foreground; ${backgroundColor} with ${color} has ${ratioText(contrast)}: ` +
        'take a lighter background or a darker foreground';
      return [{ field: 'style.backgroundColor', message }];
    }
    const message = `${least} background, ${backgroundColor}; ${name} has ${ratioText(contrast)}`;
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

/** One problem of a kind for each field: the first. */
const once = (problems: readonly StyleProblem[]): StyleProblem[] =>
  [
    ...new Map(problems.toReversed().map((problem) => [problem.field, problem])).values(),
  ].toReversed();

/** What would keep cameras from reading any code of this style; empty if nothing would. */
export function styleProblems(style: Style): StyleProblem[] {
  const all = inks(style);
  return [
    ...once(directionProblems(all, style)),
    ...once(contrastProblems(all, style)),
    ...captionProblems(style),
  ];
}

/**
 * What would keep cameras from reading a text in this style; empty if nothing would.
 *
 * A code that has no problem is read from a picture of 200 pixels, at a slant, a little out of focus.
 * Throws TooMuchDataError if no symbol holds the text.
 */
export function drawingProblems(text: string, style: Style): StyleProblem[] {
  const symbol = symbolOf(text, style);
  const message = style.logo && logoProblem(symbol, style.logo);
  return [...styleProblems(style), ...(message ? [{ field: 'style.logo.size', message }] : [])];
}
