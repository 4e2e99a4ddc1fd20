// Input and checks of a new QR code.

import { ApiError, sentences } from '../../core/errors.ts';
import type { Prisma } from '../../database/client/client.ts';
import type { Content, ContentType } from '../../domain/content/index.ts';
import { createId } from '../../domain/id.ts';
import { isDynamic, newQrCode, sortNameOf } from '../../domain/qr-code/shape.ts';
import { createShortCode } from '../../domain/qr-code/short-code.ts';
import { defaultStyle, restyled } from '../../domain/style/shape.ts';
import { nameLimits } from '../../domain/text/name.ts';
import { problemsOf } from '../../domain/validation/issues.ts';
import { builder, type InputFields } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { checkAddresses } from '../shared/address-check.ts';
import {
  checkContent,
  checkDrawing,
  checkFolder,
  checkLogo,
  checkStatic,
  presetStyle,
} from './check.ts';
import { contentFromData, contentOf, QrCodeContentInput } from './content/input.ts';
import type { References } from './references.ts';
import { type PasswordHash, QrCodeRoutingInput, routingColumns } from './routing/input.ts';
import { QrCodeStyleInput, stylePresetChoice } from './style/type.ts';
import { tagLimits } from './type.ts';

const { shape } = newQrCode;

/** Input fields of a new QR code, single or bulk. */
export const newQrCodeFields = (t: InputFields) => ({
  name: t.string({
    required: true,
    description: `Display name, ${nameLimits}; does not have to be unique.`,
    validate: shape.name,
  }),
  content: t.field({
    type: QrCodeContentInput,
    required: true,
    description: 'Content of the QR code. Its type cannot be changed later.',
  }),
  dynamic: t.boolean({
    description:
      'Whether the QR code is dynamic. A dynamic code encodes a short link, so its content can be changed and scans are counted. A static code encodes the content itself and works offline. Defaults to true; always true for URLs.',
  }),
  shortCode: t.string({
    description:
      'Custom end of the short link: 3 to 64 letters, digits or hyphens, case-insensitive. Random by default.',
    validate: shape.shortCode,
  }),
  stylePresetId: t.id({ description: stylePresetChoice }),
  style: t.field({
    type: QrCodeStyleInput,
    description:
      'Style, applied on top of the preset. Defaults to the preset, or to black on white.',
  }),
  routing: t.field({
    type: QrCodeRoutingInput,
    description:
      'Routing: rules, dates, scan limit, password, fallback URL and campaign parameters. Not available for static codes.',
  }),
  folderId: t.id({ description: 'ID of the folder. Defaults to no folder.' }),
  tags: t.stringList({ description: tagLimits, validate: shape.tags }),
});

export const CreateQrCodeInput = builder.inputType('CreateQrCodeInput', {
  fields: (t) => ({
    organizationId: t.id({
      required: true,
      description: 'ID of the organization that will own the QR code.',
    }),
    ...newQrCodeFields(t),
  }),
});

/** Input validated by the GraphQL schema. */
type TypedQrCode = Omit<typeof CreateQrCodeInput.$inferInput, 'organizationId'>;

/** Input in the form of REST v1, not validated yet. */
type WordedQrCode = Omit<TypedQrCode, 'content'> & { type: ContentType; data: unknown };

export type NewQrCode = (TypedQrCode | WordedQrCode) & PasswordHash;

/** Throws BAD_REQUEST. */
function contentOfNew(item: NewQrCode): Content {
  return 'content' in item ? contentOf(item.content) : contentFromData(item.type, item.data);
}

/** Validates everything except the content. Throws BAD_REQUEST. */
function checked(item: NewQrCode): Omit<TypedQrCode, 'content'> {
  if ('content' in item) return item;
  const { type: _type, data: _data, ...given } = item;
  const { data, error } = newQrCode.safeParse(given);
  if (data) return data;
  const details = problemsOf(error, ['input']);
  throw new ApiError('BAD_REQUEST', { message: sentences(details), details });
}

/** Checks a new QR code and returns its row. Rejects with BAD_REQUEST, UNPROCESSABLE. */
export async function newRow(
  item: NewQrCode,
  organizationId: string,
  references: References,
  context: Context,
): Promise<Prisma.QrCodeCreateManyInput> {
  const given = checked(item);
  const content = contentOfNew(item);
  const dynamic = isDynamic(given.dynamic);
  checkStatic(content.type, dynamic);
  const shortCode = given.shortCode ?? createShortCode();
  const style = restyled(presetStyle(given.stylePresetId, references) ?? defaultStyle, given.style);
  checkContent(content, context);
  checkFolder(given.folderId, references);
  checkLogo(style, references);
  const none = { dynamic, passwordHash: null };
  const { routing, passwordHash } = routingColumns(given.routing, item, none, context);
  checkAddresses({ content, routing: routing ?? null }, context);
  const { type, data } = content;
  await checkDrawing({ type, content: data, shortCode, dynamic }, style, context);
  return {
    id: createId('QrCode'),
    organizationId,
    folderId: given.folderId ?? null,
    type,
    name: given.name,
    sortName: sortNameOf(given.name),
    shortCode,
    dynamic,
    content: data,
    ...(routing && { routing }),
    passwordHash,
    style,
    logoId: style.logo?.id ?? null,
    tags: [...new Set(given.tags)],
  };
}
