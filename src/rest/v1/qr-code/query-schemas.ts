// How lists, pictures and files of QR codes are asked for in REST v1.
import { z } from 'zod';
import { idText, maxTags } from '../../../domain/qr-code/shape.ts';
import { maxStored } from '../../../domain/text/limits.ts';
import { anyTag } from '../../../domain/text/name.ts';
import { text } from '../../../domain/text/text.ts';
import { csvQuery } from '../shared/csv-query.ts';
import { searched } from '../shared/field-schemas.ts';
import { optionalWholeNumber, pageQuery, wholeNumberParameter } from '../shared/page-schemas.ts';
import { qrCodeStatus, qrCodeType } from './field-schemas.ts';
import type { QrCodeFilter, QrCodeOrder } from './operations.generated.ts';

const orders = {
  createdAt: 'CREATED_AT_ASC',
  '-createdAt': 'CREATED_AT_DESC',
  name: 'NAME_ASC',
  '-name': 'NAME_DESC',
  '-totalScans': 'TOTAL_SCANS_DESC',
} as const satisfies Record<string, QrCodeOrder>;

export const listQrCodesQuery = pageQuery.extend({
  type: qrCodeType.optional().meta({ description: 'Codes of this type alone.' }),
  status: qrCodeStatus.optional().meta({ description: 'Codes of this status alone.' }),
  folderId: idText.optional().meta({ description: 'Codes in this folder alone.' }),
  tag: z
    .union([anyTag, z.array(anyTag).max(maxTags)], {
      error: `must be a text of at most ${maxStored} characters without NUL, given at most ${maxTags} times`,
    })
    .optional()
    .meta({
      type: 'array',
      items: { type: 'string', ...anyTag.meta() },
      maxItems: maxTags,
      description: 'Given several times: codes that carry all of them.',
    }),
  search: searched('A part of the name, or the whole short code.'),
  sort: z
    .enum(['createdAt', '-createdAt', 'name', '-name', '-totalScans'])
    .default('-createdAt')
    .transform((sort) => orders[sort])
    .meta({ description: 'The order; `-`: the highest or newest first.' }),
});

type Filter = Omit<z.output<typeof listQrCodesQuery>, 'page' | 'limit' | 'sort'>;

/** The filter as the schema takes it. */
export const filterOf = ({ tag, ...filter }: Filter): QrCodeFilter => ({
  ...filter,
  tags: tag === undefined ? [] : [tag].flat(),
});

/** Pixels. */
export const largestPicture = 4096;

const pictureFormat = z.enum(['png', 'svg', 'pdf']);

export const downloadQuery = z
  .strictObject({
    format: pictureFormat
      .default('png')
      .meta({ description: 'PNG has pixels, SVG and PDF lines.' }),
    size: optionalWholeNumber(
      64,
      largestPicture,
      'Width in pixels; in a PDF 1/96 inch each. Left out: 512.',
    ),
    widthMm: optionalWholeNumber(10, 1000, 'Width of a PDF in millimetres, instead of `size`.'),
    v: text({ max: 100 }).optional().meta({
      description:
        'The ETag that the picture has, without quotes, as `imageUrl` of GraphQL gives it: then it may be kept for a year.',
    }),
  })
  .check(({ value, issues }) => {
    const { format, size, widthMm } = value;
    if (widthMm === undefined || (format === 'pdf' && size === undefined)) return;
    const message = 'must stand with format=pdf, without size';
    issues.push({ code: 'custom', message, path: ['widthMm'], input: widthMm });
  });

export const exportQuery = listQrCodesQuery.omit({ page: true, limit: true }).extend({
  ...csvQuery.shape,
  format: z.enum(['csv', 'zip']).default('csv').meta({ description: 'ZIP: with the pictures.' }),
  image: pictureFormat.default('png').meta({ description: 'Of the pictures in a ZIP.' }),
  size: wholeNumberParameter(
    64,
    largestPicture,
    512,
    'Width of the pictures in a ZIP: pixels, in a PDF 1/96 inch each. A code that needs more is drawn larger.',
  ),
});
