// How a QR code looks, within what a camera can read.
import { z } from 'zod';

const color = z
  .string()
  .regex(/^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i, 'must be a colour as #RGB or #RRGGBB, such as #1A2B3C');

const cornerRadius = z
  .int('must be a whole number from 0 to 50')
  .min(0, 'must be 0 or more')
  .max(50, 'must be 50 or less');

/** A style as it is given: what is left out or null keeps its value. */
export const styleInput = z.strictObject({
  foregroundColor: color.nullish(),
  backgroundColor: color.nullish(),
  cornerRadius: cornerRadius.nullish(),
});

/** A whole style, as it is stored. */
export const storedStyle = z.strictObject({
  foregroundColor: color,
  backgroundColor: color,
  cornerRadius,
});

export type Style = z.output<typeof storedStyle>;

export const defaultStyle: Style = {
  foregroundColor: '#000000',
  backgroundColor: '#FFFFFF',
  cornerRadius: 0,
};

/** Red, green, blue, 0 to 255, of `#RGB` or `#RRGGBB`; throws on any other text. */
export function colorChannels(hex: string): [red: number, green: number, blue: number] {
  const checked = color.parse(hex).slice(1);
  const digits = checked.length === 3 ? checked.replace(/./g, '$&$&') : checked;
  const value = Number.parseInt(digits, 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

/** Relative luminance of a colour, 0 to 1 (WCAG 2.2). */
function relativeLuminance(hex: string): number {
  const linear = (channel: number): number => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  const [red, green, blue] = colorChannels(hex);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** Contrast of two colours in either order, 1 to 21 (WCAG 2.2); throws on what is no colour. */
export function contrastRatio(a: string, b: string): number {
  const first = relativeLuminance(a) + 0.05;
  const second = relativeLuminance(b) + 0.05;
  return Math.max(first, second) / Math.min(first, second);
}

const leastContrast = 3;

export interface StyleProblem {
  field: 'style.foregroundColor' | 'style.backgroundColor';
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
