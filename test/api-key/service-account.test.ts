// Service accounts: API keys of the organization, not of a person.
import { expect, test } from 'vitest';
import { textAt } from '../support/document/json.ts';
import type { Person } from '../support/server/server.ts';
import { usePerson, useServer } from '../support/server/setting.ts';

const server = useServer();
const ada = usePerson(server);

const as = (headers: Record<string, string>, query: string, input: object) =>
  server.graphql(query, { input }, headers);
const create =
  'mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { secret apiKey { id serviceAccount createdBy { id } } } }';
const rotate =
  'mutation ($input: RotateApiKeyInput!) { rotateApiKey(input: $input) { secret apiKey { id serviceAccount createdBy { id } } } }';

/** In Ada's organization. */
async function addAdmin(): Promise<Person> {
  const admin = await server.addMember(ada.organizationId, 'ADMIN');
  return { ...admin, organizationId: ada.organizationId };
}

const works = async (key: string) => {
  const path = `/organizations/${ada.organizationId}/qr-codes`;
  const body = { type: 'URL', name: 'New', data: { url: 'https://example.com' } };
  const response = await server.rest('POST', path, { key, body });
  return Object(response.body).code ?? response.status;
};

const memberOf = async ({ userId }: Person) =>
  server.prisma.member.findFirstOrThrow({ where: { userId, organizationId: ada.organizationId } });

test('keeps its permissions when its maker is demoted, leaves or is deleted', async () => {
  const maker = await addAdmin();
  const account = await server.createKey(maker, { serviceAccount: true });
  const own = await server.createKey(maker);
  const { id } = await memberOf(maker);
  await as(
    { cookie: ada.cookie },
    'mutation ($input: ChangeMemberRoleInput!) { changeMemberRole(input: $input) { member { id } } }',
    { id, role: 'VIEWER' },
  );
  expect([await works(account.secret), await works(own.secret)]).toEqual([201, 'FORBIDDEN']);
  await as(
    { cookie: ada.cookie },
    'mutation ($input: RemoveMemberInput!) { removeMember(input: $input) { removedMemberId } }',
    { id },
  );
  expect([await works(account.secret), await works(own.secret)]).toEqual([201, 'API_KEY_REVOKED']);
  await server.prisma.user.delete({ where: { id: maker.userId } });
  expect(await works(account.secret)).toBe(201);
});

test('is shown as such, without an owner, and the audit log names it', async () => {
  const { data } = await as({ cookie: ada.cookie }, create, {
    organizationId: ada.organizationId,
    name: 'Robot',
    serviceAccount: true,
  });
  const { apiKey, secret } = Object(data).createApiKey;
  expect(apiKey).toMatchObject({ serviceAccount: true, createdBy: null });
  expect(await works(secret)).toBe(201);
  const log = await server.graphql(
    'query ($org: ID!) { organization(id: $org) { auditLog(first: 2) { nodes { action apiKeyId userId } } } }',
    { org: ada.organizationId },
    { cookie: ada.cookie },
  );
  expect(Object(log.data).organization.auditLog.nodes).toEqual([
    { action: 'createQrCode', apiKeyId: apiKey.id, userId: null },
    { action: 'createApiKey', apiKeyId: null, userId: ada.userId },
  ]);
  const code = await server.prisma.qrCodeVersion.findFirstOrThrow({
    where: { apiKeyId: apiKey.id },
  });
  expect(code).toMatchObject({ userId: null, apiKeyName: 'Robot' });
});

test('finds its organization, and has no person', async () => {
  const { secret } = await server.createKey(ada, { serviceAccount: true });
  const { body } = await server.rest('GET', '/users/me/organizations', { key: secret });
  expect(body).toMatchObject({ organizations: [{ id: ada.organizationId, role: 'ADMIN' }] });
  const { errors } = await server.graphql('{ me { id } }', {}, { 'x-api-key': secret });
  expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
});

test('does what its permissions allow: webhooks, but not members', async () => {
  const { secret } = await server.createKey(ada, { serviceAccount: true });
  const hook = await server.rest('POST', `/organizations/${ada.organizationId}/webhooks`, {
    key: secret,
    body: { url: 'https://example.com/hook', events: ['qr.created'] },
  });
  expect(hook.status).toBe(201);
  const invite = await as(
    { 'x-api-key': secret },
    'mutation ($input: CreateInvitationInput!) { createInvitation(input: $input) { link } }',
    { organizationId: ada.organizationId, email: 'x@example.com', role: 'ADMIN' },
  );
  expect(invite.errors[0]?.extensions.code).toBe('FORBIDDEN');
  const limited = await server.createKey(ada, {
    serviceAccount: true,
    permissions: ['QR_CODES_READ'],
  });
  expect(await works(limited.secret)).toBe('FORBIDDEN');
});

test('is only created and rotated by an admin, or by a service account', async () => {
  const input = { organizationId: ada.organizationId, name: 'X', permissions: ['QR_CODES_READ'] };
  const permissions = ['API_KEYS_READ', 'API_KEYS_WRITE', 'QR_CODES_READ'];
  const own = await server.createKey(ada, { permissions });
  const account = await server.createKey(ada, { permissions, serviceAccount: true });
  const editor = await server.addMember(ada.organizationId, 'EDITOR');
  const codeOf = async (headers: Record<string, string>, query: string, given: object) =>
    (await as(headers, query, given)).errors[0]?.extensions.code ?? 'OK';
  const { id } = await server.createKey(ada, { ...input, serviceAccount: true });
  const others: Record<string, string>[] = [{ 'x-api-key': own.secret }, { cookie: editor.cookie }];
  for (const headers of others) {
    expect(await codeOf(headers, create, { ...input, serviceAccount: true })).toBe('FORBIDDEN');
    expect(await codeOf(headers, rotate, { id })).toBe('FORBIDDEN');
  }
  const headers = { 'x-api-key': account.secret };
  const made = await as(headers, create, input);
  expect(made.data).toMatchObject({
    createApiKey: { apiKey: { serviceAccount: true, createdBy: null } },
  });
  expect(await codeOf(headers, create, { ...input, serviceAccount: false })).toBe('BAD_REQUEST');
  const rotated = await as(headers, rotate, { id });
  expect(rotated.data).toMatchObject({
    rotateApiKey: { apiKey: { serviceAccount: true, createdBy: null } },
  });
  const ofPerson = await server.createKey(ada, { permissions: ['QR_CODES_READ'] });
  expect(await codeOf(headers, rotate, { id: ofPerson.id })).toBe('FORBIDDEN');
  const key = textAt(rotated.data, 'rotateApiKey.secret');
  const path = `/organizations/${ada.organizationId}/qr-codes`;
  expect((await server.rest('GET', path, { key })).status).toBe(200);
});

test('cannot be taken over, and is revoked like any other key', async () => {
  const { id, secret } = await server.createKey(ada, { serviceAccount: true });
  const taken = await as(
    { cookie: ada.cookie },
    'mutation ($input: TakeOverApiKeyInput!) { takeOverApiKey(input: $input) { apiKey { id } } }',
    { id },
  );
  expect(taken.errors[0]?.extensions.code).toBe('BAD_REQUEST');
  const revoked = await as(
    { cookie: ada.cookie },
    'mutation ($input: RevokeApiKeyInput!) { revokeApiKey(input: $input) { apiKey { status } } }',
    { id },
  );
  expect(revoked.errors).toEqual([]);
  expect(await works(secret)).toBe('API_KEY_REVOKED');
});

test('has no second factor to lack', async () => {
  const { secret } = await server.createKey(ada, { serviceAccount: true });
  const own = await server.createKey(ada);
  await server.prisma.organization.update({
    where: { id: ada.organizationId },
    data: { requiresSecondFactor: true },
  });
  expect([await works(secret), await works(own.secret)]).toEqual([201, 'FORBIDDEN']);
});
