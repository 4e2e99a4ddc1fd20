// Making, changing, deleting a style preset.
import { queryFromInfo } from '@pothos/plugin-prisma';
import type { GraphQLResolveInfo } from 'graphql';
import { outdated } from '../../core/errors.ts';
import { createId } from '../../domain/id.ts';
import { defaultStyle, restyled, storedStyle } from '../../domain/style/shape.ts';
import { presetName } from '../../domain/style-preset/shape.ts';
import { nameLimits } from '../../domain/text/name.ts';
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { record } from '../../graphql/plugins/audit.ts';
import { checkLogo, checkStyle } from '../qr-code/check.ts';
import { readReferences } from '../qr-code/references.ts';
import { QrCodeStyleInput } from '../qr-code/style/type.ts';
import { orConflict } from '../shared/conflict.ts';
import { ownedBy, ownerOf } from '../shared/owner.ts';
import { shownBy } from '../shared/shown.ts';
import { StylePreset } from './type.ts';

const nameIndex = 'StylePreset_organizationId_name_key';

const stylePresetPayload = (name: 'CreateStylePresetPayload' | 'UpdateStylePresetPayload') =>
  builder.objectRef<{ stylePreset: typeof StylePreset.$inferType }>(name).implement({
    fields: (t) => ({
      stylePreset: t.field({
        type: StylePreset,
        description: 'As it is from now on.',
        resolve: (payload) => payload.stylePreset,
      }),
    }),
  });

const CreateStylePresetInput = builder.inputType('CreateStylePresetInput', {
  fields: (t) => ({
    organizationId: t.id({ required: true, description: 'Whose preset it will be.' }),
    name: t.string({
      required: true,
      description: `${nameLimits}, unique in the organization.`,
      validate: presetName,
    }),
    style: t.field({
      type: QrCodeStyleInput,
      required: true,
      description: 'Must be one that cameras can read, as the style of a code.',
    }),
  }),
});

builder.mutationField('createStylePreset', (t) =>
  t.field({
    type: stylePresetPayload('CreateStylePresetPayload'),
    description: 'Makes a look to make codes with.',
    args: { input: t.arg({ type: CreateStylePresetInput, required: true }) },
    authScopes: (_root, { input: { organizationId } }, _context, info) => ({
      permission: {
        organizationId,
        permission: 'QR_CODES_WRITE',
        shows: shownBy(info, { isNew: true }),
      },
    }),
    resolve: async (_root, { input }, context, info) => {
      const { prisma } = context;
      const { organizationId, name } = input;
      const style = restyled(defaultStyle, input.style);
      await checkStyle(style);
      checkLogo(style, await readReferences([input], organizationId, prisma));
      const id = createId('StylePreset');
      const write = prisma.stylePreset.create({
        ...queryFromInfo({ context, info, path: ['stylePreset'] }),
        data: { id, organizationId, name, style, logoId: style.logo?.id ?? null },
      });
      const stylePreset = await orConflict(nameIndex, 'input.name', write);
      await record(context, { organizationId, targetId: id, details: { name } });
      return { stylePreset };
    },
  }),
);

const UpdateStylePresetInput = builder.inputType('UpdateStylePresetInput', {
  description: 'What is left out keeps its value.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'Of the preset.' }),
    organizationId: t.id({ description: 'Given: a preset of another organization is not found.' }),
    name: t.string({
      description: `${nameLimits}, unique in the organization.`,
      validate: presetName,
    }),
    style: t.field({ type: QrCodeStyleInput, description: 'What is left out keeps its value.' }),
    expectedVersions: t.intList({
      description: 'If the preset has none of these versions by now, nothing is changed.',
    }),
  }),
});

builder.mutationField('updateStylePreset', (t) =>
  t.field({
    type: stylePresetPayload('UpdateStylePresetPayload'),
    description: 'Changes the preset alone: codes that were made with it stay as they are.',
    args: { input: t.arg({ type: UpdateStylePresetInput, required: true }) },
    authScopes: (_root, { input }, context, info) => mayChange(input, context, info),
    resolve: async (_root, { input }, context, info) => {
      const { prisma, caller } = context;
      const { id, name, expectedVersions } = input;
      const old = await prisma.stylePreset.findUniqueOrThrow({ where: ownedBy(caller, id) });
      const { organizationId } = old;
      const style = input.style && restyled(storedStyle.parse(old.style), input.style);
      if (style) await checkStyle(style);
      if (style && input.style?.logo) {
        checkLogo(style, await readReferences([input], organizationId, prisma));
      }
      const write = prisma.stylePreset.updateMany({
        where: {
          id,
          organizationId,
          version: expectedVersions ? { in: expectedVersions } : undefined,
        },
        data: {
          name: name ?? undefined,
          ...(style && { style, logoId: style.logo?.id ?? null }),
          version: { increment: 1 },
          updatedAt: new Date(),
        },
      });
      const { count } = await orConflict(nameIndex, 'input.name', write);
      if (count === 0) throw outdated(expectedVersions);
      await record(context, { organizationId, targetId: id, details: { name: name ?? old.name } });
      const query = queryFromInfo({ context, info, path: ['stylePreset'] });
      const where = { id, organizationId };
      return { stylePreset: await prisma.stylePreset.findUniqueOrThrow({ ...query, where }) };
    },
  }),
);

const DeleteStylePresetInput = builder.inputType('DeleteStylePresetInput', {
  fields: (t) => ({
    id: t.id({ required: true, description: 'Of the preset.' }),
    organizationId: t.id({ description: 'Given: a preset of another organization is not found.' }),
  }),
});

const DeleteStylePresetPayload = builder
  .objectRef<{ deletedStylePresetId: string }>('DeleteStylePresetPayload')
  .implement({ fields: (t) => ({ deletedStylePresetId: t.exposeID('deletedStylePresetId') }) });

builder.mutationField('deleteStylePreset', (t) =>
  t.field({
    type: DeleteStylePresetPayload,
    description: 'Codes that were made with it stay as they are.',
    args: { input: t.arg({ type: DeleteStylePresetInput, required: true }) },
    authScopes: (_root, { input }, context, info) => mayChange(input, context, info),
    resolve: async (_root, { input: { id } }, context) => {
      const select = { organizationId: true, name: true };
      const where = ownedBy(context.caller, id);
      const old = await context.prisma.stylePreset.delete({ where, select });
      const { organizationId, name } = old;
      await record(context, { organizationId, targetId: id, details: { name } });
      return { deletedStylePresetId: id };
    },
  }),
);

/** The scope of a change to a preset. Throws NOT_FOUND if the caller's organizations have none such. */
async function mayChange(
  input: { id: string; organizationId?: string | null },
  context: Context,
  info: GraphQLResolveInfo,
) {
  const { prisma } = context;
  const owner = await ownerOf('StylePreset', input, context, (query) =>
    prisma.stylePreset.findUnique(query),
  );
  return { permission: { ...owner, permission: 'QR_CODES_WRITE' as const, shows: shownBy(info) } };
}
