// Version hash of QR code images, for caching.
import { createHash } from 'node:crypto';
import type { Style } from '../style/shape.ts';
import { defaultImageSize } from './image-size.ts';
import type { ImageRequest } from './print/options.ts';

/** Increment it when the rendering changes. */
const drawing = '3';

interface Picture {
  name: string;
  payload: string;
  style: Style;
}

/** What a request says beyond format and width, if it says anything. */
function printOf({ dpi, colorSpace, spotColor, bleedMm, cropMarks }: ImageRequest): object[] {
  const said = {
    ...(dpi !== undefined && { dpi }),
    ...(colorSpace === 'CMYK' && { colorSpace }),
    ...(spotColor !== undefined && { spotColor }),
    ...(bleedMm && { bleedMm }),
    ...(cropMarks && { cropMarks }),
  };
  return Object.keys(said).length > 0 ? [said] : [];
}

/**
 * A hash of 22 letters, digits, hyphens and underscores that changes whenever the image changes,
 * including its title; the same in every API.
 */
export function pictureHash({ name, payload, style }: Picture, request: ImageRequest): string {
  const { format, size = defaultImageSize, widthMm } = request;
  const measure = widthMm === undefined ? `${size}px` : `${widthMm}mm`;
  const text = JSON.stringify([
    drawing,
    format,
    measure,
    name,
    payload,
    style,
    ...printOf(request),
  ]);
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}
