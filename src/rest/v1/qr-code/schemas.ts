// REST v1 schemas of QR codes, for validation and the OpenAPI document.
import { z } from 'zod';
import {
  type Content,
  type ContentType,
  contentField,
  contentKinds,
  contentTypes,
  readContent,
} from '../../../domain/content/index.ts';
import { entriesOf, metadata, metadataPatch } from '../../../domain/qr-code/metadata.ts';
import { newQrCode, qrCodeChange } from '../../../domain/qr-code/shape.ts';
import { shownRouting } from '../../../domain/routing/shape.ts';
import { isDay, midnightOf } from '../../../domain/time/day.ts';
import { fragmentShape } from '../../fragment-shape.ts';
import type { QrCodeContentInput } from '../schema-types.generated.ts';
import { discriminatedUnion } from '../shared/discriminated-union.ts';
import { patchOf, stylePatch } from '../shared/field-schemas.ts';
import { pageOf } from '../shared/page-schemas.ts';
import { restStyle } from '../shared/style-schema.ts';
import { RestQrCodeFragmentDoc } from './operations.generated.ts';

/** Each type with its data, which requests and responses have in common. */
const typedContent = discriminatedUnion(
  { id: 'QrCodeContent', description: 'Type and content of a QR code.', by: 'type' },
  contentTypes.map((type) => ({
    id: `${type[0]}${type.slice(1).toLowerCase()}QrCodeContent`,
    description: `Content of type ${type}.`,
    values: [type],
    shape: contentKinds[type].given,
  })),
);

/** All properties of a QR code. */
export const qrCodeShape = fragmentShape(RestQrCodeFragmentDoc, {
  fields: { routing: shownRouting.optional() },
  example: {
    id: 'qr_xyz789',
    type: 'URL',
    name: 'Company Website',
    shortUrl: 'https://ilqr.co/xyz789',
    shortCode: 'xyz789',
    data: { url: 'https://example.com' },
    style: { foregroundColor: '#000000', backgroundColor: '#FFFFFF', cornerRadius: 10 },
    status: 'ACTIVE',
    dynamic: true,
  },
});

/** A QR code in responses, where `type` determines the form of `data`. */
export const qrCodeSchema = z
  .intersection(
    qrCodeShape
      .omit({ type: true, data: true })
      .meta({ id: 'QrCodeProperties', description: 'What QR codes of all types have.' }),
    typedContent,
  )
  .meta({
    id: 'QrCode',
    description: 'A QR code with its content, style and status.',
    example: qrCodeShape.meta()?.example,
  });

const createSchema = (type: ContentType) =>
  z.strictObject({
    type: z.literal(type),
    data: contentKinds[type].shape,
    ...newQrCode.shape,
    style: restStyle.nullish(),
    metadata: metadata.nullish(),
  });

const newQrCodeExample = {
  type: 'URL',
  name: 'Company Website',
  data: { url: 'https://example.com' },
  style: { foregroundColor: '#000000', backgroundColor: '#FFFFFF', cornerRadius: 10 },
};

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
  .meta({ example: newQrCodeExample });

/** The same in the document, which describes once what all types have in common. */
export const documentedNewQrCode = z
  .intersection(
    z
      .object({ ...newQrCode.shape, style: restStyle.nullish(), metadata: metadata.nullish() })
      .meta({
        id: 'NewQrCode',
        description: 'What new QR codes of all types have.',
      }),
    typedContent,
  )
  .meta({
    id: 'CreateQrCode',
    description: 'A new code, depending on its type.',
    unevaluatedProperties: false,
    example: newQrCodeExample,
  });

export const updateQrCodeSchema = qrCodeChange
  .extend({
    style: restStyle.nullish(),
    metadata: metadataPatch.nullish(),
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

/** Members of the objects can be left out; what the patch makes of them is checked like an update. */
export const patchQrCodeSchema = qrCodeChange
  .extend({
    data: patchOf('Fields of the content to change.').optional(),
    style: stylePatch.optional(),
    metadata: metadataPatch.nullish(),
    routing: patchOf('Fields of `QrCodeRoutingInput` to change; null removes the routing.')
      .nullable()
      .optional(),
  })
  .meta({
    id: 'PatchQrCode',
    description: 'Fields to change.',
    example: { data: { url: 'https://example.com/summer' }, style: { logo: null } },
  });

export const qrCodePageSchema = pageOf('QrCodePage', 'qrCodes', qrCodeSchema);

/** Converts a request body to the GraphQL input. */
export function newQrCodeInput(body: z.output<typeof createQrCodeSchema>) {
  const { type, data, ...rest } = body;
  return { ...withEntries(rest), content: contentInput(readContent(type, data)) };
}

/** The metadata as in the GraphQL input. */
export const withEntries = <
  Body extends { metadata?: Parameters<typeof entriesOf>[0] | null | undefined },
>({
  metadata,
  ...body
}: Body) => ({
  ...body,
  ...(metadata !== undefined && { metadata: metadata && entriesOf(metadata) }),
});

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
