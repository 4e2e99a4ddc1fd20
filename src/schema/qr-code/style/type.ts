// GraphQL types of the style of a QR code, derived from its schema.
import {
  errorCorrection,
  type Style,
  storedStyle,
  styleInput,
} from '../../../domain/style/shape.ts';
import { inputFromZod } from '../../../graphql/from-zod/input.ts';
import { enumFromZod } from '../../../graphql/from-zod/leaf.ts';
import { objectFromZod } from '../../../graphql/from-zod/object.ts';

export const QrErrorCorrection = enumFromZod(errorCorrection);

export const QrCodeStyle = objectFromZod<Style>(storedStyle, {
  defaults: { lightOnDark: false, transparentBackground: false, capitalLetters: false },
});

export const QrCodeStyleInput = inputFromZod(styleInput);

/** Description of `stylePresetId`. */
export const stylePresetChoice =
  'Preset whose style is copied; `style` is applied on top. Later changes to the preset do not affect the code.';
