// Bulk requests of any kind: permissions, rate limits, locks.
import { describe, expect, test } from 'vitest';
import { until } from '../../support/server/launch.ts';
import { useCaller, useServer } from '../../support/server/setting.ts';
import { bulkOf, code, many, typed } from './bulk.ts';

const server = useServer();
const ada = useCaller(server);
const { make, rest } = bulkOf(server, ada);

describe('access', () => {
  test('a read-only key gets FORBIDDEN, whatever the items are', async () => {
    const reader = (await server.createKey(ada, { permissions: ['QR_CODES_READ'] })).secret;
    for (const body of [{ items: [code('x')] }, { items: [{}], atomic: false }, { items: [] }]) {
      const response = await server.rest(
        'POST',
        `/organizations/${ada.organizationId}/qr-codes/bulk-create`,
        { key: reader, body },
      );
      expect(response.body).toMatchObject({ code: 'FORBIDDEN' });
    }
  });

  test('a key of another organization gets NOT_FOUND', async () => {
    const eve = (await server.createKey(await server.signUp('Eve'))).secret;
    for (const body of [{ items: [code('x')] }, { items: [{}], atomic: false }]) {
      const response = await server.rest(
        'POST',
        `/organizations/${ada.organizationId}/qr-codes/bulk-create`,
        { key: eve, body },
      );
      expect(response.body).toMatchObject({ code: 'NOT_FOUND' });
    }
  });
});

describe('cost', () => {
  const limited = useServer({
    config: { rateLimits: { perKey: 1000, perAddress: 200, perOrganization: 0 } },
  });
  const lea = useCaller(limited, { once: true });

  const everything = `id type name shortUrl shortCode data styleData status totalScans createdAt
    updatedAt folderId tags dynamic version`;

  test('500 items fit into the default limits and cost as much as 500 single requests', async () => {
    const organizationId = lea.organizationId;
    const one = await lea.graphql(
      `mutation ($input: CreateQrCodeInput!) { createQrCode(input: $input) { qrCode { ${everything} } } }`,
      { input: { organizationId, ...typed('x') } },
    );
    const items = Array.from({ length: 500 }, (_, index) => typed(`Code ${index}`));
    const all = await lea.graphql(
      `mutation ($input: CreateQrCodesInput!) { createQrCodes(input: $input) {
        results { index qrCode { ${everything} } error { code message details { field message } } }
        succeeded failed } }`,
      { input: { organizationId, items } },
    );
    expect(all.errors).toEqual([]);
    expect(all.data).toMatchObject({ createQrCodes: { succeeded: 500 } });
    const left = ({ headers }: { headers: Headers }) =>
      Number(headers.get('x-ratelimit-remaining'));
    expect(left(one) - left(all)).toBe(85);
    const path = `/organizations/${organizationId}/qr-codes/bulk-create`;
    const byRest = await limited.rest('POST', path, { key: lea.key, body: { items: many(500) } });
    expect(byRest.body).toMatchObject({ succeeded: 500 });
    expect(left(all) - left(byRest)).toBe(100);
  });
});

describe('with a concurrent transaction that locks in another order', () => {
  const lock = (id: string) => `SELECT FROM "QrCode" WHERE "id" = '${id}' FOR UPDATE`;
  const waiting = (count: number) =>
    until(async () => {
      const found = await server.prisma.$queryRaw<unknown[]>`
        SELECT 1 FROM pg_stat_activity
        WHERE datname = current_database() AND wait_event_type = 'Lock'`;
      return found.length >= count;
    });

  test('returns an error that asks to retry, and changes nothing', async () => {
    const [a = '', b = '', c = ''] = (await make(3)).toSorted();
    const { prisma } = server;
    const { status, headers, body } = await prisma.$transaction(
      async (other) => {
        // PostgreSQL ends the one that notices the deadlock: the update.
        await other.$executeRaw`SET LOCAL deadlock_timeout = '1h'`;
        await other.$executeRawUnsafe(lock(c));
        // The other transaction waits for the update before the update waits for it.
        const { response, locked } = await prisma.$transaction(
          async (between) => {
            await between.$executeRawUnsafe(lock(b));
            const response = rest(
              'update',
              [a, b, c].map((id) => ({ id, name: 'x' })),
            );
            await waiting(1);
            // Prisma sends it once somebody waits for it.
            const locked = Promise.resolve(other.$executeRawUnsafe(lock(a)));
            await waiting(2);
            return { response, locked };
          },
          { timeout: 60_000 },
        );
        await locked;
        return response;
      },
      { timeout: 60_000 },
    );
    expect(body).toMatchObject({ code: 'UNAVAILABLE' });
    expect([status, headers.get('retry-after')]).toEqual([503, '5']);
    expect((await rest('update', [{ id: a, ifMatch: '"1-0"' }])).status).toBe(200);
  });
});
