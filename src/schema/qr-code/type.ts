// QR codes.

import { known, readable } from '../../auth/caller.ts';
import { QrCodeStatus, QrCodeType } from '../../database/client/enums.ts';
import {
  type ContentType,
  contentKinds,
  encodeContent,
  readContent,
} from '../../domain/content/index.ts';
import { typeOfId } from '../../domain/id.ts';
import { maxTags } from '../../domain/qr-code/shape.ts';
import { storedStyle } from '../../domain/style/shape.ts';
import { maxTag } from '../../domain/text/limits.ts';
import { drawSvg } from '../../drawing/draw.ts';
import { builder, type Described } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { needs, Organization } from '../organization/type.ts';
import { readWith } from '../shared/shown.ts';
import { QrCodeContent } from './content/type.ts';
import { logoImageOf } from './style/logo.ts';
import { QrCodeStyle } from './style/type.ts';

export const QrCodeTypeEnum = builder.enumType(QrCodeType, {
  name: 'QrCodeType',
  description: 'Type of content.',
  values: contentKinds satisfies Described<QrCodeType[]>,
});

export const QrCodeStatusEnum = builder.enumType(QrCodeStatus, {
  name: 'QrCodeStatus',
  description: 'Whether the short link of a code leads on.',
  values: {
    ACTIVE: { description: 'Its rules decide where a scan leads.' },
    PAUSED: { description: 'For a while: scans go to `fallbackUrl`, or to a page that says so.' },
    ARCHIVED: {
      description: 'For good, but it is kept: scans go where those of a PAUSED code go.',
    },
  } satisfies Described<QrCodeStatus[]>,
});

/** For `tags` of a code. */
export const tagLimits = `Up to ${maxTags}, of 1 to ${maxTag} characters each; one that stands twice counts once.`;

export const shortUrlOf = (shortCode: string, { config }: Context): string =>
  `${config.shortUrl}/${shortCode}`;

/** The text that the picture holds: the short link of a dynamic code, or the content itself. */
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
  // Schemes and hosts have no case, and short links are matched without regard to it.
  return storedStyle.parse(qrCode.style).capitalLetters
    ? new URL(shortUrl).href.toUpperCase()
    : shortUrl;
}

export const QrCode = builder.prismaNode('QrCode', {
  description: 'A QR code: a picture with what it holds or leads to.',
  id: { field: 'id' },
  nullable: true,
  extensions: readWith('QR_CODES_READ'),
  findUnique: (id, { caller }) => ({
    id,
    organizationId: { in: readable(known(caller), 'QR_CODES_READ') },
  }),
  fields: (t) => ({
    type: t.expose('type', {
      type: QrCodeTypeEnum,
      description: 'The kind of content; it never changes.',
    }),
    name: t.exposeString('name', { description: 'For people; need not be unique.' }),
    shortCode: t.exposeString('shortCode', { description: 'The end of the short link.' }),
    shortUrl: t.string({
      description: 'The short link, which leads to the target and counts the scan.',
      resolve: ({ shortCode }, _args, context) => shortUrlOf(shortCode, context),
    }),
    content: t.field({
      type: QrCodeContent,
      description: 'What the code holds, typed.',
      resolve: ({ type, content }) => readContent(type, content),
    }),
    data: t.field({
      type: 'JSON',
      description: 'The same as one object, as REST v1 shows it.',
      resolve: ({ content }) => content,
    }),
    payload: t.string({
      description: 'The text that the picture holds.',
      resolve: (qrCode, _args, context) => payloadOf(qrCode, context),
    }),
    style: t.field({
      type: QrCodeStyle,
      description: 'How it looks, typed.',
      resolve: ({ style }) => storedStyle.parse(style),
    }),
    styleData: t.field({
      type: 'JSON',
      description: 'The same as one object without what is null, as REST v1 shows it.',
      resolve: ({ style }) => style,
    }),
    dynamic: t.exposeBoolean('dynamic', {
      description:
        'Whether the picture holds the short link, whose target can change; otherwise it holds the content itself.',
    }),
    status: t.expose('status', {
      type: QrCodeStatusEnum,
      description: 'Whether its short link works.',
    }),
    tags: t.exposeStringList('tags', {
      description: 'In the order in which they were given; none stands twice.',
    }),
    folderId: t.exposeID('folderId', {
      nullable: true,
      description: 'Where it is kept; null: in no folder.',
    }),
    totalScans: t.exposeInt('totalScans', {
      description: 'Since it was made, without those of bots.',
    }),
    version: t.exposeInt('version', {
      description: 'Goes up with every edit; see `UpdateQrCodeInput.expectedVersions`.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'Scans do not change it.' }),
    svg: t.string({
      description: 'The code as SVG text, drawn with its style.',
      complexity: 10,
      resolve: async (qrCode, _args, context) => {
        const style = storedStyle.parse(qrCode.style);
        const logo = await logoImageOf(style, qrCode.organizationId, context.prisma);
        return drawSvg(payloadOf(qrCode, context), style, { title: qrCode.name, logo });
      },
    }),
  }),
});

builder.prismaObjectField(Organization, 'qrCode', (t) =>
  t.prismaField({
    type: QrCode,
    nullable: true,
    description: 'One of its QR codes.',
    args: { id: t.arg.id({ required: true, description: 'Of the code.' }) },
    authScopes: needs('QR_CODES_READ'),
    resolve: (query, organization, { id }, { prisma }) =>
      typeOfId(id) === 'QrCode'
        ? prisma.qrCode.findUnique({ ...query, where: { id, organizationId: organization.id } })
        : null,
  }),
);
