// The vertical scale of a chart of counts.

const maxTicks = 4;

/** The next of 1, 2, 5, 10, 20, 50 and so on, so that people read the numbers easily. */
function niceStep(step: number): number {
  const unit = 10 ** Math.floor(Math.log10(Math.max(1, step)));
  const factor = [1, 2, 5, 10].find((one) => one * unit >= step) ?? 10;
  return factor * unit;
}

/** Whole numbers from 0 to the peak or a little above it. */
export function ticksOf(peak: number): number[] {
  const step = niceStep(peak / maxTicks);
  const count = Math.max(1, Math.ceil(peak / step));
  return Array.from({ length: count + 1 }, (_, index) => index * step);
}

/** Every how many points there is room for a label. */
export const labelStep = (points: number, width: number, labelWidth: number): number =>
  Math.max(1, Math.ceil((points * labelWidth) / Math.max(1, width)));
