// The design of a QR code, made from its shape.
import {
  errorCorrection,
  type Style,
  storedStyle,
  styleInput,
} from '../../../domain/style/shape.ts';
import { enumFromZod, inputFromZod, objectFromZod } from '../../../graphql/from-zod.ts';

export const QrErrorCorrection = enumFromZod(errorCorrection);

export const QrCodeStyle = objectFromZod<Style>(storedStyle, {
  defaults: { lightOnDark: false, transparentBackground: false, capitalLetters: false },
});

export const QrCodeStyleInput = inputFromZod(styleInput);

/** For `stylePresetId` of a code. */
export const stylePresetChoice =
  'Starts from the style of this preset, with `style` on top. It is copied: a later change of the preset changes no code.';
