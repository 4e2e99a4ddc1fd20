// Reads users.
import type { Prisma } from '../../database/client/client.ts';
import type { RequestDatabase } from '../../database/transaction.ts';
import { typeOfId } from '../../domain/id.ts';
import {
  anyCase,
  type Conditions,
  conditionOf,
  isAskedFor,
  textCondition,
} from '../protocol/condition.ts';
import { noResource } from '../protocol/error.ts';
import { invalidFilter, parseFilter } from '../protocol/filter.ts';
import type { ResourcePage } from '../protocol/list.ts';
import { valuesAskedFor } from '../protocol/match.ts';
import { type StoredUser, userSelection } from './shape.ts';

type Where = Prisma.ScimUserWhereInput;

const lower = (text: string) => text.toLowerCase();

/** The address of the account, or another one, which is compared exactly. */
const hasEmail = (value: unknown): Where => {
  if (typeof value !== 'string') throw invalidFilter('compares emails with what is not a string');
  return {
    OR: [{ user: { email: lower(value) } }, { emails: { array_contains: [{ value }] } }],
  };
};

const emailCondition: Conditions<Where>['compare'][string] = ({ value, operator }) => {
  if (operator !== 'eq') throw invalidFilter(`cannot compare emails with ${operator}`);
  return hasEmail(value);
};

const conditions: Conditions<Where> = {
  compare: {
    id: (one) => ({ userId: textCondition(one) }),
    externalid: (one) => ({ externalId: textCondition(one) }),
    username: (one) => ({ userNameKey: textCondition(one, lower) }),
    displayname: (one) => ({ user: { name: anyCase(one) } }),
    'name.givenname': (one) => ({ givenName: anyCase(one) }),
    'name.familyname': (one) => ({ familyName: anyCase(one) }),
    active: (one) => ({ user: { deactivatedAt: isAskedFor(one) ? null : { not: null } } }),
    emails: emailCondition,
    'emails.value': emailCondition,
    groups: (one) => ({ groups: { some: { groupId: textCondition(one) } } }),
    'groups.value': (one) => ({ groups: { some: { groupId: textCondition(one) } } }),
  },
  some: {
    emails: (filter) => {
      const asked = valuesAskedFor(filter);
      if (!asked) throw invalidFilter('can only ask for emails with certain values');
      if (!('type' in asked)) return hasEmail(asked.value);
      if (typeof asked.type !== 'string') throw invalidFilter('compares a type with no string');
      const typed: Where = { emails: { array_contains: [{ type: asked.type }] } };
      return 'value' in asked ? { AND: [typed, hasEmail(asked.value)] } : typed;
    },
  },
  present: {
    id: {},
    username: {},
    displayname: {},
    emails: {},
    active: {},
    externalid: { externalId: { not: null } },
    groups: { groups: { some: {} } },
  },
};

export async function listUsers(
  filter: string | undefined,
  { startIndex, count }: ResourcePage,
  prisma: RequestDatabase,
): Promise<{ users: StoredUser[]; total: number }> {
  const where = filter ? conditionOf(parseFilter(filter), conditions) : {};
  const total = await prisma.scimUser.count({ where });
  const users =
    count === 0
      ? []
      : await prisma.scimUser.findMany({
          where,
          select: userSelection,
          orderBy: { userId: 'asc' },
          skip: startIndex - 1,
          take: count,
        });
  return { users, total };
}

/** Throws 404. */
export async function readStoredUser(userId: string, prisma: RequestDatabase): Promise<StoredUser> {
  if (typeOfId(userId) !== 'User') throw noResource();
  const found = await prisma.scimUser.findUnique({ where: { userId }, select: userSelection });
  if (!found) throw noResource();
  return found;
}
