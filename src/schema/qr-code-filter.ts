// Which QR codes of an organization are asked for.
import { z } from 'zod';
import { builder } from '../builder.ts';
import type { RequestDatabase } from '../context.ts';
import type { Prisma } from '../database/client/client.ts';
import { normalizeShortCode } from '../domain/short-code.ts';
import { text } from '../domain/text.ts';
import { QrCodeStatusEnum, QrCodeTypeEnum } from './qr-code.ts';
import { type Counted, countQrCodes } from './qr-code-count.ts';

const tag = text({ max: 16_384 });

export const QrCodeFilter = builder.inputType('QrCodeFilter', {
  description: 'What is left out does not filter.',
  fields: (t) => ({
    type: t.field({ type: QrCodeTypeEnum }),
    status: t.field({ type: QrCodeStatusEnum }),
    folderId: t.id({ validate: text({ max: 100 }) }),
    tag: t.string({
      description: 'Codes that carry exactly this tag.',
      validate: tag,
    }),
    tags: t.stringList({
      description: 'Codes that carry all of these tags.',
      validate: z.array(tag).max(50, 'must be at most 50 tags'),
    }),
    search: t.string({
      description: 'A part of the name, or the whole short code; upper or lower case.',
      validate: text({ max: 16_384 }),
    }),
  }),
});

interface Filter extends Counted {
  tag?: string | null;
  tags?: readonly string[] | null;
  search?: string | null;
}

export function matching(organizationId: string, filter?: Filter | null): Prisma.QrCodeWhereInput {
  const { type, status, folderId, search } = filter ?? {};
  const tags = tagsOf(filter);
  return {
    organizationId,
    ...(type && { type }),
    ...(status && { status }),
    ...(folderId && { folderId }),
    ...(tags.length > 0 && { tags: { hasEvery: tags } }),
    ...(search && { OR: found(search) }),
  };
}

/** How many match: a count that is kept, unless tags or a search leave no way but to look. */
export function countMatching(
  organizationId: string,
  filter: Filter | null | undefined,
  prisma: RequestDatabase,
): Promise<number> {
  return filter?.search || tagsOf(filter).length > 0
    ? prisma.qrCode.count({ where: matching(organizationId, filter) })
    : countQrCodes(organizationId, filter ?? {}, prisma);
}

const tagsOf = (filter: Filter | null | undefined): string[] =>
  [filter?.tag ?? '', ...(filter?.tags ?? [])].filter((tag) => tag !== '');

function found(search: string): Prisma.QrCodeWhereInput[] {
  const shortCode = normalizeShortCode(search);
  return [
    { name: { contains: literal(search), mode: 'insensitive' } },
    ...(shortCode === null ? [] : [{ shortCode }]),
  ];
}

/** Prisma hands a text to LIKE as it is, where `%` and `_` would stand for anything. */
const literal = (search: string): string => search.replace(/[\\%_]/g, '\\$&');
