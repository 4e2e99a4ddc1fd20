// Creates user accounts.
import { type Config, ConfigError } from '../core/config.ts';
import type { Log } from '../core/log.ts';
import type { PrismaClient } from '../database/client/client.ts';
import type { RequestDatabase } from '../database/transaction.ts';
import { transactOn } from '../database/transaction.ts';
import { newPassword, passwordProblem } from '../domain/account/password.ts';
import { createId } from '../domain/id.ts';
import { hashPassword } from './password/password.ts';
import { freeSlug } from './slug.ts';

/** Email addresses are case-insensitive: one mailbox, one account. */
export const accountEmail = (email: string): string => email.toLowerCase();

export interface NewAccount {
  email: string;
  name: string;
  passwordHash: string;
  /** Whether the address is known to be the person’s. */
  isVerified: boolean;
}

/** Creates a user without an organization. Throws a database error if the address is taken. */
export const createAccount = (
  { email, name, passwordHash, isVerified }: NewAccount,
  prisma: RequestDatabase,
): Promise<{ id: string }> =>
  prisma.user.create({
    data: {
      id: createId('User'),
      email: accountEmail(email),
      emailVerifiedAt: isVerified ? new Date() : null,
      name,
      passwordHash,
    },
    select: { id: true },
  });

/** Creates an organization with its first admin. */
export const createOwnOrganization = (
  { name, slug, userId }: { name: string; slug: string; userId: string },
  prisma: RequestDatabase,
) =>
  prisma.organization.create({
    data: {
      id: createId('Organization'),
      name,
      slug,
      members: { create: { id: createId('Member'), userId, role: 'ADMIN' } },
    },
  });

/**
 * Creates the configured account and an organization if there is no account yet. Throws ConfigError if its
 * password is too weak; afterwards it does not matter what is configured.
 */
export async function createFirstAccount(
  { email, password }: NonNullable<Config['firstAccount']>,
  prisma: PrismaClient,
  log: Log,
): Promise<void> {
  if ((await prisma.user.count()) > 0) return;
  const problem =
    newPassword.safeParse(password).error?.issues[0]?.message ??
    passwordProblem(password, { email, hasSecondFactor: false });
  if (problem !== undefined) throw new ConfigError(`FIRST_ACCOUNT_PASSWORD ${problem}`);
  const passwordHash = await hashPassword(password);
  await transactOn(prisma)(async (transaction) => {
    // Several processes may start at the same time.
    await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('first account'))`;
    if ((await transaction.user.count()) > 0) return;
    // The operator vouches for the address.
    const account = { email, name: 'Admin', passwordHash, isVerified: true };
    const { id: userId } = await createAccount(account, transaction);
    const name = 'My Company';
    const slug = await freeSlug(name, transaction);
    await createOwnOrganization({ name, slug, userId }, transaction);
    log.info({ email }, 'created the first account');
  });
}
