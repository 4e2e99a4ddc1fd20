// Checks that scanners can read a style.
import type { Style } from '../style/shape.ts';
import { missingCharacters } from './caption.ts';
import { colorProblems, type StyleProblem } from './color-rules.ts';
import { maxModulesWithCircles } from './eyes.ts';
import { logoProblem } from './logo-loss.ts';
import { maxModulesAcross, modulesAcross, symbolOf } from './symbol/level.ts';
import { quietZone } from './symbol/modules.ts';
import type { QrSymbol } from './symbol/symbol.ts';

/** A character as shown in messages. */
const named = (character: string): string =>
  /[\p{C}\p{Z}\p{M}]/u.test(character)
    ? `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
    : character;

function captionProblems(style: Style): StyleProblem[] {
  const caption = style.frame?.caption;
  if (!caption) return [];
  const missing = missingCharacters(caption).map(named);
  if (missing.length === 0) return [];
  const message =
    `cannot contain ${missing.join(' ')}, which the caption font does not support; it supports ` +
    'Latin, Greek, Cyrillic, Vietnamese and Devanagari';
  return [{ field: 'style.frame.caption', message }];
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
  return once([...colorProblems(style), ...captionProblems(style)]);
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
