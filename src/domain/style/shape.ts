// How a QR code looks, as it is given, as it is stored.
import { z } from 'zod';
import { text } from '../text/text.ts';
import { fields, withoutNulls } from '../validation/fields.ts';
import { wholeNumber } from '../validation/whole-number.ts';
import { color } from './color.ts';

export const moduleShapes = ['SQUARE', 'DOT', 'DIAMOND', 'HORIZONTAL_BAR', 'VERTICAL_BAR'] as const;
export const eyeShapes = ['SQUARE', 'ROUNDED', 'CIRCLE', 'LEAF'] as const;
export const gradientTypes = ['LINEAR', 'RADIAL'] as const;
export const errorCorrections = ['LOW', 'MEDIUM', 'QUARTILE', 'HIGH'] as const;
export const logoShapes = ['SQUARE', 'CIRCLE'] as const;
export const frameShapes = ['NONE', 'SQUARE', 'ROUNDED'] as const;
export const captionPositions = ['TOP', 'BOTTOM'] as const;

const gradientStop = fields({
  offset: wholeNumber(0, 100).meta({ description: 'Percent of the way, 0 to 100.' }),
  color,
}).meta({ id: 'QrGradientStop', description: 'A colour on the way.' });

const gradient = fields({
  type: z
    .enum(gradientTypes)
    .meta({ description: 'Along a line, or from the middle to the corners.' }),
  angle: wholeNumber(0, 359)
    .nullish()
    .meta({ description: 'Degrees, clockwise from left to right; for LINEAR. Left out: 0.' }),
  stops: z
    .array(gradientStop)
    .min(2, 'must have 2 to 8 stops')
    .max(8, 'must have 2 to 8 stops')
    .check(({ value, issues }) => {
      const late = value.findIndex(
        ({ offset }, index) => offset <= (value[index - 1]?.offset ?? -1),
      );
      if (late < 0) return;
      const message = `must be higher than the offset before, ${value[late - 1]?.offset}`;
      issues.push({ code: 'custom', message, path: [late, 'offset'], input: value[late]?.offset });
    })
    .meta({ description: '2 to 8, each with a higher offset than the one before.' }),
})
  .transform(withoutNulls)
  .meta({ id: 'QrGradient', description: 'A colour that changes on its way across the symbol.' });

const logo = fields({
  id: text({ min: 1, max: 100 }).meta({ description: 'Of a logo of the organization.' }),
  size: wholeNumber(5, 40).nullish().meta({
    description:
      'Width of the area that is left free, in percent of the symbol’s. Left out: about 20.',
  }),
  shape: z
    .enum(logoShapes)
    .nullish()
    .meta({ description: 'Of that area; the whole logo lies within. Left out: SQUARE.' }),
})
  .transform(withoutNulls)
  .meta({
    id: 'QrLogoPlacement',
    description: 'A logo in the middle, around which no module is drawn.',
  });

const frame = fields({
  shape: z
    .enum(frameShapes)
    .meta({ description: 'Of the border; NONE: a caption lies on the background.' }),
  color: color.nullish().meta({ description: 'Of the border. Left out: the foreground colour.' }),
  caption: text({ min: 1, max: 40, visible: true }).nullish().meta({
    description: 'One line of up to 40 Latin, Greek, Cyrillic, Vietnamese, Devanagari letters.',
  }),
  captionColor: color.nullish().meta({
    description: 'Left out: the background colour on a border, otherwise the foreground colour.',
  }),
  captionPosition: z.enum(captionPositions).nullish().meta({ description: 'Left out: BOTTOM.' }),
})
  .transform(withoutNulls)
  .meta({ id: 'QrFrame', description: 'A border, a line of text, or both.' });

const eyeShape = z
  .enum(eyeShapes)
  .meta({ id: 'QrEyeShape', description: 'What the marks in the corners are drawn as.' });

/** What a style may say besides colours and corners; left out, it is as plain as can be. */
const extras = {
  moduleShape: z.enum(moduleShapes).meta({
    id: 'QrModuleShape',
    description: 'What the dark squares are drawn as. Left out: SQUARE.',
  }),
  eyeFrameShape: eyeShape.meta({
    description: 'Of the three rings in the corners. Left out: as goes with the modules.',
  }),
  eyeBallShape: eyeShape.meta({
    description: 'Of what the rings hold. Left out: as goes with the modules.',
  }),
  eyeFrameColor: color.meta({ description: 'Of the rings. Left out: as the modules.' }),
  eyeBallColor: color.meta({ description: 'Of what the rings hold. Left out: as the modules.' }),
  gradient: gradient.meta({ description: 'Takes the place of the foreground colour.' }),
  lightOnDark: z.boolean().meta({
    description: 'Without it, light modules on a dark background are refused.',
  }),
  transparentBackground: z.boolean().meta({
    description: 'The background is not drawn; its colour says upon what the code will lie.',
  }),
  quietZone: wholeNumber(2, 16).meta({
    description: 'The empty margin in modules, 2 to 16. Left out: 4.',
  }),
  errorCorrection: z.enum(errorCorrections).meta({
    id: 'QrErrorCorrection',
    description:
      'How much can be mended: about 7, 15, 25 or 30 percent. Left out: MEDIUM, or more with a logo.',
  }),
  capitalLetters: z.boolean().meta({
    description: 'The short link in capital letters, which takes a smaller symbol.',
  }),
  logo,
  frame,
};

const colors = {
  foregroundColor: color.meta({ description: 'Of the modules; `#RRGGBB` or `#RGB`.' }),
  backgroundColor: color.meta({ description: 'Behind the modules; `#RRGGBB` or `#RGB`.' }),
};

const corner = wholeNumber(0, 50).meta({
  description: '0 to 50, in percent of a module’s width.',
});

/** A whole style, as it is stored, as REST shows it. */
export const storedStyle = z
  .strictObject({ ...colors, cornerRadius: corner, ...z.object(extras).partial().shape })
  .meta({
    id: 'QrCodeStyle',
    description: 'How a code looks; what is left out is as plain as can be.',
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
export const styleInput = z
  .strictObject({
    foregroundColor: colors.foregroundColor.nullish(),
    backgroundColor: colors.backgroundColor.nullish(),
    cornerRadius: corner.nullish(),
    moduleShape: extras.moduleShape.nullish(),
    eyeFrameShape: extras.eyeFrameShape.nullish(),
    eyeBallShape: extras.eyeBallShape.nullish(),
    eyeFrameColor: extras.eyeFrameColor.nullish(),
    eyeBallColor: extras.eyeBallColor.nullish(),
    gradient: extras.gradient.nullish(),
    lightOnDark: extras.lightOnDark.nullish(),
    transparentBackground: extras.transparentBackground.nullish(),
    quietZone: extras.quietZone.nullish(),
    errorCorrection: extras.errorCorrection.nullish(),
    capitalLetters: extras.capitalLetters.nullish(),
    logo: logo.nullish(),
    frame: frame.nullish(),
  })
  .meta({
    id: 'QrCodeStyleInput',
    description:
      'What is left out keeps its value, or is black on white with square modules; null takes away what a style need not have. A style that cameras could not read is refused (422).',
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
