// Colors as numbers: contrast, luma, mixing.

/** `#RGB` or `#RRGGBB`. */
export const colorPattern = /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i;

/** Red, green and blue, 0 to 255. Throws a RangeError unless the text is `#RGB` or `#RRGGBB`. */
export function colorChannels(hex: string): [red: number, green: number, blue: number] {
  if (!colorPattern.test(hex)) throw new RangeError(`${hex} is not a color`);
  const given = hex.slice(1);
  const digits = given.length === 3 ? given.replace(/./g, '$&$&') : given;
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

/** Contrast of text that is easy to read (WCAG 2.2, AA). */
const readable = 4.5;

/** Black or white, whichever is easier to read on the color: 4.58:1 on any. */
export const textColorOn = (background: string): string =>
  contrastRatio('#FFFFFF', background) >= contrastRatio('#000000', background)
    ? '#FFFFFF'
    : '#000000';

/** The color as text on a background, with as much black or white as it takes to be easy to read. */
export function readableOn(background: string, color: string): string {
  const end = textColorOn(background);
  for (let percent = 0; percent < 100; percent += 5) {
    const candidate = mixed(color, end, percent / 100);
    if (contrastRatio(candidate, background) >= readable) return candidate;
  }
  return end;
}
