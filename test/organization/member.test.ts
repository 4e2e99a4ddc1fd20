// Who belongs to an organization, and what becomes of their keys.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createId } from '../../src/domain/id.ts';
import { textAt } from '../support/document/json.ts';
import { type Person, startServer, type TestServer } from '../support/server/server.ts';

let server: TestServer;
let ada: Person;
let org: string;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());
beforeEach(async () => {
  ada = await server.signUp();
  org = ada.organizationId;
});

const as = (person: Person, query: string, variables: Record<string, unknown> = {}) =>
  server.graphql(query, variables, { cookie: person.cookie });
const memberId = async (person: Person) =>
  (
    await server.prisma.member.findUniqueOrThrow({
      where: { organizationId_userId: { organizationId: org, userId: person.userId } },
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
    { org },
  );
const keyAnswers = async (key: string) =>
  Object((await server.rest('GET', '/users/me/organizations', { key })).body).code ?? 'OK';

test('a role that changes bounds the keys that the person made, at once', async () => {
  const editor = await server.addMember(org, 'ADMIN');
  const { secret } = await server.createKey({ ...editor, organizationId: org });
  const create = () =>
    server.rest('POST', `/organizations/${org}/qr-codes`, {
      key: secret,
      body: { type: 'URL', name: 'x', data: { url: 'https://example.com' } },
    });
  expect((await create()).status).toBe(201);
  expect((await changeRole(ada, editor, 'VIEWER')).data).toEqual({
    changeMemberRole: { member: { role: 'VIEWER' } },
  });
  expect((await create()).body).toMatchObject({
    code: 'FORBIDDEN',
    message: 'This needs the permission QR_CODES_WRITE',
  });
  const demoted = await changeRole(editor, ada, 'VIEWER');
  expect(demoted.errors[0]?.extensions.code).toBe('FORBIDDEN');
});

describe('when a member goes', () => {
  test('removed: their keys are revoked', async () => {
    const bob = await server.addMember(org, 'ADMIN');
    const { secret } = await server.createKey({ ...bob, organizationId: org });
    expect(await keyAnswers(secret)).toBe('OK');
    expect((await remove(ada, bob)).errors).toEqual([]);
    expect(await keyAnswers(secret)).toBe('API_KEY_REVOKED');
    const { data } = await as(bob, 'query ($org: ID!) { organization(id: $org) { id } }', { org });
    expect(data).toEqual({ organization: null });
    const keys = await as(
      ada,
      'query ($org: ID!) { organization(id: $org) { apiKeys { nodes { status } } } }',
      { org },
    );
    expect(keys.data).toEqual({ organization: { apiKeys: { nodes: [{ status: 'REVOKED' }] } } });
  });

  test('removed with their keys taken over: those go on, bounded by the heir', async () => {
    const bob = await server.addMember(org, 'ADMIN');
    const { secret } = await server.createKey({ ...bob, organizationId: org });
    await remove(ada, bob, true);
    expect(await keyAnswers(secret)).toBe('OK');
    const me = await server.graphql('{ me { id } }', {}, { 'x-api-key': secret });
    expect(me.data).toEqual({ me: { id: ada.userId } });
  });

  test('takeOverApiKey lets one key outlive its maker', async () => {
    const bob = await server.addMember(org, 'ADMIN');
    const [kept, lost] = [
      await server.createKey({ ...bob, organizationId: org }),
      await server.createKey({ ...bob, organizationId: org }),
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

  test('a key revoked by leaving stays so when its maker comes back', async () => {
    const bob = await server.addMember(org, 'ADMIN');
    const { secret } = await server.createKey({ ...bob, organizationId: org });
    await leave(bob);
    await server.prisma.member.create({
      data: { id: `mem_back${Date.now()}`, organizationId: org, userId: bob.userId, role: 'ADMIN' },
    });
    expect(await keyAnswers(secret)).toBe('API_KEY_REVOKED');
  });
});

describe('an organization always has an ADMIN', () => {
  test('the last one neither leaves, nor steps down, nor removes themselves', async () => {
    await server.addMember(org, 'EDITOR');
    for (const answer of [
      await leave(ada),
      await changeRole(ada, ada, 'VIEWER'),
      await remove(ada, ada),
    ]) {
      expect(answer.errors[0]?.extensions.code).toBe('CONFLICT');
    }
    const { data } = await as(ada, 'query ($org: ID!) { organization(id: $org) { role } }', {
      org,
    });
    expect(data).toEqual({ organization: { role: 'ADMIN' } });
  });

  test('of two who go at the same moment one stays', async () => {
    const bob = await server.addMember(org, 'ADMIN');
    const admins = () =>
      server.prisma.member.count({ where: { organizationId: org, role: 'ADMIN' } });
    for (let round = 0; round < 10; round += 1) {
      const answers = await Promise.all([leave(ada), leave(bob)]);
      expect(answers.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
      expect(await admins()).toBe(1);
      const gone = answers[0]?.errors.length === 0 ? ada : bob;
      await server.prisma.member.create({
        data: { id: createId('Member'), organizationId: org, userId: gone.userId, role: 'ADMIN' },
      });
    }
  });
});

describe('what only an ADMIN may', () => {
  test.each(['EDITOR', 'VIEWER'] as const)('%s may not', async (role) => {
    const bob = await server.addMember(org, role);
    const answers = [
      await changeRole(bob, bob, 'ADMIN'),
      await remove(bob, ada),
      await as(
        bob,
        'mutation ($org: ID!) { updateOrganization(input: {id: $org, name: "Mine"}) { organization { name } } }',
        { org },
      ),
      await as(
        bob,
        'mutation ($org: ID!) { deleteOrganization(input: {id: $org, confirmation: "x"}) { deletedOrganizationId } }',
        { org },
      ),
      await as(
        bob,
        'mutation ($org: ID!) { createInvitation(input: {organizationId: $org, email: "a@b.example", role: ADMIN}) { link } }',
        { org },
      ),
      await as(bob, 'query ($org: ID!) { organization(id: $org) { auditLog { totalCount } } }', {
        org,
      }),
      await as(bob, 'query ($org: ID!) { organization(id: $org) { invitations { totalCount } } }', {
        org,
      }),
    ];
    expect(answers.map(({ errors }) => errors[0]?.extensions.code)).toEqual(
      Array(7).fill('FORBIDDEN'),
    );
    expect((await leave(bob)).errors).toEqual([]);
  });

  test('nor a key, nor somebody from elsewhere, to whom nothing is there', async () => {
    const { secret } = await server.createKey(ada, {
      permissions: ['ORGANIZATION_READ', 'API_KEYS_READ', 'API_KEYS_WRITE', 'QR_CODES_WRITE'],
    });
    const rename =
      'mutation ($org: ID!) { updateOrganization(input: {id: $org, name: "Mine"}) { organization { name } } }';
    const byKey = await server.graphql(rename, { org }, { 'x-api-key': secret });
    expect(byKey.errors[0]?.extensions.code).toBe('FORBIDDEN');
    const eve = await server.signUp('Eve');
    for (const answer of [
      await as(eve, rename, { org }),
      await remove(eve, ada),
      await changeRole(eve, ada, 'VIEWER'),
    ]) {
      expect(answer.errors[0]?.extensions.code).toBe('NOT_FOUND');
    }
    const never = await as(eve, rename, { org: 'org_01h455vb4pex5vsknk084sn02q' });
    expect(never.errors).toEqual((await as(eve, rename, { org })).errors);
  });
});

describe('the organization itself', () => {
  test('is renamed, with a slug that nobody has', async () => {
    const update = (input: Record<string, unknown>) =>
      as(
        ada,
        'mutation ($input: UpdateOrganizationInput!) { updateOrganization(input: $input) { organization { name slug } } }',
        {
          input: { id: org, ...input },
        },
      );
    const slug = `slug-${Date.now()}`;
    expect((await update({ name: 'New Name', slug })).data).toEqual({
      updateOrganization: { organization: { name: 'New Name', slug } },
    });
    const bob = await server.signUp('Bob');
    const { data } = await as(bob, 'query ($org: ID!) { organization(id: $org) { slug } }', {
      org: bob.organizationId,
    });
    const taken = await update({ slug: textAt(data, 'organization.slug') });
    expect(taken.errors[0]?.extensions).toMatchObject({
      code: 'CONFLICT',
      details: [{ field: 'input.slug' }],
    });
  });

  test('is deleted with all that it owns, when its slug is typed out', async () => {
    const { secret } = await server.createKey(ada);
    const code = await server.createQrCode(secret, org);
    const { data } = await as(ada, 'query ($org: ID!) { organization(id: $org) { slug } }', {
      org,
    });
    const slug = textAt(data, 'organization.slug');
    const remove = (confirmation: string) =>
      as(
        ada,
        'mutation ($input: DeleteOrganizationInput!) { deleteOrganization(input: $input) { deletedOrganizationId } }',
        {
          input: { id: org, confirmation },
        },
      );
    expect((await remove('yes')).errors[0]?.extensions).toMatchObject({
      code: 'BAD_REQUEST',
      details: [{ field: 'input.confirmation' }],
    });
    expect((await remove(slug)).data).toEqual({
      deleteOrganization: { deletedOrganizationId: org },
    });
    expect(await keyAnswers(secret)).toBe('UNAUTHORIZED');
    expect((await fetch(code.shortUrl, { redirect: 'manual' })).status).toBe(404);
    const events = await server.prisma.auditEvent.findMany({ where: { organizationId: org } });
    expect(events.map(({ action }) => action)).toContain('deleteOrganization');
  });
});
