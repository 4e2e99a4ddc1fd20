// Payloads of webhooks by GraphQL documents.
import { expect, test } from 'vitest';
import { textAt } from '../../support/document/json.ts';
import { follow } from '../../support/server/scans.ts';
import { bodyOf, nameOnly, useDocuments } from './document.ts';

const { server, ada, receiver, createWebhook, createCode, delivery, refusal, createFolder } =
  useDocuments();

test('the result of the document is the data, in the envelope of every event', async () => {
  const folderId = await createFolder();
  const id = await createWebhook({
    document: `query Changes {
      webhookEvent {
        eventId
        ... on QrCodeEvent { qrCode { ...code folder { name } } }
      }
    }
    fragment code on QrCode { id name tags version }`,
  });
  const code = await ada.createQrCode({ name: 'Menu', tags: ['a'], folderId });
  const [received] = await receiver.until(1);
  const body = bodyOf(received);
  expect(body).toEqual({
    id: expect.stringMatching(/^evt_/),
    event: 'qr.created',
    version: '1',
    createdAt: expect.any(String),
    organizationId: ada.organizationId,
    data: {
      webhookEvent: {
        eventId: body.id,
        qrCode: { id: code.id, name: 'Menu', tags: ['a'], version: 1, folder: { name: 'Summer' } },
      },
    },
  });
  expect(await delivery(id, { status: 'DELIVERED' })).toMatchObject({ payload: body });
});

test('without a document, the body is the documented one', async () => {
  await createWebhook({ document: null });
  const code = await createCode();
  const [received] = await receiver.until(1);
  const shown = (await ada.rest('GET', `/qr-codes/${code.id}`)).body;
  const { id, createdAt } = bodyOf(received);
  const { organizationId } = ada;
  expect(received?.body).toBe(
    JSON.stringify({
      id,
      event: 'qr.created',
      version: '1',
      createdAt,
      organizationId,
      data: shown,
    }),
  );
});

test('a code has the values of the event, also when it was changed or deleted since', async () => {
  const id = await createWebhook({ document: nameOnly, events: ['qr.created', 'qr.deleted'] });
  await server.prisma.webhook.update({
    where: { id },
    data: { pausedUntil: new Date(Date.now() + 60_000) },
  });
  const code = await createCode('First');
  await ada.rest('PUT', `/qr-codes/${code.id}`, { body: { name: 'Second' } });
  await ada.rest('DELETE', `/qr-codes/${code.id}?purge=true`);
  await server.prisma.webhook.update({ where: { id }, data: { pausedUntil: null } });
  const bodies = (await receiver.until(2)).map(bodyOf);
  expect(bodies.map(({ data }) => data.webhookEvent)).toEqual([
    { event: 'qr.created', qrCode: { name: 'First' } },
    { event: 'qr.deleted', qrCode: { name: 'Second' } },
  ]);
});

test('scans, members and tests have types of their own', async () => {
  const id = await createWebhook({
    events: ['qr.scanned', 'member.joined'],
    document: `{ webhookEvent {
      __typename
      ... on ScanEvent { scan { qrCodeId os } qrCode { name } }
      ... on MemberEvent { role previousRole email }
      ... on TestEvent { webhookId }
    } }`,
  });
  const { id: qrCodeId, shortUrl } = await createCode('Menu');
  await follow(shortUrl);
  await receiver.until(1);
  await ada.rest('POST', `/webhooks/${id}/test`);
  const bodies = (await receiver.until(2)).map(bodyOf);
  expect(bodies.map(({ data }) => data.webhookEvent)).toEqual([
    { __typename: 'ScanEvent', scan: { qrCodeId, os: 'iOS' }, qrCode: { name: 'Menu' } },
    { __typename: 'TestEvent', webhookId: id },
  ]);
});

test('an event of which the document returns nothing is not sent; a test always is', async () => {
  const id = await createWebhook({
    events: ['qr.created', 'qr.updated'],
    document: '{ webhookEvent(filter: {tags: ["loud"]}) { event } }',
  });
  await ada.createQrCode({ name: 'Quiet', tags: ['quiet'] });
  const loud = await ada.createQrCode({ name: 'Loud', tags: ['loud'] });
  await ada.rest('PUT', `/qr-codes/${loud.id}`, { body: { tags: [] } });
  await ada.rest('POST', `/webhooks/${id}/test`);
  const bodies = (await receiver.until(2)).map(bodyOf);
  expect(bodies.map(({ event }) => event).sort()).toEqual(['qr.created', 'webhook.test']);
  await expect
    .poll(async () => {
      const { body } = await ada.rest('GET', `/webhooks/${id}/deliveries`);
      return Object(body).deliveries.length;
    })
    .toBe(2);
});

test('fields that fail are null, with errors beside the data', async () => {
  await createWebhook({ document: '{ webhookEvent { event } me { email } }' });
  await createCode();
  const [received] = await receiver.until(1);
  // A document reads nothing personal, whoever owns the webhook.
  expect(bodyOf(received)).toMatchObject({
    data: null,
    errors: [{ path: ['me'], extensions: { code: 'NOT_FOUND' } }],
  });
});

test('batches and redeliveries have the result of the first attempt', async () => {
  const id = await createWebhook({ document: nameOnly, batch: true });
  const code = await createCode('First');
  const [first] = await receiver.until(1);
  expect(bodyOf(first).events[0].data.webhookEvent.qrCode).toEqual({ name: 'First' });
  await ada.rest('PUT', `/qr-codes/${code.id}`, { body: { name: 'Second' } });
  await ada.rest('PUT', `/webhooks/${id}`, { body: { document: '{ webhookEvent { eventId } }' } });
  const { id: deliveryId } = await delivery(id, { status: 'DELIVERED' });
  await ada.rest('POST', `/webhooks/${id}/deliveries/${deliveryId}/redeliver`);
  const [, again] = await receiver.until(2);
  expect(again?.body).toBe(first?.body);
});

test('a document can be tried on the event of a delivery', async () => {
  const id = await createWebhook();
  const code = await createCode('Menu');
  await receiver.until(1);
  const { id: deliveryId } = await delivery(id, { status: 'DELIVERED' });
  const { data } = await ada.graphql(
    `query ($id: ID!) {
      webhookEvent(deliveryId: $id) { event ... on QrCodeEvent { qrCode { id } } }
      none: webhookEvent(deliveryId: $id, filter: {tags: ["none"]}) { event }
      now: webhookEvent { event }
    }`,
    { id: deliveryId },
  );
  expect(data).toEqual({
    webhookEvent: { event: 'qr.created', qrCode: { id: code.id } },
    none: null,
    now: null,
  });
});

test.each([
  [
    '{ webhookEvent { nothing } }',
    /^is invalid at line 1, column 18: Cannot query field "nothing"/,
  ],
  ['{ webhookEvent { event }', /^is invalid at line 1, column 25: Syntax Error/],
  ['{ webhookEvent(x: 1) { event } }', /Unknown argument "x"/],
  ['mutation { deleteQrCode(input: {id: "qr_1"}) { deletedQrCodeId } }', /^must be a query$/],
  ['subscription { webhookDelivered(webhookId: "wh_1") { id } }', /^must be a query$/],
  ['query ($id: ID!) { node(id: $id) { id } }', /^cannot have variables$/],
  ['query A { me { id } } query B { me { id } }', /^must contain exactly one operation$/],
  ['fragment A on User { id }', /^must contain exactly one operation$/],
  [
    `{ ${'a b c d e f g h'
      .split(' ')
      .map(
        (a) =>
          `${a}: webhookEvent { ... on QrCodeEvent { qrCode { scans(first: 100) { nodes { id os city } } } } }`,
      )
      .join(' ')} }`,
    /^has a complexity of \d+, but the limit is 1000$/,
  ],
  [`{ webhookEvent ${'{ ... on QrCodeEvent '.repeat(400)}`, /^is (?:invalid|nested)/],
])(
  'a document that cannot be executed is rejected with the reason: %s',
  async (document, message) => {
    const { code, details } = await refusal(document);
    expect(code).toBe('BAD_REQUEST');
    expect(details[0]).toEqual({ field: 'document', message: expect.stringMatching(message) });
    const id = await createWebhook({ document: nameOnly });
    const changed = await ada.rest('PUT', `/webhooks/${id}`, { body: { document } });
    expect(textAt(changed.body, 'details.0.field')).toBe('document');
    expect(Object((await ada.rest('GET', `/webhooks/${id}`)).body).document).toBe(nameOnly);
  },
);

test('a document is set, changed and removed', async () => {
  const id = await createWebhook({ document: nameOnly });
  const set = async (document: string | null) => {
    const response = await ada.rest('PATCH', `/webhooks/${id}`, {
      body: { document },
      headers: { 'content-type': 'application/merge-patch+json' },
    });
    return Object(response.body).document;
  };
  expect(await set('{ webhookEvent { eventId } }')).toBe('{ webhookEvent { eventId } }');
  expect(await set(null)).toBeNull();
});
