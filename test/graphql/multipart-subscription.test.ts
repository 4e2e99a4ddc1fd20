// Subscriptions over multipart HTTP, as Apollo Client asks for them.
import { afterEach, describe, expect, test } from 'vitest';
import { query, useStreams } from '../scan/subscription.ts';
import { type MultipartStream, subscribeMultipart } from '../support/network/multipart.ts';
import { until } from '../support/server/launch.ts';
import { follow } from '../support/server/scans.ts';
import { startServer, type TestServer } from '../support/server/server.ts';
import { useCaller, useServer } from '../support/server/setting.ts';

const server = useServer();
const ada = useCaller(server, { once: true });
const { watch } = useStreams(server, ada);

const streams: MultipartStream[] = [];
afterEach(async () => {
  for (const stream of streams.splice(0)) await stream.close();
});
async function open(
  variables: Record<string, unknown> = { org: ada.organizationId },
  headers: Record<string, string> = { 'x-api-key': ada.key },
  on: Pick<TestServer, 'url'> = server,
  document = query,
): Promise<MultipartStream> {
  const stream = await subscribeMultipart(on, document, variables, headers);
  streams.push(stream);
  return stream;
}

const scanOf = (part: unknown) => Object(part).payload?.data?.qrCodeScanned;

test('each scan is a part with a payload, also while server-sent events are watched', async () => {
  const { id, shortUrl } = await ada.createQrCode();
  const [parts, events] = [await open(), await watch({ org: ada.organizationId })];
  expect(parts.status).toBe(200);
  expect(parts.contentType).toBe('multipart/mixed; boundary="graphql"; subscriptionSpec=1.0');
  for (let count = 0; count < 2; count += 1) {
    await follow(shortUrl);
    const part = await parts.next();
    expect(scanOf(part)).toMatchObject({ qrCodeId: id, os: 'iOS' });
    expect(part).toEqual({ payload: (await events.next())?.data });
  }
});

test('heartbeats keep an idle connection open', async () => {
  const { shortUrl } = await ada.createQrCode();
  const stream = await open();
  const first = stream.next();
  await until(() => stream.heartbeats() > 1);
  await follow(shortUrl);
  expect(scanOf(await first)).toBeTruthy();
});

describe('a subscription that does not start', () => {
  const isRefused = async (stream: MultipartStream, status: number, code: string) => {
    expect([stream.status, stream.contentType]).toEqual([
      status,
      expect.stringMatching(/^application\/json/),
    ]);
    expect(await stream.next()).toMatchObject({ errors: [{ extensions: { code } }] });
  };

  test('is answered with its error as JSON', async () => {
    const { secret } = await server.createKey(ada, { permissions: ['QR_CODES_READ'] });
    const org = ada.organizationId;
    await isRefused(await open({ org }, {}), 401, 'UNAUTHORIZED');
    await isRefused(await open({ org }, { 'x-api-key': secret }), 200, 'FORBIDDEN');
    await isRefused(await open({ org, id: 'qr_none' }), 200, 'NOT_FOUND');
    await isRefused(await open({}), 200, 'BAD_REQUEST');
  });

  test('is answered as a part for clients that accept nothing else', async () => {
    const accept = 'multipart/mixed;subscriptionSpec="1.0"';
    const stream = await open(
      { org: ada.organizationId, id: 'qr_none' },
      { 'x-api-key': ada.key, accept },
    );
    expect(await stream.next()).toMatchObject({
      payload: null,
      errors: [{ extensions: { code: 'NOT_FOUND' } }],
    });
    expect(await stream.next()).toBeUndefined();
  });

  test.each(['multipart/mixed;subscriptionSpec=2.0', 'multipart/mixed', 'application/json'])(
    'gets 406 for %s, and does not count toward the limit',
    async (accept) => {
      const { secret } = await server.createKey(ada);
      const headers = { 'content-type': 'application/json', 'x-api-key': secret };
      const variables = { org: ada.organizationId };
      for (let count = 0; count < 21; count += 1) {
        const response = await fetch(`${server.url}/graphql`, {
          method: 'POST',
          headers: { ...headers, accept },
          body: JSON.stringify({ query, variables }),
        });
        expect(response.status).toBe(406);
      }
      expect((await open(variables, { 'x-api-key': secret })).contentType).toMatch(/^multipart/);
    },
  );
});

test('queries and mutations are answered as JSON', async () => {
  const stream = await open({}, { 'x-api-key': ada.key }, server, '{ me { id } }');
  expect(stream.contentType).toMatch(/^application\/json/);
  expect(await stream.next()).toMatchObject({ data: { me: { id: ada.userId } } });
});

test('counts toward the same limit as server-sent events', async () => {
  const { secret } = await server.createKey(ada);
  const headers = { 'x-api-key': secret };
  const variables = { org: ada.organizationId };
  for (let count = 0; count < 10; count += 1) await watch(variables, headers);
  for (let count = 0; count < 10; count += 1) {
    expect((await open(variables, headers)).contentType).toMatch(/^multipart/);
  }
  expect(await (await open(variables, headers)).next()).toMatchObject({
    errors: [{ extensions: { code: 'RATE_LIMITED' } }],
  });
  for (const stream of streams.splice(0)) await stream.close();
  // The server notices that they are closed with a delay.
  await expect
    .poll(async () => (await open(variables, headers)).contentType, { timeout: 10_000 })
    .toMatch(/^multipart/);
});

describe('a subscription ends', () => {
  test('when its key is revoked, with the error', async () => {
    const { shortUrl } = await ada.createQrCode();
    const { id, secret } = await server.createKey(ada);
    const stream = await open({ org: ada.organizationId }, { 'x-api-key': secret });
    await follow(shortUrl);
    expect(scanOf(await stream.next())).toBeTruthy();
    await server.graphql(
      'mutation ($id: ID!) { revokeApiKey(input: {id: $id}) { apiKey { id } } }',
      { id },
      { cookie: ada.cookie },
    );
    await follow(shortUrl);
    const last = await stream.next();
    expect(last).toEqual({
      payload: null,
      errors: [
        expect.objectContaining({
          message: 'This API key has been revoked',
          extensions: { code: 'API_KEY_REVOKED' },
        }),
      ],
    });
    expect(await stream.next()).toBeUndefined();
  });

  test('when the server stops', async () => {
    const stopping = await startServer();
    try {
      const person = await stopping.signUp();
      const { secret } = await stopping.createKey(person);
      const variables = { org: person.organizationId };
      const stream = await open(variables, { 'x-api-key': secret }, stopping);
      stopping.app.stop();
      expect(await stream.next()).toBeUndefined();
    } finally {
      await stopping.close();
    }
  });
});
