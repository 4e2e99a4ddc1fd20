// Events of people and of scans.
import { describe, expect, test } from 'vitest';
import { textAt } from '../support/document/json.ts';
import {
  android,
  follow,
  googlebot,
  iPhone,
  put,
  scanOf,
  windows,
} from '../support/server/scans.ts';
import type { Person } from '../support/server/server.ts';
import { useCaller, useServer } from '../support/server/setting.ts';
import { eventsOf } from './event.ts';

const server = useServer();
const ada = useCaller(server);
const { events, listen, told } = eventsOf(ada);

describe('people', () => {
  const as = (person: Person, query: string, variables: object) =>
    server.graphql(query, { ...variables }, { cookie: person.cookie });
  const people = ['member.joined', 'member.left', 'member.role_changed'];

  test('join, change their role, leave', async () => {
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
    expect(await told(hook)).toEqual([
      { event: 'member.joined', eventId, data: { ...member, role: 'VIEWER' } },
      {
        event: 'member.role_changed',
        eventId,
        data: { ...member, role: 'EDITOR', previousRole: 'VIEWER' },
      },
      { event: 'member.left', eventId, data: { ...member, role: 'EDITOR' } },
    ]);
  });

  test('a change that the rules forbid is told to nobody', async () => {
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

describe('scans', () => {
  const scan = (shortUrl: string, agent = iPhone) => follow(shortUrl, { 'user-agent': agent });

  test('each is told of, once, as REST shows it, with its code', async () => {
    const hook = await listen(['qr.scanned']);
    const code = await ada.createQrCode();
    await Promise.all([
      scan(code.shortUrl),
      scan(code.shortUrl, android),
      scan(code.shortUrl, windows),
      scan(code.shortUrl, googlebot),
    ]);
    const found = await told(hook);
    const { body } = await ada.rest('GET', `/qr-codes/${code.id}/scans`);
    const scans: { id: string }[] = Object(body).scans;
    expect(scans).toHaveLength(3);
    expect(found.map(({ event }) => event)).toEqual(Array(3).fill('qr.scanned'));
    const byId = (one: unknown, other: unknown) => (Object(one).id < Object(other).id ? -1 : 1);
    expect(found.map(({ data }) => data).sort(byId)).toEqual(
      scans.map((shown) => ({ ...shown, qrCodeId: code.id })).sort(byId),
    );
    expect(new Set(found.map(({ eventId }) => eventId)).size).toBe(3);
  });

  test('what is stored again, because nobody heard that it was stored, is told of once', async () => {
    const hook = await listen(['qr.scanned']);
    const { id } = await ada.createQrCode();
    const scans = [scanOf(id, new Date().toISOString()), scanOf(id, new Date().toISOString())];
    await put(server, scans.slice(0, 1));
    await put(server, scans);
    expect(await events(hook)).toEqual(['qr.scanned', 'qr.scanned']);
  });

  test('nobody listens: nothing is written', async () => {
    await listen(['qr.created']);
    const code = await ada.createQrCode();
    await scan(code.shortUrl);
    const where = { organizationId: ada.organizationId, event: 'qr.scanned' };
    expect(await server.prisma.webhookDelivery.count({ where })).toBe(0);
  });
});
