// How a QR code looks, typed.
import { builder } from '../builder.ts';
import {
  captionPositions,
  errorCorrections,
  eyeShapes,
  frameShapes,
  gradientTypes,
  logoShapes,
  moduleShapes,
  type Style,
} from '../domain/style.ts';

export const ModuleShape = builder.enumType('QrModuleShape', { values: moduleShapes });
export const EyeShape = builder.enumType('QrEyeShape', { values: eyeShapes });
export const GradientType = builder.enumType('QrGradientType', { values: gradientTypes });
export const ErrorCorrection = builder.enumType('QrErrorCorrection', {
  description: 'How much of a symbol can be mended: about 7, 15, 25 or 30 percent.',
  values: errorCorrections,
});
export const LogoShape = builder.enumType('QrLogoShape', { values: logoShapes });
export const FrameShape = builder.enumType('QrFrameShape', { values: frameShapes });
export const CaptionPosition = builder.enumType('QrCaptionPosition', { values: captionPositions });

type Gradient = NonNullable<Style['gradient']>;

const GradientStop = builder.objectRef<Gradient['stops'][number]>('QrGradientStop').implement({
  fields: (t) => ({
    offset: t.exposeInt('offset', { description: 'Percent of the way, 0 to 100.' }),
    color: t.exposeString('color'),
  }),
});

const GradientObject = builder.objectRef<Gradient>('QrGradient').implement({
  description: 'A colour that changes on its way across the symbol.',
  fields: (t) => ({
    type: t.expose('type', { type: GradientType }),
    angle: t.exposeInt('angle', {
      nullable: true,
      description: 'Degrees, clockwise from left to right; for LINEAR.',
    }),
    stops: t.field({ type: [GradientStop], resolve: ({ stops }) => stops }),
  }),
});

const LogoPlacement = builder.objectRef<NonNullable<Style['logo']>>('QrLogoPlacement').implement({
  description: 'A logo in the middle, around which no module is drawn.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Of the logo.' }),
    size: t.exposeInt('size', {
      nullable: true,
      description: 'Width in percent of the symbol’s; null: as large as is usual.',
    }),
    shape: t.expose('shape', { type: LogoShape, nullable: true }),
  }),
});

const Frame = builder.objectRef<NonNullable<Style['frame']>>('QrFrame').implement({
  description: 'What stands around the code.',
  fields: (t) => ({
    shape: t.expose('shape', { type: FrameShape }),
    color: t.exposeString('color', { nullable: true }),
    caption: t.exposeString('caption', { nullable: true }),
    captionColor: t.exposeString('captionColor', { nullable: true }),
    captionPosition: t.expose('captionPosition', { type: CaptionPosition, nullable: true }),
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
    moduleShape: t.expose('moduleShape', { type: ModuleShape, nullable: true }),
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
    eyeFrameColor: t.exposeString('eyeFrameColor', { nullable: true }),
    eyeBallColor: t.exposeString('eyeBallColor', { nullable: true }),
    gradient: t.field({
      type: GradientObject,
      nullable: true,
      description: 'Takes the place of the foreground colour.',
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
      type: ErrorCorrection,
      nullable: true,
      description: 'null: chosen, MEDIUM, or more with a logo.',
    }),
    capitalLetters: t.boolean({
      description: 'The short link stands in capital letters, which takes a smaller symbol.',
      resolve: ({ capitalLetters }) => capitalLetters ?? false,
    }),
    logo: t.field({ type: LogoPlacement, nullable: true, resolve: ({ logo }) => logo }),
    frame: t.field({ type: Frame, nullable: true, resolve: ({ frame }) => frame }),
  }),
});
