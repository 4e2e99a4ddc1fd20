// Creates, changes and deletes groups, and gives their members the roles of GROUP_ROLES.
import { takenIndex } from '../../database/errors.ts';
import type { RequestDatabase } from '../../database/transaction.ts';
import { rolesOfGroups } from '../../domain/account/group-roles.ts';
import { createId } from '../../domain/id.ts';
import { applyGroupRoles, lockOrganizations } from '../../schema/member/group-roles.ts';
import { invalidValue, ScimError, taken } from '../protocol/error.ts';
import { recordScim, type ScimSource } from '../source.ts';
import { readStoredGroup } from './read.ts';
import type { GroupInput, StoredGroup } from './shape.ts';

/** Of roles, so that a request fits into one transaction; providers send fewer. */
const maxChanges = 1_000;

async function orTaken<T>(write: Promise<T>): Promise<T> {
  try {
    return await write;
  } catch (error) {
    throw takenIndex(error) === 'ScimGroup_displayNameKey_key' ? taken('displayName') : error;
  }
}

const rowOf = ({ displayName, externalId }: GroupInput) => ({
  displayName,
  displayNameKey: displayName.toLowerCase(),
  externalId: externalId ?? null,
});

export async function createGroup(input: GroupInput, source: ScimSource): Promise<StoredGroup> {
  const { prisma } = source;
  const id = createId('ScimGroup');
  const members = idsOf(input);
  const { displayName } = input;
  await withRoles(members, [displayName], source, async () => {
    await orTaken(prisma.scimGroup.create({ data: { id, ...rowOf(input) } }));
    await addMembers(id, members, prisma);
  });
  const targets = [{ id, name: displayName, before: null, after: { displayName } }];
  const details = { added: members };
  await recordScim('createGroup', [null], { targets, details }, source);
  return readStoredGroup(id, true, prisma);
}

/** Makes a group what the input says. */
export async function updateGroup(
  { id, displayName: oldName, members }: StoredGroup,
  input: GroupInput,
  source: ScimSource,
): Promise<void> {
  const { prisma } = source;
  const { displayName } = input;
  const before = new Set(members.map(({ userId }) => userId));
  const after = new Set(idsOf(input));
  const added = [...after].filter((userId) => !before.has(userId));
  const removed = [...before].filter((userId) => !after.has(userId));
  const concerned =
    displayName === oldName ? [...added, ...removed] : [...new Set([...before, ...after])];
  await withRoles(concerned, [oldName, displayName], source, async () => {
    await orTaken(prisma.scimGroup.update({ where: { id }, data: rowOf(input) }));
    await prisma.scimGroupMember.deleteMany({ where: { groupId: id, userId: { in: removed } } });
    await addMembers(id, added, prisma);
  });
  const change = { before: { displayName: oldName }, after: { displayName } };
  const targets = [{ id, name: displayName, ...change }];
  await recordScim('updateGroup', [null], { targets, details: { added, removed } }, source);
}

export async function deleteGroup(
  { id, displayName, members }: StoredGroup,
  source: ScimSource,
): Promise<void> {
  const { prisma } = source;
  const removed = members.map(({ userId }) => userId);
  await withRoles(removed, [displayName], source, async () => {
    await prisma.scimGroup.delete({ where: { id } });
  });
  const targets = [{ id, name: displayName, before: { displayName }, after: null }];
  await recordScim('deleteGroup', [null], { targets, details: { removed } }, source);
}

const idsOf = ({ members }: GroupInput): string[] => [
  ...new Set(members.map(({ value }) => value)),
];

async function addMembers(
  groupId: string,
  userIds: readonly string[],
  prisma: RequestDatabase,
): Promise<void> {
  const where = { userId: { in: [...userIds] } };
  const found = await prisma.scimUser.findMany({ where, select: { userId: true } });
  const known = new Set(found.map(({ userId }) => userId));
  const unknown = userIds.find((userId) => !known.has(userId));
  if (unknown !== undefined) throw invalidValue(`members.value ${unknown} is not the ID of a user`);
  await prisma.scimGroupMember.createMany({
    data: userIds.map((userId) => ({ groupId, userId })),
    skipDuplicates: true,
  });
}

/** Changes memberships in groups, then the roles that follow from them. */
async function withRoles(
  userIds: readonly string[],
  groups: readonly string[],
  source: ScimSource,
  change: () => Promise<void>,
): Promise<void> {
  const { prisma, groupRoles } = source;
  const mapped = groupRoles.filter(({ group }) => groups.includes(group));
  if (mapped.length > 0 && userIds.length > maxChanges) {
    const detail = `A request can change at most ${maxChanges} members of a group that has roles`;
    throw new ScimError(413, detail);
  }
  await lockOrganizations([...new Set(mapped.map(({ organization }) => organization))], source);
  const rolesBefore = await rolesOf(userIds, source);
  await change();
  if (mapped.length === 0) return;
  const rolesAfter = await rolesOf(userIds, source);
  for (const userId of userIds) {
    const before = rolesBefore(userId);
    const after = rolesAfter(userId);
    const roles = new Map([...after].filter(([slug, role]) => before.get(slug) !== role));
    const lost = [...before.keys()].filter((slug) => !after.has(slug));
    if (roles.size > 0 || lost.length > 0) {
      await applyGroupRoles({ userId, roles, lost }, { ...source, prisma });
    }
  }
}

/** The roles that the groups of users give them, by organization. */
async function rolesOf(userIds: readonly string[], { prisma, groupRoles }: ScimSource) {
  const names = new Map<string, string[]>();
  if (groupRoles.length > 0) {
    const memberships = await prisma.scimGroupMember.findMany({
      where: { userId: { in: [...userIds] } },
      select: { userId: true, group: { select: { displayName: true } } },
    });
    for (const { userId, group } of memberships) {
      names.set(userId, [...(names.get(userId) ?? []), group.displayName]);
    }
  }
  return (userId: string) => rolesOfGroups(names.get(userId) ?? [], groupRoles);
}
