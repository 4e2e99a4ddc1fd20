// Creating, naming and deleting passkeys.
import { describe, expect, test } from 'vitest';
import { maxPasskeys } from '../../../src/domain/account/passkey.ts';
import { createId } from '../../../src/domain/id.ts';
import { textAt } from '../../support/document/json.ts';
import { makerAttestation, selfAttestation } from '../../support/passkey/attestation.ts';
import { createPasskey, registrationOf } from '../../support/passkey/passkey.ts';
import type { Person } from '../../support/server/server.ts';
import { usePerson, useServer } from '../../support/server/setting.ts';

const server = useServer();
const ada = usePerson(server);
const bob = usePerson(server, { name: 'Bob' });

const create = ({ cookie }: Pick<Person, 'cookie'>, response: unknown, name = 'Laptop') =>
  server.graphql(
    `mutation ($input: CreatePasskeyInput!) {
      createPasskey(input: $input) { recoveryCodes passkey { id name backedUp createdAt lastUsedAt } }
    }`,
    { input: { name, response } },
    { cookie },
  );

const passkeysOf = async ({ cookie }: Person) =>
  Object((await server.graphql('{ me { passkeys { id name } } }', {}, { cookie })).data).me
    .passkeys;

const wrong = (message: RegExp) => [
  {
    extensions: {
      code: 'BAD_REQUEST',
      details: [{ field: 'input.response', message: expect.stringMatching(message) }],
    },
  },
];

describe('creating', () => {
  test('stores a passkey, and records it', async () => {
    const { response } = await registrationOf(server, ada);
    const { data, errors } = await create(ada, response, 'Ada’s phone');
    expect(errors).toEqual([]);
    expect(data).toEqual({
      createPasskey: {
        recoveryCodes: expect.toSatisfy((codes) => codes.length === 10),
        passkey: {
          id: expect.stringMatching(/^psk_/),
          name: 'Ada’s phone',
          backedUp: false,
          createdAt: expect.any(String),
          lastUsedAt: null,
        },
      },
    });
    const entry = await server.prisma.auditEvent.findFirst({
      where: { action: 'createPasskey', userId: ada.userId, organizationId: null },
    });
    expect(entry?.targets).toMatchObject([
      { changes: [{ field: 'name', from: null, to: 'Ada’s phone' }] },
    ]);
  });

  test('asks for a passkey that is found without a name and needs unlocking', async () => {
    const { id, credential } = await createPasskey(server, ada);
    expect(id).toMatch(/^psk_/);
    const { data } = await server.graphql(
      'mutation { startPasskeyRegistration { options } }',
      {},
      { cookie: ada.cookie },
    );
    expect(data).toMatchObject({
      startPasskeyRegistration: {
        options: {
          rp: { id: 'localhost' },
          user: {
            id: Buffer.from(ada.userId).toString('base64url'),
            name: ada.email,
            displayName: 'Ada',
          },
          attestation: 'none',
          authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
          excludeCredentials: [
            { id: credential.id.toString('base64url'), transports: ['internal'] },
          ],
        },
      },
    });
  });

  test('refuses the same response again, also from somebody else', async () => {
    const { response } = await registrationOf(server, ada);
    expect((await create(ada, response)).errors).toEqual([]);
    for (const person of [ada, bob])
      expect((await create(person, response)).errors).toMatchObject(wrong(/must answer options/));
  });

  test('refuses a response to another person’s options, which then are used up', async () => {
    const { response } = await registrationOf(server, ada);
    expect((await create(bob, response)).errors).toMatchObject(wrong(/must answer options/));
    expect((await create(ada, response)).errors).toMatchObject(wrong(/must answer options/));
    expect(await passkeysOf(bob)).toEqual([]);
  });

  test.each<[string, Parameters<typeof registrationOf>[2], RegExp]>([
    ['another site', { origin: 'https://evil.example' }, /was made on another site/],
    ['a frame of another site', { crossOrigin: true }, /was made on another site/],
    ['another host name', { rpId: 'evil.example' }, /could not be verified/],
    ['an authenticator that was not unlocked', { verified: false }, /with user verification/],
    ['another challenge', { challenge: 'AAAA' }, /must answer options/],
    ['another kind of response', { type: 'webauthn.get' }, /could not be verified/],
  ])('refuses a response from %s', async (_what, manner, message) => {
    const { response } = await registrationOf(server, ada, manner);
    expect((await create(ada, response)).errors).toMatchObject(wrong(message));
    expect(await passkeysOf(ada)).toEqual([]);
  });

  test('refuses a response to the options of another session', async () => {
    const { response } = await registrationOf(server, ada);
    const other = await server.graphql(
      'mutation ($input: LogInInput!) { logIn(input: $input) { user { id } } }',
      { input: { email: ada.email, password: ada.password } },
    );
    const cookie = other.headers.get('set-cookie')?.split(';')[0] ?? '';
    const { errors } = await create({ cookie }, response);
    expect(errors).toMatchObject(wrong(/must answer options/));
  });

  test('accepts a self-attestation, but no certificates, whose revocation lists would be fetched', async () => {
    const by = async (attestation: typeof selfAttestation) => {
      const { response } = await registrationOf(server, ada, { attestation });
      return (await create(ada, response)).errors;
    };
    expect(await by(selfAttestation)).toEqual([]);
    expect(await by(makerAttestation)).toMatchObject(wrong(/could not be verified/));
  });

  test('refuses nonsense', async () => {
    const { response } = await registrationOf(server, ada);
    const bad = {
      ...response,
      response: { ...Object(response).response, attestationObject: 'AAAA' },
    };
    expect((await create(ada, bad)).errors).toMatchObject(wrong(/could not be verified/));
    const { errors } = await create(ada, {});
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_REQUEST' } }]);
  });

  test('CONFLICT for a credential that another account has', async () => {
    const { response } = await registrationOf(server, ada);
    const { rawId } = Object(response);
    await server.prisma.passkey.create({
      data: {
        id: createId('Passkey'),
        userId: bob.userId,
        name: 'Copy',
        credentialId: Buffer.from(rawId, 'base64url'),
        publicKey: new Uint8Array(1),
        counter: 0,
        transports: [],
        backedUp: false,
      },
    });
    const { errors } = await create(ada, response);
    expect(errors).toMatchObject([{ extensions: { code: 'CONFLICT' } }]);
  });

  test(`allows ${maxPasskeys}`, async () => {
    const { response } = await registrationOf(server, ada);
    await server.prisma.passkey.createMany({
      data: Array.from({ length: maxPasskeys }, (_, index) => ({
        id: createId('Passkey'),
        userId: ada.userId,
        name: `${index}`,
        credentialId: Buffer.from(`${ada.userId} ${index}`),
        publicKey: new Uint8Array(1),
        counter: 0,
        transports: [],
        backedUp: false,
      })),
    });
    await server.prisma.session.updateMany({
      where: { userId: ada.userId },
      data: { secondFactorAt: new Date() },
    });
    for (const { errors } of [
      await create(ada, response),
      await server.graphql(
        'mutation { startPasskeyRegistration { expiresAt } }',
        {},
        { cookie: ada.cookie },
      ),
    ])
      expect(errors).toMatchObject([{ extensions: { code: 'UNPROCESSABLE' } }]);
  });
});

test('the first passkey comes with recovery codes, which go with the last', async () => {
  const codes = () => server.prisma.recoveryCode.count({ where: { userId: ada.userId } });
  const ids: string[] = [];
  for (const expected of [10, 0]) {
    const { data } = await create(ada, (await registrationOf(server, ada)).response);
    ids.push(textAt(data, 'createPasskey.passkey.id'));
    expect(Object(data).createPasskey.recoveryCodes).toHaveLength(expected);
  }
  for (const [index, id] of ids.entries()) {
    expect(await codes()).toBe(10);
    await server.graphql(
      `mutation { deletePasskey(input: {id: "${id}"}) { deletedPasskeyId } }`,
      {},
      { cookie: ada.cookie },
    );
    expect(await server.prisma.passkey.count({ where: { userId: ada.userId } })).toBe(1 - index);
  }
  expect(await codes()).toBe(0);
});

test('creating and deleting need somebody who proved who they are in the last ten minutes', async () => {
  const { id } = await createPasskey(server, ada);
  const { response } = await registrationOf(server, ada);
  const long = new Date(Date.now() - 11 * 60_000);
  await server.prisma.session.updateMany({
    where: { userId: ada.userId },
    data: { authenticatedAt: long, secondFactorAt: long },
  });
  for (const { errors } of [
    await create(ada, response),
    ...(await Promise.all(
      [
        'mutation { startPasskeyRegistration { expiresAt } }',
        `mutation { deletePasskey(input: {id: "${id}"}) { deletedPasskeyId } }`,
      ].map((document) => server.graphql(document, {}, { cookie: ada.cookie })),
    )),
  ])
    expect(errors).toMatchObject([
      { extensions: { code: 'REAUTHENTICATION_REQUIRED', methods: ['PASSKEY', 'RECOVERY_CODE'] } },
    ]);
});
