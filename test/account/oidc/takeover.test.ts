// Attempts to get into the account of somebody else, or to keep people out of theirs.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createId } from '../../../src/domain/id.ts';
import { textAt } from '../../support/document/json.ts';
import { Visitor } from '../../support/network/visitor.ts';
import { emailOf, type OidcWorld, startOidcWorld } from './world.ts';

let world: OidcWorld;
beforeAll(async () => {
  world = await startOidcWorld();
});
afterAll(() => world.close());
afterEach(() => {
  Object.assign(world.idp, { tamper: undefined, amr: undefined });
});

const arrive = (claims: object = {}) => world.arrive(claims);

const userOf = (email: string) => world.server.prisma.user.findUniqueOrThrow({ where: { email } });

describe('the address', () => {
  it('is not verified by what is said about another one', async () => {
    arrive();
    const chosen = 'chosen@idp.example.com';
    world.idp.tamper = (claims) => ({ ...claims, email: chosen });
    expect((await world.signIn()).problem).toBe(null);
    expect(await userOf(chosen)).toMatchObject({ emailVerifiedAt: null });
  });

  it('leads nobody into the account of another person at a provider', async () => {
    const email = arrive();
    await world.signIn();
    // The address was given to somebody else, or another subject claims it.
    world.idp.account = { ...world.idp.account, sub: 'successor' };
    expect((await world.signIn()).problem).toBe('account-exists');
    const { id } = await userOf(email);
    expect(await world.server.prisma.identity.count({ where: { userId: id } })).toBe(1);
  });

  it('that a squatter registered goes to a new account once the person says so', async () => {
    const { server } = world;
    const squatter = await server.signUp('Squatter');
    arrive({ email: squatter.email });
    const ada = new Visitor();
    expect((await world.signIn(ada)).problem).toBe('address-unverified');
    expect((await userOf(squatter.email)).id).toBe(squatter.userId);

    const begun = await ada.request(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"mutation { startSignIn(input: {provider: \\"oidc\\", claimEmail: true}) { url } }"}',
    });
    const url = textAt(await begun.json(), 'data.startSignIn.url');
    const end = await ada.visit(url, (at) => at.includes('/dashboard/'));
    expect(end.href).toBe(`${server.url}/dashboard/`);
    expect(await emailOf(world, ada)).toBe(squatter.email);
    const owner = await userOf(squatter.email);
    expect(owner).toMatchObject({ emailVerifiedAt: expect.any(Date), passwordHash: null });
    // The other account keeps what it has, and the new one gets nothing of it.
    expect(owner.id).not.toBe(squatter.userId);
    const { data } = await server.graphql(
      '{ me { id email organizations { id } } }',
      {},
      { cookie: squatter.cookie },
    );
    expect(data).toEqual({
      me: {
        id: squatter.userId,
        email: expect.stringMatching(/@unverified\.invalid$/),
        organizations: [{ id: squatter.organizationId }],
      },
    });
  });

  it('that an account has verified cannot be claimed', async () => {
    const person = await world.server.signUp();
    const where = { id: person.userId };
    await world.server.prisma.user.update({ where, data: { emailVerifiedAt: new Date() } });
    arrive({ email: person.email, email_verified: false });
    const begun = await world.server.graphql(
      'mutation { startSignIn(input: {provider: "oidc", claimEmail: true}) { url } }',
    );
    const visitor = new Visitor();
    const [name = '', value = ''] = begun.headers.get('set-cookie')?.split(/[=;]/) ?? [];
    visitor.cookies(world.server.url).set(name, value);
    const url = textAt(begun.data, 'startSignIn.url');
    const end = await visitor.visit(url, (at) => at.includes('/dashboard/'));
    expect(end.searchParams.get('problem')).toBe('account-exists');
    expect((await userOf(person.email)).id).toBe(person.userId);
  });
});

describe('a sign-in that asked for nothing', () => {
  const hourAgo = () => Math.floor(Date.now() / 1_000) - 3_600;

  it('does not prove a second factor again', async () => {
    const email = arrive();
    world.idp.amr = ['pwd', 'mfa'];
    const ada = new Visitor();
    await world.signIn(ada);
    const { id: userId } = await userOf(email);
    const confirmedAt = new Date();
    await world.server.prisma.authenticator.create({
      data: { id: createId('Authenticator'), userId, confirmedAt },
    });
    const codes = 'mutation { createRecoveryCodes { recoveryCodes } }';
    expect((await world.ask(ada, codes)).errors).toEqual([]);
    world.idp.tamper = (claims) => ({ ...claims, auth_time: hourAgo() });
    await world.signIn(ada);
    expect((await world.ask(ada, codes)).errors).toMatchObject([
      { extensions: { code: 'REAUTHENTICATION_REQUIRED' } },
    ]);
  });

  it('does not stop the sign-in if the time makes no sense', async () => {
    arrive();
    world.idp.tamper = (claims) => ({ ...claims, auth_time: 1e20 });
    expect(await world.signIn()).toEqual({ path: '/dashboard/', problem: null });
  });
});

it('a later second factor does not lift an earlier session without one', async () => {
  arrive();
  const [thief, ada] = [new Visitor(), new Visitor()];
  world.idp.amr = ['pwd'];
  await world.signIn(thief);
  const me = await world.ask(thief, '{ me { organizations { id } } }');
  const id = textAt(me.data, 'me.organizations.0.id');
  const data = { requiresSecondFactor: true };
  await world.server.prisma.organization.update({ where: { id }, data });
  world.idp.amr = ['mfa'];
  await world.signIn(ada);
  const create = (name: string) =>
    `mutation { createFolder(input: {organizationId: "${id}", name: "${name}"}) { folder { id } } }`;
  expect((await world.ask(ada, create('One'))).errors).toEqual([]);
  expect((await world.ask(thief, create('Two'))).errors).toMatchObject([
    { extensions: { code: 'FORBIDDEN' } },
  ]);
});

it('unlinking needs a person who proved who they are a short while ago', async () => {
  const email = arrive();
  const ada = new Visitor();
  await world.signIn(ada);
  const { id: userId } = await userOf(email);
  const { prisma } = world.server;
  const { id } = await prisma.identity.findFirstOrThrow({ where: { userId } });
  await prisma.session.updateMany({
    where: { userId },
    data: { authenticatedAt: new Date(Date.now() - 11 * 60_000) },
  });
  const unlink = `mutation { unlinkIdentity(input: {id: "${id}"}) { unlinkedIdentityId } }`;
  expect((await world.ask(ada, unlink)).errors).toMatchObject([
    { extensions: { code: 'REAUTHENTICATION_REQUIRED', methods: [] } },
  ]);
});

it('nobody removes their last way to sign in, one after the other', async () => {
  const email = arrive();
  const ada = new Visitor();
  await world.signIn(ada);
  const { id: userId } = await userOf(email);
  const { prisma } = world.server;
  const id = createId('Passkey');
  const [credentialId, publicKey] = [Buffer.from(id), Buffer.from('key')];
  const key = { name: 'Key', counter: 0, transports: [], backedUp: false };
  await prisma.passkey.create({ data: { ...key, id, userId, credentialId, publicKey } });
  const data = { secondFactorAt: new Date() };
  await prisma.session.updateMany({ where: { userId }, data });
  const identity = await prisma.identity.findFirstOrThrow({ where: { userId } });
  const removals = [
    `unlinkIdentity(input: {id: "${identity.id}"}) { unlinkedIdentityId }`,
    `deletePasskey(input: {id: "${id}"}) { deletedPasskeyId }`,
  ];
  const answers = [];
  for (const removal of removals) answers.push(await world.ask(ada, `mutation { ${removal} }`));
  expect(answers.map(({ errors }) => errors[0]?.extensions.code)).toEqual([undefined, 'CONFLICT']);
  expect(await prisma.passkey.count({ where: { userId } })).toBe(1);
});
