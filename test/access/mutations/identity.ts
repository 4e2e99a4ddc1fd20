// Input for each mutation of identity providers.
import { createSignInToken } from '../../../src/auth/session/sign-in-link.ts';
import { createId } from '../../../src/domain/id.ts';
import { testSecret } from '../../support/server/server.ts';
import { mutation } from '../ask.ts';
import type { Ask, World } from '../world.ts';

/** The person of a session; the ADMIN for other callers. */
const personOf = ({ people, headers }: World, caller: string) =>
  Object.values(people).find(({ cookie }) => cookie === Object(headers)[caller].cookie) ??
  people.ADMIN;

const provider = 'oidc';

export const identityMutations: Record<string, Ask> = {
  'Mutation.startSignIn': mutation('startSignIn', 'url', () => ({ provider })),
  'Mutation.linkIdentity': mutation('linkIdentity', 'url', () => ({ provider })),
  'Mutation.unlinkIdentity': async (world, caller) => {
    const [id, { userId }] = [createId('Identity'), personOf(world, caller)];
    const data = { id, userId, issuer: 'https://id.example.com', subject: id };
    await world.server.prisma.identity.create({ data });
    return mutation('unlinkIdentity', 'unlinkedIdentityId', () => ({ id }))(world, caller);
  },
  'Mutation.redeemSignInLink': async (world, caller) => {
    const { userId } = personOf(world, caller);
    const token = await createSignInToken(userId, world.server.prisma, testSecret);
    return mutation('redeemSignInLink', 'user { id }', () => ({ token }))(world, caller);
  },
};
