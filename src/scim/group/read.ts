// Reads groups.
import type { Prisma } from '../../database/client/client.ts';
import type { RequestDatabase } from '../../database/transaction.ts';
import { typeOfId } from '../../domain/id.ts';
import { type Conditions, conditionOf, textCondition } from '../protocol/condition.ts';
import { noResource } from '../protocol/error.ts';
import { invalidFilter, parseFilter } from '../protocol/filter.ts';
import type { ResourcePage } from '../protocol/list.ts';
import { valuesAskedFor } from '../protocol/match.ts';
import { groupSelection, type StoredGroup } from './shape.ts';

type Where = Prisma.ScimGroupWhereInput;

const hasMember = (userId: unknown): Where => {
  if (typeof userId !== 'string') throw invalidFilter('compares members with what is no ID');
  return { members: { some: { userId } } };
};

const memberCondition: Conditions<Where>['compare'][string] = ({ value, operator }) => {
  if (operator !== 'eq') throw invalidFilter(`cannot compare members with ${operator}`);
  return hasMember(value);
};

const conditions: Conditions<Where> = {
  compare: {
    id: (one) => ({ id: textCondition(one) }),
    externalid: (one) => ({ externalId: textCondition(one) }),
    displayname: (one) => ({
      displayNameKey: textCondition(one, (text) => text.toLowerCase()),
    }),
    members: memberCondition,
    'members.value': memberCondition,
  },
  some: {
    members: (filter) => hasMember(valuesAskedFor(filter)?.value),
  },
  present: {
    id: {},
    displayname: {},
    externalid: { externalId: { not: null } },
    members: { members: { some: {} } },
  },
};

export async function listGroups(
  filter: string | undefined,
  { startIndex, count }: ResourcePage,
  withMembers: boolean,
  prisma: RequestDatabase,
): Promise<{ groups: StoredGroup[]; total: number }> {
  const where = filter ? conditionOf(parseFilter(filter), conditions) : {};
  const total = await prisma.scimGroup.count({ where });
  const groups =
    count === 0
      ? []
      : await prisma.scimGroup.findMany({
          where,
          select: groupSelection(withMembers),
          orderBy: { id: 'asc' },
          skip: startIndex - 1,
          take: count,
        });
  return { groups, total };
}

/** Throws 404. */
export async function readStoredGroup(
  id: string,
  withMembers: boolean,
  prisma: RequestDatabase,
): Promise<StoredGroup> {
  if (typeOfId(id) !== 'ScimGroup') throw noResource();
  const select = groupSelection(withMembers);
  const found = await prisma.scimGroup.findUnique({ where: { id }, select });
  if (!found) throw noResource();
  return found;
}

/** Until the transaction ends. Throws 404 for what is not the ID of a group. */
export async function lockGroup(id: string, prisma: RequestDatabase): Promise<void> {
  if (typeOfId(id) !== 'ScimGroup') throw noResource();
  await prisma.$queryRaw`SELECT 1 FROM "ScimGroup" WHERE "id" = ${id} FOR UPDATE`;
}
