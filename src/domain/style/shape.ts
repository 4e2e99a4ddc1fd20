// Schemas of the style of a QR code, as input and as stored.
import { z } from 'zod';
import { text } from '../text/text.ts';
import { fields, withoutNulls } from '../validation/fields.ts';
import { describedEnum, terms } from '../validation/terms.ts';
import { wholeNumber } from '../validation/whole-number.ts';
import { color } from './color.ts';

export const moduleShapes = ['SQUARE', 'DOT', 'DIAMOND', 'HORIZONTAL_BAR', 'VERTICAL_BAR'] as const;
export const eyeShapes = ['SQUARE', 'ROUNDED', 'CIRCLE', 'LEAF'] as const;
export const errorCorrections = ['LOW', 'MEDIUM', 'QUARTILE', 'HIGH'] as const;
export const logoShapes = ['SQUARE', 'CIRCLE'] as const;
export const frameShapes = ['NONE', 'SQUARE', 'ROUNDED'] as const;
export const captionPositions = ['TOP', 'BOTTOM'] as const;

const moduleShape = describedEnum('QrModuleShape', 'Shape of the dark modules.', moduleShapes, {
  SQUARE: 'Squares, joined where they touch; `cornerRadius` rounds their corners.',
  DOT: 'Separate circles.',
  DIAMOND: 'Separate squares, turned by 45 degrees.',
  HORIZONTAL_BAR: 'Joined horizontally, with rounded ends.',
  VERTICAL_BAR: 'Joined vertically, with rounded ends.',
}).register(z.globalRegistry, {
  id: 'QrModuleShape',
  description: 'Shape of the dark modules. Default: SQUARE.',
});

const eyeShape = describedEnum('QrEyeShape', 'Shape of the finder patterns.', eyeShapes, {
  SQUARE: 'Sharp corners.',
  ROUNDED: 'Rounded corners.',
  CIRCLE: 'A circle. As `eyeFrameShape`, for symbols of up to 61 modules per side.',
  LEAF: 'Two rounded corners, opposite each other.',
});

export const errorCorrection = describedEnum(
  'QrErrorCorrection',
  'How much of the code can be damaged and still be read. Higher levels make it denser.',
  errorCorrections,
  {
    LOW: 'About 7%.',
    MEDIUM: 'About 15%.',
    QUARTILE: 'About 25%.',
    HIGH: 'About 30%.',
  },
).register(z.globalRegistry, {
  id: 'QrErrorCorrection',
  description:
    'How much of the code can be damaged and still be read. Higher levels make it denser. Default: MEDIUM, or higher with a logo.',
});

const gradientType = describedEnum(
  'QrGradientType',
  'Direction of the gradient.',
  ['LINEAR', 'RADIAL'],
  { LINEAR: 'Along a line across the code.', RADIAL: 'From the center to the corners.' },
);

const logoShape = describedEnum('QrLogoShape', 'Shape of the area for the logo.', logoShapes, {
  SQUARE: 'For rectangular logos.',
  CIRCLE: 'For round logos.',
});

const frameShape = describedEnum('QrFrameShape', 'Border around the code.', frameShapes, {
  NONE: 'No border; the caption is drawn on the background.',
  SQUARE: 'A border with sharp corners; the caption is drawn on it.',
  ROUNDED: 'A border with rounded corners; the caption is drawn on it.',
});

const captionPosition = describedEnum(
  'QrCaptionPosition',
  'Where the caption is drawn.',
  captionPositions,
  { TOP: 'Above the code.', BOTTOM: 'Below the code.' },
);

const gradientStop = fields({
  offset: wholeNumber(0, 100).meta({ description: 'Position in percent, 0 to 100.' }),
  color,
}).meta({ id: 'QrGradientStop', description: 'A color stop of a gradient.' });

const gradient = fields({
  type: gradientType,
  angle: wholeNumber(0, 359).nullish().meta({
    description:
      'Angle in degrees, 0 to 359, clockwise; 0 is left to right. For LINEAR. Default: 0.',
  }),
  stops: z
    .array(gradientStop)
    .min(2, 'must contain 2 to 8 stops')
    .max(8, 'must contain 2 to 8 stops')
    .check(({ value, issues }) => {
      const late = value.findIndex(
        ({ offset }, index) => offset <= (value[index - 1]?.offset ?? -1),
      );
      if (late < 0) return;
      const message = `must be greater than the previous offset (${value[late - 1]?.offset})`;
      issues.push({ code: 'custom', message, path: [late, 'offset'], input: value[late]?.offset });
    })
    .meta({ description: '2 to 8 colors in ascending order of offset.' }),
})
  .transform(withoutNulls)
  .meta({ id: 'QrGradient', description: 'A gradient across the code.' });

const logoId = text({ min: 1, max: 100 })
  .meta({ description: 'ID of a logo of the organization.' })
  .register(terms, { scalar: 'ID' });

const placement = {
  size: wholeNumber(5, 40).nullish().meta({
    description: 'Width in percent of the width of the code, 5 to 40. Default: about 20.',
  }),
  shape: logoShape
    .nullish()
    .meta({ description: 'Shape of the area for the logo. Default: SQUARE.' }),
};

const placed = 'A logo in the center of the code.';

/** As stored, and in REST. */
export const storedLogo = fields({ id: logoId, ...placement })
  .transform(withoutNulls)
  .meta({ id: 'QrLogoPlacement', description: placed });

/** In GraphQL, where caches merge objects that have the same `id`. */
export const logoPlacement = fields({ logoId, ...placement })
  .meta({ description: placed })
  .register(terms, { name: 'QrLogoPlacement', description: placed });

const frame = fields({
  shape: frameShape,
  color: color.nullish().meta({ description: 'Border color. Default: the foreground color.' }),
  caption: text({ min: 1, max: 40, visible: true }).nullish().meta({
    description:
      'One line of up to 40 characters (Latin, Greek, Cyrillic, Vietnamese or Devanagari).',
  }),
  captionColor: color.nullish().meta({
    description:
      'Text color. Default: the background color with a border, otherwise the foreground color.',
  }),
  captionPosition: captionPosition.nullish().meta({ description: 'Default: BOTTOM.' }),
})
  .transform(withoutNulls)
  .meta({ id: 'QrFrame', description: 'A border, a caption, or both.' });

/** Optional fields of a style. */
const extras = {
  moduleShape,
  eyeFrameShape: eyeShape.meta({
    description: 'Shape of the finder-pattern frames. Default: matches the modules.',
  }),
  eyeBallShape: eyeShape.meta({
    description: 'Shape of the finder-pattern centers. Default: matches the modules.',
  }),
  eyeFrameColor: color.meta({
    description: 'Color of the finder-pattern frames. Default: matches the modules.',
  }),
  eyeBallColor: color.meta({
    description: 'Color of the finder-pattern centers. Default: matches the modules.',
  }),
  gradient: gradient.meta({ description: 'Used instead of the foreground color.' }),
  lightOnDark: z.boolean().meta({
    description:
      'Allows modules lighter than the background, which some scanners cannot read. Default: false.',
  }),
  transparentBackground: z.boolean().meta({
    description:
      'Makes the background transparent; contrast is still checked against the background color. Default: false.',
  }),
  quietZone: wholeNumber(2, 16).meta({
    description: 'Width of the empty margin in modules, 2 to 16. Default: 4.',
  }),
  errorCorrection,
  capitalLetters: z.boolean().meta({
    description:
      'Encodes the short link in capital letters, which makes the code less dense. Default: false.',
  }),
  logo: storedLogo,
  frame,
};

const colors = {
  foregroundColor: color.meta({ description: 'Color of the modules: `#RRGGBB` or `#RGB`.' }),
  backgroundColor: color.meta({ description: 'Background color: `#RRGGBB` or `#RGB`.' }),
};

const corner = wholeNumber(0, 50).meta({
  description: 'Corner radius in percent of a module, 0 to 50.',
});

/** A complete style, as stored and as returned by REST. */
export const storedStyle = z
  .strictObject({ ...colors, cornerRadius: corner, ...z.object(extras).partial().shape })
  .meta({
    id: 'QrCodeStyle',
    description: 'Design of a QR code.',
  });

export type Style = z.output<typeof storedStyle>;

export const defaultStyle: Style = {
  foregroundColor: '#000000',
  backgroundColor: '#FFFFFF',
  cornerRadius: 0,
};

const changes =
  'Omitted fields keep their values (new codes: black on white with square modules); null resets an optional field. Styles that cannot be scanned reliably are rejected.';

/** A style as input of GraphQL. Omitted fields keep their values; null removes an optional field. */
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
    logo: logoPlacement
      .transform(({ logoId: id, ...given }) => withoutNulls({ id, ...given }))
      .nullish(),
    frame: frame.nullish(),
  })
  .meta({ description: changes })
  .register(terms, { name: 'QrCodeStyleInput', description: changes });

/** The same in the words of a stored style, which are those of REST. */
export const storedStyleInput = styleInput
  .extend({ logo: storedLogo.nullish() })
  .meta({ id: 'QrCodeStyleInput', description: changes });

export type StyleInput = z.output<typeof styleInput>;

/** Applies changes to a style. */
export function restyled(style: Style, changes: StyleInput | null | undefined): Style {
  const merged: Record<string, unknown> = { ...style };
  for (const [name, value] of Object.entries(changes ?? {})) {
    if (value != null) merged[name] = value;
    else if (value === null && !(name in defaultStyle)) delete merged[name];
  }
  return storedStyle.parse(merged);
}
