// Renders QR codes as EPS (Adobe's EPSF 3.0, PostScript level 3).
import type { Style } from '../../style/shape.ts';
import { colorsOf, type Drawing, type DrawingOptions, drawText } from '../drawing.ts';
import { solid } from '../fill.ts';
import { type Inks, inksOf, rgbInks, type SpotInk } from '../print/inks.ts';
import { inPoints, type PrintOptions } from '../print/options.ts';
import { filled, logoOperators, string } from './paint.ts';
import { number } from './path.ts';

/** Characters of a title, so that no line is longer than the 255 of the conventions. */
const maxTitle = 120;

/** A text as a PostScript string; characters beyond ASCII are left out. */
const titleOf = (text: string): string =>
  string(
    text
      .normalize('NFKD')
      .replace(/[^ -~]/g, '')
      .slice(0, maxTitle),
  );

const procedures = [
  '/ilqr 8 dict def ilqr begin',
  '/m{moveto}bind def /l{lineto}bind def /c{curveto}bind def',
  '/h{closepath}bind def /f{fill}bind def',
  'end',
];

function spotsOf(drawing: Drawing, inks: Inks): SpotInk[] {
  const spots = colorsOf(drawing)
    .map(inks)
    .filter((ink) => ink.type === 'SPOT');
  return [...new Map(spots.map((ink) => [ink.name, ink])).values()];
}

const plates = ['Cyan', 'Magenta', 'Yellow', 'Black'];

/** The process inks that a drawing needs. */
function platesOf(drawing: Drawing, inks: Inks): string[] {
  const isMixed = drawing.logo || drawing.layers.some(({ fill }) => fill.type !== 'SOLID');
  const colors = colorsOf(drawing).map(inks);
  const isUsed = (plate: number) =>
    colors.some((ink) => ink.type === 'CMYK' && (ink.cmyk[plate] ?? 0) > 0);
  return plates.filter((_plate, index) => isMixed || isUsed(index));
}

/** Structuring comments that say which plates the image needs. */
function colorComments(drawing: Drawing, inks: Inks): string[] {
  if (inks === rgbInks) return [];
  const process = platesOf(drawing, inks);
  return [
    ...(process.length > 0 ? [`%%DocumentProcessColors: ${process.join(' ')}`] : []),
    ...spotsOf(drawing, inks).flatMap(({ name, cmyk }) => [
      `%%DocumentCustomColors: ${string(name)}`,
      `%%CMYKCustomColor: ${cmyk.map(number).join(' ')} ${string(name)}`,
    ]),
  ];
}

/**
 * Renders an EPS, `size` millimeters wide with the quiet zone; square unless there is a caption.
 *
 * Deterministic, in ASCII. Rejects with TooMuchDataError if no symbol can hold the text, and Error if the
 * style has a logo whose image is missing.
 */
export async function renderEps(
  text: string,
  style: Style,
  {
    size,
    title,
    logo: image,
    ...print
  }: { size: number; title?: string } & DrawingOptions & PrintOptions,
): Promise<Uint8Array> {
  const drawing = drawText(text, style, { logo: image });
  const { box, background, layers, logo } = drawing;
  const inks = inksOf(style, print);
  const width = inPoints(size);
  const scale = width / box.width;
  const height = box.height * scale;
  const { x, y } = box;
  const page = `M${x} ${y}h${box.width}v${box.height}h${-box.width}z`;
  const lines = [
    '%!PS-Adobe-3.0 EPSF-3.0',
    `%%BoundingBox: 0 0 ${Math.ceil(width)} ${Math.ceil(height)}`,
    `%%HiResBoundingBox: 0 0 ${number(width)} ${number(height)}`,
    ...(title ? [`%%Title: ${titleOf(title)}`] : []),
    '%%Creator: (ilqr)',
    '%%LanguageLevel: 3',
    '%%DocumentData: Clean7Bit',
    '%%Pages: 1',
    ...colorComments(drawing, inks),
    '%%EndComments',
    '%%BeginProlog',
    ...procedures,
    '%%EndProlog',
    '%%Page: 1 1',
    'ilqr begin gsave',
    // From points upwards to modules downwards.
    `${number(scale)} ${number(-scale)} scale ${number(-x)} ${number(-y - box.height)} translate`,
    ...(background === undefined ? [] : [filled(page, solid(background), inks)]),
    ...layers.map(({ path, fill }) => filled(path, fill, inks)),
    ...(logo ? [await logoOperators(logo.image, logo.place, style.backgroundColor, inks)] : []),
    'grestore end',
    'showpage',
    '%%Trailer',
    '%%EOF',
    '',
  ];
  return Buffer.from(lines.join('\n'), 'latin1');
}
