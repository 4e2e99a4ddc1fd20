// REST v1 schemas of QR codes, for validation and the OpenAPI document.
import { z } from 'zod';
import {
  type Content,
  type ContentType,
  contentField,
  contentKinds,
  contentType,
  contentTypes,
  readContent,
} from '../../../domain/content/index.ts';
import { maxTags, newQrCode, qrCodeChange, qrCodeStatus } from '../../../domain/qr-code/shape.ts';
import { storedStyle } from '../../../domain/style/shape.ts';
import { isDay, midnightOf } from '../../../domain/time/day.ts';
import type { QrCodeContentInput } from '../schema-types.generated.ts';
import { count, dateTime, idOf, shownName, shownTag } from '../shared/field-schemas.ts';
import { pageOf } from '../shared/page-schemas.ts';
import type { RestQrCodeFragment } from './operations.generated.ts';
import { routingSchema } from './routing-schemas.ts';

const data = z.union(contentTypes.map((type) => contentKinds[type].shape)).meta({
  id: 'QrCodeData',
  description: 'Content of the code, depending on its type.',
});

const shortUrl = 'https://ilqr.co/xyz789';

export const qrCodeSchema = z
  .object({
    id: idOf('QrCode'),
    type: contentType,
    name: shownName,
    shortUrl: z.string().meta({
      format: 'uri',
      description: 'Short link, which counts the scan and redirects to the destination.',
    }),
    shortCode: z.string().meta({
      pattern: '^[a-z0-9-]{1,64}$',
      maxLength: 64,
      description: 'Last part of the short link.',
    }),
    data,
    style: storedStyle,
    status: qrCodeStatus,
    totalScans: count('Total number of scans, excluding bots.'),
    createdAt: dateTime,
    updatedAt: dateTime.meta({
      description: 'When the code was last updated; scans do not change it.',
    }),
    folderId: idOf('Folder', 'ID of the folder; null if there is none.').nullable(),
    tags: z
      .array(shownTag)
      .max(maxTags)
      .meta({ description: 'Tags, unique and in the order they were set.' }),
    dynamic: z.boolean().meta({
      description:
        'Whether the code encodes a short link, so its content can be changed; false if it encodes the content itself.',
    }),
    routing: routingSchema.optional(),
  })
  .meta({
    id: 'QrCode',
    description: 'A QR code with its content, style and status.',
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
  }) satisfies z.ZodType<Omit<RestQrCodeFragment, 'data' | 'style' | 'routing'>>;

const createSchemaId = (type: ContentType) =>
  `Create${type[0]}${type.slice(1).toLowerCase()}QrCode`;

const createSchema = (type: ContentType) =>
  z
    .strictObject({
      type: z.literal(type).meta({ description: 'Type of the content.' }),
      data: contentKinds[type].shape,
      ...newQrCode.shape,
    })
    .meta({ id: createSchemaId(type), description: `A new code of type ${type}.` });

/** Discriminated by type, so that errors name the wrong field of `data`. */
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
    description: 'A new code, depending on its type.',
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

export const updateQrCodeSchema = qrCodeChange
  .extend({
    data: z.record(z.string(), z.unknown()).optional().meta({
      $ref: '#/components/schemas/QrCodeData',
      description: 'New content, complete and of the same type.',
    }),
  })
  .meta({
    id: 'UpdateQrCode',
    description: 'Omitted fields keep their current values.',
    example: { name: 'Company Website', status: 'PAUSED', tags: ['print'] },
  });

export const qrCodePageSchema = pageOf('QrCodePage', 'qrCodes', qrCodeSchema);

/** Converts a request body to the GraphQL input. */
export function newQrCodeInput(body: z.output<typeof createQrCodeSchema>) {
  const { type, data, ...rest } = body;
  return { ...rest, content: contentInput(readContent(type, data)) };
}

/** In REST, all-day events have dates; in GraphQL, midnights and `allDay`. */
function eventInput({ start, end, ...event }: Extract<Content, { type: 'EVENT' }>['data']) {
  const at = (time: string) => (isDay(time) ? midnightOf(time) : time);
  return {
    ...event,
    start: at(start),
    end: end === undefined ? null : at(end),
    allDay: isDay(start),
  };
}

/** Converts content to the GraphQL input, which GraphQL validates like any variable. */
const contentInput = (content: Content): QrCodeContentInput =>
  z.custom<QrCodeContentInput>().parse({
    [contentField(content.type)]:
      content.type === 'EVENT' ? eventInput(content.data) : content.data,
  });
