// Mutations that delete, restore or purge a logo.
import { queryFromInfo } from '@pothos/plugin-prisma';
import { orInUse } from '../shared/conflict.ts';
import { addTrashMutations } from '../trash/mutations.ts';
import { logoFields, type Recorded, recorded } from './audited.ts';
import { Logo } from './type.ts';

addTrashMutations<Recorded>({
  name: 'Logo',
  field: 'logo',
  noun: 'logo',
  type: Logo,
  permission: 'QR_CODES_WRITE',
  descriptions: {
    delete:
      'Moves a logo to the trash. QR codes, style presets and scan pages that use it keep it, but it cannot be newly used.',
    restore: 'Restores a logo from the trash.',
    purge:
      'Deletes a logo for good, whether or not it is in the trash. It must not be used by any QR code or style preset, including those in the trash, or by scan pages.',
  },
  findOwner: (query, { prisma }) => prisma.logo.findUnique(query),
  find: (where, { prisma }) => prisma.logo.findUnique({ where, select: recorded }),
  read: (where, context, info) =>
    context.prisma.logo.findUniqueOrThrow({
      ...queryFromInfo({ context, info, path: ['logo'] }),
      where,
    }),
  setDeletedAt: ({ id, organizationId }, deletedAt, { prisma }) =>
    prisma.logo.updateMany({ where: { id, organizationId }, data: { deletedAt } }),
  purge: ({ id, organizationId }, { prisma }) =>
    orInUse(
      'input.id',
      'is used by QR codes, style presets or scan pages; remove it from them first',
      prisma.logo.delete({ where: { id, organizationId }, select: { id: true } }),
    ),
  nameOf: ({ name }) => name,
  fieldsOf: logoFields,
});
