// Input and checks of a new QR code.

import { scopeOf } from '../../auth/key/scope.ts';
import { ApiError } from '../../core/errors.ts';
import type { Prisma } from '../../database/client/client.ts';
import type { QrCodeStatus } from '../../database/client/enums.ts';
import type { Content, ContentType } from '../../domain/content/index.ts';
import { createId } from '../../domain/id.ts';
import { isDynamic, newQrCode, sortNameOf } from '../../domain/qr-code/shape.ts';
import { createShortCode } from '../../domain/qr-code/short-code.ts';
import { defaultStyle, restyled } from '../../domain/style/shape.ts';
import { problemsOf } from '../../domain/validation/issues.ts';
import { builder, type InputFields } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { inputFieldsFromZod } from '../../graphql/from-zod/input.ts';
import { checkAddresses } from '../shared/address-check.ts';
import { ownerFields } from '../shared/input-fields.ts';
import {
  checkContent,
  checkDrawing,
  checkFolder,
  checkLogo,
  checkStatic,
  presetStyle,
} from './check.ts';
import { contentFromData, contentOf, QrCodeContentInput } from './content/input.ts';
import { checkedMetadata } from './identifier/metadata.ts';
import type { References } from './references.ts';
import { type PasswordHash, routingColumns } from './routing/input.ts';

/** Input fields of a new QR code, single or bulk. */
export const newQrCodeFields = (t: InputFields) => ({
  // Before the content: the validation plugin checks no field after one that is invalid, but always
  // the fields inside an object.
  ...inputFieldsFromZod(t, newQrCode),
  content: t.field({
    type: QrCodeContentInput,
    required: true,
    description: 'Content of the QR code. Its type cannot be changed later.',
  }),
});

export const CreateQrCodeInput = builder.inputType('CreateQrCodeInput', {
  fields: (t) => ({ ...ownerFields(t, 'QR code'), ...newQrCodeFields(t) }),
});

/** Input validated by the GraphQL schema. */
type TypedQrCode = Omit<typeof CreateQrCodeInput.$inferInput, 'organizationId'>;

/** Input in the form of REST v1, not validated yet. */
type WordedQrCode = Omit<TypedQrCode, 'content'> & {
  type: ContentType;
  data: unknown;
  status?: QrCodeStatus | undefined;
  /** Also of an archived code. */
  paused?: boolean | undefined;
};

/** A copy of a QR code, which was validated when it was read. */
type CopiedQrCode = Omit<TypedQrCode, 'content'> & { copied: Content };

export type NewQrCode = (TypedQrCode | WordedQrCode | CopiedQrCode) & PasswordHash;

/** Throws BAD_REQUEST. */
function contentOfNew(item: NewQrCode): Content {
  if ('copied' in item) return item.copied;
  return 'content' in item ? contentOf(item.content) : contentFromData(item.type, item.data);
}

/** Everything except the content, validated. Throws BAD_REQUEST. */
function checked(item: NewQrCode): Omit<TypedQrCode, 'content'> {
  if ('copied' in item) {
    const { copied: _content, passwordHash: _hash, ...given } = item;
    return given;
  }
  if ('content' in item) {
    const { content: _content, passwordHash: _hash, ...given } = item;
    return given;
  }
  const { type: _type, data: _data, passwordHash: _hash, ...more } = item;
  const { status: _status, paused: _paused, ...given } = more;
  const { data, error } = newQrCode.safeParse(given);
  if (data) return data;
  const details = problemsOf(error, ['input']);
  throw new ApiError('BAD_REQUEST', { details });
}

const statusColumns = ({ status, paused = status === 'PAUSED' }: WordedQrCode) => ({
  status: paused ? ('PAUSED' as const) : ('ACTIVE' as const),
  archivedAt: status === 'ARCHIVED' ? new Date() : null,
});

/** Checks a new QR code and returns its row. Rejects with BAD_REQUEST, UNPROCESSABLE. */
export async function newRow(
  item: NewQrCode,
  organizationId: string,
  references: References,
  context: Context,
): Promise<Prisma.QrCodeCreateManyInput> {
  const { stylePresetId, style: styling, routing: routed, ...rest } = checked(item);
  const { reuseShortCode: _reuse, metadata = null, ...given } = rest;
  const content = contentOfNew(item);
  const dynamic = isDynamic(given.dynamic);
  checkStatic(content.type, dynamic);
  const shortCode = given.shortCode ?? createShortCode();
  const style = restyled(presetStyle(stylePresetId, references) ?? defaultStyle, styling);
  checkContent(content, context);
  checkFolder(given.folderId ?? null, references);
  checkLogo(style, references);
  const none = { dynamic, passwordHash: null, routing: null };
  const { routing, passwordHash } = routingColumns(routed, item, none, context);
  checkAddresses({ content, routing: routing ?? null }, context);
  const { type, data } = content;
  await checkDrawing({ type, content: data, shortCode, dynamic }, style, context);
  return {
    ...given,
    id: createId('QrCode'),
    organizationId,
    type,
    ...('status' in item && statusColumns(item)),
    sortName: sortNameOf(given.name),
    shortCode,
    dynamic,
    content: data,
    ...(routing && { routing }),
    passwordHash,
    style,
    stylePresetId: stylePresetId ?? null,
    logoId: style.logo?.id ?? null,
    tags: [...new Set(given.tags)],
    test: scopeOf(context.caller).test,
    metadata: checkedMetadata({}, metadata),
  };
}
