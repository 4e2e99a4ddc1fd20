// Saved views of the list of QR codes.
import { readableOrganizations, requireCaller } from '../../auth/caller.ts';
import { visibleTo } from '../../auth/saved-view.ts';
import {
  savedViewColumn,
  savedViewName,
  savedViewSettings,
} from '../../domain/saved-view/shape.ts';
import { builder } from '../../graphql/builder.ts';
import { enumFromZod } from '../../graphql/from-zod/leaf.ts';
import { describedBy } from '../../graphql/value-shape.ts';
import { organizationField } from '../organization/owner.ts';
import { Organization } from '../organization/type.ts';
import { isOrder, QrCodeOrder } from '../qr-code/list/order.ts';
import { readWith } from '../shared/shown.ts';

const SavedViewColumn = enumFromZod(savedViewColumn);

export const SavedView = builder.prismaNode('SavedView', {
  description: 'A named view of the list of QR codes: its filter, order and columns.',
  id: { field: 'id' },
  nullable: true,
  extensions: readWith('QR_CODES_READ'),
  findUnique: (id, { caller }) => ({
    id,
    organizationId: { in: readableOrganizations(requireCaller(caller), 'QR_CODES_READ') },
    ...visibleTo(caller),
  }),
  fields: (t) => ({
    name: t.exposeString('name', describedBy(savedViewName)),
    shared: t.boolean({
      description: 'Whether all members see it; otherwise only you do.',
      resolve: ({ userId }) => userId === null,
    }),
    filter: t.field({
      type: 'JSON',
      nullable: true,
      description: 'The filter, in the form of `QrCodeFilter`; null for none.',
      resolve: ({ settings }) => savedViewSettings.parse(settings).filter,
    }),
    orderBy: t.field({
      type: QrCodeOrder,
      nullable: true,
      description: 'The order; null for newest first.',
      resolve: ({ settings }) => {
        const { orderBy } = savedViewSettings.parse(settings);
        return isOrder(orderBy) ? orderBy : null;
      },
    }),
    columns: t.field({
      type: [SavedViewColumn],
      nullable: true,
      description: 'The columns to show; null for the usual ones.',
      resolve: ({ settings }) => savedViewSettings.parse(settings).columns,
    }),
    version: t.exposeInt('version', {
      description: 'Incremented by every update; see `UpdateSavedViewInput.expectedVersions`.',
    }),
    organization: t.field(organizationField),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    updatedAt: t.expose('updatedAt', {
      type: 'DateTime',
      description: 'When it was last updated.',
    }),
  }),
});

builder.prismaObjectField(Organization, 'savedViews', (t) =>
  t.prismaField({
    type: [SavedView],
    description:
      'Saved views of the list of QR codes: the shared ones and your own, oldest first. For people, not for API keys.',
    authScopes: ({ id: organizationId }) => ({
      $all: { person: true, permission: { organizationId, permission: 'QR_CODES_READ' } },
    }),
    complexity: 10,
    resolve: (query, { id: organizationId }, _args, { prisma, caller }) =>
      prisma.savedView.findMany({
        ...query,
        where: { organizationId, ...visibleTo(caller) },
        orderBy: { id: 'asc' },
      }),
  }),
);
