// Converts PNG and JPEG files to logos.
import pLimit from 'p-limit';
import type { LogoImage } from '../render/logo.ts';
import { checkRatio, LogoProblem, maxSide } from './image.ts';

/** Loaded on first use: most processes never need it. */
async function load() {
  const { default: sharp } = await import('sharp');
  // Only these two decoders are allowed.
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({ operation: ['VipsForeignLoadPngBuffer', 'VipsForeignLoadJpegBuffer'] });
  return sharp;
}

const maxPixels = 25_000_000;

/** One at a time, because it occupies a libuv thread that files, passwords and DNS need, too. */
const limit = pLimit(1);

/**
 * Rotates the image upright, fits it inside 512 x 512 and removes metadata; the format and transparency
 * are kept. Deterministic. Throws LogoProblem for a file that is corrupt, truncated, animated, or has
 * more than 25 million pixels.
 */
export const readRaster = (kind: 'PNG' | 'JPEG', bytes: Uint8Array): Promise<LogoImage> =>
  limit(() => refit(kind, bytes));

async function refit(kind: 'PNG' | 'JPEG', bytes: Uint8Array): Promise<LogoImage> {
  if (kind === 'PNG' && isAnimated(bytes)) throw new LogoProblem('cannot be animated');
  const sharp = await load();
  const picture = sharp(bytes, { failOn: 'error', limitInputPixels: false, autoOrient: false });
  const { width, height, autoOrient } = await picture.metadata().catch(broken);
  if (width * height > maxPixels) {
    throw new LogoProblem(`must have at most ${maxPixels} pixels; it has ${width} x ${height}`);
  }
  checkRatio(autoOrient);
  const fitted = picture
    .autoOrient()
    .resize(maxSide, maxSide, { fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb');
  const written =
    kind === 'PNG' ? fitted.png({ compressionLevel: 9 }) : fitted.jpeg({ quality: 90 });
  const { data, info } = await written.toBuffer({ resolveWithObject: true }).catch(broken);
  return {
    mediaType: kind === 'PNG' ? 'image/png' : 'image/jpeg',
    bytes: new Uint8Array(data),
    width: info.width,
    height: info.height,
  };
}

function broken(): never {
  throw new LogoProblem('cannot be decoded; the file is corrupt or incomplete');
}

/** Whether a PNG is animated (chunk acTL before IDAT). */
function isAnimated(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let place = 8;
  while (place + 8 <= bytes.length) {
    const kind = String.fromCharCode(...bytes.subarray(place + 4, place + 8));
    if (kind === 'acTL') return true;
    if (kind === 'IDAT') return false;
    place += 12 + view.getUint32(place);
  }
  return false;
}
