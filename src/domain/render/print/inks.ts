// Converts colors to the inks of a press.
import { colorChannels, mixed } from '../../style/contrast.ts';
import type { Style } from '../../style/shape.ts';
import type { Fill } from '../fill.ts';
import type { PrintOptions } from './options.ts';

/** Shares from 0 to 1. */
export type Cmyk = readonly [cyan: number, magenta: number, yellow: number, black: number];

export interface SpotInk {
  type: 'SPOT';
  name: string;
  /** Used where the ink is not available, such as on screens. */
  cmyk: Cmyk;
}

export type Ink = { type: 'RGB'; color: string } | { type: 'CMYK'; cmyk: Cmyk } | SpotInk;

/** The ink for a color. */
export type Inks = (color: string) => Ink;

export const rgbInks: Inks = (color) => ({ type: 'RGB', color });

/** Rounds to an invisible precision, to keep the text short. */
const rounded = (share: number): number => Math.round(share * 1000) / 1000;

/** Replaces the gray part of a color by black ink, so that grays and black are black ink only. */
function cmykOf(color: string): Cmyk {
  const channels = colorChannels(color);
  const lightest = Math.max(...channels);
  if (lightest === 0) return [0, 0, 0, 1];
  const [cyan, magenta, yellow] = channels.map((value) => rounded((lightest - value) / lightest));
  return [cyan ?? 0, magenta ?? 0, yellow ?? 0, rounded(1 - lightest / 255)];
}

/** Converts pixels from RGB like colors; bytes, without opacity. */
export function cmykPixels(rgb: Uint8Array): Uint8Array {
  const pixels = new Uint8Array((rgb.length / 3) * 4);
  let at = 0;
  for (let from = 0; from < rgb.length; from += 3) {
    const red = rgb[from] ?? 0;
    const green = rgb[from + 1] ?? 0;
    const blue = rgb[from + 2] ?? 0;
    const lightest = Math.max(red, green, blue);
    const scale = lightest === 0 ? 0 : 255 / lightest;
    pixels[at] = Math.round((lightest - red) * scale);
    pixels[at + 1] = Math.round((lightest - green) * scale);
    pixels[at + 2] = Math.round((lightest - blue) * scale);
    pixels[at + 3] = 255 - lightest;
    at += 4;
  }
  return pixels;
}

const isSame = (one: string, other: string): boolean =>
  colorChannels(one).join() === colorChannels(other).join();

/** The inks for a style; a spot color replaces its foreground color. */
export function inksOf({ foregroundColor }: Style, { colorSpace, spotColor }: PrintOptions): Inks {
  if (colorSpace !== 'CMYK') return rgbInks;
  return (color) => {
    const cmyk = cmykOf(color);
    if (spotColor === undefined || !isSame(color, foregroundColor)) return { type: 'CMYK', cmyk };
    return { type: 'SPOT', name: spotColor, cmyk };
  };
}

/** The problem with a spot color for a style; undefined if there is none. */
export function spotProblem(
  { gradient }: Style,
  { spotColor }: PrintOptions,
): { field: 'spotColor'; message: string } | undefined {
  if (spotColor === undefined || !gradient) return undefined;
  const message = 'cannot be used for this QR code, because its design has a gradient';
  return { field: 'spotColor', message };
}

type Gradient = Exclude<Fill, { type: 'SOLID' }>;

const steps = 8;

/**
 * Stops of a gradient in CMYK. Between two of them, the mix of inks can be lighter than on the screen, so
 * others from the screen are added.
 */
export function cmykStops({ stops }: Gradient): { offset: number; cmyk: Cmyk }[] {
  return stops.flatMap(({ offset, color }, index) => {
    const next = stops[index + 1];
    if (!next) return [{ offset, cmyk: cmykOf(color) }];
    return Array.from({ length: steps }, (_, step) => ({
      offset: offset + ((next.offset - offset) * step) / steps,
      cmyk: cmykOf(mixed(color, next.color, step / steps)),
    }));
  });
}

/** The ink that shows on every printing plate, for crop marks. */
const registration: SpotInk = { type: 'SPOT', name: 'All', cmyk: [1, 1, 1, 1] };

const isOnlyBlack = ([cyan, magenta, yellow]: Cmyk): boolean => cyan + magenta + yellow === 0;

/**
 * The ink for crop marks: the only one that the colors need, so that the job needs no other plate, or else
 * every plate. `hasImage` says that there are other colors.
 */
export function markInk(
  colors: readonly string[],
  inks: Inks,
  { hasImage }: { hasImage: boolean },
): Ink {
  const used = colors.map(inks);
  if (used.some(({ type }) => type === 'RGB')) return inks('#000000');
  const process = used.flatMap((ink) => (ink.type === 'CMYK' ? [ink.cmyk] : []));
  const spot = used.find(({ type }) => type === 'SPOT');
  if (hasImage || !process.every(isOnlyBlack)) return registration;
  if (!spot) return { type: 'CMYK', cmyk: [0, 0, 0, 1] };
  return process.every(([, , , black]) => black === 0) ? spot : registration;
}
