// How a QR code looks, typed.

import type {
  captionPositions,
  errorCorrections,
  eyeShapes,
  frameShapes,
  gradientTypes,
  logoShapes,
  moduleShapes,
  Style,
} from '../../../domain/style/shape.ts';
import { builder, type Described } from '../../../graphql/builder.ts';

export const ModuleShape = builder.enumType('QrModuleShape', {
  description: 'What the dark squares of a symbol are drawn as.',
  values: {
    SQUARE: { description: 'Joined where they touch, with the corner radius of the style.' },
    DOT: { description: 'Each a circle of its own.' },
    DIAMOND: { description: 'Each a square on its corner.' },
    HORIZONTAL_BAR: { description: 'Joined sideways, with round ends.' },
    VERTICAL_BAR: { description: 'Joined up and down, with round ends.' },
  } satisfies Described<typeof moduleShapes>,
});
export const EyeShape = builder.enumType('QrEyeShape', {
  description: 'What the eyes in three corners of a symbol, or their middles, are drawn as.',
  values: {
    SQUARE: { description: 'With sharp corners.' },
    ROUNDED: { description: 'With round corners.' },
    CIRCLE: { description: 'Round altogether; for symbols of up to 61 modules a side.' },
    LEAF: { description: 'With two round corners that lie opposite each other.' },
  } satisfies Described<typeof eyeShapes>,
});
export const GradientType = builder.enumType('QrGradientType', {
  description: 'Which way the colour changes.',
  values: {
    LINEAR: { description: 'Along a line across the symbol.' },
    RADIAL: { description: 'From the middle of the symbol to its corners.' },
  } satisfies Described<typeof gradientTypes>,
});
export const QrErrorCorrection = builder.enumType('QrErrorCorrection', {
  description: 'How much of a symbol can be mended; the more, the bigger it is.',
  values: {
    LOW: { description: 'About 7 percent.' },
    MEDIUM: { description: 'About 15 percent.' },
    QUARTILE: { description: 'About 25 percent.' },
    HIGH: { description: 'About 30 percent.' },
  } satisfies Described<typeof errorCorrections>,
});
export const LogoShape = builder.enumType('QrLogoShape', {
  description: 'Of the area that is left free; the whole logo lies within.',
  values: {
    SQUARE: { description: 'For logos that fill a rectangle.' },
    CIRCLE: { description: 'For logos that are round.' },
  } satisfies Described<typeof logoShapes>,
});
export const FrameShape = builder.enumType('QrFrameShape', {
  description: 'The border around the code.',
  values: {
    NONE: { description: 'No border; a caption lies on the background.' },
    SQUARE: { description: 'A border with sharp corners; a caption lies on it.' },
    ROUNDED: { description: 'A border with round corners; a caption lies on it.' },
  } satisfies Described<typeof frameShapes>,
});
export const CaptionPosition = builder.enumType('QrCaptionPosition', {
  description: 'Where the caption of a frame stands.',
  values: {
    TOP: { description: 'Above the code.' },
    BOTTOM: { description: 'Below the code.' },
  } satisfies Described<typeof captionPositions>,
});

type Gradient = NonNullable<Style['gradient']>;

const GradientStop = builder.objectRef<Gradient['stops'][number]>('QrGradientStop').implement({
  description: 'A colour that is reached on the way.',
  fields: (t) => ({
    offset: t.exposeInt('offset', { description: 'Percent of the way, 0 to 100.' }),
    color: t.exposeString('color', { description: '`#RRGGBB` or `#RGB`.' }),
  }),
});

const GradientObject = builder.objectRef<Gradient>('QrGradient').implement({
  description: 'A colour that changes on its way across the symbol.',
  fields: (t) => ({
    type: t.expose('type', { type: GradientType, description: 'Which way it changes.' }),
    angle: t.exposeInt('angle', {
      nullable: true,
      description: 'Degrees, clockwise from left to right; for LINEAR.',
    }),
    stops: t.field({
      type: [GradientStop],
      description: '2 to 8, from the first to the last.',
      resolve: ({ stops }) => stops,
    }),
  }),
});

const LogoPlacement = builder.objectRef<NonNullable<Style['logo']>>('QrLogoPlacement').implement({
  description: 'A logo in the middle, around which no module is drawn.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Of the logo.' }),
    size: t.exposeInt('size', {
      nullable: true,
      description: 'Width in percent of the symbol’s; null: about 20.',
    }),
    shape: t.expose('shape', { type: LogoShape, nullable: true, description: 'null: SQUARE.' }),
  }),
});

const Frame = builder.objectRef<NonNullable<Style['frame']>>('QrFrame').implement({
  description: 'What stands around the code.',
  fields: (t) => ({
    shape: t.expose('shape', { type: FrameShape, description: 'The border, if there is one.' }),
    color: t.exposeString('color', {
      nullable: true,
      description: 'Of the border; null: the foreground colour.',
    }),
    caption: t.exposeString('caption', {
      nullable: true,
      description: 'One line of up to 40 characters; null: none.',
    }),
    captionColor: t.exposeString('captionColor', {
      nullable: true,
      description: 'null: the background colour on a border, otherwise the foreground colour.',
    }),
    captionPosition: t.expose('captionPosition', {
      type: CaptionPosition,
      nullable: true,
      description: 'null: BOTTOM.',
    }),
  }),
});

export const QrCodeStyle = builder.objectRef<Style>('QrCodeStyle').implement({
  description: 'How a code looks; what is null is as plain as can be.',
  fields: (t) => ({
    foregroundColor: t.exposeString('foregroundColor', { description: '`#RRGGBB` or `#RGB`.' }),
    backgroundColor: t.exposeString('backgroundColor', { description: '`#RRGGBB` or `#RGB`.' }),
    cornerRadius: t.exposeInt('cornerRadius', {
      description: '0 to 50, in percent of a module’s width.',
    }),
    moduleShape: t.expose('moduleShape', {
      type: ModuleShape,
      nullable: true,
      description: 'null: SQUARE.',
    }),
    eyeFrameShape: t.expose('eyeFrameShape', {
      type: EyeShape,
      nullable: true,
      description: 'Of the three rings in the corners; null: as goes with the modules.',
    }),
    eyeBallShape: t.expose('eyeBallShape', {
      type: EyeShape,
      nullable: true,
      description: 'Of what the rings hold; null: as goes with the modules.',
    }),
    eyeFrameColor: t.exposeString('eyeFrameColor', {
      nullable: true,
      description: 'null: as the modules.',
    }),
    eyeBallColor: t.exposeString('eyeBallColor', {
      nullable: true,
      description: 'null: as the modules.',
    }),
    gradient: t.field({
      type: GradientObject,
      nullable: true,
      description: 'Takes the place of the foreground colour; null: none.',
      resolve: ({ gradient }) => gradient,
    }),
    lightOnDark: t.boolean({
      description:
        'Whether the modules may be lighter than the background, which some readers miss.',
      resolve: ({ lightOnDark }) => lightOnDark ?? false,
    }),
    transparentBackground: t.boolean({
      description: 'The background is not drawn; its colour says upon what the code will lie.',
      resolve: ({ transparentBackground }) => transparentBackground ?? false,
    }),
    quietZone: t.exposeInt('quietZone', {
      nullable: true,
      description: 'The empty margin in modules; null: 4.',
    }),
    errorCorrection: t.expose('errorCorrection', {
      type: QrErrorCorrection,
      nullable: true,
      description: 'null: chosen, MEDIUM, or more with a logo.',
    }),
    capitalLetters: t.boolean({
      description: 'The short link stands in capital letters, which takes a smaller symbol.',
      resolve: ({ capitalLetters }) => capitalLetters ?? false,
    }),
    logo: t.field({
      type: LogoPlacement,
      nullable: true,
      description: 'null: none.',
      resolve: ({ logo }) => logo,
    }),
    frame: t.field({
      type: Frame,
      nullable: true,
      description: 'null: none.',
      resolve: ({ frame }) => frame,
    }),
  }),
});
