// Limits and errors of logo images.

/** Pixels of the longer side: the maximum for raster images, exact for SVG. */
export const maxSide = 512;

/** Maximum aspect ratio. */
const maxAspectRatio = 10;

/** A problem with an image; the message follows the field name. */
export class LogoProblem extends Error {}

/** Throws LogoProblem for an extreme aspect ratio. */
export function checkRatio({ width, height }: { width: number; height: number }): void {
  if (Math.max(width, height) > maxAspectRatio * Math.min(width, height)) {
    throw new LogoProblem(`must have an aspect ratio of at most ${maxAspectRatio}:1`);
  }
}
