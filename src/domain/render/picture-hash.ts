// Version hash of QR code images, for caching.
import { createHash } from 'node:crypto';
import type { Style } from '../style/shape.ts';

/** Increment it when the rendering changes. */
const drawing = '3';

export interface Picture {
  format: 'png' | 'svg' | 'pdf';
  /** Requested size, such as `512px` or `40mm`. */
  size: string;
  name: string;
  payload: string;
  style: Style;
}

/**
 * A hash of 22 letters, digits, hyphens and underscores that changes whenever the image changes,
 * including its title; the same in every API.
 */
export function pictureHash({ format, size, name, payload, style }: Picture): string {
  const text = JSON.stringify([drawing, format, size, name, payload, style]);
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}
