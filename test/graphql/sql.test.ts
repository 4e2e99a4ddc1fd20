// How many SQL statements each operation takes, the key check included.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Person, startServer, type TestServer } from '../support/server/server.ts';

let server: TestServer;
let ada: Person;
let key: string;
let id: string;
let shortUrl: string;
beforeAll(async () => {
  server = await startServer();
  ada = await server.signUp();
  key = (await server.createKey(ada)).secret;
  for (let count = 0; count < 50; count += 1) {
    ({ id, shortUrl } = await server.createQrCode(key, ada.organizationId));
  }
  // The first scan of a day makes the salt of the day.
  await fetch(shortUrl, { redirect: 'manual' });
});
afterAll(() => server.close());

/** The statements of one call, without those of transactions, and of the clock that notes last uses. */
async function statementsOf(call: () => Promise<{ status: number }>): Promise<string[]> {
  server.statements.length = 0;
  expect((await call()).status).toBeLessThan(400);
  return server.statements.filter(
    (sql) => !/^(?:BEGIN|COMMIT|-- Implicit)|SET "lastUsedAt"/.test(sql),
  );
}

const path = () => `/organizations/${ada.organizationId}/qr-codes`;
const row = `id type name shortUrl shortCode data style { foregroundColor backgroundColor cornerRadius }
  status totalScans createdAt updatedAt folderId tags`;
const graphql = (query: string) =>
  server.graphql(query, { org: ada.organizationId, id }, { 'x-api-key': key });

test.each<[string, number, () => Promise<{ status: number }>]>([
  ['REST list of 50', 3, () => server.rest('GET', `${path()}?limit=50`, { key })],
  [
    'GraphQL list of 50 with everything a row shows',
    3,
    () =>
      graphql(
        `query ($org: ID!) { organization(id: $org) { qrCodes(first: 50) { nodes { ${row} } totalCount pageInfo { hasNextPage endCursor } } } }`,
      ),
  ],
  ['REST get', 2, () => server.rest('GET', `${path()}/${id}`, { key })],
  ['REST download', 2, () => server.rest('GET', `${path()}/${id}/download`, { key })],
  ['REST my organizations', 3, () => server.rest('GET', '/users/me/organizations', { key })],
  [
    'REST create',
    4,
    () =>
      server.rest('POST', path(), {
        key,
        body: { type: 'URL', name: 'x', data: { url: 'https://example.com' } },
      }),
  ],
  ['REST update', 6, () => server.rest('PUT', `${path()}/${id}`, { key, body: { name: 'y' } })],
  // What is remembered of the target is found to be old when the scan is stored.
  ['scan after an edit', 3, () => fetch(shortUrl, { redirect: 'manual' })],
  ['scan', 1, () => fetch(shortUrl, { redirect: 'manual' })],
  ['REST delete', 5, () => server.rest('DELETE', `${path()}/${id}`, { key })],
])('%s: %i', async (_name, expected, call) => {
  const statements = await statementsOf(call);
  expect(statements, statements.join('\n')).toHaveLength(expected);
});
