// Failed logins in the audit log.
import { outsideScope } from '../../core/request-scope.ts';
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
 * its organizations. Nobody waits for it, because the time would reveal that the account exists.
 */
export function recordFailedLogIn(
  userId: string,
  { prisma, log, address, requestId }: Context,
  { action, details = {} }: Failure = { action: 'failedLogIn' },
): void {
  const write = async () => {
    const memberships = await prisma.member.findMany({
      where: { userId },
      select: { organizationId: true },
    });
    const places = [null, ...memberships.map(({ organizationId }) => organizationId)];
    const entry = { targets: [unchanged(userId, null)], details };
    const origin = { caller: null, address, requestId };
    const data = await rowsOf(action, places, entry, origin);
    await prisma.auditEvent.createMany({ data });
  };
  outsideScope(write).catch((err: unknown) => log.warn({ err }, 'failed to record a failed login'));
}
