// Organizations that require a second factor of their members.
import { describe, expect, test } from 'vitest';
import { addAuthenticator, confirmApp, createApp } from '../../support/account/authenticator.ts';
import { textAt } from '../../support/document/json.ts';
import type { Person } from '../../support/server/server.ts';
import { usePerson, useServer } from '../../support/server/setting.ts';

const server = useServer();
const ada = usePerson(server);

const as = ({ cookie }: Person, query: string, variables: Record<string, unknown> = {}) =>
  server.graphql(query, variables, { cookie });

const setRequired = (value: boolean) =>
  as(
    ada,
    'mutation ($i: UpdateOrganizationInput!) { updateOrganization(input: $i) { organization { requiresSecondFactor } } }',
    { i: { id: ada.organizationId, requiresSecondFactor: value } },
  );

const createCode =
  'mutation ($org: ID!) { createQrCode(input: {organizationId: $org, name: "Q", content: {url: {url: "https://example.com"}}}) { qrCode { id } } }';

const refusal =
  'This organization requires a second factor, which your account does not have; set one up in your account settings';
const refused = [{ message: refusal, extensions: { code: 'FORBIDDEN' } }];

/** An editor without a second factor, with a key, in an organization that requires one. */
async function editor() {
  const person = await server.addMember(ada.organizationId, 'EDITOR');
  const permissions = ['QR_CODES_READ', 'QR_CODES_WRITE'];
  const { id, secret } = await server.createKey(ada, { permissions });
  // As if the editor had created it as an admin.
  await server.prisma.apiKey.update({ where: { id }, data: { createdById: person.userId } });
  await addAuthenticator(server, ada);
  expect((await setRequired(true)).errors).toEqual([]);
  return { person, secret };
}

describe('to require a second factor', () => {
  test('an admin needs one', async () => {
    const { errors } = await setRequired(true);
    expect(errors).toMatchObject([
      {
        extensions: {
          code: 'BAD_REQUEST',
          details: [
            {
              field: 'input.requiresSecondFactor',
              message: expect.stringContaining('needs a second factor of your own'),
            },
          ],
        },
      },
    ]);
    await addAuthenticator(server, ada);
    expect((await setRequired(true)).data).toEqual({
      updateOrganization: { organization: { requiresSecondFactor: true } },
    });
    const log = await server.prisma.auditEvent.findFirstOrThrow({
      where: { action: 'updateOrganization', organizationId: ada.organizationId },
    });
    expect(JSON.stringify(log.targets)).toContain('requiresSecondFactor');
  });
});

describe('a member without one', () => {
  test('keeps the membership and reading, and loses writing until one is set up', async () => {
    const { person } = await editor();
    const org = ada.organizationId;
    const seen = await as(
      person,
      'query ($org: ID!) { organization(id: $org) { role permissions requiresSecondFactor secondFactorMissing qrCodes { totalCount } members { totalCount } } }',
      { org },
    );
    expect(seen.data).toEqual({
      organization: {
        role: 'EDITOR',
        permissions: ['ORGANIZATION_READ', 'QR_CODES_READ', 'ANALYTICS_READ'],
        requiresSecondFactor: true,
        secondFactorMissing: true,
        qrCodes: { totalCount: 0 },
        members: { totalCount: 2 },
      },
    });
    expect((await as(person, createCode, { org })).errors).toMatchObject(refused);
    const app = await createApp(server, person);
    // Beginning to set it up is not enough.
    expect((await as(person, createCode, { org })).errors).toMatchObject(refused);
    expect((await confirmApp(server, person, await app.code())).errors).toEqual([]);
    expect((await as(person, createCode, { org })).errors).toEqual([]);
    const removal = 'mutation { deleteAuthenticator { user { id } } }';
    expect((await as(person, removal)).errors).toEqual([]);
    expect((await as(person, createCode, { org })).errors).toMatchObject(refused);
    expect((await setRequired(false)).errors).toEqual([]);
    expect((await as(person, createCode, { org })).errors).toEqual([]);
  });

  test('can write in other organizations, and leave this one', async () => {
    const { person } = await editor();
    const own = await as(person, createCode, { org: person.organizationId });
    expect(own.errors).toEqual([]);
    const left = await as(
      person,
      'mutation ($org: ID!) { leaveOrganization(input: {organizationId: $org}) { removedMemberId } }',
      { org: ada.organizationId },
    );
    expect(left.errors).toEqual([]);
  });

  test('has keys that only read, over both APIs', async () => {
    const { secret } = await editor();
    const path = `/organizations/${ada.organizationId}/qr-codes`;
    const headers = { 'x-api-key': secret };
    expect((await server.rest('GET', path, { key: secret })).status).toBe(200);
    const body = { type: 'URL', name: 'Q', data: { url: 'https://example.com' } };
    expect((await server.rest('POST', path, { key: secret, body })).body).toMatchObject({
      statusCode: 403,
      code: 'FORBIDDEN',
      message: refusal,
    });
    const variables = { org: ada.organizationId };
    const { errors } = await server.graphql(createCode, variables, headers);
    expect(errors).toMatchObject(refused);
  });

  test('gets the usual error for what the role or the key does not allow anyway', async () => {
    const { person } = await editor();
    const { errors } = await as(
      person,
      'mutation ($org: ID!) { createApiKey(input: {organizationId: $org, name: "K"}) { secret } }',
      { org: ada.organizationId },
    );
    expect(errors[0]?.message).toBe('This requires the permission API_KEYS_WRITE');
  });

  test('who is an admin can do nothing that needs the role', async () => {
    const admin = await server.addMember(ada.organizationId, 'ADMIN');
    await addAuthenticator(server, ada);
    await setRequired(true);
    const { errors } = await as(
      admin,
      'mutation ($id: ID!) { updateOrganization(input: {id: $id, requiresSecondFactor: false}) { organization { id } } }',
      { id: ada.organizationId },
    );
    expect(errors).toMatchObject(refused);
  });
});

test('who joins such an organization can only read, in the same document already', async () => {
  await addAuthenticator(server, ada);
  await setRequired(true);
  const invited = await as(
    ada,
    'mutation ($i: CreateInvitationInput!) { createInvitation(input: $i) { token } }',
    { i: { organizationId: ada.organizationId, email: 'new@example.com', role: 'EDITOR' } },
  );
  const grace = await server.signUp();
  const { data, errors } = await as(
    grace,
    `mutation ($token: String!, $org: ID!) {
      acceptInvitation(input: {token: $token}) { organization { id secondFactorMissing } }
      createQrCode(input: {organizationId: $org, name: "Q", content: {url: {url: "https://example.com"}}}) { qrCode { id } }
    }`,
    { token: textAt(invited.data, 'createInvitation.token'), org: ada.organizationId },
  );
  expect(errors).toMatchObject(refused);
  expect(data).toEqual({
    acceptInvitation: { organization: { id: ada.organizationId, secondFactorMissing: true } },
    createQrCode: null,
  });
  const { organizations } = Object(
    Object((await as(grace, '{ me { organizations { id secondFactorMissing } } }')).data).me,
  );
  expect(organizations).toContainEqual({ id: ada.organizationId, secondFactorMissing: true });
});

test('a session that did not use the second factor of the account has to, before it writes', async () => {
  const { person } = await editor();
  const { app } = await addAuthenticator(server, person);
  // As one that an identity provider started, or from before the app was set up.
  await server.prisma.session.updateMany({
    where: { userId: person.userId },
    data: { secondFactorAt: null },
  });
  const org = ada.organizationId;
  const needed = [
    {
      extensions: {
        code: 'REAUTHENTICATION_REQUIRED',
        methods: ['AUTHENTICATOR', 'RECOVERY_CODE'],
      },
    },
  ];
  expect((await as(person, createCode, { org })).errors).toMatchObject(needed);
  const reading =
    'query ($org: ID!) { organization(id: $org) { permissions qrCodes { totalCount } } }';
  expect((await as(person, reading, { org })).errors).toEqual([]);
  expect((await as(person, createCode, { org: person.organizationId })).errors).toEqual([]);
  const both = `mutation ($org: ID!, $code: String!) {
    reauthenticate(input: {code: $code}) { user { id } }
    createFolder(input: {organizationId: $org, name: "F"}) { folder { id } }
  }`;
  expect((await as(person, both, { org, code: await app.code() })).errors).toEqual([]);
  expect((await as(person, createCode, { org })).errors).toEqual([]);
});
