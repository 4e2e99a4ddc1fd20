// Styles to render, and pixels of images.
import { Resvg } from '@resvg/resvg-js';
import sharp from 'sharp';
import { defaultStyle, type Style } from '../../src/domain/style/shape.ts';
import { logos } from '../support/picture/style-cases.ts';

export const link = 'https://ilqr.co/q/abcd2345';

export const style = (changes: Partial<Style>): Style => ({ ...defaultStyle, ...changes });

export const logoOf = ({ logo }: Style) => (logo ? { logo: logos[logo.id] } : {});

export const rasterize = (svg: string, width: number): Buffer =>
  new Resvg(svg, { fitTo: { mode: 'width', value: width } }).render().asPng();

/** The color at a position, given as fractions of the width and height. */
export async function pixels(png: Buffer): Promise<(x: number, y: number) => number[]> {
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return (x, y) => {
    const at = (Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * 4;
    return [...data.subarray(at, at + 4)];
  };
}

export const pixelAt = async (png: Buffer, x: number, y: number): Promise<number[]> =>
  (await pixels(png))(x, y);
