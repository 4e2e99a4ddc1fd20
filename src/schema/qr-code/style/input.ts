// How a QR code shall look, as it is given.

import { styleInput } from '../../../domain/style/shape.ts';
import { builder } from '../../../graphql/builder.ts';
import {
  CaptionPosition,
  EyeShape,
  FrameShape,
  GradientType,
  LogoShape,
  ModuleShape,
  QrErrorCorrection,
} from './type.ts';

const GradientStopInput = builder.inputType('QrGradientStopInput', {
  description: 'A colour that is reached on the way.',
  fields: (t) => ({
    offset: t.int({ required: true, description: 'Percent of the way, 0 to 100.' }),
    color: t.string({ required: true, description: '`#RRGGBB` or `#RGB`.' }),
  }),
});

const GradientInput = builder.inputType('QrGradientInput', {
  description: 'A colour that changes on its way across the symbol.',
  fields: (t) => ({
    type: t.field({ type: GradientType, required: true, description: 'Which way it changes.' }),
    angle: t.int({ description: '0 to 359 degrees, clockwise from left to right; for LINEAR.' }),
    stops: t.field({
      type: [GradientStopInput],
      required: true,
      description: '2 to 8, each with a higher offset than the one before.',
    }),
  }),
});

const LogoPlacementInput = builder.inputType('QrLogoPlacementInput', {
  description: 'A logo in the middle, around which no module is drawn.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'Of a logo of the organization.' }),
    size: t.int({ description: '5 to 40, in percent of the symbol’s width. Left out: about 20.' }),
    shape: t.field({ type: LogoShape, description: 'Left out: SQUARE.' }),
  }),
});

const FrameInput = builder.inputType('QrFrameInput', {
  description: 'What stands around the code.',
  fields: (t) => ({
    shape: t.field({
      type: FrameShape,
      required: true,
      description: 'The border, if there shall be one.',
    }),
    color: t.string({ description: 'Of the border. Left out: the foreground colour.' }),
    caption: t.string({
      description: 'One line of up to 40 Latin, Greek, Cyrillic, Vietnamese, Devanagari letters.',
    }),
    captionColor: t.string({
      description: 'Left out: the background colour on a border, otherwise the foreground colour.',
    }),
    captionPosition: t.field({ type: CaptionPosition, description: 'Left out: BOTTOM.' }),
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
      moduleShape: t.field({ type: ModuleShape, description: 'null: SQUARE.' }),
      eyeFrameShape: t.field({
        type: EyeShape,
        description: 'Of the three rings in the corners; null: as goes with the modules.',
      }),
      eyeBallShape: t.field({
        type: EyeShape,
        description: 'Of what the rings hold; null: as goes with the modules.',
      }),
      eyeFrameColor: t.string({ description: 'null: as the modules.' }),
      eyeBallColor: t.string({ description: 'null: as the modules.' }),
      gradient: t.field({
        type: GradientInput,
        description: 'Takes the place of the foreground colour; null: none.',
      }),
      lightOnDark: t.boolean({
        description: 'Light modules on a dark background are refused without it.',
      }),
      transparentBackground: t.boolean({
        description: 'The background colour then says upon what the code will lie.',
      }),
      quietZone: t.int({ description: 'Modules, 2 to 16.' }),
      errorCorrection: t.field({
        type: QrErrorCorrection,
        description: 'null: chosen, MEDIUM, or more with a logo.',
      }),
      capitalLetters: t.boolean({
        description: 'The short link in capital letters, which takes a smaller symbol.',
      }),
      logo: t.field({ type: LogoPlacementInput, description: 'null: none.' }),
      frame: t.field({ type: FrameInput, description: 'null: none.' }),
    }),
  })
  .validate(styleInput);

/** For `stylePresetId` of a code. */
export const stylePresetChoice =
  'Starts from the style of this preset, with `style` on top. It is copied: a later change of the preset changes no code.';
