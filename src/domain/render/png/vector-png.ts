// Renders drawings as PNG with an SVG renderer.
import type { Drawing } from '../drawing.ts';
import type { Box } from '../path-data.ts';
import { writeSvg } from '../svg.ts';

/** Converts premultiplied to straight alpha. */
function unmultiply(pixels: Buffer): void {
  for (let at = 0; at < pixels.length; at += 4) {
    const opacity = pixels[at + 3] ?? 0;
    if (opacity === 0 || opacity === 255) continue;
    for (let channel = at; channel < at + 3; channel += 1) {
      pixels[channel] = Math.round(((pixels[channel] ?? 0) * 255) / opacity);
    }
  }
}

/**
 * Renders the area `box` of a drawing as a PNG `width` pixels wide, off the calling thread. No fonts
 * are loaded, because drawings have no text.
 */
export async function drawPng(drawing: Drawing, box: Box, width: number): Promise<Buffer> {
  const height = Math.round((width * box.height) / box.width);
  // Loaded on first use: most processes never need it.
  const [{ renderAsync }, { default: sharp }] = await Promise.all([
    import('@resvg/resvg-js'),
    import('sharp'),
  ]);
  const svg = writeSvg(drawing, { box, size: { width, height } });
  const image = await renderAsync(svg, { font: { loadSystemFonts: false } });
  const pixels = image.pixels;
  const raw = { width: image.width, height: image.height, channels: 4 as const };
  const isOpaque = drawing.background !== undefined;
  if (!isOpaque) unmultiply(pixels);
  const picture = sharp(pixels, { raw });
  return (isOpaque ? picture.removeAlpha() : picture).png().toBuffer();
}
