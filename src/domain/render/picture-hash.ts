// What tells one picture of a QR code from another.
import { createHash } from 'node:crypto';
import type { Style } from '../style/shape.ts';

/** To be raised when the same code would be drawn in another way. */
const drawing = '3';

export interface Picture {
  format: 'png' | 'svg' | 'pdf';
  /** As it was asked for, such as `512px` or `40mm`. */
  size: string;
  name: string;
  payload: string;
  style: Style;
}

/**
 * A text of 22 letters, digits, hyphens, underscores that changes with anything that would change
 * the picture, its name included; the same at every door.
 */
export function pictureHash({ format, size, name, payload, style }: Picture): string {
  const text = JSON.stringify([drawing, format, size, name, payload, style]);
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}
