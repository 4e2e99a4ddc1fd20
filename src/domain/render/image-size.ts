// Width of an image in pixels.
import { wholeNumber } from '../validation/whole-number.ts';

export const imageSize = wholeNumber(64, 4_096);
export const defaultImageSize = 512;
