// Simulates a photo of an image: on a background, rotated, skewed, slightly blurred.
import sharp from 'sharp';
import { colorChannels, relativeLuminance } from '../../../src/domain/style/contrast.ts';
import type { Style } from '../../../src/domain/style/shape.ts';
import { readCode } from './decode.ts';

/** The camera position: degrees, shear as a fraction of the width, blur in pixels. */
export interface View {
  turn: number;
  skew: number;
  blur: number;
}

export const views: readonly View[] = [
  { turn: 3, skew: 0.03, blur: 0.6 },
  { turn: -5, skew: -0.04, blur: 0.7 },
];

/** Camera pixels per image pixel. */
const zoom = 2;

/** The image is surrounded by the most contrasting color; a transparent one by its background. */
function surroundings({ backgroundColor, transparentBackground }: Style): string {
  if (transparentBackground) return backgroundColor;
  return relativeLuminance(backgroundColor) > 0.18 ? '#000000' : '#FFFFFF';
}

/** The lightness of a color for a decoder (ITU-R BT.601). */
const luma: [number, number, number] = [0.299, 0.587, 0.114];

const gray = (color: string): string => {
  const level = colorChannels(color).reduce(
    (sum, channel, at) => sum + channel * (luma[at] ?? 0),
    0,
  );
  return `#${Math.round(level).toString(16).padStart(2, '0').repeat(3)}`;
};

/** The text decoded from a PNG of a style at this position; throws if there is none. */
export async function scan(png: Uint8Array, style: Style, { turn, skew, blur }: View) {
  const background = surroundings(style);
  const angle = (turn * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle) * zoom, Math.sin(angle) * zoom];
  const { data: flat, info: raw } = await sharp(png)
    .flatten({ background: style.backgroundColor })
    .extend({ top: 20, bottom: 20, left: 20, right: 20, background })
    // Decoders use lightness only.
    .recomb([luma, luma, luma])
    .extractChannel(0)
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { data, info } = await sharp(flat, { raw })
    .affine([cos, -sin + skew * zoom, sin, cos], {
      background: gray(background),
      interpolator: 'bilinear',
    })
    .blur(blur * zoom)
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true });
  return readCode(Buffer.concat([Buffer.from(`P5 ${info.width} ${info.height} 255\n`), data]));
}
