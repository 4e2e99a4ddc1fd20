// Query parameters for lists, images and exports of QR codes in REST v1.
import { z } from 'zod';
import { qrCodeFilter } from '../../../domain/qr-code/filter.ts';
import { maxTags } from '../../../domain/qr-code/shape.ts';
import { maxStored } from '../../../domain/text/limits.ts';
import { anyTag } from '../../../domain/text/name.ts';
import { text } from '../../../domain/text/text.ts';
import type { QrCodeFilter, QrCodeOrder } from '../schema-types.generated.ts';
import { csvQuery } from '../shared/csv-query.ts';
import { optionalWholeNumber, pageQuery, wholeNumberParameter } from '../shared/page-schemas.ts';

const orders = {
  createdAt: 'CREATED_AT_ASC',
  '-createdAt': 'CREATED_AT_DESC',
  name: 'NAME_ASC',
  '-name': 'NAME_DESC',
  '-totalScans': 'TOTAL_SCANS_DESC',
} as const satisfies Record<string, QrCodeOrder>;

export const listQrCodesQuery = pageQuery.extend({
  ...qrCodeFilter.shape,
  tag: z
    .union([anyTag, z.array(anyTag).max(maxTags)], {
      error: `must be at most ${maxStored} characters without NUL, given at most ${maxTags} times`,
    })
    .optional()
    .meta({
      type: 'array',
      items: { type: 'string', ...anyTag.meta() },
      maxItems: maxTags,
      description: 'Only QR codes with this tag. Repeat it for QR codes with all of the tags.',
    }),
  sort: z
    .enum(['createdAt', '-createdAt', 'name', '-name', '-totalScans'])
    .meta({ id: 'QrCodeSort', description: 'Sort order.', default: '-createdAt' })
    .default('-createdAt')
    .transform((sort) => orders[sort])
    .meta({ description: 'Sort order; the prefix `-` means descending.' }),
});

type Filter = Omit<z.output<typeof listQrCodesQuery>, 'page' | 'limit' | 'sort'>;

/** The filter as GraphQL input. */
export const filterOf = ({ tag, ...filter }: Filter): QrCodeFilter => ({
  ...filter,
  tags: tag === undefined ? [] : [tag].flat(),
});

/** Maximum width in pixels. */
export const maxImageSize = 4096;

const pictureFormat = z
  .enum(['png', 'svg', 'pdf'])
  .meta({ id: 'ImageFormat', description: 'Image format.', default: 'png' });

export const downloadQuery = z
  .strictObject({
    format: pictureFormat
      .default('png')
      .meta({ description: 'Image format: PNG (pixels), or SVG or PDF (vectors).' }),
    size: optionalWholeNumber(
      64,
      maxImageSize,
      'Width in pixels; in a PDF, 1/96 inch each. Defaults to 512.',
    ),
    widthMm: optionalWholeNumber(10, 1000, 'Width of a PDF in millimeters, instead of `size`.'),
    v: text({ max: 100 }).optional().meta({
      description:
        'ETag of the image without quotes, as in `imageUrl` in GraphQL. If it is current, the image can be cached for a year.',
    }),
  })
  .check(({ value, issues }) => {
    const { format, size, widthMm } = value;
    if (widthMm === undefined || (format === 'pdf' && size === undefined)) return;
    const message = 'can only be used with format=pdf and without size';
    issues.push({ code: 'custom', message, path: ['widthMm'], input: widthMm });
  });

export const exportQuery = listQrCodesQuery.omit({ page: true, limit: true }).extend({
  ...csvQuery.shape,
  format: z
    .enum(['csv', 'zip'])
    .meta({ id: 'ExportFormat', description: 'File format.', default: 'csv' })
    .default('csv')
    .meta({ description: 'File format; ZIP includes images.' }),
  image: pictureFormat.default('png').meta({ description: 'Image format in a ZIP.' }),
  size: wholeNumberParameter(
    64,
    maxImageSize,
    512,
    'Width of the images in a ZIP in pixels; in a PDF, 1/96 inch each. QR codes that need more are drawn larger.',
  ),
});
