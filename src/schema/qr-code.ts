// QR codes.
import { known, readable } from '../auth/caller.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { QrCodeStatus, QrCodeType } from '../database/client/enums.ts';
import { type ContentType, encodeContent, parseContent } from '../domain/content/index.ts';
import { typeOfId } from '../domain/id.ts';
import { renderSvg } from '../domain/render/svg.ts';
import { storedStyle } from '../domain/style.ts';
import { needs, Organization } from './organization.ts';
import { QrCodeContent } from './qr-code-content.ts';
import { logoImageOf } from './qr-code-logo.ts';
import { QrCodeStyle } from './qr-code-style.ts';

export const QrCodeTypeEnum = builder.enumType(QrCodeType, { name: 'QrCodeType' });

export const QrCodeStatusEnum = builder.enumType(QrCodeStatus, {
  name: 'QrCodeStatus',
  description: 'Only the short link of an ACTIVE code leads anywhere.',
});

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
  const content = parseContent(qrCode.type, qrCode.content);
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
  findUnique: (id, { caller }) => ({
    id,
    organizationId: { in: readable(known(caller), 'QR_CODES_READ') },
  }),
  fields: (t) => ({
    type: t.expose('type', { type: QrCodeTypeEnum }),
    name: t.exposeString('name'),
    shortCode: t.exposeString('shortCode', { description: 'The end of the short link.' }),
    shortUrl: t.string({
      description: 'The short link, which leads to the target and counts the scan.',
      resolve: ({ shortCode }, _args, context) => shortUrlOf(shortCode, context),
    }),
    content: t.field({
      type: QrCodeContent,
      description: 'What the code holds, typed.',
      resolve: ({ type, content }) => parseContent(type, content),
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
    status: t.expose('status', { type: QrCodeStatusEnum }),
    tags: t.exposeStringList('tags'),
    folderId: t.exposeID('folderId', { nullable: true }),
    totalScans: t.exposeInt('totalScans'),
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
        return renderSvg(payloadOf(qrCode, context), style, { title: qrCode.name, logo });
      },
    }),
  }),
});

builder.prismaObjectField(Organization, 'qrCode', (t) =>
  t.prismaField({
    type: QrCode,
    nullable: true,
    description: 'One of its QR codes.',
    args: { id: t.arg.id({ required: true }) },
    authScopes: needs('QR_CODES_READ'),
    resolve: (query, organization, { id }, { prisma }) =>
      typeOfId(id) === 'QrCode'
        ? prisma.qrCode.findUnique({ ...query, where: { id, organizationId: organization.id } })
        : null,
  }),
);
