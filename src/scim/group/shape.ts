// What a group is over SCIM, as input and as resource.
import { z } from 'zod';
import type { Prisma } from '../../database/client/client.ts';
import { maxName } from '../../domain/text/limits.ts';
import { text } from '../../domain/text/text.ts';
import type { ScimObject } from '../protocol/attribute.ts';
import { externalId, readInput } from '../user/shape.ts';
import { groupSchema } from './attributes.ts';

const groupInput = z.object({
  displayName: text({ min: 1, max: maxName }),
  externalId: externalId.optional(),
  members: z.array(z.object({ value: text({ min: 1, max: 64 }) })).default([]),
});

export type GroupInput = z.output<typeof groupInput>;

export const readGroup = (given: ScimObject): GroupInput => readInput(groupInput, given);

const attributeSelection = {
  id: true,
  displayName: true,
  externalId: true,
  createdAt: true,
  updatedAt: true,
} satisfies Prisma.ScimGroupSelect;

const memberSelection = {
  userId: true,
  user: { select: { user: { select: { name: true } } } },
} satisfies Prisma.ScimGroupMemberSelect;

/** What is read of the database for a resource; members only if they are asked for. */
export const groupSelection = (withMembers: boolean) =>
  ({
    ...attributeSelection,
    members: {
      select: memberSelection,
      orderBy: { userId: 'asc' },
      ...(!withMembers && { take: 0 }),
    },
  }) satisfies Prisma.ScimGroupSelect;

export type StoredGroup = Prisma.ScimGroupGetPayload<{
  select: typeof attributeSelection & { members: { select: typeof memberSelection } };
}>;

/** What clients can write, as it is now, for PATCH. */
export const writableGroup = ({ displayName, externalId, members }: StoredGroup): ScimObject => ({
  displayName,
  ...(externalId !== null && { externalId }),
  members: members.map(({ userId }) => ({ value: userId })),
});

export const groupResource = (
  { id, displayName, externalId, members, createdAt, updatedAt }: StoredGroup,
  base: string,
): ScimObject => ({
  schemas: [groupSchema],
  id,
  externalId,
  displayName,
  members: members.map(({ userId, user }) => ({
    value: userId,
    $ref: `${base}/Users/${userId}`,
    display: user.user.name,
    type: 'User',
  })),
  meta: {
    resourceType: 'Group',
    created: createdAt.toISOString(),
    lastModified: updatedAt.toISOString(),
    location: `${base}/Groups/${id}`,
  },
});
