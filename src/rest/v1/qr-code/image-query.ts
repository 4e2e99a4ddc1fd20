// Query parameters of images of QR codes in REST v1.
import { z } from 'zod';
import { maxImageSize, minImageSize } from '../../../domain/render/image-size.ts';
import {
  type ImageRequest,
  optionProblems,
  printShape,
} from '../../../domain/render/print/options.ts';
import { text } from '../../../domain/text/text.ts';
import { optionalFlag, optionalWholeNumber } from '../shared/page-schemas.ts';

export const pictureFormat = z
  .enum(['png', 'svg', 'pdf', 'eps'])
  .meta({ id: 'ImageFormat', description: 'Image format.', default: 'png' });

const { shape } = printShape;

const colorSpaces = { rgb: 'RGB', cmyk: 'CMYK' } as const;

const parameters = z.strictObject({
  format: pictureFormat
    .default('png')
    .meta({ description: 'Image format: PNG (pixels), or SVG, PDF or EPS (vectors).' }),
  size: optionalWholeNumber(
    minImageSize,
    maxImageSize,
    'Width in pixels; in a PDF or EPS, 1/96 inch each. Defaults to 512.',
  ),
  widthMm: optionalWholeNumber(10, 1_000, shape.widthMm.description ?? ''),
  dpi: optionalWholeNumber(72, 1_200, shape.dpi.description ?? ''),
  allowFine: optionalFlag(shape.allowFine.description),
  colorSpace: z
    .enum(['rgb', 'cmyk'])
    .meta({ id: 'ColorSpace', description: 'Colors of an image.', default: 'rgb' })
    .transform((name) => colorSpaces[name])
    .optional()
    .meta({ description: shape.colorSpace.description }),
  spotColor: shape.spotColor,
  bleedMm: optionalWholeNumber(0, 20, shape.bleedMm.description ?? ''),
  cropMarks: optionalFlag(shape.cropMarks.description),
  v: text({ max: 100 }).optional().meta({
    description:
      'ETag of the image without quotes, as in `imageUrl` in GraphQL. If it is current, the image can be cached for a year.',
  }),
});

export const downloadQuery = parameters.check(({ value, issues }) => {
  const request: ImageRequest = value;
  for (const { field, message } of optionProblems(request)) {
    issues.push({ code: 'custom', message, path: [field], input: request[field] });
  }
});
