// Servers on which nobody signs in with a password.
import { afterEach, describe, expect, it } from 'vitest';
import type { TestServerOptions } from '../../support/server/server.ts';
import { type OidcWorld, startOidcWorld } from './world.ts';

const worlds: OidcWorld[] = [];
async function open(config: TestServerOptions['config'] = {}): Promise<OidcWorld> {
  const world = await startOidcWorld({}, { config: { passwordLogin: false, ...config } });
  worlds.push(world);
  return world;
}
afterEach(async () => {
  await Promise.all(worlds.splice(0).map((world) => world.close()));
});

describe('a server without passwords', () => {
  it('refuses them, and lets people in with the provider', async () => {
    const world = await open();
    const { email, password, cookie } = await world.server.signUp();
    const ask = async (document: string, headers = {}) =>
      (await world.server.graphql(document, {}, headers)).errors[0]?.message;
    const given = `email: "${email}", password: "${password}"`;
    const message = 'Passwords are disabled on this server; sign in with an identity provider';
    expect(await ask(`mutation { logIn(input: {${given}}) { user { id } } }`)).toBe(message);
    expect(
      await ask(
        `mutation { signUp(input: {${given}, name: "A", organizationName: "A"}) { user { id } } }`,
      ),
    ).toBe(message);
    expect(
      await ask(
        `mutation { changePassword(input: {currentPassword: "${password}", newPassword: "another four random words"}) { user { id } } }`,
        { cookie },
      ),
    ).toBe(message);
    expect((await world.signIn()).problem).toBe(null);
  });

  it('asks nobody for a password that cannot be used anymore', async () => {
    const world = await open({ adminReset: 'on' });
    const { server } = world;
    const { cookie, organizationId, userId } = await server.signUp();
    const bob = await server.addMember(organizationId, 'EDITOR');
    const ask = async (document: string) => (await server.graphql(document, {}, { cookie })).errors;
    const change = 'mutation { requestEmailChange(input: {newEmail: "new@example.com"}) { sent } }';
    const { id } = await server.prisma.member.findFirstOrThrow({
      where: { userId: bob.userId, organizationId },
    });
    const link = `mutation { createPasswordResetLink(input: {id: "${id}"}) { link } }`;
    expect(await ask(link)).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect((await server.graphql('{ signInPolicy { adminReset } }')).data).toEqual({
      signInPolicy: { adminReset: false },
    });
    await server.prisma.session.updateMany({
      where: { userId },
      data: { authenticatedAt: new Date(Date.now() - 11 * 60_000) },
    });
    const again = [{ extensions: { code: 'REAUTHENTICATION_REQUIRED', methods: [] } }];
    expect(await ask(change)).toMatchObject(again);
    const key = `mutation { createApiKey(input: {organizationId: "${organizationId}", name: "K"}) { secret } }`;
    expect(await ask(key)).toMatchObject(again);
    await server.prisma.session.updateMany({ data: { authenticatedAt: new Date() } });
    expect(await ask(change)).toEqual([]);
  });
});
