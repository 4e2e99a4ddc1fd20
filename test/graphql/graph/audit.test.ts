// Who did something and what it was about, as objects.
import { expect, test } from 'vitest';
import { useCaller, usePerson, useServer } from '../../support/server/setting.ts';

const server = useServer();
const ada = useCaller(server, { name: 'Ada' });
const bob = usePerson(server, { name: 'Bob' });

const entries = async (first = 20) => {
  const { data, errors } = await server.graphql(
    `query ($org: ID!, $first: Int!) { organization(id: $org) { auditLog(first: $first) { nodes {
      action userId apiKeyId organization { id }
      actor { __typename ... on User { id name } ... on ApiKey { id name createdBy { name } } }
      targets { targetId name node { __typename id ... on QrCode { name folder { name } } ... on Folder { name } ... on ApiKey { name } ... on Member { user { name } } } } } } } }`,
    { org: ada.organizationId, first },
    { cookie: ada.cookie },
  );
  expect(errors).toEqual([]);
  return Object(data).organization.auditLog.nodes;
};

test('an entry has its person or API key, and what it is about as it is now', async () => {
  const { id } = await ada.createQrCode({ name: 'Menu' });
  await ada.rest('PUT', `/qr-codes/${id}`, { body: { name: 'Card' } });
  const [update, creation, key] = await entries();
  const code = { __typename: 'QrCode', id, name: 'Card', folder: null };
  const actor = { __typename: 'ApiKey', id: ada.keyId, name: 'Test', createdBy: { name: 'Ada' } };
  const organization = { id: ada.organizationId };
  expect(update).toMatchObject({ action: 'updateQrCode', actor, organization });
  expect(update.targets).toEqual([{ targetId: id, name: 'Card', node: code }]);
  expect(creation).toMatchObject({ action: 'createQrCode', actor });
  // Its name of then stays.
  expect(creation.targets).toEqual([{ targetId: id, name: 'Menu', node: code }]);
  expect(key).toMatchObject({
    action: 'createApiKey',
    actor: { __typename: 'User', id: ada.userId, name: 'Ada' },
    targets: [{ node: { __typename: 'ApiKey', id: ada.keyId, name: 'Test' } }],
  });
});

test('what is gone is null, and its ID and name stay', async () => {
  const { id } = await ada.createQrCode({ name: 'Menu' });
  await ada.rest('DELETE', `/qr-codes/${id}?purge=true`);
  const [purge] = await entries(1);
  expect(purge.targets).toEqual([{ targetId: id, name: 'Menu', node: null }]);
});

test('who left is null, and their ID stays', async () => {
  const { organizationId } = ada;
  const { prisma } = server;
  const joined = await server.addMember(organizationId, 'EDITOR');
  await server.graphql(
    'mutation ($org: ID!) { createFolder(input: {organizationId: $org, name: "F"}) { folder { id } } }',
    { org: organizationId },
    { cookie: joined.cookie },
  );
  const actor = async () => {
    const found = (await entries()).find(
      ({ action }: { action: string }) => action === 'createFolder',
    );
    return { userId: found.userId, actor: found.actor };
  };
  const { userId } = joined;
  expect(await actor()).toEqual({
    userId,
    actor: { __typename: 'User', id: userId, name: 'Ada' },
  });
  await prisma.member.deleteMany({ where: { userId, organizationId } });
  expect(await actor()).toEqual({ userId, actor: null });
});

test('entries and what they are about are read with as many statements as one', async () => {
  const count = async (first: number) => {
    server.statements.length = 0;
    await entries(first);
    return server.statements.length;
  };
  for (let made = 0; made < 5; made += 1) await ada.createQrCode();
  const one = await count(1);
  expect(await count(5), server.statements.join('\n')).toBe(one);
});

test('somebody without an organization in common is no target', async () => {
  const { organizationId } = ada;
  const entry = { action: 'failedLogIn', address: '', requestId: '', details: {} };
  await server.prisma.auditEvent.create({
    data: { id: 'aud_01m8aaxhsffevtqvmmm1ath4ek', organizationId, targetId: bob.userId, ...entry },
  });
  const failed = (await entries()).find(
    ({ action }: { action: string }) => action === 'failedLogIn',
  );
  expect(failed).toMatchObject({ actor: null, targets: [{ targetId: bob.userId, node: null }] });
});

test('one’s own activity has oneself as actor and target', async () => {
  await server.graphql(
    'mutation { updateMe(input: {name: "Ada L."}) { user { id } } }',
    {},
    {
      cookie: ada.cookie,
    },
  );
  const { data, errors } = await server.graphql(
    '{ me { activity(first: 1) { nodes { organization { id } actor { ... on User { name } } targets { node { id } } } } } }',
    {},
    { cookie: ada.cookie },
  );
  expect(errors).toEqual([]);
  expect(Object(data).me.activity.nodes).toEqual([
    { organization: null, actor: { name: 'Ada L.' }, targets: [{ node: { id: ada.userId } }] },
  ]);
});
