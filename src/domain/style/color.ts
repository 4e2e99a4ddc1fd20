// Colors: parsing, contrast and luma.
import { z } from 'zod';

export const color = z
  .string()
  .regex(
    /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i,
    'must be a color in the form #RGB or #RRGGBB, such as #1A2B3C',
  )
  .meta({
    id: 'Color',
    description: 'Color as `#RRGGBB` or `#RGB`.',
    pattern: '^#(?:[0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})$',
    maxLength: 7,
  });

/** Red, green and blue, 0 to 255. Throws a ZodError unless the text is `#RGB` or `#RRGGBB`. */
export function colorChannels(hex: string): [red: number, green: number, blue: number] {
  const checked = color.parse(hex).slice(1);
  const digits = checked.length === 3 ? checked.replace(/./g, '$&$&') : checked;
  const value = Number.parseInt(digits, 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

/** Relative luminance, 0 to 1 (WCAG 2.2). */
export function relativeLuminance(hex: string): number {
  const linear = (channel: number): number => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  const [red, green, blue] = colorChannels(hex);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** Contrast ratio of two colors in either order, 1 to 21 (WCAG 2.2). Throws if one is invalid. */
export function contrastRatio(a: string, b: string): number {
  const first = relativeLuminance(a) + 0.05;
  const second = relativeLuminance(b) + 0.05;
  return Math.max(first, second) / Math.min(first, second);
}

/** Luma, 0 to 255 (BT.601): the gray level in the image of a camera. */
export function luma(hex: string): number {
  const [red, green, blue] = colorChannels(hex);
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}

/** Interpolates two colors like an SVG gradient; a share of 0 is `from`, of 1 is `to`. */
export function mixed(from: string, to: string, share: number): string {
  const end = colorChannels(to);
  const channels = colorChannels(from).map((channel, index) =>
    Math.round(channel + ((end[index] ?? 0) - channel) * share),
  );
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}
