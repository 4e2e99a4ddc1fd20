// A logo as it is kept.

/** Pixels of the longer side: of a raster picture at most, of an SVG exactly. */
export const longestSide = 512;

/** How much longer than the other a side may be. */
const widestRatio = 10;

/** Says what is wrong with a picture, as the end of a sentence that begins with its field. */
export class LogoProblem extends Error {}

/** Throws LogoProblem for a picture that is hardly more than a line. */
export function checkRatio({ width, height }: { width: number; height: number }): void {
  if (Math.max(width, height) > widestRatio * Math.min(width, height)) {
    throw new LogoProblem(`must be at most ${widestRatio} times as long as it is wide, either way`);
  }
}
