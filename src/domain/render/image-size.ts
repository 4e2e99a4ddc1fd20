// Width of an image in pixels.
import { wholeNumber } from '../validation/whole-number.ts';

export const minImageSize = 64;
export const maxImageSize = 4_096;
export const imageSize = wholeNumber(minImageSize, maxImageSize);
export const defaultImageSize = 512;
