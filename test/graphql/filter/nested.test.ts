// Filters of versions, tags and deliveries.
import { expect, test } from 'vitest';
import { useCaller, useServer } from '../../support/server/setting.ts';

const server = useServer();
const ada = useCaller(server);

test('versions, tags and deliveries', async () => {
  const { organizationId } = ada;
  const as = { cookie: ada.cookie };
  const graphql = async (query: string, variables: Record<string, unknown>) => {
    const { data, errors } = await server.graphql(query, variables, as);
    expect(errors).toEqual([]);
    return data;
  };
  await graphql(
    'mutation ($input: CreateWebhookInput!) { createWebhook(input: $input) { webhook { id } } }',
    { input: { organizationId, url: 'https://example.com/a', events: ['qr.created'] } },
  );
  const { id } = await ada.createQrCode({ tags: ['Red', 'Green'] });
  await ada.rest('PUT', `/qr-codes/${id}`, { body: { name: 'Other' } });
  await graphql(
    'mutation ($input: UpdateQrCodeInput!) { updateQrCode(input: $input) { qrCode { id } } }',
    { input: { id, organizationId, name: 'Third' } },
  );
  const data = await graphql(
    `query ($org: ID!, $id: ID!) { organization(id: $org) {
      qrCode(id: $id) {
        api: versions(filter: {sources: [API]}) { totalCount nodes { number } }
        other: versions(filter: {not: {sources: [API]}}) { totalCount nodes { number } }
        both: versions(filter: {or: [{sources: [API]}, {apiKeyId: "none"}]}, first: 1) { totalCount nodes { number } }
      }
      tags(filter: {not: {search: "green"}}) { tag }
      webhooks(filter: {search: "/a"}) { nodes {
        created: deliveries(filter: {events: ["qr.created"]}) { totalCount nodes { event } }
        others: deliveries(filter: {not: {events: ["qr.created"]}}) { totalCount }
        period: deliveries(filter: {createdAt: {until: "2020-01-01T00:00:00Z"}}) { totalCount }
      } } } }`,
    { org: organizationId, id },
  );
  expect(Object(data).organization).toEqual({
    qrCode: {
      api: { totalCount: 2, nodes: [{ number: 2 }, { number: 1 }] },
      other: { totalCount: 1, nodes: [{ number: 3 }] },
      both: { totalCount: 2, nodes: [{ number: 2 }] },
    },
    tags: [{ tag: 'Red' }],
    webhooks: {
      nodes: [
        {
          created: { totalCount: 1, nodes: [{ event: 'qr.created' }] },
          others: { totalCount: 0 },
          period: { totalCount: 0 },
        },
      ],
    },
  });
});
