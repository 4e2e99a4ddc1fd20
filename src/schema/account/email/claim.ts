// Takes an address that somebody has proven from an account that never proved it.
import { releaseEmail } from '../../../auth/email/release.ts';
import type { Context } from '../../../graphql/context.ts';
import { unchanged } from '../../../graphql/plugins/audit.ts';
import { rowsOf } from '../../../graphql/plugins/audit-rows.ts';
import { conflict } from '../../shared/conflict.ts';

interface Claim {
  email: string;
  /** Input field of the address. */
  field: string;
  claims: boolean | null | undefined;
  /** What is wrong with the field if an account has verified the address. */
  taken?: string;
}

/** The same for the token of a link. */
export const tokenOfTaken = 'is for an address that another account has verified meanwhile';

/**
 * Makes sure that no account has the address, which the caller has proven. Throws CONFLICT if one has
 * verified it, or if the caller has not said that it is to be taken from one that never did.
 */
export async function claimEmail(
  { email, field, claims, taken }: Claim,
  { prisma, requestId }: Context,
): Promise<void> {
  const holder = await prisma.user.findUnique({ where: { email } });
  if (!holder) return;
  if (holder.emailVerifiedAt) throw conflict(field, taken);
  if (claims !== true) {
    throw conflict(
      'input.claimEmail',
      'must be true to take this address from an account that never verified it; if that account is yours, log in instead',
    );
  }
  const placeholder = await releaseEmail(holder, prisma);
  if (placeholder === undefined) throw conflict(field, taken);
  const memberships = await prisma.member.findMany({
    where: { userId: holder.id },
    select: { organizationId: true },
  });
  // In the log of that account and its organizations: the new owner of the address is none of theirs.
  const places = [null, ...memberships.map(({ organizationId }) => organizationId)];
  const target = {
    ...unchanged(holder.id, holder.name),
    before: { email },
    after: { email: placeholder },
  };
  const origin = { caller: null, address: '', requestId };
  const rows = await rowsOf('loseEmail', places, { targets: [target] }, origin);
  await prisma.auditEvent.createMany({ data: rows });
}
