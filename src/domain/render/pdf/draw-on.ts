// Draws QR codes on pages of a PDF.
import { setImmediate } from 'node:timers/promises';
import { deflateSync } from 'node:zlib';
import type { Drawing } from '../drawing.ts';
import { solid } from '../fill.ts';
import type { LogoImage } from '../logo.ts';
import { pixelsOfLogo, rasterLogo } from '../logo-pixels.ts';
import type { Box } from '../path-data.ts';
import { cmykPixels, type Inks, rgbInks } from '../print/inks.ts';
import { type Document, fillShape } from './inks.ts';

const embedded = new WeakMap<LogoImage, Promise<string>>();

/** As a data URL, by which the document recognizes an image that it contains already. */
function dataUrlOf(image: LogoImage): Promise<string> {
  const known = embedded.get(image);
  if (known) return known;
  const url = rasterLogo(image).then(
    (bytes) => `data:image/*;base64,${Buffer.from(bytes).toString('base64')}`,
  );
  embedded.set(image, url);
  return url;
}

/** Draws a logo whose colors are converted to CMYK like all others. */
async function drawCmykLogo(document: Document, image: LogoImage, place: Box): Promise<void> {
  const { width: Width, height: Height, rgb, opacity } = await pixelsOfLogo(image);
  const picture = { Type: 'XObject', Subtype: 'Image', Width, Height, BitsPerComponent: 8 };
  const compressed = { ...picture, Filter: 'FlateDecode' };
  const SMask = document.ref({ ...compressed, ColorSpace: 'DeviceGray' });
  SMask.end(deflateSync(opacity));
  const object = document.ref({ ...compressed, ColorSpace: 'DeviceCMYK', SMask });
  object.end(deflateSync(cmykPixels(rgb)));
  const name = `Logo${object.id}`;
  document.page.xobjects[name] = object;
  const { x, y, width, height } = place;
  document.save().transform(width, 0, 0, -height, x, y + height);
  document.addContent(`/${name} Do`).restore();
}

/** Shapes that pdfkit adds in some milliseconds. */
const shapesAtOnce = 100;

/** A closed shape, with where it starts: relative to the start of the one before, or not. */
const shape = /([Mm])(-?[\d.]+)[ ,]?(-?[\d.]+)([^Mm]*)/g;

const rounded = (value: number): number => Number(value.toFixed(6));

/** Parts of a path, each of which is a path. */
function* partsOf(path: string): Generator<string> {
  let [x, y, count, part] = [0, 0, 0, ''];
  for (const [whole, command, across = '', down = '', rest = ''] of path.matchAll(shape)) {
    const isAbsolute = command === 'M';
    x = Number(across) + (isAbsolute ? 0 : x);
    y = Number(down) + (isAbsolute ? 0 : y);
    part += count === 0 ? `M${rounded(x)} ${rounded(y)}${rest}` : whole;
    count += 1;
    if (count < shapesAtOnce) continue;
    yield part;
    [count, part] = [0, ''];
  }
  if (part !== '') yield part;
}

/** Adds a path to the current one in parts, because a code can have 30,000 shapes, and others use the thread, too. */
async function tracePath(document: Document, path: string): Promise<void> {
  for (const part of partsOf(path)) {
    document.path(part);
    await setImmediate();
  }
}

/**
 * Draws a code on the current page, `place.width` points wide with its quiet zone and frame, from its top
 * left corner. Changes the coordinates of the page: save the document before and restore it after.
 */
export async function drawOn(
  document: Document,
  { box, background, layers, logo }: Drawing,
  place: Pick<Box, 'x' | 'y' | 'width'>,
  inks: Inks = rgbInks,
): Promise<void> {
  document.translate(place.x, place.y);
  document.scale(place.width / box.width).translate(-box.x, -box.y);
  if (background !== undefined) {
    const { x, y, width, height } = box;
    await fillShape(document, () => document.rect(x, y, width, height), solid(background), inks);
  }
  for (const { path, fill } of layers) {
    await fillShape(document, () => tracePath(document, path), fill, inks);
  }
  if (!logo) return;
  if (inks !== rgbInks) {
    await drawCmykLogo(document, logo.image, logo.place);
    return;
  }
  const { x, y, width, height } = logo.place;
  document.image(await dataUrlOf(logo.image), x, y, { width, height });
}
