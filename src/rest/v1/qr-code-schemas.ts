// The shapes of QR codes in REST v1, which check requests, fill the OpenAPI document.
import { z } from '@hono/zod-openapi';
import {
  type Content,
  type ContentType,
  contentSchemas,
  contentTypes,
} from '../../domain/content/index.ts';
import { newQrCode, qrCodeName, qrCodeStatuses } from '../../domain/qr-code.ts';
import { storedStyle } from '../../domain/style.ts';
import { text } from '../../domain/text.ts';
import { optionalWholeNumber, pageQuery, paginationSchema, wholeNumber } from './page-schemas.ts';
import type {
  QrCodeContentInput,
  QrCodeFilter,
  QrCodeOrder,
  QrCodeStatus,
  RestQrCodeFragment,
} from './qr-code.generated.ts';
import { routingInputSchema, routingSchema } from './qr-code-routing-schemas.ts';

const statuses = qrCodeStatuses satisfies readonly QrCodeStatus[];

const data = z.union(contentTypes.map((type) => contentSchemas[type])).openapi('QrCodeData', {
  description: 'What the code holds, by its type.',
});

/** What was not asked for beyond the documented shape is not shown. */
export type RestQrCode = Omit<RestQrCodeFragment, 'dynamic' | 'routing'> & {
  dynamic?: true;
  routing?: unknown;
};

export function restQrCode({ dynamic, routing, ...qrCode }: RestQrCodeFragment): RestQrCode {
  return {
    ...qrCode,
    ...(dynamic && qrCode.type !== 'URL' && { dynamic }),
    ...(routing !== null && { routing }),
  };
}

export const qrCodeSchema = z
  .object({
    id: z.string(),
    type: z.enum(contentTypes),
    name: z.string(),
    shortUrl: z.string(),
    shortCode: z.string(),
    data: data,
    style: z.strictObject(storedStyle.shape).openapi('QrCodeStyle', {
      description: 'How it looks; what is left out is as plain as can be.',
    }),
    status: z.enum(statuses),
    totalScans: z.int(),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
    folderId: z.string().nullable(),
    tags: z.array(z.string()),
    dynamic: z.literal(true).optional().openapi({
      description:
        'The picture of this code, which is no URL, holds the short link, which opens a page with the content.',
    }),
    routing: routingSchema.optional(),
  })
  .openapi('QrCode', {
    example: {
      id: 'qr_xyz789',
      type: 'URL',
      name: 'Company Website',
      shortUrl: 'https://ilqr.co/xyz789',
      shortCode: 'xyz789',
      data: { url: 'https://example.com' },
      style: { foregroundColor: '#000000', backgroundColor: '#FFFFFF', cornerRadius: 10 },
      status: 'ACTIVE',
      totalScans: 0,
      createdAt: '2024-01-15T10:30:00Z',
      updatedAt: '2024-01-15T10:30:00Z',
      folderId: null,
      tags: [],
    },
  }) satisfies z.ZodType<Omit<RestQrCode, 'data' | 'style' | 'routing'>>;

const optional = {
  stylePresetId: z.string().nullish().openapi({
    description: 'Starts from the style of this preset, which is copied, with `style` on top.',
  }),
  style: newQrCode.shape.style,
  routing: routingInputSchema,
  folderId: newQrCode.shape.folderId,
  tags: newQrCode.shape.tags,
};

const createSchema = <const Type extends ContentType>(type: Type) =>
  z.strictObject({
    type: z.literal(type),
    data: contentSchemas[type],
    ...newQrCode.shape,
    ...optional,
  });

/** By type, so that a wrong field of `data` is named as such. */
export const createQrCodeSchema = z
  .discriminatedUnion(
    'type',
    [
      createSchema('URL'),
      createSchema('VCARD'),
      createSchema('WIFI'),
      createSchema('TEXT'),
      createSchema('EMAIL'),
      createSchema('SMS'),
      createSchema('PHONE'),
      createSchema('GEO'),
      createSchema('EVENT'),
    ],
    { error: `must be one of ${contentTypes.join(', ')}` },
  )
  .openapi('CreateQrCode', {
    example: {
      type: 'URL',
      name: 'Company Website',
      data: { url: 'https://example.com' },
      style: { foregroundColor: '#000000', backgroundColor: '#FFFFFF', cornerRadius: 10 },
    },
  });

export const updateQrCodeSchema = z
  .strictObject({
    type: z.enum(contentTypes).optional().openapi({ description: 'Cannot change.' }),
    dynamic: z.boolean().optional().openapi({ description: 'Cannot change.' }),
    name: qrCodeName.optional(),
    data: z
      .record(z.string(), z.unknown())
      .optional()
      .openapi({ description: 'Of the type that the code has.' }),
    status: z.enum(statuses).optional(),
    ...optional,
  })
  .openapi('UpdateQrCode', { description: 'Fields left out keep their value.' });

const orders = {
  createdAt: 'CREATED_AT_ASC',
  '-createdAt': 'CREATED_AT_DESC',
  name: 'NAME_ASC',
  '-name': 'NAME_DESC',
  '-totalScans': 'TOTAL_SCANS_DESC',
} as const satisfies Record<string, QrCodeOrder>;

const tag = text({ max: 16_384 });

export const listQrCodesQuery = pageQuery.extend({
  type: z.enum(contentTypes).optional(),
  status: z.enum(statuses).optional(),
  folderId: z.string().optional(),
  tag: z
    .union([tag, z.array(tag).max(50)], {
      error: 'must be a text of at most 16384 characters without NUL, given at most 50 times',
    })
    .optional()
    .openapi({ description: 'Given several times: codes that carry all of them.' }),
  search: text({ max: 16_384 })
    .optional()
    .openapi({ description: 'A part of the name, or the whole short code.' }),
  sort: z
    .enum(['createdAt', '-createdAt', 'name', '-name', '-totalScans'])
    .default('-createdAt')
    .transform((sort) => orders[sort]),
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
    format: pictureFormat.default('png'),
    size: optionalWholeNumber(64, largestPicture).openapi({
      description: 'Width in pixels; in a PDF 1/96 inch each.',
      default: 512,
    }),
    widthMm: optionalWholeNumber(10, 1000).openapi({
      description: 'Width of a PDF in millimetres, instead of `size`.',
    }),
    v: text({ max: 100 }).optional().openapi({
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
  format: z.enum(['csv', 'zip']).default('csv'),
  image: pictureFormat.default('png').openapi({ description: 'Of the pictures in a ZIP.' }),
  size: wholeNumber(64, largestPicture, 512).openapi({
    description:
      'Width of the pictures in a ZIP: pixels, in a PDF 1/96 inch each. A code that needs more is drawn larger.',
  }),
});

export const qrCodePageSchema = z
  .object({
    qrCodes: z.array(qrCodeSchema),
    pagination: paginationSchema,
  })
  .openapi('QrCodePage');

/** A new code as GraphQL takes it. */
export function newQrCodeInput(body: z.output<typeof createQrCodeSchema>) {
  const { type: _type, data: _data, ...rest } = body;
  return { ...rest, content: contentInput(body) };
}

/** The kinds of content by the names that GraphQL gives them. */
function contentInput(content: Content): QrCodeContentInput {
  switch (content.type) {
    case 'URL':
      return { url: content.data };
    case 'VCARD':
      return { vcard: content.data };
    case 'WIFI':
      return { wifi: content.data };
    case 'TEXT':
      return { text: content.data };
    case 'EMAIL':
      return { email: content.data };
    case 'SMS':
      return { sms: content.data };
    case 'PHONE':
      return { phone: content.data };
    case 'GEO':
      return { geo: content.data };
    case 'EVENT':
      return { event: content.data };
  }
}
