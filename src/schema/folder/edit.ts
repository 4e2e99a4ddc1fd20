// Mutations that create or rename a folder.

import { queryFromInfo } from '@pothos/plugin-prisma';
import type { GraphQLResolveInfo } from 'graphql';
import { foldersInScope, requireLive } from '../../auth/key/scope.ts';
import { notFound } from '../../core/errors.ts';
import { folderChange, newFolder } from '../../domain/folder/shape.ts';
import { createId } from '../../domain/id.ts';
import { valuesIn } from '../../domain/validation/values-in.ts';
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { inputFieldsFromZod } from '../../graphql/from-zod/input.ts';
import { record, skipRecording, type Target } from '../../graphql/plugins/audit.ts';
import { organizationAfter, owningOrganization } from '../organization/owner.ts';
import { changesIn, checkVersion, isEmpty, refuseNull } from '../shared/changes.ts';
import { orConflict } from '../shared/conflict.ts';
import { ownerFields, targetFields, versionFields } from '../shared/input-fields.ts';
import { lockRow } from '../shared/lock-row.ts';
import { ownedBy, ownerOf } from '../shared/owner.ts';
import { shownBy } from '../shared/shown.ts';
import { requireNotDeleted } from '../shared/trash.ts';
import { Folder } from './type.ts';

export const folderNameIndex = 'Folder_organizationId_name_key';

const payload = (name: 'CreateFolderPayload' | 'UpdateFolderPayload') =>
  builder.simpleObject(name, {
    fields: (t) => ({
      folder: t.field({ type: Folder, description: 'The resulting folder.' }),
      organization: t.field(organizationAfter),
    }),
  });

const CreateFolderInput = builder.inputType('CreateFolderInput', {
  fields: (t) => ({ ...ownerFields(t, 'folder'), ...inputFieldsFromZod(t, newFolder) }),
});

builder.mutationField('createFolder', (t) =>
  t.field({
    type: payload('CreateFolderPayload'),
    description: 'Creates an empty folder.',
    args: { input: t.arg({ type: CreateFolderInput, required: true }) },
    authScopes: (_root, { input: { organizationId } }, _context, info) => ({
      permission: {
        organizationId,
        permission: 'QR_CODES_WRITE',
        shows: shownBy(info, { isNew: true }),
      },
    }),
    resolve: async (_root, { input }, context, info) => {
      const { organizationId } = input;
      const write = context.prisma.folder.create({
        ...queryFromInfo({ context, info, path: ['folder'] }),
        data: { id: createId('Folder'), organizationId, ...valuesIn(newFolder, input) },
      });
      const folder = await orConflict(folderNameIndex, 'input.name', write);
      await record(context, { organizationId, targets: [target(folder, null, folder)] });
      return { folder, organization: owningOrganization(input, context) };
    },
  }),
);

const UpdateFolderInput = builder.inputType('UpdateFolderInput', {
  description: 'Omitted fields keep their current values.',
  fields: (t) => ({
    ...targetFields(t, 'folder'),
    ...inputFieldsFromZod(t, folderChange),
    ...versionFields(t),
  }),
});

builder.mutationField('updateFolder', (t) =>
  t.field({
    type: payload('UpdateFolderPayload'),
    description: 'Renames a folder.',
    args: { input: t.arg({ type: UpdateFolderInput, required: true }) },
    authScopes: (_root, { input }, context, info) => folderChangeScope(input, context, info),
    resolve: async (_root, { input }, context, info) => {
      const { id, expectedVersions } = input;
      const { prisma, caller } = context;
      await lockRow('Folder', id, prisma);
      const where = { ...ownedBy(caller, id), ...foldersInScope(caller) };
      const old = await prisma.folder.findUnique({ where });
      if (!old) throw notFound();
      requireNotDeleted(old);
      refuseNull(folderChange, input);
      checkVersion(expectedVersions, old);
      const { organizationId } = old;
      const own = { id, organizationId };
      const changes = changesIn(valuesIn(folderChange, input), old);
      if (isEmpty(changes)) skipRecording(context);
      else {
        const data = { ...changes, version: { increment: 1 }, updatedAt: new Date() };
        const write = prisma.folder.update({ where: own, data });
        const changed = await orConflict(folderNameIndex, 'input.name', write);
        await record(context, { organizationId, targets: [target(changed, old, changed)] });
      }
      const query = queryFromInfo({ context, info, path: ['folder'] });
      const folder = await prisma.folder.findUniqueOrThrow({ ...query, where: own });
      return { folder, organization: owningOrganization(old, context) };
    },
  }),
);

/** For the audit log. */
const target = (
  { id, name }: { id: string; name: string },
  before: { name: string } | null,
  after: { name: string } | null,
): Target => ({
  id,
  name,
  before: before && { name: before.name },
  after: after && { name: after.name },
});

/**
 * The authorization scope for changing a folder. Throws NOT_FOUND if none of the caller's organizations
 * has it.
 */
async function folderChangeScope(
  input: { id: string; organizationId?: string | null },
  context: Context,
  info: GraphQLResolveInfo,
) {
  const { prisma, caller } = context;
  requireLive(caller);
  const owner = await ownerOf('Folder', input, context, ({ where, select }) =>
    prisma.folder.findUnique({ where: { ...where, ...foldersInScope(caller) }, select }),
  );
  return { permission: { ...owner, permission: 'QR_CODES_WRITE' as const, shows: shownBy(info) } };
}
