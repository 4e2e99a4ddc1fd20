// Input for each mutation of email addresses.
import { changeLink } from '../../../src/auth/email/change-link.ts';
import { confirmationToken } from '../../../src/auth/email-confirmation.ts';
import { createId } from '../../../src/domain/id.ts';
import { testSecret } from '../../support/server/server.ts';
import { document, mutation } from '../ask.ts';
import type { Ask, World } from '../world.ts';

/** The person of a session; the ADMIN for other callers. */
const personOf = ({ people, headers }: World, caller: string) =>
  Object.values(people).find(({ cookie }) => cookie === Object(headers)[caller].cookie) ??
  people.ADMIN;

/** The token of a change that the caller asked for. */
async function changeToken(world: World, caller: string, purpose: 'confirm' | 'revert') {
  const { userId, email } = personOf(world, caller);
  const id = createId('EmailChange');
  const [fromEmail, toEmail] =
    purpose === 'confirm' ? [email, `${id}@example.com`] : [`${id}@example.com`, email];
  const confirmedAt = purpose === 'confirm' ? null : new Date();
  await world.server.prisma.emailChange.create({
    data: { id, userId, fromEmail, toEmail, confirmedAt },
  });
  return changeLink(purpose, id, { publicUrl: '', secret: testSecret }).split('#')[1] ?? '';
}

export const emailMutations: Record<string, Ask> = {
  'Mutation.requestEmailVerification': document('mutation { requestEmailVerification { sent } }'),
  'Mutation.verifyEmail': (world, caller) =>
    mutation('verifyEmail', 'user { id }', () => ({
      token: confirmationToken(personOf(world, caller).email, 1, testSecret),
    }))(world, caller),
  'Mutation.requestEmailChange': mutation('requestEmailChange', 'user { id }', ({ people }) => ({
    newEmail: `${createId('User')}@example.com`,
    currentPassword: people.ADMIN.password,
  })),
  'Mutation.confirmEmailChange': (world, caller) =>
    mutation('confirmEmailChange', 'user { id }', async () => ({
      token: await changeToken(world, caller, 'confirm'),
    }))(world, caller),
  'Mutation.revertEmailChange': (world, caller) =>
    mutation('revertEmailChange', 'email', async () => ({
      token: await changeToken(world, caller, 'revert'),
      newPassword: 'four other random words',
    }))(world, caller),
};
