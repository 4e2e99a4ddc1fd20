// Mutations that create, update or delete a saved view.
import { queryFromInfo } from '@pothos/plugin-prisma';
import { requireAdmin, requireCaller, requirePerson } from '../../auth/caller.ts';
import { visibleTo } from '../../auth/saved-view.ts';
import { ApiError, notFound } from '../../core/errors.ts';
import type { SavedView as Row } from '../../database/client/client.ts';
import type { Combined } from '../../domain/filter/combine.ts';
import { createId } from '../../domain/id.ts';
import {
  maxSavedViews,
  newSavedView,
  type SavedViewSettings,
  savedViewChange,
  savedViewSettings,
} from '../../domain/saved-view/shape.ts';
import { builder, type InputFields } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { inputFieldsFromZod } from '../../graphql/from-zod/input.ts';
import { record, skipRecording, type Target } from '../../graphql/plugins/audit.ts';
import { organizationAfter, owningOrganization } from '../organization/owner.ts';
import { QrCodeFilter } from '../qr-code/list/filter.ts';
import { QrCodeOrder } from '../qr-code/list/order.ts';
import { changesIn, checkVersion, isEmpty, refuseNull } from '../shared/changes.ts';
import { costOfFilter } from '../shared/filter-parts.ts';
import { ownerFields, targetFields, versionFields } from '../shared/input-fields.ts';
import { lockRow } from '../shared/lock-row.ts';
import { ownerOf } from '../shared/owner.ts';
import { shownBy } from '../shared/shown.ts';
import { SavedView } from './type.ts';

const payload = (name: 'CreateSavedViewPayload' | 'UpdateSavedViewPayload') =>
  builder.simpleObject(name, {
    fields: (t) => ({
      savedView: t.field({ type: SavedView, description: 'The resulting saved view.' }),
      organization: t.field(organizationAfter),
    }),
  });

const listFields = (t: InputFields) => ({
  filter: t.field({ type: QrCodeFilter, description: 'The filter; null for none.' }),
  orderBy: t.field({ type: QrCodeOrder, description: 'The order; null for newest first.' }),
});

/** In JSON, without what is not given. */
const storedFilter = (filter: object | null | undefined): SavedViewSettings['filter'] =>
  filter ? savedViewSettings.shape.filter.parse(JSON.parse(JSON.stringify(filter))) : null;

/** For the audit log. */
const shownOf = ({ name, userId, settings }: Pick<Row, 'name' | 'userId' | 'settings'>) => ({
  name,
  shared: userId === null,
  ...savedViewSettings.parse(settings),
});

const targetOf = (before: Row | null, after: Row | null): Target => {
  const { id = '', name = '' } = after ?? before ?? {};
  return { id, name, before: before && shownOf(before), after: after && shownOf(after) };
};

/** Throws CONFLICT if there are too many of its kind. */
async function requireQuota(
  organizationId: string,
  userId: string | null,
  { prisma }: Context,
): Promise<void> {
  // Simultaneous requests wait for each other.
  await lockRow('Organization', organizationId, prisma);
  const count = await prisma.savedView.count({ where: { organizationId, userId } });
  if (count < maxSavedViews) return;
  const whose = userId === null ? 'The organization has' : 'You have';
  throw new ApiError('CONFLICT', {
    message: `${whose} ${count} saved views; delete one first`,
  });
}

/** Null for a view that all members see. */
const userOf = (shared: boolean, { caller }: Context): string | null =>
  shared ? null : requirePerson(requireCaller(caller)).userId;

const CreateSavedViewInput = builder.inputType('CreateSavedViewInput', {
  fields: (t) => ({
    ...ownerFields(t, 'saved view'),
    ...inputFieldsFromZod(t, newSavedView),
    ...listFields(t),
  }),
});

const costOf = ({ filter }: { filter?: Combined<object> | null }): number =>
  1 + costOfFilter(filter);

builder.mutationField('createSavedView', (t) =>
  t.field({
    type: payload('CreateSavedViewPayload'),
    description: 'Saves a view of the list of QR codes.',
    args: { input: t.arg({ type: CreateSavedViewInput, required: true }) },
    complexity: ({ input }) => costOf(input),
    authScopes: (_root, { input: { organizationId, shared } }, _context, info) => ({
      $all: {
        person: true,
        permission: {
          organizationId,
          permission: 'QR_CODES_READ',
          shows: shownBy(info, { isNew: true }),
        },
        ...(shared && { admin: { organizationId } }),
      },
    }),
    resolve: async (_root, { input }, context, info) => {
      const { organizationId, name, shared = false, filter, orderBy, columns } = input;
      const userId = userOf(shared ?? false, context);
      await requireQuota(organizationId, userId, context);
      const settings: SavedViewSettings = {
        filter: storedFilter(filter),
        orderBy: orderBy ?? null,
        columns: columns ?? null,
      };
      const data = { id: createId('SavedView'), organizationId, userId, name, settings };
      const query = queryFromInfo({ context, info, path: ['savedView'] });
      const savedView = await context.prisma.savedView.create({ ...query, data });
      await record(context, { organizationId, targets: [targetOf(null, savedView)] });
      return { savedView, organization: owningOrganization(input, context) };
    },
  }),
);

interface Sought {
  id: string;
  organizationId?: string | null;
}

/** Throws NOT_FOUND for a view that the caller does not see, FORBIDDEN for one that only admins change. */
async function viewToChange(input: Sought, context: Context): Promise<Row> {
  const { prisma, caller } = context;
  const { id } = input;
  const { organizationId } = await ownerOf('SavedView', input, context, ({ where, select }) =>
    prisma.savedView.findFirst({ where: { ...where, ...visibleTo(caller) }, select }),
  );
  await lockRow('SavedView', id, prisma);
  const view = await prisma.savedView.findUnique({ where: { id, organizationId } });
  if (!view) throw notFound();
  if (view.userId === null) requireAdmin(requireCaller(caller), organizationId);
  return view;
}

const UpdateSavedViewInput = builder.inputType('UpdateSavedViewInput', {
  description: 'Omitted fields keep their current values.',
  fields: (t) => ({
    ...targetFields(t, 'saved view'),
    ...inputFieldsFromZod(t, savedViewChange),
    ...listFields(t),
    ...versionFields(t),
  }),
});

builder.mutationField('updateSavedView', (t) =>
  t.field({
    type: payload('UpdateSavedViewPayload'),
    description: 'Updates a saved view. A shared one, or one to share, needs an admin.',
    args: { input: t.arg({ type: UpdateSavedViewInput, required: true }) },
    complexity: ({ input }) => costOf(input),
    authScopes: { person: true },
    resolve: async (_root, { input }, context, info) => {
      const { prisma, caller } = context;
      const old = await viewToChange(input, context);
      refuseNull(savedViewChange, input);
      checkVersion(input.expectedVersions, old);
      const { id, organizationId } = old;
      const { shared = old.userId === null } = input;
      const userId = userOf(shared ?? false, context);
      if (userId !== old.userId) {
        requireAdmin(requireCaller(caller), organizationId);
        await requireQuota(organizationId, userId, context);
      }
      const before = savedViewSettings.parse(old.settings);
      const { name, filter, orderBy, columns } = input;
      const settings: SavedViewSettings = {
        filter: filter === undefined ? before.filter : storedFilter(filter),
        orderBy: orderBy === undefined ? before.orderBy : orderBy,
        columns: columns === undefined ? before.columns : columns,
      };
      const changes = changesIn({ name: name ?? old.name, userId, settings }, old);
      const where = { id, organizationId };
      if (isEmpty(changes)) skipRecording(context);
      else {
        const data = { ...changes, version: { increment: 1 }, updatedAt: new Date() };
        const changed = await prisma.savedView.update({ where, data });
        await record(context, { organizationId, targets: [targetOf(old, changed)] });
      }
      const query = queryFromInfo({ context, info, path: ['savedView'] });
      const savedView = await prisma.savedView.findUniqueOrThrow({ ...query, where });
      return { savedView, organization: owningOrganization(old, context) };
    },
  }),
);

const DeleteSavedViewInput = builder.inputType('DeleteSavedViewInput', {
  fields: (t) => targetFields(t, 'saved view'),
});

const DeleteSavedViewPayload = builder.simpleObject('DeleteSavedViewPayload', {
  fields: (t) => ({
    deletedSavedViewId: t.id({ description: 'ID of the deleted object.' }),
    organization: t.field(organizationAfter),
  }),
});

builder.mutationField('deleteSavedView', (t) =>
  t.field({
    type: DeleteSavedViewPayload,
    description: 'Deletes a saved view. A shared one needs an admin.',
    args: { input: t.arg({ type: DeleteSavedViewInput, required: true }) },
    authScopes: { person: true },
    resolve: async (_root, { input }, context) => {
      const view = await viewToChange(input, context);
      const { id, organizationId } = view;
      await context.prisma.savedView.delete({ where: { id, organizationId } });
      await record(context, { organizationId, targets: [targetOf(view, null)] });
      return { deletedSavedViewId: id, organization: owningOrganization(view, context) };
    },
  }),
);
