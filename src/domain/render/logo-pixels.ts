// Logos as images that documents can embed.
import type { LogoImage } from './logo.ts';
import { drawPng } from './png/vector-png.ts';

/** Pixels of the longer side of a rasterized SVG logo, sharp enough for a poster. */
const logoPixels = 1536;

/**
 * A logo as PNG or JPEG. SVG is rendered as an image inside a drawing, never directly, so that it cannot
 * access local files.
 */
export async function rasterLogo(image: LogoImage): Promise<Uint8Array> {
  if (image.mediaType !== 'image/svg+xml') return image.bytes;
  const { width, height } = image;
  const box = { x: 0, y: 0, width, height };
  const drawing = { box, background: undefined, crisp: false, layers: [] };
  const pixels = Math.round((logoPixels * width) / Math.max(width, height));
  return drawPng({ ...drawing, logo: { image, place: box } }, box, pixels);
}

interface Pixels {
  width: number;
  height: number;
  /** Three bytes for each pixel. */
  rgb: Uint8Array;
  /** A byte for each pixel. */
  opacity: Uint8Array;
}

/** The pixels of a logo; with a background, they are opaque. */
export async function pixelsOfLogo(image: LogoImage, background?: string): Promise<Pixels> {
  // Loaded on first use: most processes never need it.
  const { default: sharp } = await import('sharp');
  const decoded = sharp(await rasterLogo(image)).toColourspace('srgb');
  const picture = background === undefined ? decoded : decoded.flatten({ background });
  const { data, info } = await picture.ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  const rgb = new Uint8Array(width * height * 3);
  const opacity = new Uint8Array(width * height);
  // Two channels are gray and opacity.
  const [green, blue] = channels < 4 ? [0, 0] : [1, 2];
  for (let pixel = 0; pixel < opacity.length; pixel += 1) {
    const from = pixel * channels;
    rgb[pixel * 3] = data[from] ?? 0;
    rgb[pixel * 3 + 1] = data[from + green] ?? 0;
    rgb[pixel * 3 + 2] = data[from + blue] ?? 0;
    opacity[pixel] = data[from + channels - 1] ?? 255;
  }
  return { width, height, rgb, opacity };
}
