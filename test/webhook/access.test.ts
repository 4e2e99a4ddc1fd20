// Permissions for webhooks.
import { describe, expect, test } from 'vitest';
import { createId } from '../../src/domain/id.ts';
import { textAt } from '../support/document/json.ts';
import { useCaller, useServer } from '../support/server/setting.ts';
import { url, usual } from './webhook.ts';

const server = useServer();
const ada = useCaller(server);
const create = (body: object, headers = {}) => ada.rest('POST', '/webhooks', { body, headers });

describe('access', () => {
  const keyWith = async (permissions: string[]) =>
    (await server.createKey(ada, { permissions })).secret;

  test('a key cannot have data sent that it cannot read', async () => {
    const writer = await keyWith(['WEBHOOKS_READ', 'WEBHOOKS_WRITE', 'QR_CODES_READ']);
    const post = (events: string[]) =>
      server.rest('POST', `/organizations/${ada.organizationId}/webhooks`, {
        key: writer,
        body: { url, events },
      });
    expect((await post(['qr.created'])).status).toBe(201);
    for (const [event, permission] of [
      ['qr.scanned', 'ANALYTICS_READ'],
      ['member.joined', 'ORGANIZATION_READ'],
    ] as const) {
      const refused = await post(['qr.created', event]);
      expect(refused.body).toMatchObject({
        code: 'FORBIDDEN',
        message: `This requires the permission ${permission}`,
      });
    }
    const id = textAt((await create({ url, events: ['qr.scanned'] })).body, 'id');
    const put = await server.rest('PUT', `/organizations/${ada.organizationId}/webhooks/${id}`, {
      key: writer,
      body: { url: 'https://elsewhere.example/' },
    });
    expect(put.status).toBe(403);
  });

  test('a key cannot see data in deliveries that it cannot read', async () => {
    const id = textAt((await create({ url, events: ['qr.created'] })).body, 'id');
    await ada.createQrCode();
    await ada.rest('POST', `/webhooks/${id}/test`);
    const reader = await keyWith(['WEBHOOKS_READ']);
    const { body } = await server.rest(
      'GET',
      `/organizations/${ada.organizationId}/webhooks/${id}/deliveries`,
      { key: reader },
    );
    expect(Object(body).deliveries).toMatchObject([
      { event: 'webhook.test', payload: { event: 'webhook.test' } },
      { event: 'qr.created', payload: null },
    ]);
  });

  test('a write-only key changes webhooks without seeing their contents', async () => {
    const writer = await keyWith(['WEBHOOKS_WRITE', 'QR_CODES_READ', 'ANALYTICS_READ']);
    const created = await server.rest('POST', `/organizations/${ada.organizationId}/webhooks`, {
      key: writer,
      body: usual,
    });
    expect(created.status).toBe(201);
    const id = textAt(created.body, 'id');
    expect(
      (
        await server.rest('GET', `/organizations/${ada.organizationId}/webhooks/${id}`, {
          key: writer,
        })
      ).status,
    ).toBe(403);
    const put = await server.rest('PUT', `/organizations/${ada.organizationId}/webhooks/${id}`, {
      key: writer,
      body: { batch: true },
    });
    expect(put.body).toMatchObject({ message: 'This requires the permission WEBHOOKS_READ' });
    const changed = await server.graphql(
      'mutation ($id: ID!) { updateWebhook(input: {id: $id, batch: true}) { webhook { id } } }',
      { id },
      { 'x-api-key': writer },
    );
    expect(changed.data).toEqual({ updateWebhook: { webhook: { id } } });
    expect((await server.prisma.webhook.findUniqueOrThrow({ where: { id } })).batch).toBe(true);
  });

  test('a webhook of another organization looks like one that does not exist', async () => {
    const eve = await server.signUp('Eve');
    const eveKey = (await server.createKey(eve)).secret;
    const id = textAt((await create(usual)).body, 'id');
    await ada.createQrCode();
    const { id: deliveryId } = await server.prisma.webhookDelivery.findFirstOrThrow({
      where: { webhookId: id },
    });
    const own = `/organizations/${eve.organizationId}/webhooks`;
    const ask = async (webhook: string, delivery: string, folder: string) => {
      const paths: [string, string, object?][] = [
        ['GET', `${folder}/${webhook}`],
        ['PUT', `${folder}/${webhook}`, { active: false }],
        ['PUT', `${folder}/${webhook}`, { active: 'no' }],
        ['DELETE', `${folder}/${webhook}`],
        ['POST', `${folder}/${webhook}/test`],
        ['POST', `${folder}/${webhook}/rotate-secret`, {}],
        ['GET', `${folder}/${webhook}/deliveries`],
        ['GET', `${folder}/${webhook}/deliveries/${delivery}`],
        ['POST', `${folder}/${webhook}/deliveries/${delivery}/redeliver`],
      ];
      const responses = await Promise.all(
        paths.map(([method, path, body]) => server.rest(method, path, { key: eveKey, body })),
      );
      return responses.map(({ status, body }) => ({ status, body }));
    };
    const never = await ask(createId('Webhook'), createId('WebhookDelivery'), own);
    expect(new Set(never.map(({ status }) => status))).toEqual(new Set([404]));
    expect(await ask(id, deliveryId, own)).toEqual(never);
    expect(await ask(id, deliveryId, `/organizations/${ada.organizationId}/webhooks`)).toEqual(
      never,
    );
    const { data } = await server.graphql(
      'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
      { ids: [id, deliveryId] },
      { 'x-api-key': eveKey },
    );
    expect(data).toEqual({ nodes: [null, null] });
    expect(await server.prisma.webhook.count({ where: { id, active: true } })).toBe(1);
  });
});
