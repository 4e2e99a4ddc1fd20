// The example of docs/routing.md is what the server does.
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer, type TestServer } from './support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

test('both doors take the example and answer alike; the preview is as shown', async () => {
  const page = await readFile(new URL('../docs/routing.md', import.meta.url), 'utf8');
  const blocks = (language: string) =>
    [...page.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map(
      ([, text = '']) => text,
    );
  const [body = '', preview = ''] = blocks('json');
  const [mutation = ''] = blocks('graphql');
  const ada = await server.signUp();
  const { organizationId } = ada;
  const key = (await server.createKey(ada)).secret;
  const codes = `/organizations/${organizationId}/qr-codes`;

  const byRest = await server.rest('POST', codes, { key, body });
  expect(byRest.status).toBe(201);
  const { id, routing } = Object(byRest.body);
  const byGraphQL = await server.graphql(mutation, { organizationId }, { 'x-api-key': key });
  expect(byGraphQL.errors).toEqual([]);
  expect(Object(byGraphQL.data).createQrCode.qrCode.routingData).toEqual(routing);

  const query = /preview\?(\S+?)`/.exec(page)?.[1];
  const { body: told } = await server.rest('GET', `${codes}/${id}/preview?${query}`, { key });
  // Which side it is depends on the identifier, which is another each time.
  const sideless = (text: string) =>
    text.replace(/abend-[ab]\?/, 'abend-?').replace(/number [12] \(\d+ %\)/, 'number ?');
  expect(JSON.parse(sideless(JSON.stringify(told)))).toEqual(JSON.parse(sideless(preview)));
});
