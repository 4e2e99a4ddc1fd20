// What needs a verified email address.
import type { Config } from '../../core/config.ts';
import { ApiError } from '../../core/errors.ts';
import type { RequestDatabase } from '../../database/transaction.ts';
import { type Caller, requireCaller } from '../caller.ts';

interface Asked {
  caller: Caller | null;
  config: Pick<Config, 'mail' | 'signUp'>;
  prisma: RequestDatabase;
}

/**
 * Throws FORBIDDEN if the address of the caller, or of the owner of the API key, is not verified; a service
 * account was made by somebody whose address is. Only
 * where strangers can sign up, and only where an email can verify it. `what`: such as `invite people`.
 */
export async function requireVerifiedEmail(
  what: string,
  { caller, config, prisma }: Asked,
): Promise<void> {
  if (config.mail === undefined || config.signUp !== 'open') return;
  const { kind, userId } = requireCaller(caller);
  if (userId === null) return;
  const verified = { id: userId, emailVerifiedAt: { not: null } };
  if ((await prisma.user.count({ where: verified })) > 0) return;
  throw new ApiError('FORBIDDEN', {
    message:
      kind === 'person'
        ? `Verify your email address to ${what}: requestEmailVerification sends you a link`
        : `The owner of this API key must verify their email address to ${what}: the dashboard sends them a link`,
  });
}
