// Downloads label sheets and measures them as they are printed.
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { outputOf } from '../../support/server/program.ts';
import type { Caller } from '../../support/server/setting.ts';

/** As many as office printers have. */
const dpi = 300;

const pixelsPerMillimeter = dpi / 25.4;

/** In millimeters from the top left corner of the page. */
export interface Place {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A printed page in shades of gray. */
export interface Page {
  width: number;
  height: number;
  /** Part of the page as a PNG. */
  crop(place: Place): Promise<Buffer>;
  /** Centers of dark lines in millimeters, along a line through a point in one direction. */
  linesAcross(y: number): number[];
  linesDown(x: number): number[];
  /** The place of all ink within a place; undefined if there is none. */
  inkIn(place: Place): Place | undefined;
}

/** Prints a PDF. */
export async function print(pdf: Uint8Array): Promise<Page[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'ilqr-labels-'));
  try {
    await writeFile(path.join(folder, 'labels.pdf'), pdf);
    await outputOf('pdftoppm', ['-r', String(dpi), '-gray', '-png', 'labels.pdf', 'page'], {
      cwd: folder,
    });
    const files = (await readdir(folder)).filter((name) => name.endsWith('.png')).sort();
    return await Promise.all(
      files.map(async (name) => pageOf(await readFile(path.join(folder, name)))),
    );
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function pageOf(png: Buffer): Promise<Page> {
  const { data, info } = await sharp(png).grayscale().raw().toBuffer({ resolveWithObject: true });
  const isDark = (x: number, y: number) => (data[y * info.width + x] ?? 255) < 200;
  const inPixels = ({ x, y, width, height }: Place) => ({
    left: Math.round(x * pixelsPerMillimeter),
    top: Math.round(y * pixelsPerMillimeter),
    width: Math.round(width * pixelsPerMillimeter),
    height: Math.round(height * pixelsPerMillimeter),
  });
  /** Centers of runs of dark pixels. */
  const centers = (length: number, dark: (at: number) => boolean): number[] => {
    const found: number[] = [];
    for (let at = 0; at < length; at += 1) {
      if (!dark(at)) continue;
      const start = at;
      while (at < length && dark(at)) at += 1;
      found.push((start + at) / 2 / pixelsPerMillimeter);
    }
    return found;
  };
  return {
    width: info.width / pixelsPerMillimeter,
    height: info.height / pixelsPerMillimeter,
    crop: (place) => sharp(data, { raw: info }).extract(inPixels(place)).png().toBuffer(),
    linesAcross: (y) => {
      const row = Math.round(y * pixelsPerMillimeter);
      return centers(info.width, (x) => isDark(x, row));
    },
    linesDown: (x) => {
      const column = Math.round(x * pixelsPerMillimeter);
      return centers(info.height, (y) => isDark(column, y));
    },
    inkIn: (place) => {
      const { left, top, width, height } = inPixels(place);
      let [x1, y1, x2, y2] = [Infinity, Infinity, -1, -1];
      for (let y = Math.max(0, top); y < Math.min(info.height, top + height); y += 1) {
        for (let x = Math.max(0, left); x < Math.min(info.width, left + width); x += 1) {
          if (!isDark(x, y)) continue;
          [x1, y1] = [Math.min(x1, x), Math.min(y1, y)];
          [x2, y2] = [Math.max(x2, x), Math.max(y2, y)];
        }
      }
      if (x2 < 0) return undefined;
      const [x, y] = [x1 / pixelsPerMillimeter, y1 / pixelsPerMillimeter];
      return {
        x,
        y,
        width: (x2 + 1) / pixelsPerMillimeter - x,
        height: (y2 + 1) / pixelsPerMillimeter - y,
      };
    },
  };
}

/** What the manufacturers say, in millimeters. */
export interface Sheet {
  page: [width: number, height: number];
  grid: [columns: number, rows: number];
  label: [width: number, height: number];
  margin: [left: number, top: number];
  pitch: [horizontal: number, vertical: number];
}

/** The place of a label, by its number. */
export function placeOf({ grid, label, margin, pitch }: Sheet, number: number): Place {
  const [column, row] = [(number - 1) % grid[0], Math.floor((number - 1) / grid[0])];
  return {
    x: margin[0] + column * pitch[0],
    y: margin[1] + row * pitch[1],
    width: label[0],
    height: label[1],
  };
}

const inch = 25.4;

export const sheets = {
  AVERY_L7160: {
    page: [210, 297],
    grid: [3, 7],
    label: [63.5, 38.1],
    margin: [7.21, 15.15],
    pitch: [66.04, 38.1],
  },
  AVERY_L7163: {
    page: [210, 297],
    grid: [2, 7],
    label: [99.1, 38.1],
    margin: [4.65, 15.15],
    pitch: [101.6, 38.1],
  },
  AVERY_5160: {
    page: [8.5 * inch, 11 * inch],
    grid: [3, 10],
    label: [2.625 * inch, inch],
    margin: [0.1875 * inch, 0.5 * inch],
    pitch: [2.75 * inch, inch],
  },
  AVERY_22806: {
    page: [8.5 * inch, 11 * inch],
    grid: [3, 4],
    label: [2 * inch, 2 * inch],
    margin: [0.625 * inch, 0.625 * inch],
    pitch: [2.625 * inch, 2.5833 * inch],
  },
} satisfies Record<string, Sheet>;

export const labelsOf = (caller: Caller) => ({
  download: (query: string) => caller.rest('GET', `/qr-codes/label-sheet?${query}`),
});
