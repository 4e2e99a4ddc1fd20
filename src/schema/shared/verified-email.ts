// Notes that an email address was proven.
import { confirmedEmail } from '../../auth/email-confirmation.ts';
import type { Context } from '../../graphql/context.ts';
import { record } from '../../graphql/plugins/audit.ts';
import { lockRow } from './lock-row.ts';

/** Notes that the address of the account is verified; false if the token is not one for it. */
export async function noteVerified(id: string, token: string, context: Context): Promise<boolean> {
  const { prisma, secret } = context;
  await lockRow('User', id, prisma);
  const select = { email: true, emailVerifiedAt: true };
  const { email, ...before } = await prisma.user.findUniqueOrThrow({ where: { id }, select });
  if (confirmedEmail(token, secret) !== email) return false;
  const after = { emailVerifiedAt: before.emailVerifiedAt ?? new Date() };
  await prisma.user.update({ where: { id }, data: after });
  await record(context, { targets: [{ id, name: null, before, after }] });
  return true;
}
