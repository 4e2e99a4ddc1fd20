// Creates, changes and deletes users.
import { noteFormerEmail } from '../../auth/email/former.ts';
import { soleAdminOrganizations } from '../../auth/erasure.ts';
import { takenIndex } from '../../database/errors.ts';
import { createId } from '../../domain/id.ts';
import { removeMember } from '../../schema/member/group-roles.ts';
import { taken } from '../protocol/error.ts';
import { recordScim, type ScimSource } from '../source.ts';
import { adopt } from './adopt.ts';
import {
  deactivate,
  handOverOrganizations,
  organizationsJoined,
  reactivate,
} from './deactivate.ts';
import { readStoredUser } from './read.ts';
import { accountOf, type StoredUser, type UserInput } from './shape.ts';

/** Throws `uniqueness`. */
async function orTaken<T>(write: Promise<T>): Promise<T> {
  try {
    return await write;
  } catch (error) {
    const index = takenIndex(error);
    if (index === 'ScimUser_userNameKey_key') throw taken('userName');
    if (index === 'User_email_key') throw taken('emails.value');
    throw error;
  }
}

const rowOf = ({ userName, externalId, name, emails }: UserInput) => ({
  userName,
  userNameKey: userName.toLowerCase(),
  externalId: externalId ?? null,
  givenName: name.givenName ?? null,
  familyName: name.familyName ?? null,
  formatted: name.formatted ?? null,
  emails,
});

/** Creates an account without a password, or takes over the one that has the address. */
export async function createUser(input: UserInput, source: ScimSource): Promise<StoredUser> {
  const { prisma } = source;
  const { email, name } = accountOf(input);
  const row = rowOf(input);
  const { userNameKey } = row;
  if (await prisma.scimUser.findUnique({ where: { userNameKey } })) throw taken('userName');
  const existing = await prisma.user.findUnique({ where: { email }, include: { scimUser: true } });
  if (existing?.scimUser) throw taken('emails.value');
  const active = input.active ?? true;
  const id = existing?.id ?? createId('User');
  if (existing) {
    await orTaken(prisma.scimUser.create({ data: { ...row, userId: id } }));
    await adopt(existing, { name, active }, source);
  } else {
    const now = new Date();
    const account = { id, email, name, passwordHash: null };
    const data = { ...account, emailVerifiedAt: now, deactivatedAt: active ? null : now };
    await orTaken(prisma.user.create({ data: { ...data, scimUser: { create: row } } }));
  }
  const after = { email, name, userName: input.userName, active };
  const targets = [{ id, name, before: null, after }];
  await recordScim('provisionUser', [null], { targets }, source);
  return readStoredUser(id, prisma);
}

/** Makes a user what the input says; without `active`, that stays. */
export async function updateUser(
  stored: StoredUser,
  input: UserInput,
  source: ScimSource,
): Promise<StoredUser> {
  const { prisma } = source;
  const { userId: id, user } = stored;
  const account = accountOf(input);
  const active = input.active ?? user.deactivatedAt === null;
  const wasActive = user.deactivatedAt === null;
  // First, because it locks memberships.
  if (wasActive && !active) await handOverOrganizations(id, source);
  const isMoved = account.email !== user.email;
  await orTaken(prisma.scimUser.update({ where: { userId: id }, data: rowOf(input) }));
  const data = { ...account, ...(isMoved && { emailVerifiedAt: new Date() }) };
  await orTaken(prisma.user.update({ where: { id }, data }));
  if (isMoved) await noteFormerEmail(id, user.email, account.email, prisma);
  const before = { email: user.email, name: user.name, userName: stored.userName };
  const after = { ...account, userName: input.userName };
  const isChanged = Object.entries(after).some(([key, value]) =>
    Object.entries(before).some(([name, old]) => name === key && old !== value),
  );
  if (isChanged) {
    const places = [null, ...(await organizationsJoined(id, prisma))];
    const targets = [{ id, name: account.name, before, after }];
    await recordScim('updateProvisionedUser', places, { targets }, source);
  }
  const person = { id, name: account.name };
  if (wasActive && !active) await deactivate(person, source);
  if (!wasActive && active) await reactivate(person, source);
  return readStoredUser(id, prisma);
}

/**
 * Deactivates the account and ends its memberships. Of an organization without another admin it stays the
 * one, so that nothing that is printed is lost, and it is known whose it was.
 */
export async function deleteUser(stored: StoredUser, source: ScimSource): Promise<void> {
  const { prisma } = source;
  const { userId: id, user } = stored;
  await handOverOrganizations(id, source);
  const person = { id, name: user.name };
  if (user.deactivatedAt === null) await deactivate(person, source);
  const alone = await soleAdminOrganizations(id, prisma);
  const members = await prisma.member.findMany({
    where: { userId: id, organizationId: { notIn: alone.map((one) => one.id) } },
    select: { id: true, organizationId: true, userId: true },
    orderBy: { organizationId: 'asc' },
  });
  for (const member of members) await removeMember(member, source);
  await prisma.scimUser.delete({ where: { userId: id } });
  const before = { email: user.email, name: user.name, userName: stored.userName };
  const targets = [{ ...person, before, after: null }];
  await recordScim('deprovisionUser', [null], { targets }, source);
}
