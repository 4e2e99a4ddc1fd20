// Events of webhooks as GraphQL types, for their documents.
import { z } from 'zod';
import { readableOrganizations, requireCaller, requirePermission } from '../../auth/caller.ts';
import { storedScans } from '../../database/scans/stored-scan.ts';
import { typeOfId } from '../../domain/id.ts';
import { organizationRole } from '../../domain/organization/role.ts';
import { documentedData, type StoredEvent } from '../../domain/webhook/body.ts';
import { deliveredEvent, permissionOf, testEvent } from '../../domain/webhook/event.ts';
import {
  type EventFilter,
  eventFilterInput,
  matchesEventFilter,
  storedFilterOf,
} from '../../domain/webhook/event-filter.ts';
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import { argsFromZod } from '../../graphql/from-zod/input.ts';
import { describedBy, withShape } from '../../graphql/value-shape.ts';
import { OrganizationRoleEnum } from '../organization/type.ts';
import { readSnapshot } from '../qr-code/snapshot.ts';
import { QrCode } from '../qr-code/type.ts';
import { Scan } from '../scan/type.ts';
import { eventId } from './delivery.ts';

type Kind = 'QrCodeEvent' | 'ScanEvent' | 'MemberEvent' | 'TestEvent';

function kindOf({ event }: StoredEvent): Kind {
  if (event === testEvent) return 'TestEvent';
  if (event === 'qr.scanned') return 'ScanEvent';
  return event.startsWith('qr.') ? 'QrCodeEvent' : 'MemberEvent';
}

const WebhookEvent = builder.interfaceRef<StoredEvent>('WebhookEvent').implement({
  description: 'An event that webhooks send.',
  fields: (t) => ({
    eventId: t.exposeID('eventId', {
      description: 'ID of the event, the same for all webhooks.',
      extensions: withShape(eventId),
    }),
    event: t.exposeString('event', describedBy(deliveredEvent)),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When the event occurred.' }),
    organizationId: t.exposeID('organizationId', {
      description: 'ID of the organization in which it occurred.',
    }),
    data: t.field({
      type: 'JSON',
      description: 'The documented payload of the event.',
      resolve: documentedData,
    }),
  }),
  resolveType: kindOf,
});

const code = z.looseObject({
  id: z.string(),
  folderId: z.string().nullable(),
  tags: z.array(z.string()),
});
const ofCode = z.looseObject({ qrCodeId: z.string() });

/** The QR code as it is now; null if it was deleted for good. */
const currentCode = (id: string, { organizationId }: StoredEvent, { prisma }: Context) =>
  prisma.qrCode.findUnique({ where: { id, organizationId } });

const mayReadCode = ({ organizationId }: StoredEvent) => ({
  permission: { organizationId, permission: 'QR_CODES_READ' as const },
});

builder.objectRef<StoredEvent>('QrCodeEvent').implement({
  description: 'A QR code was created, updated, archived, restored or deleted.',
  interfaces: [WebhookEvent],
  fields: (t) => ({
    qrCode: t.field({
      type: QrCode,
      nullable: true,
      description:
        'The QR code as it was after the event; its scans and related objects as they are now. If the webhook had no document at the time of the event, all of it is as it is now; null if the QR code was deleted for good since.',
      authScopes: mayReadCode,
      resolve: (event, _args, context) =>
        readSnapshot(event.qrCode) ?? currentCode(code.parse(event.data).id, event, context),
    }),
  }),
});

const storedScan = z.looseObject({ scannedAt: z.string() });

builder.objectRef<StoredEvent>('ScanEvent').implement({
  description: 'A QR code was scanned.',
  interfaces: [WebhookEvent],
  fields: (t) => ({
    scan: t.field({
      type: Scan,
      description: 'What was recorded, as it was stored.',
      resolve: ({ data }) => {
        const { scannedAt, ...scan } = storedScan.parse(data);
        const [found] = storedScans.parse([{ ...scan, scannedAt: new Date(`${scannedAt}Z`) }]);
        if (!found) throw new TypeError('The event has no scan');
        return found;
      },
    }),
    qrCode: t.field({
      type: QrCode,
      nullable: true,
      description: 'The scanned QR code as it is now; null if it was deleted for good.',
      authScopes: mayReadCode,
      resolve: (event, _args, context) =>
        currentCode(ofCode.parse(event.data).qrCodeId, event, context),
    }),
  }),
});

const memberData = z.object({
  id: z.string(),
  role: organizationRole,
  previousRole: organizationRole.optional(),
  joinedAt: z.coerce.date(),
  user: z.object({ id: z.string(), email: z.string(), name: z.string() }),
});

builder.objectRef<StoredEvent>('MemberEvent').implement({
  description: 'A member joined or left, or got another role. The values are those at that time.',
  interfaces: [WebhookEvent],
  fields: (t) => ({
    memberId: t.id({
      description: 'Who joined, left or has another role.',
      resolve: ({ data }) => memberData.parse(data).id,
    }),
    role: t.field({
      type: OrganizationRoleEnum,
      description: 'Role in the organization.',
      resolve: ({ data }) => memberData.parse(data).role,
    }),
    previousRole: t.field({
      type: OrganizationRoleEnum,
      nullable: true,
      description: 'Role before `member.role_changed`; null for other events.',
      resolve: ({ data }) => memberData.parse(data).previousRole,
    }),
    joinedAt: t.field({
      type: 'DateTime',
      description: 'When the user joined the organization.',
      resolve: ({ data }) => memberData.parse(data).joinedAt,
    }),
    userId: t.id({
      description: 'ID of the user account.',
      resolve: ({ data }) => memberData.parse(data).user.id,
    }),
    email: t.string({
      description: 'Email address of the user.',
      resolve: ({ data }) => memberData.parse(data).user.email,
    }),
    name: t.string({
      description: 'Display name of the user.',
      resolve: ({ data }) => memberData.parse(data).user.name,
    }),
  }),
});

const testData = z.object({ webhookId: z.string() });

builder.objectRef<StoredEvent>('TestEvent').implement({
  description: 'Somebody sent a test.',
  interfaces: [WebhookEvent],
  fields: (t) => ({
    webhookId: t.id({
      description: 'Where the test was sent to.',
      resolve: ({ data }) => testData.parse(data).webhookId,
    }),
  }),
});

builder.queryField('webhookEvent', (t) =>
  t.field({
    type: WebhookEvent,
    nullable: true,
    description:
      'In the `document` of a webhook: the event that is being sent. Elsewhere, to try a document: the event of a delivery. Null if the filter does not match it; if all root fields of the document are null or empty, nothing is sent.',
    args: {
      deliveryId: t.arg.id({
        description: 'ID of a delivery. Leave it out in the document of a webhook.',
      }),
      ...argsFromZod(
        z.object({
          filter: eventFilterInput.nullish().meta({ description: 'Only events that match.' }),
        }),
      ),
    },
    resolve: async (_root, { deliveryId, filter }, context) => {
      const event = deliveryId == null ? context.event : await findEvent(deliveryId, context);
      if (!event) return null;
      const { organizationId } = event;
      const permission = permissionOf(event.event) ?? 'WEBHOOKS_READ';
      requirePermission(requireCaller(context.caller), organizationId, permission);
      return (await matches(storedFilterOf(filter), event, context)) ? event : null;
    },
  }),
);

/** The event of a delivery that the caller can read; null if there is none. */
async function findEvent(id: string, { caller, prisma }: Context): Promise<StoredEvent | null> {
  const organizationId = { in: readableOrganizations(requireCaller(caller), 'WEBHOOKS_READ') };
  return typeOfId(id) === 'WebhookDelivery'
    ? prisma.webhookDelivery.findUnique({
        where: { id, organizationId, webhook: { purgedAt: null } },
      })
    : null;
}

/** With the QR code as it was at the event; for a scan, as it is now. */
async function matches(
  filter: EventFilter | null,
  event: StoredEvent,
  context: Context,
): Promise<boolean> {
  const kind = kindOf(event);
  if (!filter || kind === 'MemberEvent' || kind === 'TestEvent') return true;
  if (kind === 'QrCodeEvent') return matchesEventFilter(filter, code.parse(event.data));
  const id = ofCode.parse(event.data).qrCodeId;
  const found = await currentCode(id, event, context);
  return matchesEventFilter(filter, found ?? { id, folderId: null, tags: [] });
}
