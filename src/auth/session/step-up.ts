// Step-up: sensitive changes need a person who proved who they are within ten minutes.
import type { Config } from '../../core/config.ts';
import { ApiError } from '../../core/errors.ts';
import type { RequestDatabase } from '../../database/transaction.ts';
import type { SecondFactorMethod } from '../../domain/account/second-factor.ts';
import { type Caller, reauthenticationRequired } from '../caller.ts';
import { hasPassword } from '../password/enabled.ts';
import { secondFactorMethods } from '../second-factor/methods.ts';

const recentMinutes = 10;

interface Asked {
  caller: Caller | null;
  prisma: RequestDatabase;
  config: Pick<Config, 'passwordLogin'>;
}

/**
 * Throws REAUTHENTICATION_REQUIRED, with the `methods` of `reauthenticate`, unless the person proved who
 * they are in the last ten minutes: with a second factor, if the account has one. API keys pass: their
 * permissions limit them.
 */
export async function requireRecentAuthentication(asked: Asked): Promise<void> {
  const { caller, prisma } = asked;
  if (caller?.kind !== 'person') return;
  const methods = await secondFactorMethods(caller.userId, prisma);
  await requireRecent(caller, methods, asked);
}

/** The same for mutations that ask for the password themselves: only asks for a second factor. */
export async function requireRecentSecondFactor(asked: Asked): Promise<void> {
  const { caller, prisma } = asked;
  if (caller?.kind !== 'person') return;
  const methods = await secondFactorMethods(caller.userId, prisma);
  if (methods.length > 0) await requireRecent(caller, methods, asked);
}

async function requireRecent(
  { sessionId }: Extract<Caller, { kind: 'person' }>,
  methods: readonly SecondFactorMethod[],
  { prisma, config }: Pick<Asked, 'prisma' | 'config'>,
): Promise<void> {
  const session = await prisma.session.findUnique({
    where: { id: sessionId },
    select: {
      authenticatedAt: true,
      secondFactorAt: true,
      user: { select: { passwordHash: true } },
    },
  });
  const last = methods.length > 0 ? session?.secondFactorAt : session?.authenticatedAt;
  const since = Date.now() - recentMinutes * 60_000;
  if (last && last.getTime() > since) return;
  // Where passwords are disabled, people sign in again instead.
  const proofs = session && hasPassword(session.user, { config }) ? (['PASSWORD'] as const) : [];
  throw reauthenticationRequired(methods.length > 0 ? methods : proofs);
}

/**
 * Notes that the person of the session just proved who they are. Throws UNAUTHORIZED if the session has ended
 * meanwhile: what a thief began must not outlast a reset of the password.
 */
export async function renewAuthentication(
  { caller, prisma }: Omit<Asked, 'config'>,
  { secondFactor = false }: { secondFactor?: boolean } = {},
): Promise<void> {
  if (caller?.kind !== 'person') return;
  const now = new Date();
  const { count } = await prisma.session.updateMany({
    where: { id: caller.sessionId },
    data: { authenticatedAt: now, ...(secondFactor && { secondFactorAt: now }) },
  });
  if (count === 0) throw new ApiError('UNAUTHORIZED', { wholeRequest: true });
}
