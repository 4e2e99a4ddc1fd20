// How a QR code looks, as it is given, as it is stored.
import { z } from 'zod';
import { color } from './color.ts';
import { fields, withoutNulls } from './fields.ts';
import { text } from './text.ts';
import { wholeNumber } from './whole-number.ts';

export const moduleShapes = ['SQUARE', 'DOT', 'DIAMOND', 'HORIZONTAL_BAR', 'VERTICAL_BAR'] as const;
export const eyeShapes = ['SQUARE', 'ROUNDED', 'CIRCLE', 'LEAF'] as const;
export const gradientTypes = ['LINEAR', 'RADIAL'] as const;
export const errorCorrections = ['LOW', 'MEDIUM', 'QUARTILE', 'HIGH'] as const;
export const logoShapes = ['SQUARE', 'CIRCLE'] as const;
export const frameShapes = ['NONE', 'SQUARE', 'ROUNDED'] as const;
export const captionPositions = ['TOP', 'BOTTOM'] as const;

const gradient = fields({
  type: z.enum(gradientTypes),
  /** Degrees, clockwise from left to right; for LINEAR. */
  angle: wholeNumber(0, 359).nullish(),
  stops: z
    .array(fields({ /** Percent of the way. */ offset: wholeNumber(0, 100), color }))
    .min(2, 'must have 2 to 8 stops')
    .max(8, 'must have 2 to 8 stops')
    .check(({ value, issues }) => {
      const late = value.findIndex(
        ({ offset }, index) => offset <= (value[index - 1]?.offset ?? -1),
      );
      if (late < 0) return;
      const message = `must be higher than the offset before, ${value[late - 1]?.offset}`;
      issues.push({ code: 'custom', message, path: [late, 'offset'], input: value[late]?.offset });
    }),
}).transform(withoutNulls);

const logo = fields({
  id: text({ min: 1, max: 100 }),
  /** Width of the area that is left free, in percent of the symbol's width. */
  size: wholeNumber(5, 40).nullish(),
  shape: z.enum(logoShapes).nullish(),
}).transform(withoutNulls);

const frame = fields({
  shape: z.enum(frameShapes),
  color: color.nullish(),
  caption: text({ min: 1, max: 40 }).nullish(),
  captionColor: color.nullish(),
  captionPosition: z.enum(captionPositions).nullish(),
}).transform(withoutNulls);

/** What a style may say besides colours and corners; left out, it is as plain as can be. */
const extras = {
  moduleShape: z.enum(moduleShapes),
  /** Left out, the eyes are drawn as goes with the modules. */
  eyeFrameShape: z.enum(eyeShapes),
  eyeBallShape: z.enum(eyeShapes),
  eyeFrameColor: color,
  eyeBallColor: color,
  /** Takes the place of the foreground colour. */
  gradient,
  /** Without it, light modules on a dark background are refused. */
  lightOnDark: z.boolean(),
  /** The background is not drawn; its colour says upon what the code will lie. */
  transparentBackground: z.boolean(),
  /** Modules. */
  quietZone: wholeNumber(2, 16),
  /** Left out, chosen: MEDIUM, with a logo HIGH. */
  errorCorrection: z.enum(errorCorrections),
  /** The short link in capital letters, which takes a smaller symbol. */
  capitalLetters: z.boolean(),
  logo,
  frame,
};

const corner = wholeNumber(0, 50);

/** A whole style, as it is stored, as REST shows it. */
export const storedStyle = z.strictObject({
  foregroundColor: color,
  backgroundColor: color,
  cornerRadius: corner,
  ...z.object(extras).partial().shape,
});

export type Style = z.output<typeof storedStyle>;

export const defaultStyle: Style = {
  foregroundColor: '#000000',
  backgroundColor: '#FFFFFF',
  cornerRadius: 0,
};

/**
 * A style as it is given: what is left out keeps its value; null takes away what a style need not
 * have.
 */
export const styleInput = z.strictObject({
  foregroundColor: color.nullish(),
  backgroundColor: color.nullish(),
  cornerRadius: corner.nullish(),
  moduleShape: extras.moduleShape.nullish(),
  eyeFrameShape: extras.eyeFrameShape.nullish(),
  eyeBallShape: extras.eyeBallShape.nullish(),
  eyeFrameColor: color.nullish(),
  eyeBallColor: color.nullish(),
  gradient: gradient.nullish(),
  lightOnDark: extras.lightOnDark.nullish(),
  transparentBackground: extras.transparentBackground.nullish(),
  quietZone: extras.quietZone.nullish(),
  errorCorrection: extras.errorCorrection.nullish(),
  capitalLetters: extras.capitalLetters.nullish(),
  logo: logo.nullish(),
  frame: frame.nullish(),
});

export type StyleInput = z.output<typeof styleInput>;

/** The style after a change. */
export function restyled(style: Style, changes: StyleInput | null | undefined): Style {
  const merged: Record<string, unknown> = { ...style };
  for (const [name, value] of Object.entries(changes ?? {})) {
    if (value != null) merged[name] = value;
    else if (value === null && !(name in defaultStyle)) delete merged[name];
  }
  return storedStyle.parse(merged);
}
