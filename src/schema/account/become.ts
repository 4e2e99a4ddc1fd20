// Starts sessions, however somebody signs in.
import type { Caller } from '../../auth/caller.ts';
import { endedEarlierCookie, plainCookie } from '../../auth/session/cookie.ts';
import type { DeviceAccount } from '../../auth/session/device.ts';
import { type Authentication, callerOfSession, startSession } from '../../auth/session/session.ts';
import { ApiError } from '../../core/errors.ts';
import type { Context } from '../../graphql/context.ts';
import { rowsOf } from '../../graphql/plugins/audit-rows.ts';
import { endedSession } from './ended-session.ts';
import { isOnKnownDevice, rememberDevice, tellNewDevice } from './new-device.ts';

type PersonCaller = Extract<Caller, { kind: 'person' }>;

/**
 * Starts a session and sets its cookie; the rest of the request runs as that person. Ends the session
 * that the request was made in, and tells the person of a new device, unless the account is new. Throws
 * UNAUTHORIZED for a deactivated account. To be called in a transaction.
 */
export async function become(
  userId: string,
  context: Context,
  { isNewAccount = false, ...authentication }: Authentication & { isNewAccount?: boolean } = {},
): Promise<void> {
  const { prisma, secret, secureCookie: secure, responseHeaders, address, userAgent } = context;
  // Locked, because a session that starts while the account is deactivated would not be ended.
  const [account] = await prisma.$queryRaw<DeviceAccount[]>`
    SELECT "id", "passwordHash" FROM "User"
    WHERE "id" = ${userId} AND "deactivatedAt" IS NULL FOR SHARE`;
  if (!account) throw new ApiError('UNAUTHORIZED', { message: 'This account is deactivated' });
  const present = await presentCallers(context);
  const isKnown =
    isNewAccount ||
    present.some((caller) => caller.userId === userId) ||
    isOnKnownDevice(account, context);
  for (const caller of present) await endSession(caller, context);
  const origin = { secure, address, userAgent };
  const { token, cookie } = await startSession(userId, prisma, secret, origin, authentication);
  responseHeaders.append('set-cookie', cookie);
  context.caller = await callerOfSession(token, prisma, secret);
  rememberDevice(account, context);
  if (!isKnown) await tellNewDevice(userId, context);
}

/** Who is logged in in this browser; over HTTPS also with the cookie of an earlier release. */
async function presentCallers(context: Context): Promise<PersonCaller[]> {
  const { caller, prisma, secret, secureCookie, responseHeaders } = context;
  const earlier = secureCookie ? context.cookie(plainCookie) : undefined;
  if (earlier === undefined) return persons([caller]);
  responseHeaders.append('set-cookie', endedEarlierCookie);
  return persons([caller, await callerOfSession(earlier, prisma, secret)]);
}

const persons = (callers: readonly (Caller | null)[]): PersonCaller[] =>
  callers.filter((caller) => caller?.kind === 'person');

/** Ends a session, in the log of its person, who need not be the one who signs in. */
async function endSession(caller: PersonCaller, context: Context): Promise<void> {
  const { prisma, audited } = context;
  const where = { id: caller.sessionId };
  const session = await prisma.session.findUnique({ where, select: { id: true, createdAt: true } });
  if (!session) return;
  await prisma.session.deleteMany({ where });
  const places = [null, ...caller.roles.keys()];
  const details = audited ? { endedBy: audited.action } : {};
  const data = await rowsOf(
    'endSession',
    places,
    { targets: [endedSession(session)], details },
    { ...context, caller },
  );
  await prisma.auditEvent.createMany({ data });
}
