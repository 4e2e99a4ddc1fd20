// The shapes of QR codes in REST v1, which check requests, fill the OpenAPI document.
import { z } from '@hono/zod-openapi';
import {
  type Content,
  type ContentType,
  contentSchemas,
  contentTypes,
} from '../../domain/content/index.ts';
import { qrCodeName, qrCodeTags } from '../../domain/qr-code.ts';
import { customShortCode } from '../../domain/short-code.ts';
import { storedStyle, styleInput } from '../../domain/style.ts';
import { text } from '../../domain/text.ts';
import { pageQuery, paginationSchema, wholeNumber } from './page-schemas.ts';
import type {
  QrCodeContentInput,
  QrCodeOrder,
  QrCodeStatus,
  RestQrCodeFragment,
} from './qr-code.generated.ts';
import { routingInputSchema, routingSchema } from './qr-code-routing-schemas.ts';

const statuses = ['ACTIVE', 'PAUSED', 'ARCHIVED'] as const satisfies QrCodeStatus[];

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
  style: styleInput.nullish(),
  routing: routingInputSchema,
  folderId: z.string().nullish(),
  tags: qrCodeTags.nullish(),
};

const createSchema = <const Type extends ContentType>(type: Type) =>
  z.strictObject({
    type: z.literal(type),
    name: qrCodeName,
    data: contentSchemas[type],
    dynamic: z.boolean().nullish(),
    shortCode: customShortCode.nullish(),
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

export const listQrCodesQuery = pageQuery.extend({
  type: z.enum(contentTypes).optional(),
  status: z.enum(statuses).optional(),
  folderId: z.string().optional(),
  tag: text({ max: 16_384 }).optional(),
  search: text({ max: 16_384 }).optional().openapi({ description: 'A part of the name.' }),
  sort: z
    .enum(['createdAt', '-createdAt', 'name', '-name', '-totalScans'])
    .default('-createdAt')
    .transform((sort) => orders[sort]),
});

export const downloadQuery = z.strictObject({
  format: z.enum(['png', 'svg', 'pdf']).default('png'),
  size: wholeNumber(64, 4096, 512).openapi({ description: 'Pixels; in a PDF 1/96 inch each.' }),
});

export const qrCodePageSchema = z
  .object({
    qrCodes: z.array(qrCodeSchema),
    pagination: paginationSchema,
  })
  .openapi('QrCodePage');

/** The kinds of content by the names that GraphQL gives them. */
export function contentInput(content: Content): QrCodeContentInput {
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
