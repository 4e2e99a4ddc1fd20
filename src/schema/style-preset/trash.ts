// Mutations that delete, restore or purge a style preset.
import { queryFromInfo } from '@pothos/plugin-prisma';
import type { StylePreset as Row } from '../../database/client/client.ts';
import { orConflict } from '../shared/conflict.ts';
import { addTrashMutations } from '../trash/mutations.ts';
import { stylePresetNameIndex } from './edit.ts';
import { StylePreset } from './type.ts';

addTrashMutations<Row>({
  name: 'StylePreset',
  field: 'stylePreset',
  noun: 'style preset',
  type: StylePreset,
  permission: 'QR_CODES_WRITE',
  descriptions: {
    delete:
      'Moves a style preset to the trash. QR codes that were created with it do not change. Its name is free for another.',
    restore: 'Restores a style preset from the trash, unless another has its name by now.',
    purge: 'Deletes a style preset for good, whether or not it is in the trash.',
  },
  findOwner: (query, { prisma }) => prisma.stylePreset.findUnique(query),
  find: (where, { prisma }) => prisma.stylePreset.findUnique({ where }),
  read: (where, context, info) =>
    context.prisma.stylePreset.findUniqueOrThrow({
      ...queryFromInfo({ context, info, path: ['stylePreset'] }),
      where,
    }),
  setDeletedAt: ({ id, organizationId }, deletedAt, { prisma }) =>
    orConflict(
      stylePresetNameIndex,
      'name',
      prisma.stylePreset.updateMany({
        where: { id, organizationId },
        data: { deletedAt, version: { increment: 1 } },
      }),
    ),
  purge: ({ id, organizationId }, { prisma }) =>
    prisma.stylePreset.deleteMany({ where: { id, organizationId } }),
  nameOf: ({ name }) => name,
  fieldsOf: ({ name, style }) => ({ name, style }),
});
