// An organization in the trash, across two processes.
import { expect, test } from 'vitest';
import { invitationToken } from '../../../src/auth/invitation.ts';
import { createId } from '../../../src/domain/id.ts';
import { textAt } from '../../support/document/json.ts';
import { subscribe } from '../../support/network/sse.ts';
import type { Person } from '../../support/server/server.ts';
import { testSecret } from '../../support/server/server.ts';
import { useTrashedOrganization } from './setting.ts';

const { here, there, ada, bob, slugOf, asPerson, mutate, mine, scan } = useTrashedOrganization();
const day = 24 * 60 * 60 * 1_000;

test('is only shown to its members, as deleted, and seems not to exist otherwise', async () => {
  const { organizationId: id } = ada;
  const code = await ada.createQrCode();
  const [before] = await mine();
  expect(before).toMatchObject({ id, role: 'ADMIN', deletedAt: null, purgeAt: null });
  const scans = async () => [await scan(here, code), await scan(there, code)];
  expect(await scans()).toEqual([302, 302]);
  expect(await mutate('delete')).toMatchObject({ code: undefined });
  expect(await scans()).toEqual([410, 410]);
  for (const server of [here, there]) {
    const [shown, ...others] = await mine(ada, server);
    expect(others).toEqual([]);
    expect(shown).toEqual({
      ...before,
      permissions: [],
      deletedAt: expect.any(String),
      purgeAt: expect.any(String),
    });
    expect(Date.parse(shown.purgeAt) - Date.parse(shown.deletedAt)).toBe(14 * day);
    const { data } = await asPerson(ada, server)(
      `query ($id: ID!, $code: ID!) {
      me { live: organizations(deleted: false) { id } gone: organizations(deleted: true) { id } }
      organization(id: $id) { id } node(id: $id) { id } code: node(id: $code) { id } }`,
      { id, code: code.id },
    );
    expect(data).toEqual({
      me: { live: [], gone: [{ id }] },
      organization: null,
      node: null,
      code: null,
    });
    const headers = { cookie: ada.cookie, 'x-requested-with': 'test' };
    const never = createId('Organization');
    for (const [method, path] of [
      ['GET', '/qr-codes'],
      ['GET', `/qr-codes/${code.id}`],
      ['POST', '/folders'],
      ['DELETE', `/qr-codes/${code.id}`],
    ] as const) {
      const ask = async (org: string) => {
        const options = { headers, ...(method === 'POST' && { body: { name: 'F' } }) };
        const { status, bytes } = await server.rest(
          method,
          `/organizations/${org}${path}`,
          options,
        );
        return [status, Buffer.from(bytes).toString()];
      };
      expect(await ask(id)).toEqual(await ask(never));
      expect((await ask(id))[0]).toBe(404);
    }
    const list = await server.rest('GET', '/users/me/organizations', { headers });
    expect(list.body).toEqual({ organizations: [] });
    const deleted = await server.rest('GET', '/users/me/organizations?deleted=true', { headers });
    expect(deleted.body).toMatchObject({ organizations: [{ id, role: 'ADMIN' }] });
  }
  for (const query of [
    `mutation { updateOrganization(input: {id: "${id}", name: "N"}) { organization { id } } }`,
    `mutation { leaveOrganization(input: {organizationId: "${id}"}) { removedMemberId } }`,
    `mutation { createFolder(input: {organizationId: "${id}", name: "N"}) { folder { id } } }`,
    `mutation { updateQrCode(input: {id: "${code.id}", name: "N"}) { qrCode { id } } }`,
    `{ me { organizations { qrCodes { totalCount } } } }`,
    `{ me { organizations { members { totalCount } } } }`,
  ])
    expect((await asPerson(ada)(query)).code, query).toBe('NOT_FOUND');
  expect((await mutate('delete')).code).toBe('NOT_FOUND');

  expect(await mutate('restore', ada, there)).toMatchObject({
    code: undefined,
    data: { restoreOrganization: { organization: { id, name: before.name } } },
  });
  expect(await scans()).toEqual([302, 302]);
  for (const server of [here, there]) {
    expect(await mine(ada, server)).toEqual([before]);
    const { body } = await server.rest('GET', `/organizations/${id}/qr-codes/${code.id}`, {
      key: ada.key,
    });
    expect(body).toMatchObject({ id: code.id, status: 'ACTIVE' });
  }
});

test('its keys are those of no organization, until it is restored', async () => {
  const never = await here.rest('GET', '/users/me/organizations', { key: `${ada.key}x` });
  await mutate('delete');
  for (const server of [here, there]) {
    const refused = await server.rest('GET', '/users/me/organizations', { key: ada.key });
    expect(refused.status).toBe(401);
    expect(refused.bytes).toEqual(never.bytes);
  }
  await mutate('restore');
  expect((await ada.rest('GET', '/qr-codes')).status).toBe(200);
});

test('is deleted, restored and purged by its admins only', async () => {
  const editor = await here.addMember(ada.organizationId, 'EDITOR');
  const viewer = await here.addMember(ada.organizationId, 'VIEWER');
  const verbs = ['delete', 'restore', 'purge'] as const;
  const codes = async (person: Person) => {
    const found = [];
    for (const verb of verbs) found.push((await mutate(verb, person)).code);
    return found;
  };
  const forbidden = ['FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN'];
  expect(await codes(viewer)).toEqual(forbidden);
  await mutate('delete');
  const afterwards = ['NOT_FOUND', 'FORBIDDEN', 'FORBIDDEN'];
  expect([await codes(viewer), await codes(editor)]).toEqual([afterwards, afterwards]);
  const strangers = ['NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND'];
  expect(await codes(bob)).toEqual(strangers);
  expect((await mine(viewer)).map(({ deletedAt }: { deletedAt: unknown }) => deletedAt)).toContain(
    (await mine())[0].deletedAt,
  );
  expect((await mine(bob)).map(({ id }: { id: string }) => id)).toEqual([bob.organizationId]);
  const { code } = await asPerson(ada)(
    `mutation { purgeOrganization(input: {id: "${ada.organizationId}", confirmation: "no"}) { purgedOrganizationId } }`,
  );
  expect(code).toBe('BAD_REQUEST');
  expect(await mutate('purge')).toMatchObject({
    data: { purgeOrganization: { purgedOrganizationId: ada.organizationId } },
  });
  expect(await mine()).toEqual([]);
  const where = { organizationId: ada.organizationId };
  expect(await here.prisma.member.count({ where })).toBe(0);
});

test('invitations do not work, its slug is taken, and it cannot be joined', async () => {
  const { organizationId: id } = ada;
  const slug = await slugOf(id);
  const invited = await asPerson(ada)(
    `mutation { createInvitation(input: {organizationId: "${id}", email: "x@example.com", role: VIEWER}) { invitation { id } } }`,
  );
  const token = invitationToken(textAt(invited.data, 'createInvitation.invitation.id'), testSecret);
  await mutate('delete');
  const accept = () =>
    asPerson(bob)(
      `mutation { acceptInvitation(input: {token: "${token}"}) { organization { id } } }`,
    );
  expect((await accept()).code).toBe('BAD_REQUEST');
  const { errors } = await there.graphql(
    `mutation { signUp(input: {email: "x@example.com", password: "four random words", name: "X", invitation: "${token}"}) { user { id } } }`,
  );
  expect(errors[0]?.extensions.code).toBe('BAD_REQUEST');
  const taken = await asPerson(bob)(
    `mutation { createOrganization(input: {name: "N", slug: "${slug}"}) { organization { id } } }`,
  );
  expect(taken.code).toBe('CONFLICT');
  await mutate('restore');
  expect((await accept()).code).toBeUndefined();
});

test('subscriptions to its scans end in every process', async () => {
  const query = `subscription { qrCodeScanned(organizationId: "${ada.organizationId}") { id } }`;
  const streams = [
    await subscribe(here, query, {}, { cookie: ada.cookie }),
    await subscribe(there, query, {}, { 'x-api-key': ada.key }),
  ];
  await mutate('delete');
  const ends = await Promise.all(streams.map((stream) => stream.next()));
  expect(ends.map((event) => Object(event).data?.errors?.[0].extensions.code)).toEqual([
    'NOT_FOUND',
    'UNAUTHORIZED',
  ]);
  for (const stream of streams) await stream.close();
  const refused = await subscribe(here, query, {}, { cookie: ada.cookie });
  expect(Object(await refused.next()).data?.errors?.[0].extensions.code).toBe('NOT_FOUND');
  await refused.close();
});

test('is described in its audit log', async () => {
  await mutate('delete');
  await mutate('restore');
  const { data } = await asPerson(ada)(
    `{ organization(id: "${ada.organizationId}") { auditLog(first: 2) { nodes {
      action targets { name changes { field from to } } } } } }`,
  );
  const time = expect.stringMatching(/^\d{4}-/);
  const target = (from: unknown, to: unknown) => [
    { name: expect.any(String), changes: [{ field: 'deletedAt', from, to }] },
  ];
  expect(Object(data).organization.auditLog.nodes).toEqual([
    { action: 'restoreOrganization', targets: target(time, null) },
    { action: 'deleteOrganization', targets: target(null, time) },
  ]);
});
