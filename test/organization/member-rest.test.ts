// Members and invitations over REST.
import { beforeAll, describe, expect, test } from 'vitest';
import { textAt } from '../support/document/json.ts';
import type { Person } from '../support/server/server.ts';
import { usePerson, useServer } from '../support/server/setting.ts';

const server = useServer();
const ada = usePerson(server, { once: true });
let bob: Person;
let path: string;
beforeAll(async () => {
  bob = await server.addMember(ada.organizationId, 'VIEWER');
  path = `/organizations/${ada.organizationId}`;
});

const get = (where: string, person = ada, headers = {}) =>
  server.rest('GET', where, { headers: { cookie: person.cookie, ...headers } });

async function invite(email: string) {
  const { data, errors } = await server.graphql(
    'mutation ($input: CreateInvitationInput!) { createInvitation(input: $input) { token invitation { id } } }',
    { input: { organizationId: ada.organizationId, email, role: 'EDITOR' } },
    { cookie: ada.cookie },
  );
  expect(errors).toEqual([]);
  return {
    id: textAt(data, 'createInvitation.invitation.id'),
    token: textAt(data, 'createInvitation.token'),
  };
}

describe('members', () => {
  test('are paginated and can be read individually with an ETag', async () => {
    const first = await get(`${path}/members?limit=1`);
    expect(first).toMatchObject({
      status: 200,
      body: {
        members: [
          {
            id: expect.stringMatching(/^mem_/),
            role: 'ADMIN',
            joinedAt: expect.stringMatching(/Z$/),
            user: { id: ada.userId, name: 'Ada', email: ada.email },
          },
        ],
        pagination: { page: 1, limit: 1, total: 2, totalPages: 2 },
      },
    });
    expect(first.headers.get('link')).toContain('rel="next"');
    const second = await get(`${path}/members?page=2&limit=1`, bob);
    expect(textAt(second.body, 'members.0.user.id')).toBe(bob.userId);

    const one = `${path}/members/${textAt(second.body, 'members.0.id')}`;
    const read = await get(one);
    expect(read.body).toEqual(Object(second.body).members[0]);
    const etag = read.headers.get('etag') ?? '';
    expect((await get(one, ada, { 'if-none-match': etag })).status).toBe(304);
    await server.prisma.member.updateMany({
      where: { userId: bob.userId },
      data: { role: 'EDITOR' },
    });
    expect((await get(one, ada, { 'if-none-match': etag })).status).toBe(200);
  });

  test('require the permission; other organizations get 404', async () => {
    const { secret } = await server.createKey(ada, { permissions: ['QR_CODES_READ'] });
    expect((await server.rest('GET', `${path}/members`, { key: secret })).status).toBe(403);
    const eve = await server.signUp('Eve');
    const { body } = await get(`${path}/members`);
    const id = textAt(body, 'members.0.id');
    expect((await get(`${path}/members`, eve)).status).toBe(404);
    for (const organization of [ada.organizationId, eve.organizationId]) {
      expect((await get(`/organizations/${organization}/members/${id}`, eve)).status).toBe(404);
    }
    expect((await get(`${path}/members?role=ADMIN`)).status).toBe(400);
  });
});

describe('invitations', () => {
  test('are listed for an admin, newest first, without tokens', async () => {
    const older = await invite('first@example.com');
    const newer = await invite('second@example.com');
    const list = await get(`${path}/invitations?limit=1`);
    expect(list).toMatchObject({
      status: 200,
      body: {
        invitations: [
          {
            id: newer.id,
            email: 'second@example.com',
            role: 'EDITOR',
            status: 'PENDING',
            createdBy: { id: ada.userId, name: 'Ada' },
            acceptedAt: null,
            revokedAt: null,
          },
        ],
        pagination: { total: 2 },
      },
    });
    expect(JSON.stringify(list.body)).not.toContain(newer.token);
    const one = `${path}/invitations/${older.id}`;
    const read = await get(one);
    expect(read).toMatchObject({ status: 200, body: { email: 'first@example.com' } });
    const etag = read.headers.get('etag') ?? '';
    expect((await get(one, ada, { 'if-none-match': etag })).status).toBe(304);
    await server.prisma.invitation.update({
      where: { id: older.id },
      data: { revokedAt: new Date() },
    });
    expect((await get(one, ada, { 'if-none-match': etag })).body).toMatchObject({
      status: 'REVOKED',
    });
  });

  test('are not available to other members, keys and other organizations', async () => {
    const { id } = await invite('third@example.com');
    const { secret } = await server.createKey(ada);
    const eve = await server.signUp('Eve');
    for (const where of [`${path}/invitations`, `${path}/invitations/${id}`]) {
      expect((await get(where, bob)).status).toBe(403);
      expect((await server.rest('GET', where, { key: secret })).status).toBe(403);
      expect((await get(where, eve)).status).toBe(404);
    }
    const own = `/organizations/${eve.organizationId}/invitations`;
    expect((await get(`${own}/${id}`, eve)).status).toBe(404);
    expect((await get(`${path}/invitations/mem_1`)).status).toBe(404);
  });
});
