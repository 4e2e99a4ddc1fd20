// Failed logins in the audit log.
import type { Prisma } from '../../database/client/client.ts';
import type { Context } from '../../graphql/context.ts';
import { unchanged } from '../../graphql/plugins/audit.ts';
import { rowsOf } from '../../graphql/plugins/audit-rows.ts';

interface Failure {
  action: 'failedLogIn' | 'failedPasskeyLogIn';
  details?: Prisma.InputJsonObject;
}

/**
 * Records a login that failed, by default with a wrong password, in the log of the account and in those of
 * its organizations. After the response, because its time would reveal that the account exists.
 */
export function recordFailedLogIn(
  userId: string,
  { prisma, afterResponse, address, requestId }: Context,
  { action, details = {} }: Failure = { action: 'failedLogIn' },
): void {
  afterResponse.push(async () => {
    const memberships = await prisma.member.findMany({
      where: { userId },
      select: { organizationId: true },
    });
    const places = [null, ...memberships.map(({ organizationId }) => organizationId)];
    const entry = { targets: [unchanged(userId, null)], details };
    const origin = { caller: null, address, requestId };
    const data = await rowsOf(action, places, entry, origin);
    await prisma.auditEvent.createMany({ data });
  });
}
