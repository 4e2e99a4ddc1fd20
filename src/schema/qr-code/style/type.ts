// GraphQL types of the style of a QR code, derived from its schema.
import { errorCorrection, type Style, storedStyle } from '../../../domain/style/shape.ts';
import { enumFromZod } from '../../../graphql/from-zod/leaf.ts';
import { objectFromZod } from '../../../graphql/from-zod/object.ts';

export const QrErrorCorrection = enumFromZod(errorCorrection);

export const QrCodeStyle = objectFromZod<Style>(storedStyle, {
  defaults: { lightOnDark: false, transparentBackground: false, capitalLetters: false },
});
