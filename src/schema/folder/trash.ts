// Mutations that delete, restore or purge a folder.
import { queryFromInfo } from '@pothos/plugin-prisma';
import type { Folder as Row } from '../../database/client/client.ts';
import { orConflict } from '../shared/conflict.ts';
import { addTrashMutations } from '../trash/mutations.ts';
import { emptyFolder, maxCodes, purgeCodesIn, refillFolder, trashCodesIn } from './content.ts';
import { folderNameIndex } from './edit.ts';
import { Folder } from './type.ts';

addTrashMutations<Row>({
  name: 'Folder',
  field: 'folder',
  noun: 'folder',
  type: Folder,
  permission: 'QR_CODES_WRITE',
  withQrCodes: `Whether its QR codes are moved to the trash with it, at most ${maxCodes}. Otherwise they have no folder while it is in the trash.`,
  descriptions: {
    delete: 'Moves a folder to the trash. Its name is free for another.',
    restore:
      'Restores a folder from the trash, unless another has its name by now. The QR codes that went with it are restored, too, and those that were in it and still have no folder are put back.',
    purge:
      'Deletes a folder for good, whether or not it is in the trash. QR codes in it are kept without a folder, and those that went to the trash with it stay there.',
  },
  findOwner: (query, { prisma }) => prisma.folder.findUnique(query),
  find: (where, { prisma }) => prisma.folder.findUnique({ where }),
  read: (where, context, info) =>
    context.prisma.folder.findUniqueOrThrow({
      ...queryFromInfo({ context, info, path: ['folder'] }),
      where,
    }),
  setDeletedAt: async (folder, deletedAt, context, { withQrCodes }) => {
    const { id, organizationId } = folder;
    const write = context.prisma.folder.updateMany({
      where: { id, organizationId },
      data: { deletedAt, version: { increment: 1 } },
    });
    await orConflict(folderNameIndex, 'name', write);
    if (deletedAt === null) return refillFolder(folder, context);
    if (withQrCodes) await trashCodesIn(folder, deletedAt, context);
    await emptyFolder(folder, context);
  },
  purge: async (folder, context, { withQrCodes }) => {
    const { id, organizationId } = folder;
    if (withQrCodes) await purgeCodesIn(folder, context);
    await emptyFolder(folder, context);
    await context.prisma.folder.deleteMany({ where: { id, organizationId } });
  },
  nameOf: ({ name }) => name,
  fieldsOf: ({ name }) => ({ name }),
});
