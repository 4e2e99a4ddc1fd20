// What a person decided about their organizations before they delete their account.
import type { Departure } from '../../../auth/departure.ts';
import { invalid } from '../../../core/errors.ts';
import type { User as Row } from '../../../database/client/client.ts';
import type { Context } from '../../../graphql/context.ts';
import { type Person, readMember } from '../../member/event.ts';

export interface Plan {
  /** Organizations without other members, which are deleted for good. */
  lone: Departure[];
  /** Organizations that other members keep, also those in the trash. */
  kept: Departure[];
  /** Of these, those that are moved to the trash. */
  trashed: ReadonlySet<string>;
  /** By organization. */
  newAdmins: ReadonlyMap<string, readonly Person[]>;
}

interface Choices {
  newAdmins?: string[] | null | undefined;
  deleteOrganizations?: string[] | null | undefined;
}

const namedBy = ({ id, name }: Departure) => `“${name}” (${id})`;

/** Throws BAD_REQUEST unless each organization keeps an admin or is to be deleted. */
export async function planOf(
  all: readonly Departure[],
  input: Choices,
  { id: userId }: Row,
  { prisma, config }: Context,
): Promise<Plan> {
  const needy = all.filter(({ fate }) => fate === 'NEEDS_ADMIN');
  const lone = all.filter(({ fate }) => fate === 'DELETED');
  const deleted = new Set(input.deleteOrganizations);
  const other = [...deleted].find((id) => ![...needy, ...lone].some((one) => one.id === id));
  if (other !== undefined) {
    const problem = `must contain only organizations whose only admin you are; ${other} is none`;
    throw invalid('input.deleteOrganizations', problem);
  }
  const unnamed = lone.find(({ id, deletedAt }) => deletedAt === null && !deleted.has(id));
  if (unnamed) {
    const problem = `must contain ${namedBy(unnamed)}: it has no other member, so it is deleted with your account`;
    throw invalid('input.deleteOrganizations', problem);
  }
  const newAdmins = new Map<string, Person[]>();
  for (const id of new Set(input.newAdmins)) {
    const member = await prisma.member.findUnique({
      where: { id, userId: { not: userId }, user: { deactivatedAt: null } },
    });
    const organization = needy.find((one) => one.id === member?.organizationId);
    const person =
      organization && (await readMember({ id, organizationId: organization.id }, prisma));
    if (!organization || !person) {
      const problem = `must contain only other members of organizations whose only admin you are; ${id} is none`;
      throw invalid('input.newAdmins', problem);
    }
    newAdmins.set(organization.id, [...(newAdmins.get(organization.id) ?? []), person]);
  }
  const open = needy.find(({ id }) => !newAdmins.has(id) && !deleted.has(id));
  if (open) {
    const problem = `must contain another member of ${namedBy(open)}, whose only admin you are; or name it in deleteOrganizations`;
    throw invalid('input.newAdmins', problem);
  }
  const both = needy.find(({ id }) => newAdmins.has(id) && deleted.has(id));
  if (both) {
    const problem = `cannot contain ${namedBy(both)}, which gets a new admin`;
    throw invalid('input.deleteOrganizations', problem);
  }
  const ended = needy.filter(({ id }) => deleted.has(id));
  // Without a trash they are deleted at once.
  const purged = config.trashDays === 0 ? ended : [];
  const trashed = new Set(config.trashDays === 0 ? [] : ended.map(({ id }) => id));
  return {
    lone: [...lone, ...purged],
    kept: all.filter((one) => one.fate !== 'DELETED' && !purged.includes(one)),
    trashed,
    newAdmins,
  };
}
