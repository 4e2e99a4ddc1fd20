// Members and their keys.
import { describe, expect, test } from 'vitest';
import { createId } from '../../src/domain/id.ts';
import type { Person } from '../support/server/server.ts';
import { usePerson, useServer } from '../support/server/setting.ts';

const server = useServer();
const ada = usePerson(server);

const as = (person: Person, query: string, variables: Record<string, unknown> = {}) =>
  server.graphql(query, variables, { cookie: person.cookie });
const memberId = async (person: Person) =>
  (
    await server.prisma.member.findUniqueOrThrow({
      where: {
        organizationId_userId: { organizationId: ada.organizationId, userId: person.userId },
      },
    })
  ).id;
const changeRole = async (by: Person, of: Person, role: string) =>
  as(
    by,
    'mutation ($input: ChangeMemberRoleInput!) { changeMemberRole(input: $input) { member { role } } }',
    {
      input: { id: await memberId(of), role },
    },
  );
const remove = async (by: Person, of: Person, takeOverApiKeys?: boolean) =>
  as(
    by,
    'mutation ($input: RemoveMemberInput!) { removeMember(input: $input) { removedMemberId } }',
    {
      input: { id: await memberId(of), takeOverApiKeys },
    },
  );
const leave = (who: Person) =>
  as(
    who,
    'mutation ($org: ID!) { leaveOrganization(input: {organizationId: $org}) { removedMemberId } }',
    { org: ada.organizationId },
  );
const keyAnswers = async (key: string) =>
  Object((await server.rest('GET', '/users/me/organizations', { key })).body).code ?? 'OK';

test('changing a role limits the member’s keys immediately', async () => {
  const editor = await server.addMember(ada.organizationId, 'ADMIN');
  const { secret } = await server.createKey({ ...editor, organizationId: ada.organizationId });
  const create = () =>
    server.rest('POST', `/organizations/${ada.organizationId}/qr-codes`, {
      key: secret,
      body: { type: 'URL', name: 'x', data: { url: 'https://example.com' } },
    });
  expect((await create()).status).toBe(201);
  expect((await changeRole(ada, editor, 'VIEWER')).data).toEqual({
    changeMemberRole: { member: { role: 'VIEWER' } },
  });
  expect((await create()).body).toMatchObject({
    code: 'FORBIDDEN',
    message: 'This requires the permission QR_CODES_WRITE',
  });
  const demoted = await changeRole(editor, ada, 'VIEWER');
  expect(demoted.errors[0]?.extensions.code).toBe('FORBIDDEN');
});

describe('when a member leaves', () => {
  test('removing them revokes their keys', async () => {
    const bob = await server.addMember(ada.organizationId, 'ADMIN');
    const { secret } = await server.createKey({ ...bob, organizationId: ada.organizationId });
    expect(await keyAnswers(secret)).toBe('OK');
    expect((await remove(ada, bob)).errors).toEqual([]);
    expect(await keyAnswers(secret)).toBe('API_KEY_REVOKED');
    const { data } = await as(bob, 'query ($org: ID!) { organization(id: $org) { id } }', {
      org: ada.organizationId,
    });
    expect(data).toEqual({ organization: null });
    const keys = await as(
      ada,
      'query ($org: ID!) { organization(id: $org) { apiKeys { nodes { status } } } }',
      { org: ada.organizationId },
    );
    expect(keys.data).toEqual({ organization: { apiKeys: { nodes: [{ status: 'REVOKED' }] } } });
  });

  test('keys that are taken over keep working with the role of the new owner', async () => {
    const bob = await server.addMember(ada.organizationId, 'ADMIN');
    const { secret } = await server.createKey({ ...bob, organizationId: ada.organizationId });
    await remove(ada, bob, true);
    expect(await keyAnswers(secret)).toBe('OK');
    const me = await server.graphql('{ me { id } }', {}, { 'x-api-key': secret });
    expect(me.data).toEqual({ me: { id: ada.userId } });
  });

  test('takeOverApiKey keeps a single key when its creator leaves', async () => {
    const bob = await server.addMember(ada.organizationId, 'ADMIN');
    const [kept, lost] = [
      await server.createKey({ ...bob, organizationId: ada.organizationId }),
      await server.createKey({ ...bob, organizationId: ada.organizationId }),
    ];
    const { data } = await as(
      ada,
      'mutation ($id: ID!) { takeOverApiKey(input: {id: $id}) { apiKey { createdBy { id } } } }',
      { id: kept.id },
    );
    expect(data).toEqual({ takeOverApiKey: { apiKey: { createdBy: { id: ada.userId } } } });
    expect((await leave(bob)).errors).toEqual([]);
    expect([await keyAnswers(kept.secret), await keyAnswers(lost.secret)]).toEqual([
      'OK',
      'API_KEY_REVOKED',
    ]);
  });

  test('a key revoked by leaving stays revoked when its creator returns', async () => {
    const bob = await server.addMember(ada.organizationId, 'ADMIN');
    const { secret } = await server.createKey({ ...bob, organizationId: ada.organizationId });
    await leave(bob);
    await server.prisma.member.create({
      data: {
        id: `mem_back${Date.now()}`,
        organizationId: ada.organizationId,
        userId: bob.userId,
        role: 'ADMIN',
      },
    });
    expect(await keyAnswers(secret)).toBe('API_KEY_REVOKED');
  });
});

describe('an organization always has an ADMIN', () => {
  test('the last one can neither leave nor change their role nor remove themselves', async () => {
    await server.addMember(ada.organizationId, 'EDITOR');
    for (const response of [
      await leave(ada),
      await changeRole(ada, ada, 'VIEWER'),
      await remove(ada, ada),
    ]) {
      expect(response.errors[0]?.extensions.code).toBe('CONFLICT');
    }
    const { data } = await as(ada, 'query ($org: ID!) { organization(id: $org) { role } }', {
      org: ada.organizationId,
    });
    expect(data).toEqual({ organization: { role: 'ADMIN' } });
  });

  test('of two who leave simultaneously, one stays', async () => {
    const bob = await server.addMember(ada.organizationId, 'ADMIN');
    const admins = () =>
      server.prisma.member.count({ where: { organizationId: ada.organizationId, role: 'ADMIN' } });
    for (let round = 0; round < 10; round += 1) {
      const responses = await Promise.all([leave(ada), leave(bob)]);
      expect(responses.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
      expect(await admins()).toBe(1);
      const gone = responses[0]?.errors.length === 0 ? ada : bob;
      await server.prisma.member.create({
        data: {
          id: createId('Member'),
          organizationId: ada.organizationId,
          userId: gone.userId,
          role: 'ADMIN',
        },
      });
    }
  });
});

describe('actions that require ADMIN', () => {
  test.each(['EDITOR', 'VIEWER'] as const)('are forbidden for %s', async (role) => {
    const bob = await server.addMember(ada.organizationId, role);
    const responses = [
      await changeRole(bob, bob, 'ADMIN'),
      await remove(bob, ada),
      await as(
        bob,
        'mutation ($org: ID!) { updateOrganization(input: {id: $org, name: "Mine"}) { organization { name } } }',
        { org: ada.organizationId },
      ),
      await as(
        bob,
        'mutation ($org: ID!) { deleteOrganization(input: {id: $org, confirmation: "x"}) { deletedOrganizationId } }',
        { org: ada.organizationId },
      ),
      await as(
        bob,
        'mutation ($org: ID!) { createInvitation(input: {organizationId: $org, email: "a@b.example", role: ADMIN}) { link } }',
        { org: ada.organizationId },
      ),
      await as(bob, 'query ($org: ID!) { organization(id: $org) { auditLog { totalCount } } }', {
        org: ada.organizationId,
      }),
      await as(bob, 'query ($org: ID!) { organization(id: $org) { invitations { totalCount } } }', {
        org: ada.organizationId,
      }),
    ];
    expect(responses.map(({ errors }) => errors[0]?.extensions.code)).toEqual(
      Array(7).fill('FORBIDDEN'),
    );
    expect((await leave(bob)).errors).toEqual([]);
  });

  test('are forbidden for keys; other organizations get NOT_FOUND', async () => {
    const { secret } = await server.createKey(ada, {
      permissions: ['ORGANIZATION_READ', 'API_KEYS_READ', 'API_KEYS_WRITE', 'QR_CODES_WRITE'],
    });
    const rename =
      'mutation ($org: ID!) { updateOrganization(input: {id: $org, name: "Mine"}) { organization { name } } }';
    const byKey = await server.graphql(
      rename,
      { org: ada.organizationId },
      { 'x-api-key': secret },
    );
    expect(byKey.errors[0]?.extensions.code).toBe('FORBIDDEN');
    const eve = await server.signUp('Eve');
    for (const response of [
      await as(eve, rename, { org: ada.organizationId }),
      await remove(eve, ada),
      await changeRole(eve, ada, 'VIEWER'),
    ]) {
      expect(response.errors[0]?.extensions.code).toBe('NOT_FOUND');
    }
    const never = await as(eve, rename, { org: 'org_01h455vb4pex5vsknk084sn02q' });
    expect(never.errors).toEqual((await as(eve, rename, { org: ada.organizationId })).errors);
  });
});
