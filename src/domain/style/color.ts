// Colours, with how far apart a camera sees them.
import { z } from 'zod';

export const color = z
  .string()
  .regex(/^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i, 'must be a color as #RGB or #RRGGBB, such as #1A2B3C')
  .meta({
    id: 'Color',
    description: '`#RRGGBB` or `#RGB`.',
    pattern: '^#(?:[0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})$',
    maxLength: 7,
  });

/** Red, green, blue, 0 to 255, of `#RGB` or `#RRGGBB`; throws on any other text. */
export function colorChannels(hex: string): [red: number, green: number, blue: number] {
  const checked = color.parse(hex).slice(1);
  const digits = checked.length === 3 ? checked.replace(/./g, '$&$&') : checked;
  const value = Number.parseInt(digits, 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

/** Relative luminance of a color, 0 to 1 (WCAG 2.2). */
export function relativeLuminance(hex: string): number {
  const linear = (channel: number): number => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  const [red, green, blue] = colorChannels(hex);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** Contrast of two colors in either order, 1 to 21 (WCAG 2.2); throws on what is no color. */
export function contrastRatio(a: string, b: string): number {
  const first = relativeLuminance(a) + 0.05;
  const second = relativeLuminance(b) + 0.05;
  return Math.max(first, second) / Math.min(first, second);
}

/** How light a camera's picture shows a color, 0 to 255 (BT.601). */
export function luma(hex: string): number {
  const [red, green, blue] = colorChannels(hex);
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}

/** The color that lies `share` of the way from one to the other, as gradients are drawn. */
export function mixed(from: string, to: string, share: number): string {
  const end = colorChannels(to);
  const channels = colorChannels(from).map((channel, index) =>
    Math.round(channel + ((end[index] ?? 0) - channel) * share),
  );
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}
