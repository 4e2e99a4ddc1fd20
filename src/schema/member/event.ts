// What addresses are told of people who join, change their role, leave.

import type { OrganizationRole } from '../../database/client/enums.ts';
import type { RequestDatabase } from '../../database/transaction.ts';
import { formatTime } from '../../domain/time/time.ts';
import type { SentEvent } from '../../domain/webhook/event.ts';
import type { NewEvent } from '../../webhook/outbox.ts';

interface Person {
  id: string;
  role: OrganizationRole;
  joinedAt: Date;
  user: { id: string; email: string; name: string };
}

/** A member with what an event tells of them; null if there is none. */
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

/** The event with the member as GraphQL shows them, and the role that they had before, if it changed. */
export const memberEvent = (
  event: SentEvent,
  { id, role, joinedAt, user }: Person,
  previousRole?: OrganizationRole,
): NewEvent => ({
  event,
  data: { id, role, ...(previousRole && { previousRole }), joinedAt: formatTime(joinedAt), user },
});
