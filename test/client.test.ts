// The TypeScript client, against a real server.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Client, createClient } from '../clients/typescript/src/index.ts';
import { startServer, type TestServer } from './support/server.ts';

let server: TestServer;
let client: Client;
beforeAll(async () => {
  server = await startServer();
  const { secret } = await server.createKey(await server.signUp());
  client = createClient({ server: server.url, key: secret });
});
afterAll(() => server.close());

test('calls go by the names of operations', async () => {
  const made = await client.createQrCode({
    body: { type: 'URL', name: 'Website', data: { url: 'https://example.com' } },
  });
  expect(await client.getQrCode({ id: made.id })).toEqual(made);
});
