// Subscription to live scans.
import type { Caller } from '../../auth/caller.ts';
import { isScoped } from '../../auth/key/scope.ts';
import { notFound } from '../../core/errors.ts';
import { builder } from '../../graphql/builder.ts';
import { subjectIn } from '../analytics/subject.ts';
import { itemOf, streamOf, subscriberIn } from '../shared/live.ts';
import { Scan } from './type.ts';

const permission = 'ANALYTICS_READ';

builder.subscriptionField('qrCodeScanned', (t) =>
  t.field({
    type: Scan,
    description:
      'Live scans of the organization or of one QR code, excluding bots. The subscription ends when you lose the permission.',
    args: {
      organizationId: t.arg.id({ required: true, description: 'ID of the organization to watch.' }),
      qrCodeId: t.arg.id({
        description: 'ID of a QR code. Defaults to all QR codes of the organization.',
      }),
    },
    complexity: { field: 50, multiplier: 1 },
    authScopes: (_root, { organizationId }) => ({ permission: { organizationId, permission } }),
    subscribe: async (_root, { organizationId, qrCodeId }, context) => {
      const subject = await subjectIn(organizationId, qrCodeId, context);
      if (!subject) throw notFound();
      const watch = await context.scanFeed.watch({
        ...subject,
        ...subscriberIn(organizationId, context),
      });
      const { prisma } = context;
      // The QR code may leave the folders of a key.
      const isAllowed = async (caller: Caller) =>
        !isScoped(caller) || !!(await subjectIn(organizationId, qrCodeId, { prisma, caller }));
      return streamOf(watch, { organizationId, permission, isAllowed }, context);
    },
    resolve: itemOf,
  }),
);
