// Input for each mutation of passkeys.
import { createId } from '../../../src/domain/id.ts';
import {
  assertionOf,
  createPasskey,
  reauthenticationOf,
  registrationOf,
} from '../../support/passkey/passkey.ts';
import { document, mutation } from '../ask.ts';
import type { Ask, World } from '../world.ts';

type CallerName = Parameters<Ask>[1];

/** The admin, for callers who have no session, too: then it is not theirs. */
const personOf = ({ headers, people }: World, caller: CallerName) => {
  const { cookie } = headers[caller];
  return cookie === undefined ? people.ADMIN : { cookie };
};

/** A passkey of the caller. */
const passkey = async (world: World, caller: CallerName) => {
  const { id } = await createPasskey(world.server, personOf(world, caller));
  return id;
};

/** An input type for each caller. */
const ofCaller =
  (
    name: string,
    selection: string,
    input: (world: World, caller: CallerName) => Promise<Record<string, unknown>>,
  ): Ask =>
  (world, caller) =>
    mutation(name, selection, () => input(world, caller))(world, caller);

export const passkeyMutations: Record<string, Ask> = {
  'Mutation.startPasskeyRegistration': document(
    'mutation { startPasskeyRegistration { expiresAt } }',
  ),
  'Mutation.createPasskey': ofCaller('createPasskey', 'passkey { id }', async (world, caller) => {
    const { response } = await registrationOf(world.server, personOf(world, caller));
    return { name: createId('Passkey'), response };
  }),
  'Mutation.updatePasskey': ofCaller('updatePasskey', 'passkey { id }', async (world, caller) => ({
    id: await passkey(world, caller),
    name: 'P',
  })),
  'Mutation.deletePasskey': ofCaller(
    'deletePasskey',
    'deletedPasskeyId',
    async (world, caller) => ({
      id: await passkey(world, caller),
    }),
  ),
  'Mutation.startPasskeyLogIn': document('mutation { startPasskeyLogIn { expiresAt } }'),
  'Mutation.logInWithPasskey': mutation(
    'logInWithPasskey',
    'user { id }',
    async ({ server, people }) => {
      const { credential } = await createPasskey(server, people.ADMIN);
      return { response: await assertionOf(server, credential) };
    },
  ),
  'Mutation.startPasskeyReauthentication': document(
    'mutation { startPasskeyReauthentication { expiresAt } }',
  ),
  'Mutation.reauthenticateWithPasskey': ofCaller(
    'reauthenticateWithPasskey',
    'user { id }',
    async (world, caller) => {
      const person = personOf(world, caller);
      const { credential } = await createPasskey(world.server, person);
      return { response: await reauthenticationOf(world.server, person, credential) };
    },
  ),
};
