// Image files for tests.
import sharp, { type Sharp } from 'sharp';

/** An image with content, which can be compressed. */
export const picture = (width: number, height: number, channels: 3 | 4 = 3): Sharp =>
  sharp({
    create: { width, height, channels, background: { r: 20, g: 90, b: 160, alpha: 0.5 } },
  });

/** Random dots, which cannot be compressed. */
export const noise = (width: number, height: number): Sharp =>
  sharp({
    create: {
      width,
      height,
      channels: 3,
      background: '#000',
      noise: { type: 'gaussian', mean: 128, sigma: 60 },
    },
  });

export const svgFile = (inside: string, attributes = 'viewBox="0 0 100 100"'): Buffer =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inside}</svg>`);

/** A PNG that declares two frames. */
export async function animatedPng(): Promise<Buffer> {
  const png = await picture(8, 8).png().toBuffer();
  const chunk = Buffer.concat([
    Buffer.from([0, 0, 0, 8]),
    Buffer.from('acTL'),
    Buffer.from([0, 0, 0, 2, 0, 0, 0, 0]),
    Buffer.alloc(4),
  ]);
  return Buffer.concat([png.subarray(0, 33), chunk, png.subarray(33)]);
}

/** The width and height of a PNG (its IHDR chunk). */
export function sizeOf(png: Uint8Array): [width: number, height: number] {
  const view = new DataView(png.buffer, png.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
}
