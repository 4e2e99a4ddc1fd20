// Events of members: joining, changing role, leaving.
import { describe, expect, test } from 'vitest';
import { textAt } from '../support/document/json.ts';
import type { Person } from '../support/server/server.ts';
import { useCaller, useServer } from '../support/server/setting.ts';
import { eventsOf } from './event.ts';

const server = useServer();
const ada = useCaller(server);
const { events, listen, deliveredTo } = eventsOf(ada);

describe('members', () => {
  const as = (person: Person, query: string, variables: object) =>
    server.graphql(query, { ...variables }, { cookie: person.cookie });
  const people = ['member.joined', 'member.left', 'member.role_changed'];

  test('events for joining, changing the role and leaving', async () => {
    const hook = await listen(people);
    const bob = await server.signUp('Bob');
    const invited = await as(
      ada,
      'mutation ($input: CreateInvitationInput!) { createInvitation(input: $input) { link } }',
      { input: { organizationId: ada.organizationId, email: bob.email, role: 'VIEWER' } },
    );
    const token = textAt(invited.data, 'createInvitation.link').split('#')[1];
    await as(
      bob,
      'mutation ($token: String!) { acceptInvitation(input: {token: $token}) { organization { id } } }',
      { token },
    );
    const { id } = await server.prisma.member.findFirstOrThrow({
      where: { organizationId: ada.organizationId, userId: bob.userId },
    });
    const change = (role: string) =>
      as(
        ada,
        'mutation ($input: ChangeMemberRoleInput!) { changeMemberRole(input: $input) { member { role user { name } } } }',
        { input: { id, role } },
      );
    expect((await change('EDITOR')).data).toEqual({
      changeMemberRole: { member: { role: 'EDITOR', user: { name: 'Bob' } } },
    });
    await change('EDITOR');
    await as(
      bob,
      'mutation ($org: ID!) { leaveOrganization(input: {organizationId: $org}) { removedMemberId } }',
      { org: ada.organizationId },
    );
    const member = {
      id,
      joinedAt: expect.stringMatching(/Z$/),
      user: { id: bob.userId, email: bob.email, name: 'Bob' },
    };
    const eventId = expect.stringMatching(/^evt_/);
    expect(await deliveredTo(hook)).toEqual([
      { event: 'member.joined', eventId, data: { ...member, role: 'VIEWER' } },
      {
        event: 'member.role_changed',
        eventId,
        data: { ...member, role: 'EDITOR', previousRole: 'VIEWER' },
      },
      { event: 'member.left', eventId, data: { ...member, role: 'EDITOR' } },
    ]);
  });

  test('a rejected change sends no event', async () => {
    const hook = await listen(people);
    const left = await as(
      ada,
      'mutation ($org: ID!) { leaveOrganization(input: {organizationId: $org}) { removedMemberId } }',
      { org: ada.organizationId },
    );
    expect(left.errors[0]?.extensions.code).toBe('CONFLICT');
    expect(await events(hook)).toEqual([]);
  });
});
