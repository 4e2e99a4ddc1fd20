// Input for each mutation of second factors.
import { addAuthenticator, createApp, logInToken } from '../../support/account/authenticator.ts';
import { document, mutation } from '../ask.ts';
import type { Ask, World } from '../world.ts';

/** Whether the caller has a session. */
const cookieOf = (world: World, caller: Parameters<Ask>[1]) => world.headers[caller].cookie;

export const secondFactorMutations: Record<string, Ask> = {
  'Mutation.confirmLogIn': mutation('confirmLogIn', 'user { id }', async ({ server }) => {
    const person = await server.signUp();
    const { recoveryCodes } = await addAuthenticator(server, person);
    return { token: await logInToken(server, person), code: recoveryCodes[0] };
  }),
  'Mutation.createAuthenticator': document('mutation { createAuthenticator { uri } }'),
  'Mutation.confirmAuthenticator': async (world, caller) => {
    const cookie = cookieOf(world, caller);
    const app = cookie ? await createApp(world.server, { cookie }) : undefined;
    const code = (await app?.code()) ?? '123456';
    return mutation('confirmAuthenticator', 'user { id }', () => ({ code }))(world, caller);
  },
  'Mutation.deleteAuthenticator': async (world, caller) => {
    const cookie = cookieOf(world, caller);
    if (cookie) await createApp(world.server, { cookie });
    return document('mutation { deleteAuthenticator { user { id } } }')(world, caller);
  },
  'Mutation.createRecoveryCodes': async (world, caller) => {
    const cookie = cookieOf(world, caller);
    if (cookie) await addAuthenticator(world.server, { cookie });
    return document('mutation { createRecoveryCodes { user { id } } }')(world, caller);
  },
  'Mutation.reauthenticate': mutation('reauthenticate', 'user { id }', ({ people }) => ({
    password: people.ADMIN.password,
  })),
};
