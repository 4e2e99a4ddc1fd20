// Making, changing, deleting a QR code.
import { queryFromInfo } from '@pothos/plugin-prisma';
import { inTransaction, record } from '../audit.ts';
import { known, organizationIds } from '../auth/caller.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import type { Content, ContentType } from '../domain/content/index.ts';
import { typeOfId } from '../domain/id.ts';
import { qrCodeName, qrCodeTags, sortNameOf } from '../domain/qr-code.ts';
import { restyled, storedStyle } from '../domain/style.ts';
import { ApiError, invalid, notFound } from '../errors.ts';
import { QrCode, QrCodeStatusEnum, QrCodeTypeEnum } from './qr-code.ts';
import { checkContent, checkFolder, checkStyle } from './qr-code-check.ts';
import {
  contentField,
  contentFromData,
  contentOf,
  QrCodeContentInput,
} from './qr-code-content-input.ts';
import { CreateQrCodeInput, newQrCode, withFreeShortCode } from './qr-code-new.ts';
import { costOf, hashOf, QrCodeRoutingInput, routingColumns } from './qr-code-routing-input.ts';
import { QrCodeStyleInput } from './qr-code-style-input.ts';

const qrCodePayload = (name: 'CreateQrCodePayload' | 'UpdateQrCodePayload') =>
  builder.objectRef<{ qrCode: typeof QrCode.$inferType }>(name).implement({
    fields: (t) => ({ qrCode: t.field({ type: QrCode, resolve: (payload) => payload.qrCode }) }),
  });

builder.mutationField('createQrCode', (t) =>
  t.field({
    type: qrCodePayload('CreateQrCodePayload'),
    args: { input: t.arg({ type: CreateQrCodeInput, required: true }) },
    authScopes: (_root, { input }) => ({
      permission: { organizationId: input.organizationId, permission: 'QR_CODES_WRITE' },
    }),
    complexity: ({ input }) => costOf(input.routing),
    extensions: { ownTransaction: true },
    resolve: async (_root, { input }, context, info) => {
      const { organizationId, name } = input;
      const hash = await hashOf(input.routing, context);
      return withFreeShortCode(input.shortCode, (shortCode) =>
        inTransaction(context, async () => {
          const data = await newQrCode({ ...input, shortCode }, context, hash);
          const query = queryFromInfo({ context, info, path: ['qrCode'] });
          const qrCode = await context.prisma.qrCode.create({ ...query, data });
          await record(context, { organizationId, targetId: qrCode.id, details: { name } });
          return { qrCode };
        }),
      );
    },
  }),
);

const UpdateQrCodeInput = builder.inputType('UpdateQrCodeInput', {
  description: 'What is left out keeps its value.',
  fields: (t) => ({
    id: t.id({ required: true }),
    organizationId: t.id({ description: 'Given: a code of another organization is not found.' }),
    name: t.string({ validate: qrCodeName }),
    content: t.field({
      type: QrCodeContentInput,
      description: 'Of the kind that the code already has.',
    }),
    data: t.field({
      type: 'JSON',
      description: 'Instead of `content`: the same as one object, as REST v1 takes it.',
    }),
    type: t.field({ type: QrCodeTypeEnum, description: 'Cannot change, as printed codes do not.' }),
    dynamic: t.boolean({ description: 'Cannot change, as printed codes do not.' }),
    style: t.field({ type: QrCodeStyleInput }),
    routing: t.field({
      type: QrCodeRoutingInput,
      description:
        'Takes the place of all rules that were there; null removes them with the password.',
    }),
    folderId: t.id({ description: 'null takes it out of its folder.' }),
    tags: t.stringList({ validate: qrCodeTags }),
    status: t.field({ type: QrCodeStatusEnum }),
    expectedVersions: t.intList({
      description: 'If the code has none of these versions by now, nothing is changed.',
    }),
  }),
});

type UpdateInput = typeof UpdateQrCodeInput.$inferInput;

builder.mutationField('updateQrCode', (t) =>
  t.field({
    type: qrCodePayload('UpdateQrCodePayload'),
    args: { input: t.arg({ type: UpdateQrCodeInput, required: true }) },
    complexity: ({ input }) => costOf(input.routing),
    extensions: { ownTransaction: true },
    authScopes: (_root, { input }, context) => mayChange(input, context),
    resolve: async (_root, { input }, context, info) => {
      const hash = await hashOf(input.routing, context);
      return inTransaction(context, async () => {
        const { prisma } = context;
        await change(input, hash, context);
        const query = queryFromInfo({ context, info, path: ['qrCode'] });
        return {
          qrCode: await prisma.qrCode.findUniqueOrThrow({ ...query, where: { id: input.id } }),
        };
      });
    },
  }),
);

async function change(
  input: UpdateInput,
  hash: string | undefined,
  context: Context,
): Promise<void> {
  const { prisma } = context;
  const old = await prisma.qrCode.findUnique({ where: { id: input.id } });
  if (!old) throw notFound();
  if (input.type && input.type !== old.type) {
    throw invalid('input.type', `must stay ${old.type}, as printed codes do`);
  }
  if (input.dynamic != null && input.dynamic !== old.dynamic) {
    throw invalid('input.dynamic', `must stay ${old.dynamic}, as printed codes do`);
  }
  const content = newContent(input, old.type);
  if (content) checkContent(content, context);
  const style = checkStyle(restyled(storedStyle.parse(old.style), input.style));
  await checkFolder(input.folderId, old.organizationId, prisma);
  const { count } = await prisma.qrCode.updateMany({
    where: {
      id: old.id,
      version: input.expectedVersions ? { in: input.expectedVersions } : undefined,
    },
    data: {
      name: input.name ?? undefined,
      sortName: input.name ? sortNameOf(input.name) : undefined,
      content: content?.data,
      style: input.style ? style : undefined,
      logoId: style.logo?.id ?? null,
      ...routingColumns(input.routing, hash, old, context),
      folderId: input.folderId,
      tags: input.tags ? [...new Set(input.tags)] : undefined,
      status: input.status ?? undefined,
      version: { increment: 1 },
      updatedAt: new Date(),
    },
  });
  if (count === 0) throw new ApiError('PRECONDITION_FAILED');
  const { id: targetId, organizationId } = old;
  await record(context, { organizationId, targetId, details: { fields: changed(input) } });
}

/** The fields that were given. */
const changed = ({ id, organizationId, expectedVersions, ...fields }: UpdateInput): string[] =>
  Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [name]));

function newContent({ content, data }: UpdateInput, type: ContentType): Content | undefined {
  if (content != null && data != null) throw invalid('input.data', 'must stand without content');
  if (data != null) return contentFromData(type, data);
  const given = content == null ? undefined : contentOf(content);
  if (given && given.type !== type) {
    throw invalid('input.content', `must be ${contentField(type)}, as the code holds`);
  }
  return given;
}

const DeleteQrCodeInput = builder.inputType('DeleteQrCodeInput', {
  fields: (t) => ({
    id: t.id({ required: true }),
    organizationId: t.id({ description: 'Given: a code of another organization is not found.' }),
  }),
});

const DeleteQrCodePayload = builder
  .objectRef<{ deletedQrCodeId: string }>('DeleteQrCodePayload')
  .implement({ fields: (t) => ({ deletedQrCodeId: t.exposeID('deletedQrCodeId') }) });

builder.mutationField('deleteQrCode', (t) =>
  t.field({
    type: DeleteQrCodePayload,
    description: 'Deletes the code with its scans; its short link leads nowhere from then on.',
    args: { input: t.arg({ type: DeleteQrCodeInput, required: true }) },
    authScopes: (_root, { input }, context) => mayChange(input, context),
    resolve: async (_root, { input: { id } }, context) => {
      const { prisma } = context;
      const old = await prisma.qrCode.findUnique({ where: { id } });
      const { count } = await prisma.qrCode.deleteMany({ where: { id } });
      if (!old || count === 0) throw notFound();
      const { organizationId, name } = old;
      await record(context, { organizationId, targetId: id, details: { name } });
      return { deletedQrCodeId: id };
    },
  }),
);

/** The scope of a change to a code. Throws NOT_FOUND if the caller's organizations have none such. */
async function mayChange(
  { id, organizationId }: { id: string; organizationId?: string | null },
  { caller, prisma }: Context,
) {
  if (typeOfId(id) !== 'QrCode') throw notFound();
  const all = organizationIds(known(caller));
  const qrCode = await prisma.qrCode.findUnique({
    where: { id, organizationId: { in: all } },
    select: { organizationId: true },
  });
  if (!qrCode || (organizationId && organizationId !== qrCode.organizationId)) throw notFound();
  return { permission: { ...qrCode, permission: 'QR_CODES_WRITE' as const } };
}
