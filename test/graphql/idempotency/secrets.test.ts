// Mutations with a key whose answer contains a secret.
import { readFileSync } from 'node:fs';
import { buildSchema, getNamedType, isObjectType } from 'graphql';
import { expect, test } from 'vitest';
import { schema } from '../../../src/schema/index.ts';
import { useMailbox } from '../../account/email/mailbox.ts';
import { textAt } from '../../support/document/json.ts';
import { useCaller } from '../../support/server/setting.ts';
import { send } from './send.ts';

const { server, all } = useMailbox();
const ada = useCaller(server);

const ask = (query: string, key: string) =>
  send(server, { cookie: ada.cookie }, query, { organizationId: ada.organizationId }, key);
const stored = () =>
  server.prisma.idempotentAnswer.findMany({ select: { body: true, headers: true } });

const createApiKey = (selection: string) =>
  `mutation ($organizationId: ID!) { createApiKey(input: { organizationId: $organizationId, name: "K" }) { ${selection} } }`;

test('a secret that cannot be null fails the mutation; the error has the rest of the answer', async () => {
  const query = createApiKey('apiKey { id name } once: secret');
  const keys = () => server.prisma.apiKey.count({ where: { organizationId: ada.organizationId } });
  const before = await keys();
  const first = await ask(query, 'a-key');
  const secret = textAt(first.data, 'createApiKey.once');
  expect(secret).toMatch(/^ilqr_/);
  const second = await ask(query, 'a-key');
  expect(second.errors).toMatchObject([
    {
      path: ['createApiKey', 'once'],
      extensions: {
        code: 'CONFLICT',
        payload: { apiKey: Object(first.data).createApiKey.apiKey, once: null },
      },
    },
  ]);
  expect(second).toMatchObject({ status: 200, isReplayed: true });
  expect(second.extensions).toMatchObject({ idempotency: { replayed: ['createApiKey'] } });
  expect(JSON.stringify(second)).not.toContain(secret);
  expect(JSON.stringify(await stored())).not.toContain(secret);
  expect(await keys()).toBe(before + 1);
});

test('without the secret, the answer is repeated', async () => {
  const query = createApiKey('apiKey { id }');
  const first = await ask(query, 'b-key');
  expect(await ask(query, 'b-key')).toMatchObject({ data: first.data, isReplayed: true });
});

test('a secret that can be null is null, with the error; one that was not in the first answer is none', async () => {
  const create = (given: string) =>
    `mutation ($organizationId: ID!) { createWebhook(input: { organizationId: $organizationId, url: "https://example.com/hook", events: ["qr.created"]${given} }) { webhook { id } secret } }`;
  const first = await ask(create(''), 'c-key');
  const secret = textAt(first.data, 'createWebhook.secret');
  const second = await ask(create(''), 'c-key');
  const { webhook } = Object(first.data).createWebhook;
  expect(second.data).toEqual({ createWebhook: { webhook, secret: null } });
  expect(second.errors).toMatchObject([
    { path: ['createWebhook', 'secret'], extensions: { code: 'CONFLICT' } },
  ]);
  expect(JSON.stringify(await stored())).not.toContain(secret);
  const own = create(', secret: "a secret of my own that is long enough"');
  const given = await ask(own, 'd-key');
  expect(await ask(own, 'd-key')).toMatchObject({ data: given.data, isReplayed: true });
});

test('an invitation is mailed once, and its link is not stored', async () => {
  const query = `mutation ($organizationId: ID!) { createInvitation(input: { organizationId: $organizationId, email: "bob@example.com", role: EDITOR }) { invitation { id } link token sent } }`;
  const first = await ask(query, 'e-key');
  expect(first.errors).toBeUndefined();
  const second = await ask(query, 'e-key');
  expect(second.errors?.[0]?.extensions.payload).toMatchObject({
    invitation: Object(first.data).createInvitation.invitation,
    sent: true,
  });
  expect(all()).toHaveLength(1);
  const { organizationId } = ada;
  expect(await server.prisma.invitation.count({ where: { organizationId } })).toBe(1);
  const token = textAt(first.data, 'createInvitation.token');
  expect(JSON.stringify([second, await stored()])).not.toContain(token);
});

test('while the mail of an invitation is not sent, a second request gets CONFLICT', async () => {
  const query = `mutation ($organizationId: ID!) { createInvitation(input: { organizationId: $organizationId, email: "eve@example.com", role: EDITOR }) { invitation { id } } }`;
  expect((await ask(query, 'f-key')).errors).toBeUndefined();
  // As it was committed, before the mail.
  const { organizationId } = ada;
  const where = { organizationId, key: 'f-key' };
  await server.prisma.idempotentAnswer.updateMany({ where, data: { status: 0, body: '' } });
  expect(await ask(query, 'f-key')).toMatchObject({ status: 409, code: 'CONFLICT' });
  expect(await server.prisma.invitation.count({ where: { organizationId } })).toBe(1);
});

test('every field of a payload that is named like a secret is never stored', () => {
  const committed = buildSchema(readFileSync('schema.graphql', 'utf8'));
  expect(committed.getDirective('idempotent')?.locations).toEqual(['FIELD']);
  const open = Object.values(schema.getMutationType()?.getFields() ?? {})
    .filter(({ extensions }) => !extensions.public && extensions.acceptsKey !== false)
    .flatMap(({ name, type }) => {
      const payload = getNamedType(type);
      return Object.values(isObjectType(payload) ? payload.getFields() : {})
        .filter((field) => /secret|token|link$|url|uri|svg|codes$|options/i.test(field.name))
        .filter(
          ({ extensions, type: of }) => !extensions.shownOnce && !isObjectType(getNamedType(of)),
        )
        .map((field) => `${name}.${field.name}`);
    });
  expect(open).toEqual([]);
});
