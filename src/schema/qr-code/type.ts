// The QR code type.

import { z } from 'zod';
import { readableOrganizations, requireCaller } from '../../auth/caller.ts';
import { codesInScope } from '../../auth/key/scope.ts';
import {
  type ContentType,
  contentData,
  contentType,
  encodeContent,
  readContent,
} from '../../domain/content/index.ts';
import { qrCodeStatus, storedTags } from '../../domain/qr-code/shape.ts';
import { storedShortCode } from '../../domain/qr-code/short-code.ts';
import { shownStatus } from '../../domain/qr-code/status.ts';
import { storedStyle } from '../../domain/style/shape.ts';
import { drawSvg } from '../../drawing/draw.ts';
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { enumFromZod } from '../../graphql/from-zod/leaf.ts';
import { withShape } from '../../graphql/value-shape.ts';
import { organizationField } from '../organization/owner.ts';
import { readWith } from '../shared/shown.ts';
import { deletedAtField, purgeAtField } from '../shared/trash.ts';
import { QrCodeContent } from './content/type.ts';
import { logoImageOf } from './style/logo.ts';
import { QrCodeStyle, styleOf } from './style/type.ts';
import { totalsOf } from './total.ts';

const QrCodeTypeEnum = enumFromZod(contentType);
const QrCodeStatusEnum = enumFromZod(qrCodeStatus);

const shortUrlOf = (shortCode: string, { config }: Context): string =>
  `${config.shortUrl}/${shortCode}`;

/** The encoded text: the short link of a dynamic code, otherwise the content itself. */
export function payloadOf(
  qrCode: {
    type: ContentType;
    shortCode: string;
    content: unknown;
    dynamic: boolean;
    style: unknown;
  },
  context: Context,
): string {
  const content = readContent(qrCode.type, qrCode.content);
  if (!qrCode.dynamic && content.type !== 'URL') return encodeContent(content);
  const shortUrl = shortUrlOf(qrCode.shortCode, context);
  // Schemes and hosts are case-insensitive, and so are short codes.
  return storedStyle.parse(qrCode.style).capitalLetters
    ? new URL(shortUrl).href.toUpperCase()
    : shortUrl;
}

export const QrCode = builder.prismaNode('QrCode', {
  description: 'A QR code with its content, style and status.',
  id: { field: 'id' },
  nullable: true,
  extensions: readWith('QR_CODES_READ'),
  findUnique: (id, { caller }) => ({
    id,
    organizationId: { in: readableOrganizations(requireCaller(caller), 'QR_CODES_READ') },
    ...codesInScope(caller),
  }),
  fields: (t) => ({
    type: t.expose('type', {
      type: QrCodeTypeEnum,
      description: 'Type of the content; it never changes.',
    }),
    name: t.exposeString('name', { description: 'Display name; not necessarily unique.' }),
    shortCode: t.exposeString('shortCode', {
      description: 'Last part of the short link.',
      extensions: withShape(storedShortCode),
    }),
    shortUrl: t.string({
      description: 'Short link, which counts the scan and redirects to the destination.',
      extensions: withShape(z.string().meta({ format: 'uri' })),
      resolve: ({ shortCode }, _args, context) => shortUrlOf(shortCode, context),
    }),
    content: t.field({
      type: QrCodeContent,
      description: 'Content as typed fields.',
      resolve: ({ type, content }) => readContent(type, content),
    }),
    data: t.field({
      type: 'JSON',
      description: 'Content as a JSON object.',
      extensions: withShape(contentData),
      resolve: ({ content }) => content,
    }),
    payload: t.string({
      description: 'Text that the QR code encodes.',
      resolve: (qrCode, _args, context) => payloadOf(qrCode, context),
    }),
    style: t.field({
      type: QrCodeStyle,
      description: 'Style as typed fields.',
      resolve: styleOf,
    }),
    styleData: t.field({
      type: 'JSON',
      description: 'Style as a JSON object without null values.',
      extensions: withShape(storedStyle),
      resolve: ({ style }) => style,
    }),
    dynamic: t.exposeBoolean('dynamic', {
      description:
        'Whether the QR code is dynamic: it encodes a short link, so its content can be changed. A static code encodes the content itself.',
    }),
    status: t.field({
      type: QrCodeStatusEnum,
      description: 'Status of the QR code.',
      resolve: shownStatus,
    }),
    paused: t.boolean({
      description: 'Whether the short link is stopped, also while the QR code is archived.',
      resolve: ({ status }) => status === 'PAUSED',
    }),
    archivedAt: t.expose('archivedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the QR code was archived; null if it is not.',
    }),
    deletedAt: t.expose('deletedAt', deletedAtField),
    // Without its selection: Pothos would read each row of a bulk payload again.
    purgeAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: purgeAtField.description,
      resolve: purgeAtField.resolve,
    }),
    tags: t.exposeStringList('tags', {
      description: 'Tags, unique and in the order they were set.',
      extensions: withShape(storedTags),
    }),
    test: t.exposeBoolean('test', {
      description:
        'Whether a test key created the QR code. `purgeTestData` deletes all of these for good.',
    }),
    folderId: t.exposeID('folderId', {
      nullable: true,
      description: 'ID of the folder; null if there is none.',
    }),
    totalScans: t.int({
      description: 'Total number of scans, excluding bots.',
      resolve: ({ id }, _args, context) => totalsOf(context).part(id, 'scans'),
    }),
    lastScannedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'Time of the latest scan, excluding bots; null if there is none.',
      resolve: ({ id }, _args, context) => totalsOf(context).part(id, 'lastScannedAt'),
    }),
    version: t.exposeInt('version', {
      description: 'Incremented by every update; see `UpdateQrCodeInput.expectedVersions`.',
    }),
    organization: t.field(organizationField),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    updatedAt: t.expose('updatedAt', {
      type: 'DateTime',
      description: 'When the QR code was last updated; scans do not change it.',
    }),
    svg: t.string({
      description: 'Image as SVG markup.',
      complexity: 10,
      resolve: async (qrCode, _args, context) => {
        const style = storedStyle.parse(qrCode.style);
        const logo = await logoImageOf(style, qrCode.organizationId, context.prisma);
        return drawSvg(payloadOf(qrCode, context), style, { title: qrCode.name, logo });
      },
    }),
  }),
});
