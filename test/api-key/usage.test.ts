// Usage of API keys by day.
import { expect, test } from 'vitest';
import { createLog } from '../../src/core/log.ts';
import { createExpiry } from '../../src/database/expiry.ts';
import { useCaller, useServer } from '../support/server/setting.ts';

const server = useServer({ config: { trustProxy: 1 } });
const ada = useCaller(server, { permissions: ['QR_CODES_READ', 'API_KEYS_READ'] });

const today = () => new Date().toISOString().slice(0, 10);
const from = (address: string) => ({ 'x-forwarded-for': address });
const usageOf = async (id: string, days = 1) => {
  const { data } = await server.graphql(
    'query ($org: ID!, $id: ID!, $days: Int) { organization(id: $org) { apiKey(id: $id) { lastAddress usage(days: $days) { day requests errors { code count } } } } }',
    { org: ada.organizationId, id, days },
    { cookie: ada.cookie },
  );
  return Object(data).organization.apiKey;
};

test('counts requests over both APIs, and errors by code, without a statement during the request', async () => {
  const { id, secret } = await server.createKey(ada, { permissions: ['QR_CODES_READ'] });
  const headers = { 'x-api-key': secret, ...from('203.0.113.7') };
  const path = `/organizations/${ada.organizationId}/qr-codes`;
  await server.rest('GET', path, { headers });
  await server.rest('GET', `${path}/qr_unknown`, { headers });
  await server.rest('GET', `${path}/qr_unknown`, { headers });
  await server.graphql('{ me { id } }', {}, headers);
  await server.graphql('{ nonsense }', {}, { ...headers, ...from('203.0.113.8') });
  await server.app.close();
  expect(await usageOf(id)).toEqual({
    lastAddress: '203.0.113.8',
    usage: [
      {
        day: today(),
        requests: 5,
        errors: [
          { code: 'NOT_FOUND', count: 2 },
          { code: 'BAD_REQUEST', count: 1 },
        ],
      },
    ],
  });
});

test('counts requests with a key that is revoked, but not their address', async () => {
  const { id, secret } = await server.createKey(ada, { permissions: ['QR_CODES_READ'] });
  await server.graphql('{ me { id } }', {}, { 'x-api-key': secret, ...from('203.0.113.7') });
  await server.graphql(
    'mutation ($id: ID!) { revokeApiKey(input: {id: $id}) { apiKey { id } } }',
    { id },
    { cookie: ada.cookie },
  );
  await server.graphql('{ me { id } }', {}, { 'x-api-key': secret, ...from('203.0.113.9') });
  const wrong = secret.replace(/.$/, (last) => (last === '0' ? '1' : '0'));
  await server.graphql('{ me { id } }', {}, { 'x-api-key': wrong });
  await server.app.close();
  expect(await usageOf(id)).toMatchObject({
    lastAddress: '203.0.113.7',
    usage: [{ requests: 2, errors: [{ code: 'API_KEY_REVOKED', count: 1 }] }],
  });
});

test('adds to what is stored', async () => {
  const { id, secret } = await server.createKey(ada, { permissions: ['QR_CODES_READ'] });
  const headers = { 'x-api-key': secret };
  await server.graphql('{ me { id } }', {}, headers);
  await server.app.close();
  await server.graphql('{ me { id } }', {}, headers);
  await Promise.all([server.app.close(), server.app.close()]);
  expect(await usageOf(id)).toMatchObject({ usage: [{ requests: 2 }] });
});

test('lists each day of the period, at most 90, also over REST', async () => {
  const { id } = await server.createKey(ada);
  const day = (ago: number) => new Date(Date.now() - ago * 24 * 60 * 60 * 1000);
  await server.prisma.apiKeyUsage.createMany({
    data: [
      { apiKeyId: id, day: day(0), code: '', count: 3 },
      { apiKeyId: id, day: day(2), code: '', count: 7 },
      { apiKeyId: id, day: day(2), code: 'RATE_LIMITED', count: 4 },
      { apiKeyId: id, day: day(95), code: '', count: 9 },
    ],
  });
  const path = `/api-keys/${id}/usage`;
  const { body } = await ada.rest('GET', `${path}?days=3`);
  expect(Object(body).usage.map(({ requests }: { requests: number }) => requests)).toEqual([
    7, 0, 3,
  ]);
  expect(Object(body).usage[0].errors).toEqual([{ code: 'RATE_LIMITED', count: 4 }]);
  expect(Object((await ada.rest('GET', path)).body).usage).toHaveLength(30);
  for (const days of ['0', '91', 'x']) {
    const wrong = await ada.rest('GET', `${path}?days=${days}`);
    expect(wrong.body).toMatchObject({ code: 'BAD_REQUEST', details: [{ field: 'days' }] });
  }
  await createExpiry(server.prisma, createLog('silent'), { trashDays: 30 }).run();
  expect(await server.prisma.apiKeyUsage.count({ where: { apiKeyId: id } })).toBe(3);
});

test('the address is forgotten once a key was not used for 90 days', async () => {
  const { id } = await server.createKey(ada);
  const data = { lastAddress: '203.0.113.7', lastUsedAt: new Date(Date.now() - 91 * 86_400_000) };
  await server.prisma.apiKey.update({ where: { id }, data });
  await createExpiry(server.prisma, createLog('silent'), { trashDays: 30 }).run();
  expect((await usageOf(id)).lastAddress).toBeNull();
});
