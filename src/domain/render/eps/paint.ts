// Colors, gradients and images in PostScript.
import { deflateSync } from 'node:zlib';
import { colorChannels } from '../../style/contrast.ts';
import type { Fill } from '../fill.ts';
import type { LogoImage } from '../logo.ts';
import { pixelsOfLogo } from '../logo-pixels.ts';
import type { Box } from '../path-data.ts';
import { cmykPixels, cmykStops, type Ink, type Inks, rgbInks } from '../print/inks.ts';
import { number, operatorsOf } from './path.ts';

/** A PostScript string of printable ASCII. */
export const string = (text: string): string => `(${text.replace(/[()\\]/g, '\\$&')})`;

const rgbOf = (color: string): number[] => colorChannels(color).map((value) => value / 255);

const numbers = (values: readonly number[]): string => values.map(number).join(' ');

/** Sets the color. */
function colorOperators(ink: Ink): string {
  if (ink.type === 'RGB') return `${numbers(rgbOf(ink.color))} setrgbcolor`;
  if (ink.type === 'CMYK') return `${numbers(ink.cmyk)} setcmykcolor`;
  const [cyan, magenta, yellow, black] = ink.cmyk.map(number);
  const tint = `{dup ${cyan} mul exch dup ${magenta} mul exch dup ${yellow} mul exch ${black} mul}`;
  return `[/Separation ${string(ink.name)} /DeviceCMYK ${tint}] setcolorspace 1 setcolor`;
}

type Gradient = Exclude<Fill, { type: 'SOLID' }>;
interface Stop {
  offset: number;
  values: readonly number[];
}

/** A function from an offset to a color (PostScript Language Reference, 3.10). */
function functionOf(stops: readonly Stop[]): string {
  const parts = stops.slice(1).map(({ values }, index) => {
    const before = stops[index]?.values ?? values;
    return `<</FunctionType 2 /Domain [0 1] /C0 [${numbers(before)}] /C1 [${numbers(values)}] /N 1>>`;
  });
  const bounds = stops.slice(1, -1).map(({ offset }) => offset);
  const encode = parts.map(() => '0 1').join(' ');
  return [
    `<</FunctionType 3 /Domain [0 1] /Functions [`,
    ...parts,
    `] /Bounds [${numbers(bounds)}] /Encode [${encode}]>>`,
  ].join('\n');
}

function shading(fill: Gradient, inks: Inks): string {
  const isRgb = inks === rgbInks;
  const stops = isRgb
    ? fill.stops.map(({ offset, color }) => ({ offset, values: rgbOf(color) }))
    : cmykStops(fill).map(({ offset, cmyk }) => ({ offset, values: cmyk }));
  const coordinates =
    fill.type === 'LINEAR'
      ? [fill.x1, fill.y1, fill.x2, fill.y2]
      : [fill.x, fill.y, 0, fill.x, fill.y, fill.radius];
  return [
    `<</ShadingType ${fill.type === 'LINEAR' ? 2 : 3} /ColorSpace /Device${isRgb ? 'RGB' : 'CMYK'}`,
    `/Coords [${numbers(coordinates)}] /Extend [true true] /Function`,
    `${functionOf(stops)}>> shfill`,
  ].join('\n');
}

/** Fills the area of SVG path data. */
export function filled(path: string, fill: Fill, inks: Inks): string {
  const shape = operatorsOf(path).join('\n');
  if (fill.type === 'SOLID') return `${colorOperators(inks(fill.color))}\n${shape}\nf`;
  return `gsave\n${shape}\nclip newpath\n${shading(fill, inks)}\ngrestore`;
}

const lineLength = 72;

/** Encodes bytes in printable ASCII (Adobe's ASCII85). */
function ascii85(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 4) {
    const length = Math.min(4, bytes.length - at);
    let value = 0;
    for (let index = 0; index < 4; index += 1) value = value * 256 + (bytes[at + index] ?? 0);
    if (value === 0 && length === 4) {
      text += 'z';
      continue;
    }
    const digits: string[] = [];
    for (let index = 0; index < 5; index += 1) {
      digits.unshift(String.fromCharCode(33 + (value % 85)));
      value = Math.floor(value / 85);
    }
    text += digits.slice(0, length + 1).join('');
  }
  const lines = text.match(new RegExp(`.{1,${lineLength}}`, 'g')) ?? [];
  // A line that begins with %% would look like a comment for other programs.
  return `${lines.map((line) => (line.startsWith('%') ? ` ${line}` : line)).join('\n')}\n~>`;
}

/** Draws a logo. PostScript has no transparency: what is behind the logo becomes part of it. */
export async function logoOperators(
  image: LogoImage,
  place: Box,
  background: string,
  inks: Inks,
): Promise<string> {
  const isRgb = inks === rgbInks;
  const { width, height, rgb } = await pixelsOfLogo(image, background);
  const data = deflateSync(isRgb ? rgb : cmykPixels(rgb));
  const decode = Array.from({ length: isRgb ? 3 : 4 }, () => '0 1').join(' ');
  return [
    'gsave',
    `${numbers([place.x, place.y])} translate ${numbers([place.width, place.height])} scale`,
    `/Device${isRgb ? 'RGB' : 'CMYK'} setcolorspace`,
    '{/source currentfile /ASCII85Decode filter def',
    `<</ImageType 1 /Width ${width} /Height ${height} /BitsPerComponent 8 /Decode [${decode}]`,
    `/ImageMatrix [${width} 0 0 ${height} 0 0] /DataSource source /FlateDecode filter>> image`,
    'source flushfile} exec',
    ascii85(data),
    'grestore',
  ].join('\n');
}
