// Renders captions as outlines, so that no output format needs a font.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Font } from 'fontkit';
import type { Box } from './path-data.ts';

/** Subsets of the font package, the most common first. */
const subsets = [
  'latin',
  'latin-ext',
  'cyrillic',
  'greek',
  'vietnamese',
  'devanagari',
  'cyrillic-ext',
  'greek-ext',
] as const;

type Subset = (typeof subsets)[number];

const require = createRequire(import.meta.url);
const fontPackage = import.meta.resolve('@fontsource/noto-sans/package.json');

const loaded = new Map<Subset, Font>();

function fontOf(subset: Subset): Font {
  const known = loaded.get(subset);
  if (known) return known;
  const file = `files/noto-sans-${subset}-600-normal.woff`;
  // Loaded on first use: most processes never need it.
  const { create }: typeof import('fontkit') = require('fontkit');
  const font = create(readFileSync(new URL(file, fontPackage)));
  if (!('layout' in font)) throw new Error(`${file} is a font collection`);
  loaded.set(subset, font);
  return font;
}

/** Invisible characters and those that affect others. */
const invisible = /[\p{C}\p{Zl}\p{Zp}]/u;

/** Invisible, but needed to join letters in some scripts. */
const joiners = /[\u200C\u200D]/;

const hasGlyphs = (subset: Subset, text: string): boolean =>
  Array.from(text).every((character) => {
    if (invisible.test(character) && !joiners.test(character)) return false;
    return fontOf(subset).hasGlyphForCodePoint(character.codePointAt(0) ?? 0);
  });

/** Splits a text into graphemes. */
const graphemesOf = (text: string): string[] =>
  Array.from(new Intl.Segmenter('en').segment(text), ({ segment }) => segment);

/** Unique graphemes of a caption that the font does not support. */
export const missingCharacters = (text: string): string[] => [
  ...new Set(
    graphemesOf(text).filter((grapheme) => !subsets.some((subset) => hasGlyphs(subset, grapheme))),
  ),
];

/** Splits a text into the fewest runs of one subset each; unsupported graphemes are dropped. */
function runsOf(text: string): { subset: Subset; text: string }[] {
  const runs: { subset: Subset; text: string }[] = [];
  for (const grapheme of graphemesOf(text)) {
    const last = runs.at(-1);
    if (last && hasGlyphs(last.subset, grapheme)) {
      last.text += grapheme;
      continue;
    }
    const subset = subsets.find((candidate) => hasGlyphs(candidate, grapheme));
    if (subset) runs.push({ subset, text: grapheme });
  }
  return runs;
}

interface Command {
  letter: string;
  /** x, y, x, y …, in thousandths of the font size, y pointing up. */
  points: number[];
}

const letters: Record<string, string> = {
  moveTo: 'M',
  lineTo: 'L',
  quadraticCurveTo: 'Q',
  bezierCurveTo: 'C',
  closePath: 'Z',
};

interface Outlines {
  commands: Command[];
  /** How far the next letter is from the first. */
  advance: number;
}

/** The outlines of a line of text, starting at 0, 0. */
function outlinesOf(text: string): Outlines {
  const commands: Command[] = [];
  let pen = 0;
  for (const run of runsOf(text)) {
    const font = fontOf(run.subset);
    const { glyphs, positions } = font.layout(run.text);
    for (const [index, glyph] of glyphs.entries()) {
      const { xOffset = 0, yOffset = 0, xAdvance = 0 } = positions[index] ?? {};
      const left = pen + xOffset;
      for (const { command, args } of glyph.path.commands) {
        const points = args.map((value, at) => value + (at % 2 === 0 ? left : yOffset));
        commands.push({ letter: letters[command] ?? '', points });
      }
      pen += xAdvance;
    }
  }
  return { commands, advance: pen };
}

/** Bounding box of the control points. */
function bounds(outlines: readonly Command[]): Box {
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { points } of outlines) {
    for (const [at, value] of points.entries()) {
      if (at % 2 === 0) [left, right] = [Math.min(left, value), Math.max(right, value)];
      else [bottom, top] = [Math.min(bottom, value), Math.max(top, value)];
    }
  }
  return { x: left, y: bottom, width: right - left, height: top - bottom };
}

const unitsPerEm = 1000;

/** Relative to the font size. */
const capitalHeight = 0.714;

const text = (value: number): string => String(Math.round(value * 1000) / 1000);

/** SVG path data of outlines at a place. */
const pathAt = (
  { commands }: Outlines,
  { left, baseline, scale }: { left: number; baseline: number; scale: number },
): string =>
  commands
    .map(({ letter, points }) => {
      const placed = points.map((value, at) =>
        at % 2 === 0 ? left + value * scale : baseline - value * scale,
      );
      return letter + placed.map(text).join(' ');
    })
    .join('');

/**
 * SVG path data of a line of text centered in a box, with font size `size` or smaller to fit.
 *
 * The font is Noto Sans Semi-Bold. Unsupported characters are dropped; see `missingCharacters`.
 */
export function captionPath(caption: string, room: Box, size: number): string {
  const outlines = outlinesOf(caption);
  if (outlines.commands.length === 0) return '';
  const { x, y, width, height } = bounds(outlines.commands);
  const share = 0.92;
  const fits = Math.min((room.width * share) / width, (room.height * share) / height);
  const scale = Math.min(size / unitsPerEm, fits);
  const left = room.x + room.width / 2 - (x + width / 2) * scale;
  const baseline = room.y + room.height / 2 + (y + height / 2) * scale;
  return pathAt(outlines, { left, baseline, scale });
}

/** A text in print is not longer. */
const maxLineLength = 200;

/** Part of the font size to which a line is made smaller before it is shortened. */
const minShrink = 0.65;

/** The longest start of a text that has at most this advance, with an ellipsis. */
function shortened(line: string, maxAdvance: number): Outlines {
  const graphemes = graphemesOf(line);
  const startOf = (length: number) =>
    outlinesOf(`${graphemes.slice(0, length).join('').trimEnd()}…`);
  let fits = 0;
  let isTooLong = graphemes.length;
  while (isTooLong - fits > 1) {
    const middle = Math.floor((fits + isTooLong) / 2);
    if (startOf(middle).advance <= maxAdvance) fits = middle;
    else isTooLong = middle;
  }
  return startOf(fits);
}

/**
 * SVG path data of a line of text in the font of captions, vertically centered in a box: with font size
 * `size`, somewhat smaller to fit, or else shortened.
 */
export function linePath(
  line: string,
  room: Box,
  { size, align }: { size: number; align: 'left' | 'center' },
): string {
  const start = graphemesOf(line.slice(0, 4 * maxLineLength))
    .slice(0, maxLineLength)
    .join('');
  const whole = outlinesOf(start);
  const wanted = size / unitsPerEm;
  const fits = room.width / whole.advance;
  const isCut = start.length < line.length || fits < wanted * minShrink;
  const scale = isCut ? wanted * minShrink : Math.min(wanted, fits);
  const outlines = isCut ? shortened(start, room.width / scale) : whole;
  const rest = room.width - outlines.advance * scale;
  return pathAt(outlines, {
    left: room.x + (align === 'center' ? rest / 2 : 0),
    // Centers the capital letters.
    baseline: room.y + room.height / 2 + (capitalHeight * unitsPerEm * scale) / 2,
    scale,
  });
}
