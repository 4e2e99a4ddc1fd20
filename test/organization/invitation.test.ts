// Joining an organization with an invitation link.
import { describe, expect, test } from 'vitest';
import { textAt } from '../support/document/json.ts';
import type { Person } from '../support/server/server.ts';
import { usePerson, useServer } from '../support/server/setting.ts';
import { invite } from './invite.ts';

const server = useServer();
const ada = usePerson(server, { once: true });

const accept = (person: Person, token: string) =>
  server.graphql(
    'mutation ($token: String!) { acceptInvitation(input: {token: $token}) { organization { id role } } }',
    { token },
    { cookie: person.cookie },
  );

test('the link is shown once and lets one person join', async () => {
  const { data } = await invite(server, ada);
  const token = textAt(data, 'createInvitation.token');
  expect(data).toMatchObject({
    createInvitation: {
      link: `${server.url}/dashboard/invitation#${token}`,
      sent: false,
      invitation: { email: 'new@example.com', role: 'EDITOR', status: 'PENDING' },
    },
  });
  const rows = await server.prisma.$queryRaw`SELECT to_jsonb(i)::text AS row FROM "Invitation" i`;
  expect(JSON.stringify(rows)).not.toContain(token.split('.')[1]);

  const bob = await server.signUp('Bob');
  expect((await accept(bob, token)).data).toEqual({
    acceptInvitation: { organization: { id: ada.organizationId, role: 'EDITOR' } },
  });
  const eve = await server.signUp('Eve');
  expect((await accept(eve, token)).errors[0]?.extensions).toMatchObject({
    code: 'BAD_REQUEST',
    details: [{ field: 'input.token' }],
  });
  const list = await server.graphql(
    'query ($org: ID!) { organization(id: $org) { invitations { nodes { status acceptedAt createdBy { id } } } } }',
    { org: ada.organizationId },
    { cookie: ada.cookie },
  );
  expect(list.data).toEqual({
    organization: {
      invitations: {
        nodes: [
          {
            status: 'ACCEPTED',
            acceptedAt: expect.stringMatching(/Z$/),
            createdBy: { id: ada.userId },
          },
        ],
      },
    },
  });
});

test('of two simultaneous acceptances, one succeeds', async () => {
  const token = textAt((await invite(server, ada)).data, 'createInvitation.token');
  const people = [await server.signUp(), await server.signUp(), await server.signUp()];
  const responses = await Promise.all(people.map((person) => accept(person, token)));
  expect(responses.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
});

test('a member who accepts gets an error, and the link remains valid', async () => {
  const token = textAt((await invite(server, ada)).data, 'createInvitation.token');
  expect((await accept(ada, token)).errors[0]?.extensions.code).toBe('CONFLICT');
  expect((await accept(await server.signUp(), token)).errors).toEqual([]);
});

describe('an invalid link', () => {
  test('that is revoked', async () => {
    const { data } = await invite(server, ada);
    const revoke = await server.graphql(
      'mutation ($id: ID!) { revokeInvitation(input: {id: $id}) { invitation { status } } }',
      { id: textAt(data, 'createInvitation.invitation.id') },
      { cookie: ada.cookie },
    );
    expect(revoke.data).toEqual({ revokeInvitation: { invitation: { status: 'REVOKED' } } });
    const response = await accept(await server.signUp(), textAt(data, 'createInvitation.token'));
    expect(response.errors[0]?.extensions.code).toBe('BAD_REQUEST');
  });

  test('that has expired', async () => {
    const { data } = await invite(server, ada);
    await server.prisma.invitation.update({
      where: { id: textAt(data, 'createInvitation.invitation.id') },
      data: { expiresAt: new Date(Date.now() - 1000) },
    });
    const response = await accept(await server.signUp(), textAt(data, 'createInvitation.token'));
    expect(response.errors[0]?.extensions.code).toBe('BAD_REQUEST');
  });

  test('that is modified, for another ID, or empty', async () => {
    const [one, two] = [await invite(server, ada), await invite(server, ada)].map(({ data }) =>
      textAt(data, 'createInvitation.token').split('.'),
    );
    const person = await server.signUp();
    const wrong = [
      `${one?.[0]}.${two?.[1]}`,
      `${one?.[0]}.${one?.[1]?.startsWith('x') ? 'y' : 'x'}${one?.[1]?.slice(1)}`,
      one?.[0] ?? '',
      '',
      '.',
    ];
    for (const token of wrong) {
      expect((await accept(person, token)).errors[0]?.extensions.code).toBe('BAD_REQUEST');
    }
  });

  test('revoking one of another organization returns NOT_FOUND', async () => {
    const { data } = await invite(server, ada);
    const eve = await server.signUp('Eve');
    const { errors } = await server.graphql(
      'mutation ($id: ID!) { revokeInvitation(input: {id: $id}) { invitation { status } } }',
      { id: textAt(data, 'createInvitation.invitation.id') },
      { cookie: eve.cookie },
    );
    expect(errors[0]?.extensions.code).toBe('NOT_FOUND');
  });
});
