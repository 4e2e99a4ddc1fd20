// Subscription to changes of QR codes.
import { z } from 'zod';
import type { LiveChange } from '../../database/live/change.ts';
import { qrCodeChangeKind } from '../../domain/qr-code/change-kind.ts';
import {
  eventFilterInput,
  matchesEventFilter,
  storedFilterOf,
} from '../../domain/webhook/event-filter.ts';
import { builder } from '../../graphql/builder.ts';
import { argsFromZod } from '../../graphql/from-zod/input.ts';
import { enumFromZod } from '../../graphql/from-zod/leaf.ts';
import { itemOf, streamOf, subscriberIn } from '../shared/live.ts';
import { QrCode } from './type.ts';

const permission = 'QR_CODES_READ';

interface Changed {
  id: string;
  organizationId: string;
  kind: z.output<typeof qrCodeChangeKind>;
}

const QrCodeChangeKind = enumFromZod(qrCodeChangeKind);

const QrCodeChange = builder.objectRef<Changed>('QrCodeChange').implement({
  description:
    'Something that happened to a QR code: it was created, updated or deleted, for example.',
  fields: (t) => ({
    kind: t.expose('kind', { type: QrCodeChangeKind, description: 'What happened.' }),
    qrCodeId: t.exposeID('id', { description: 'What changed, also once it was deleted for good.' }),
    qrCode: t.prismaField({
      type: QrCode,
      nullable: true,
      description: 'The QR code as it is now; null if it was deleted for good.',
      resolve: (query, { id, organizationId }, _args, { prisma }) =>
        prisma.qrCode.findUnique({ ...query, where: { id, organizationId } }),
    }),
  }),
});

builder.subscriptionField('qrCodeChanged', (t) =>
  t.field({
    type: QrCodeChange,
    description:
      'Live changes of the QR codes of an organization, as webhooks send them, and those that are deleted for good. The subscription ends when you lose the permission, or when changes may have been missed.',
    args: {
      organizationId: t.arg.id({ required: true, description: 'ID of the organization to watch.' }),
      ...argsFromZod(
        z.object({
          filter: eventFilterInput.nullish().meta({
            description: 'Only changes of QR codes that match after the change.',
          }),
        }),
      ),
    },
    complexity: { field: 50, multiplier: 1 },
    authScopes: (_root, { organizationId }) => ({ permission: { organizationId, permission } }),
    subscribe: async (_root, { organizationId, filter: given }, context) => {
      const filter = storedFilterOf(given);
      const watch = await context.changeFeed.watch({
        ...subscriberIn(organizationId, context),
        concerns: (change) => change.about === 'qrCode' && matchesEventFilter(filter, change),
      });
      return streamOf<LiveChange>(watch, { organizationId, permission }, context);
    },
    resolve: (received, { organizationId }) => {
      const change = itemOf(received);
      if (change.about !== 'qrCode') throw new TypeError('The change is not about a QR code');
      return { ...change, organizationId };
    },
  }),
);
