// Logout in both directions: people who log out here, and providers that end sessions.
import { clockTolerance } from '../../../auth/oidc/keys.ts';
import type { LogoutToken } from '../../../auth/oidc/logout-token.ts';
import type { Provider } from '../../../auth/oidc/provider.ts';
import type { Context } from '../../../graphql/context.ts';
import { unchanged } from '../../../graphql/plugins/audit.ts';
import { rowsOf } from '../../../graphql/plugins/audit-rows.ts';

/** Where a session goes to log out at its provider, too; null if none started it. */
export async function providerLogOutUrl(
  sessionId: string,
  { prisma, providers, config }: Context,
): Promise<string | null> {
  const session = await prisma.session.findUnique({
    where: { id: sessionId },
    select: { identity: { select: { issuer: true } } },
  });
  const issuer = session?.identity?.issuer;
  const provider = [...providers.values()].find((one) => one.issuer === issuer);
  return provider ? `${config.publicUrl}/sign-in/oidc/${provider.id}/log-out` : null;
}

/** Ends the sessions of a logout token, in the logs of their people. */
export function endProviderSessions(
  provider: Provider,
  { issuer, subject, session, issuedAt }: LogoutToken,
  context: Context,
): Promise<void> {
  return context.transaction(async (prisma) => {
    const ended = await prisma.session.findMany({
      where: {
        identity: { issuer, ...(subject !== undefined && { subject }) },
        // A token that comes late does not end sessions of later.
        createdAt: { lte: new Date(issuedAt.getTime() + clockTolerance * 1_000) },
        ...(session !== undefined && {
          OR: [
            { providerSession: session },
            ...(subject === undefined ? [] : [{ providerSession: null }]),
          ],
        }),
      },
      select: {
        id: true,
        userId: true,
        user: { select: { members: { select: { organizationId: true } } } },
      },
    });
    await prisma.session.deleteMany({ where: { id: { in: ended.map(({ id }) => id) } } });
    for (const [userId, sessions] of Map.groupBy(ended, (one) => one.userId)) {
      const members = sessions[0]?.user.members ?? [];
      const places = [null, ...members.map(({ organizationId }) => organizationId)];
      const details = { provider: provider.id, sessions: sessions.length };
      const entry = { targets: [unchanged(userId, null)], details };
      const data = await rowsOf('logOutByProvider', places, entry, { ...context, caller: null });
      await prisma.auditEvent.createMany({ data });
    }
  });
}
