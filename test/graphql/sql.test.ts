// The number of SQL statements per operation, including authentication.
import { beforeAll, expect, test } from 'vitest';
import { rollUpLock, takeLock } from '../../src/database/lock.ts';
import { countOpenScans } from '../../src/scan/roll-up/count.ts';
import { useCaller, useServer } from '../support/server/setting.ts';

const server = useServer();
const ada = useCaller(server, { once: true });
let id: string;
let shortUrl: string;
beforeAll(async () => {
  const code = { type: 'URL', name: 'Test', data: { url: 'https://example.com' } };
  const body = { items: Array(49).fill(code) };
  expect((await ada.rest('POST', '/qr-codes/bulk-create', { body })).body).toMatchObject({
    succeeded: 49,
  });
  ({ id, shortUrl } = await ada.createQrCode());
  // The first scan of a day creates the salt of the day.
  await fetch(shortUrl, { redirect: 'manual' });
});

async function countScans(): Promise<void> {
  await server.app.scansSettled();
  await server.prisma.$transaction((on) => countOpenScans(on));
}

/** The statements of a call, without transactions and the timer that stores last uses. */
async function statementsOf(call: () => Promise<{ status: number }>): Promise<string[]> {
  server.statements.length = 0;
  expect((await call()).status).toBeLessThan(400);
  return server.statements.filter(
    (sql) => !/^(?:BEGIN|COMMIT|-- Implicit)|SET "lastUsedAt"/.test(sql),
  );
}

const row = `id type name shortUrl shortCode data style { foregroundColor backgroundColor cornerRadius }
  status totalScans createdAt updatedAt folderId tags`;
const graphql = (query: string) => ada.graphql(query, { org: ada.organizationId, id });

test('scans that are not counted yet: one more to read totals', async () => {
  const list = () => ada.rest('GET', '/qr-codes?limit=50');
  await countScans();
  const counted = await statementsOf(list);
  await server.prisma.$transaction(async (on) => {
    await takeLock(on, rollUpLock);
    await fetch(shortUrl, { redirect: 'manual' });
    await server.app.scansSettled();
    const open = await statementsOf(list);
    expect(open.length, open.join('\n')).toBe(counted.length + 1);
  });
});

test.each<[string, number, () => Promise<{ status: number }>]>([
  ['REST list of 50', 4, () => ada.rest('GET', '/qr-codes?limit=50')],
  [
    'GraphQL list of 50 with everything that a row displays',
    3,
    () =>
      graphql(
        `query ($org: ID!) { organization(id: $org) { qrCodes(first: 50) { nodes { ${row} } totalCount pageInfo { hasNextPage endCursor } } } }`,
      ),
  ],
  ['REST get', 4, () => ada.rest('GET', `/qr-codes/${id}`)],
  ['REST download', 2, () => ada.rest('GET', `/qr-codes/${id}/download`)],
  [
    'REST my organizations',
    2,
    () => server.rest('GET', '/users/me/organizations', { key: ada.key }),
  ],
  [
    'REST create',
    8,
    () =>
      ada.rest('POST', '/qr-codes', {
        body: { type: 'URL', name: 'x', data: { url: 'https://example.com' } },
      }),
  ],
  ['REST update', 10, () => ada.rest('PUT', `/qr-codes/${id}`, { body: { name: 'y' } })],
  // Scans are stored without Prisma.
  ['scan after an edit', 1, () => fetch(shortUrl, { redirect: 'manual' })],
  ['scan', 1, () => fetch(shortUrl, { redirect: 'manual' })],
  ['REST delete', 9, () => ada.rest('DELETE', `/qr-codes/${id}`)],
])('%s: %i', async (_name, expected, call) => {
  await countScans();
  const statements = await statementsOf(call);
  expect(statements, statements.join('\n')).toHaveLength(expected);
});
