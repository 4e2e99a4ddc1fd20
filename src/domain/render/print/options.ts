// Options of images for print, with their rules, for both APIs.
import { z } from 'zod';
import { describedEnum } from '../../validation/terms.ts';
import { wholeNumber } from '../../validation/whole-number.ts';
import { defaultImageSize, maxImageSize, minImageSize } from '../image-size.ts';
import { isReservedSpotName, spotNamePattern } from './spot-name.ts';

export const millimetersPerInch = 25.4;

/** Points are the unit of PDF and PostScript. */
const pointsPerMillimeter = 72 / millimetersPerInch;

export const inPoints = (millimeters: number): number => millimeters * pointsPerMillimeter;

/** Pixels per inch of a PNG with a printed width. */
export const defaultDpi = 300;

const spotName = z
  .string()
  .regex(
    spotNamePattern,
    'must have 1 to 60 printable ASCII characters, without spaces at the ends',
  )
  .refine(
    (name) => !isReservedSpotName(name),
    'cannot be the name of a process color, All or None',
  );

export const printShape = z.object({
  widthMm: wholeNumber(10, 1_000).optional().meta({
    description: 'Printed width in millimeters, 10 to 1000, instead of `size`.',
  }),
  dpi: wholeNumber(72, 1_200).optional().meta({
    description:
      'Pixels per inch of a PNG, 72 to 1200, which it is marked with. With `widthMm`, defaults to 300.',
  }),
  allowFine: z.boolean().optional().meta({
    description:
      'Allows a printed width (`widthMm`, or `size` with `dpi`) at which modules are narrower than 0.4 mm, which some phones cannot scan.',
  }),
  colorSpace: describedEnum('QrColorSpace', 'Colors of an image.', ['RGB', 'CMYK'], {
    RGB: 'For screens and office printers.',
    CMYK: 'Inks of a press: grays and black are black ink only.',
  })
    .optional()
    .meta({ description: 'Colors of a PDF or EPS. Default: RGB.' }),
  spotColor: spotName.optional().meta({
    maxLength: 60,
    description:
      'Name of the spot color that replaces the foreground color in CMYK, such as PANTONE 286 C.',
  }),
  bleedMm: wholeNumber(0, 20).optional().meta({
    description:
      'How far the background of a PDF extends beyond its width, in millimeters, 0 to 20.',
  }),
  cropMarks: z.boolean().optional().meta({
    description: 'Adds marks around a PDF that show where to cut.',
  }),
});

/** What a print shop asks for, beyond the width. */
export type PrintOptions = Pick<
  z.output<typeof printShape>,
  'colorSpace' | 'spotColor' | 'bleedMm' | 'cropMarks'
>;

export interface ImageRequest extends z.output<typeof printShape> {
  format: 'png' | 'svg' | 'pdf' | 'eps';
  /** In pixels. */
  size?: number | undefined;
}

interface Problem {
  field: keyof ImageRequest;
  message: string;
}

const withFormat = (...formats: string[]): string =>
  `can only be used with the format ${formats.join(' or ')}`;

/** Width in pixels of a PNG. */
export const pixelsOf = ({ size = defaultImageSize, widthMm, dpi = defaultDpi }: ImageRequest) =>
  widthMm === undefined ? size : Math.round((widthMm / millimetersPerInch) * dpi);

/** The printed width in millimeters; undefined if the request does not say. */
export function printedWidth({ size = defaultImageSize, widthMm, dpi }: ImageRequest) {
  return widthMm ?? (dpi === undefined ? undefined : (size / dpi) * millimetersPerInch);
}

/** A PNG whose pixels are out of bounds at its printed width. */
function pixelProblem(request: ImageRequest): string | undefined {
  const { format, widthMm, dpi = defaultDpi } = request;
  if (format !== 'png' || widthMm === undefined) return undefined;
  const count = pixelsOf(request);
  const millimeters = (bound: number) => (bound * millimetersPerInch) / dpi;
  if (count > maxImageSize) {
    return `must be at most ${Math.floor(millimeters(maxImageSize))} at ${dpi} dpi, because a PNG has at most ${maxImageSize} pixels`;
  }
  if (count >= minImageSize) return undefined;
  return `must be at least ${Math.ceil(millimeters(minImageSize))} at ${dpi} dpi, because a PNG has at least ${minImageSize} pixels`;
}

/** Options that do not fit together, the first of each field. */
export function optionProblems(request: ImageRequest): Problem[] {
  const { format, size, widthMm, dpi, allowFine, colorSpace, spotColor } = request;
  const problems: Problem[] = [];
  const check = (field: Problem['field'], isWrong: boolean, message: string | undefined) => {
    if (isWrong && message) problems.push({ field, message });
  };
  const isVector = format === 'pdf' || format === 'eps';
  check('widthMm', size !== undefined && widthMm !== undefined, 'cannot be combined with size');
  check('widthMm', true, pixelProblem(request));
  check('dpi', dpi !== undefined && format !== 'png', withFormat('PNG'));
  const hasWidth = printedWidth(request) !== undefined;
  check('allowFine', allowFine === true && !hasWidth, 'can only be used with widthMm or dpi');
  check('colorSpace', colorSpace === 'CMYK' && !isVector, withFormat('PDF', 'EPS'));
  const hasSpot = spotColor !== undefined && colorSpace !== 'CMYK';
  check('spotColor', hasSpot, 'can only be used with the color space CMYK');
  check('bleedMm', (request.bleedMm ?? 0) > 0 && format !== 'pdf', withFormat('PDF'));
  check('cropMarks', request.cropMarks === true && format !== 'pdf', withFormat('PDF'));
  return [...new Map(problems.toReversed().map((one) => [one.field, one])).values()].toReversed();
}
