// What of a style a camera could not read.
import { contrastRatio, relativeLuminance } from './color.ts';
import type { Style } from './style.ts';

const leastContrast = 3;

export interface StyleProblem {
  /** A path such as `style.foregroundColor`. */
  field: string;
  message: string;
}

/** What would keep cameras from reading a code of this style; empty if nothing would. */
export function styleProblems(style: Style): StyleProblem[] {
  const { foregroundColor, backgroundColor } = style;
  const contrast = contrastRatio(foregroundColor, backgroundColor);
  // Rounded down, so that a ratio that is refused never reads as the one that is asked for.
  const ratio = `${(Math.floor(contrast * 100) / 100).toFixed(2)}:1`;
  const problems: StyleProblem[] = [];
  if (relativeLuminance(foregroundColor) > relativeLuminance(backgroundColor)) {
    problems.push({
      field: 'style.foregroundColor',
      message:
        `must be darker than the background; ${foregroundColor} is lighter than ` +
        `${backgroundColor} (contrast ${ratio}), which many cameras cannot read`,
    });
  }
  if (contrast < leastContrast) {
    problems.push({
      field: 'style.backgroundColor',
      message:
        `must have a contrast of at least ${leastContrast}:1 to the foreground; ${backgroundColor} ` +
        `with ${foregroundColor} has ${ratio}: take a lighter background or a darker foreground`,
    });
  }
  return problems;
}
