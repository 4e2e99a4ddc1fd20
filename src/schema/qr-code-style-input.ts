// How a QR code shall look, as it is given.
import { builder } from '../builder.ts';
import { styleInput } from '../domain/style.ts';
import {
  CaptionPosition,
  ErrorCorrection,
  EyeShape,
  FrameShape,
  GradientType,
  LogoShape,
  ModuleShape,
} from './qr-code-style.ts';

const GradientStopInput = builder.inputType('QrGradientStopInput', {
  fields: (t) => ({
    offset: t.int({ required: true, description: 'Percent of the way, 0 to 100.' }),
    color: t.string({ required: true }),
  }),
});

const GradientInput = builder.inputType('QrGradientInput', {
  fields: (t) => ({
    type: t.field({ type: GradientType, required: true }),
    angle: t.int({ description: '0 to 359 degrees, clockwise from left to right; for LINEAR.' }),
    stops: t.field({ type: [GradientStopInput], required: true, description: '2 to 8.' }),
  }),
});

const LogoPlacementInput = builder.inputType('QrLogoPlacementInput', {
  fields: (t) => ({
    id: t.id({ required: true, description: 'Of a logo of the organization.' }),
    size: t.int({ description: '5 to 40, in percent of the symbol’s width.' }),
    shape: t.field({ type: LogoShape }),
  }),
});

const FrameInput = builder.inputType('QrFrameInput', {
  fields: (t) => ({
    shape: t.field({ type: FrameShape, required: true }),
    color: t.string(),
    caption: t.string({ description: 'Up to 40 characters.' }),
    captionColor: t.string(),
    captionPosition: t.field({ type: CaptionPosition }),
  }),
});

export const QrCodeStyleInput = builder
  .inputType('QrCodeStyleInput', {
    description:
      'What is left out keeps its value, or is black on white with square modules; null takes away what a style need not have.',
    fields: (t) => ({
      foregroundColor: t.string({ description: '`#RRGGBB` or `#RGB`.' }),
      backgroundColor: t.string({ description: '`#RRGGBB` or `#RGB`.' }),
      cornerRadius: t.int({ description: '0 to 50, in percent of a module’s width.' }),
      moduleShape: t.field({ type: ModuleShape }),
      eyeFrameShape: t.field({ type: EyeShape }),
      eyeBallShape: t.field({ type: EyeShape }),
      eyeFrameColor: t.string(),
      eyeBallColor: t.string(),
      gradient: t.field({ type: GradientInput }),
      lightOnDark: t.boolean({
        description: 'Light modules on a dark background are refused without it.',
      }),
      transparentBackground: t.boolean({
        description: 'The background colour then says upon what the code will lie.',
      }),
      quietZone: t.int({ description: 'Modules, 2 to 16.' }),
      errorCorrection: t.field({ type: ErrorCorrection }),
      capitalLetters: t.boolean(),
      logo: t.field({ type: LogoPlacementInput }),
      frame: t.field({ type: FrameInput }),
    }),
  })
  .validate(styleInput);

/** For `stylePresetId` of a code. */
export const stylePresetChoice =
  'Starts from the style of this preset, with `style` on top. It is copied: a later change of the preset changes no code.';
