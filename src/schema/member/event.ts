// Webhook events about members.

import type { OrganizationRole } from '../../database/client/enums.ts';
import type { RequestDatabase } from '../../database/transaction.ts';
import { formatTime } from '../../domain/time/time.ts';
import type { SentEvent } from '../../domain/webhook/event.ts';
import type { NewEvent } from '../../webhook/outbox.ts';

export interface Person {
  id: string;
  role: OrganizationRole;
  joinedAt: Date;
  user: { id: string; email: string; name: string };
}

/** Reads the member data for an event; null if there is no such member. */
export const readMember = (
  where: { id: string; organizationId: string },
  prisma: RequestDatabase,
): Promise<Person | null> =>
  prisma.member.findUnique({
    where,
    select: {
      id: true,
      role: true,
      joinedAt: true,
      user: { select: { id: true, email: true, name: true } },
    },
  });

/** Creates the event with the member as in GraphQL, and the previous role if it changed. */
export const memberEvent = (
  event: SentEvent,
  { id, role, joinedAt, user }: Person,
  previousRole?: OrganizationRole,
): NewEvent => ({
  event,
  data: { id, role, ...(previousRole && { previousRole }), joinedAt: formatTime(joinedAt), user },
});
