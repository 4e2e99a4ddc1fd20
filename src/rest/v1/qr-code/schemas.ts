// The shapes of QR codes in REST v1, which check requests, fill the OpenAPI document.
import { z } from 'zod';
import {
  type Content,
  type ContentType,
  contentField,
  contentKinds,
  contentTypes,
  readContent,
} from '../../../domain/content/index.ts';
import {
  changedQrCodeName,
  changedQrCodeTags,
  maxTags,
  newQrCode,
} from '../../../domain/qr-code/shape.ts';
import { storedStyle } from '../../../domain/style/shape.ts';
import { isDay, midnightOf } from '../../../domain/time/day.ts';
import { count, dateTime, idOf, shownName, shownTag } from '../shared/field-schemas.ts';
import { pageOf } from '../shared/page-schemas.ts';
import { qrCodeStatus, qrCodeType } from './field-schemas.ts';
import type { QrCodeContentInput, RestQrCodeFragment } from './operations.generated.ts';
import { routingInputSchema, routingSchema } from './routing-schemas.ts';

const data = z.union(contentTypes.map((type) => contentKinds[type].shape)).meta({
  id: 'QrCodeData',
  description: 'What the code holds, by its type.',
});

/** Rules are shown where there are some. */
export type RestQrCode = Omit<RestQrCodeFragment, 'routing'> & {
  routing?: unknown;
};

export function restQrCode({ routing, ...qrCode }: RestQrCodeFragment): RestQrCode {
  return {
    ...qrCode,
    ...(routing !== null && { routing }),
  };
}

const shortUrl = 'https://ilqr.co/xyz789';

export const qrCodeSchema = z
  .object({
    id: idOf('QrCode'),
    type: qrCodeType,
    name: shownName,
    shortUrl: z.string().meta({
      format: 'uri',
      description: 'The short link, which leads to the target and counts the scan.',
    }),
    shortCode: z.string().meta({
      pattern: '^[a-z0-9-]{1,64}$',
      maxLength: 64,
      description: 'The end of the short link.',
    }),
    data,
    style: storedStyle,
    status: qrCodeStatus,
    totalScans: count('All scans since it was made, without those of bots.'),
    createdAt: dateTime,
    updatedAt: dateTime.meta({ description: 'When it was last edited; scans do not change it.' }),
    folderId: idOf('Folder', 'Where it is kept; null: in no folder.').nullable(),
    tags: z.array(shownTag).max(maxTags).meta({ description: 'Words to find it by.' }),
    dynamic: z.boolean().meta({
      description:
        'Whether the picture holds the short link, whose target or content can change; false: the picture holds the content itself.',
    }),
    routing: routingSchema.optional(),
  })
  .meta({
    id: 'QrCode',
    description: 'A QR code, what it holds, how it looks.',
    example: {
      id: 'qr_xyz789',
      type: 'URL',
      name: 'Company Website',
      shortUrl,
      shortCode: 'xyz789',
      data: { url: 'https://example.com' },
      style: { foregroundColor: '#000000', backgroundColor: '#FFFFFF', cornerRadius: 10 },
      status: 'ACTIVE',
      totalScans: 0,
      createdAt: '2024-01-15T10:30:00Z',
      updatedAt: '2024-01-15T10:30:00Z',
      folderId: null,
      tags: [],
      dynamic: true,
    },
  }) satisfies z.ZodType<Omit<RestQrCode, 'data' | 'style' | 'routing'>>;

const { stylePresetId, style, folderId, tags } = newQrCode.shape;
const optional = { stylePresetId, style, routing: routingInputSchema, folderId, tags };

const createSchemaId = (type: ContentType) =>
  `Create${type[0]}${type.slice(1).toLowerCase()}QrCode`;

const createSchema = (type: ContentType) =>
  z
    .strictObject({
      type: z.literal(type).meta({ description: 'What it holds.' }),
      data: contentKinds[type].shape,
      ...newQrCode.shape,
      ...optional,
    })
    .meta({ id: createSchemaId(type), description: `A new code of the type ${type}.` });

/** By type, so that a wrong field of `data` is named as such. */
export const createQrCodeSchema = z
  .discriminatedUnion(
    'type',
    [createSchema('URL'), ...contentTypes.filter((type) => type !== 'URL').map(createSchema)],
    {
      error: ({ code }) =>
        code === 'invalid_union' ? `must be one of ${contentTypes.join(', ')}` : undefined,
    },
  )
  .meta({
    id: 'CreateQrCode',
    description: 'A new code, by what it holds.',
    discriminator: {
      propertyName: 'type',
      mapping: Object.fromEntries(
        contentTypes.map((type) => [type, `#/components/schemas/${createSchemaId(type)}`]),
      ),
    },
    example: {
      type: 'URL',
      name: 'Company Website',
      data: { url: 'https://example.com' },
      style: { foregroundColor: '#000000', backgroundColor: '#FFFFFF', cornerRadius: 10 },
    },
  });

export const updateQrCodeSchema = z
  .strictObject({
    type: qrCodeType.optional().meta({ description: 'Need not be given; it cannot change.' }),
    dynamic: z.boolean().optional().meta({ description: 'Need not be given; it cannot change.' }),
    name: changedQrCodeName.optional(),
    data: z.record(z.string(), z.unknown()).optional().meta({
      $ref: '#/components/schemas/QrCodeData',
      description: 'The whole content, of the type that the code has.',
    }),
    status: qrCodeStatus.optional(),
    ...optional,
    tags: changedQrCodeTags.nullish(),
  })
  .meta({
    id: 'UpdateQrCode',
    description: 'Fields left out keep their value.',
    example: { name: 'Company Website', status: 'PAUSED', tags: ['print'] },
  });

export const qrCodePageSchema = pageOf('QrCodePage', 'qrCodes', qrCodeSchema);

/** A new code as GraphQL takes it. */
export function newQrCodeInput(body: z.output<typeof createQrCodeSchema>) {
  const { type, data, ...rest } = body;
  return { ...rest, content: contentInput(readContent(type, data)) };
}

/** REST says by a date alone that an event takes whole days. */
function eventInput({ start, end, ...event }: Extract<Content, { type: 'EVENT' }>['data']) {
  const at = (time: string) => (isDay(time) ? midnightOf(time) : time);
  return {
    ...event,
    start: at(start),
    end: end === undefined ? null : at(end),
    allDay: isDay(start),
  };
}

/** The content as GraphQL takes it, which checks it as any variable. */
const contentInput = (content: Content): QrCodeContentInput =>
  z.custom<QrCodeContentInput>().parse({
    [contentField(content.type)]:
      content.type === 'EVENT' ? eventInput(content.data) : content.data,
  });
