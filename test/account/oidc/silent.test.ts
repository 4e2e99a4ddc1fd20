// Sign-ins in which the provider asks for nothing, because the person is logged in there.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createId } from '../../../src/domain/id.ts';
import { Visitor } from '../../support/network/visitor.ts';
import { type OidcWorld, startOidcWorld } from './world.ts';

let world: OidcWorld;
beforeAll(async () => {
  world = await startOidcWorld();
});
afterAll(() => world.close());

it.each([
  [61, ['REAUTHENTICATION_REQUIRED']],
  [1, []],
])(
  'a second factor that was used there %j minutes ago is as old here',
  async (minutes, expected) => {
    const { prisma } = world.server;
    const { idp } = world;
    const name = `silent-${minutes}`;
    idp.account = { ...idp.account, sub: name, email: `${name}@example.com` };
    idp.amr = ['mfa'];
    idp.tamper = (claims) => ({
      ...claims,
      auth_time: Math.floor(Date.now() / 1_000) - minutes * 60,
    });
    await world.signIn();
    const { userId } = await prisma.identity.findFirstOrThrow({ where: { subject: name } });
    // From now on, a step-up asks for a second factor.
    await prisma.authenticator.create({
      data: { id: createId('Authenticator'), userId, confirmedAt: new Date() },
    });
    const ada = new Visitor();
    await world.signIn(ada);
    const create = 'mutation { createRecoveryCodes { user { id } } }';
    const { errors } = await world.ask(ada, create);
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(expected);
  },
);
