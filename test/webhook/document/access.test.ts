// What the documents of webhooks can read: what their owner can, in the organization of the webhook.
import { expect, test } from 'vitest';
import { textAt } from '../../support/document/json.ts';
import { createCaller } from '../../support/server/setting.ts';
import { bodyOf, nameOnly, useDocuments } from './document.ts';

const { server, ada, receiver, createCode, delivery, disabled } = useDocuments();

const create = async (headers: Record<string, string>, document: string, more: object = {}) => {
  const { organizationId } = ada;
  const { data, errors } = await server.graphql(
    'mutation ($input: CreateWebhookInput!) { createWebhook(input: $input) { webhook { id } } }',
    {
      input: {
        organizationId,
        url: receiver.url,
        events: ['qr.created'],
        secret: 'a secret of the receiver',
        document,
        ...more,
      },
    },
    headers,
  );
  return { id: Object(data).createWebhook?.webhook.id, errors };
};

test('nothing of another organization, also if the owner belongs to it', async () => {
  const bea = await createCaller(server);
  const foreign = await bea.createQrCode({ name: 'Secret' });
  await server.prisma.member.create({
    data: {
      id: 'mem_both',
      organizationId: bea.organizationId,
      userId: ada.userId,
      role: 'ADMIN',
    },
  });
  const { id } = await create(
    { cookie: ada.cookie },
    `{
      webhookEvent { event }
      code: node(id: "${foreign.id}") { id }
      codes: nodes(ids: ["${foreign.id}"]) { id }
      theirs: organization(id: "${bea.organizationId}") { name qrCodes { nodes { name } } }
      own: organization(id: "${ada.organizationId}") { qrCodes { totalCount } }
      person: node(id: "${bea.userId}") { id }
    }`,
  );
  await createCode();
  const [received] = await receiver.until(1);
  expect(bodyOf(received).data).toEqual({
    webhookEvent: { event: 'qr.created' },
    code: null,
    codes: [null],
    theirs: null,
    own: { qrCodes: { totalCount: 1 } },
    person: null,
  });
  expect(received?.body).not.toContain('Secret');
  expect(id).toMatch(/^wh_/);
});

test('a key cannot store a document that reads more than it can', async () => {
  const { secret: key } = await server.createKey(ada, {
    permissions: ['WEBHOOKS_WRITE', 'QR_CODES_READ'],
  });
  const headers = { 'x-api-key': key };
  const keys = `{ webhookEvent { event } organization(id: "${ada.organizationId}") { apiKeys { nodes { name } } } }`;
  const refused = await create(headers, keys);
  expect(refused.errors[0]).toMatchObject({
    message: 'This requires the permission API_KEYS_READ',
    extensions: { code: 'FORBIDDEN' },
  });
  expect((await create(headers, nameOnly)).errors).toEqual([]);
  // Nor decide where the result of another one is sent.
  const { id } = await create({ cookie: ada.cookie }, keys);
  const moved = await server.rest('PUT', `/organizations/${ada.organizationId}/webhooks/${id}`, {
    key,
    body: { url: 'https://example.com/mine' },
  });
  expect(moved.status).toBe(403);
});

test('what the key of the document cannot read is an error in the body', async () => {
  const { secret: key } = await server.createKey(ada, {
    permissions: ['WEBHOOKS_WRITE', 'QR_CODES_READ'],
  });
  await create(
    { 'x-api-key': key },
    '{ webhookEvent { ... on QrCodeEvent { qrCode { name analytics { summary { totalScans } } } } } }',
  );
  await createCode();
  const [received] = await receiver.until(1);
  expect(bodyOf(received).errors[0].extensions.code).toBe('FORBIDDEN');
});

test('a revoked key disables the webhook with the reason; a rotated one hands it on', async () => {
  const { id: keyId, secret: key } = await server.createKey(ada);
  const { id } = await create({ 'x-api-key': key }, nameOnly);
  const rotated = await server.graphql(
    'mutation ($id: ID!) { rotateApiKey(input: {id: $id}) { apiKey { id } } }',
    { id: keyId },
    { cookie: ada.cookie },
  );
  await createCode('After the rotation');
  const [first] = await receiver.until(1);
  expect(bodyOf(first).data.webhookEvent.qrCode).toEqual({ name: 'After the rotation' });
  await server.graphql(
    'mutation ($id: ID!) { revokeApiKey(input: {id: $id}) { apiKey { id } } }',
    { id: textAt(rotated.data, 'rotateApiKey.apiKey.id') },
    { cookie: ada.cookie },
  );
  await createCode('After the end');
  const reason = 'The API key that set its document has been revoked or has expired';
  expect(await disabled(id)).toMatchObject({ disabledReason: reason });
  const { body } = await ada.rest('GET', `/webhooks/${id}/deliveries`);
  expect(Object(body).deliveries[0]).toMatchObject({
    status: 'FAILED',
    error: reason,
    payload: null,
  });
  // Whoever enables it owns it; what waited is sent with their permissions.
  await ada.rest('PUT', `/webhooks/${id}`, { body: { active: true } });
  const [, second] = await receiver.until(2);
  expect(bodyOf(second).data.webhookEvent.qrCode).toEqual({ name: 'After the end' });
});

test('a deactivated owner disables the webhook with the reason', async () => {
  const admin = await server.addMember(ada.organizationId, 'ADMIN');
  const { id } = await create({ cookie: admin.cookie }, nameOnly);
  await server.prisma.user.update({
    where: { id: admin.userId },
    data: { deactivatedAt: new Date() },
  });
  await createCode();
  const { disabledReason } = await disabled(id);
  expect(disabledReason).toBe('Its owner is no longer an active member of the organization');
  expect(receiver.received).toEqual([]);
});

test('who may not read what a document read does not see it in the deliveries', async () => {
  const { id } = await create(
    { cookie: ada.cookie },
    `{ webhookEvent { event } organization(id: "${ada.organizationId}") { apiKeys { totalCount } } }`,
  );
  await createCode();
  await receiver.until(1);
  await delivery(id, { status: 'DELIVERED' });
  const payloadFor = async (headers: Record<string, string>) => {
    const seen = await server.rest(
      'GET',
      `/organizations/${ada.organizationId}/webhooks/${id}/deliveries`,
      { headers },
    );
    return Object(seen.body).deliveries[0].payload;
  };
  const { data } = await payloadFor({ cookie: ada.cookie });
  expect(data.organization.apiKeys).toEqual({ totalCount: 1 });
  const { secret: key } = await server.createKey(ada, {
    permissions: ['WEBHOOKS_READ', 'QR_CODES_READ', 'ORGANIZATION_READ'],
  });
  expect(await payloadFor({ 'x-api-key': key })).toBeNull();
});
