// Access to subscriptions to scans, and when they end.
import { describe, expect, test } from 'vitest';
import { type SseStream, subscribe } from '../support/network/sse.ts';
import { follow } from '../support/server/scans.ts';
import { startServer } from '../support/server/server.ts';
import { useCaller, useServer } from '../support/server/setting.ts';
import { codeIn, query, scanIn, useStreams } from './subscription.ts';

const server = useServer();
const ada = useCaller(server, { once: true });
const { streams, watch } = useStreams(server, ada);

describe('access', () => {
  test('anonymous: 401 before any event', async () => {
    const stream = await watch({ org: ada.organizationId }, {});
    expect(stream.status).toBe(401);
    expect(codeIn(await stream.next())).toBe('UNAUTHORIZED');
    // Not even the expected variables.
    const without = await watch({}, {});
    expect(codeIn(await without.next())).toBe('UNAUTHORIZED');
  });

  test('a key without the permission: FORBIDDEN; another organization or code: NOT_FOUND', async () => {
    const { secret } = await server.createKey(ada, { permissions: ['QR_CODES_READ'] });
    const bare = await watch({ org: ada.organizationId }, { 'x-api-key': secret });
    expect(codeIn(await bare.next())).toBe('FORBIDDEN');
    const bea = await server.signUp('Bea');
    const theirs = await server.createKey(bea);
    const foreign = await watch({ org: ada.organizationId }, { 'x-api-key': theirs.secret });
    expect(codeIn(await foreign.next())).toBe('NOT_FOUND');
    const { id } = await server.createQrCode(theirs.secret, bea.organizationId);
    const code = await watch({ org: ada.organizationId, id });
    expect(codeIn(await code.next())).toBe('NOT_FOUND');
  });

  test('a document over the limits is rejected', async () => {
    const fields = 'id '.repeat(400);
    const stream = await subscribe(
      server,
      `subscription ($org: ID!) { qrCodeScanned(organizationId: $org) { ${fields} } }`,
      { org: ada.organizationId },
      { 'x-api-key': ada.key },
    );
    streams.push(stream);
    expect(codeIn(await stream.next())).toBe('BAD_REQUEST');
  });

  test('a subscription costs points; more than 20 simultaneous ones per key are rejected', async () => {
    const limited = await startServer({
      config: { rateLimits: { perKey: 1_000, perAddress: 0, perOrganization: 0 } },
    });
    const open: SseStream[] = [];
    try {
      const person = await limited.signUp();
      const { secret } = await limited.createKey(person);
      const next = async () => {
        const variables = { org: person.organizationId };
        const stream = await subscribe(limited, query, variables, { 'x-api-key': secret });
        open.push(stream);
        return stream;
      };
      const left = async () => Number((await next()).headers.get('x-ratelimit-remaining'));
      expect((await left()) - (await left())).toBe(1);
      for (let count = 2; count < 20; count += 1) expect((await next()).status).toBe(200);
      expect(codeIn(await (await next()).next())).toBe('RATE_LIMITED');
      await open[0]?.close();
      const { shortUrl } = await limited.createQrCode(secret, person.organizationId);
      // The server notices that it is closed with a delay.
      let event: Awaited<ReturnType<SseStream['next']>>;
      do {
        const again = await next();
        await follow(shortUrl);
        event = await again.next();
      } while (codeIn(event) === 'RATE_LIMITED');
      expect(scanIn(event)).toBeTruthy();
    } finally {
      await Promise.all(open.map((stream) => stream.close()));
      await limited.close();
    }
  });
});

describe('a subscription ends', () => {
  test.each([
    ['without another scan', false],
    ['before the next scan is sent', true],
  ])('when its key is revoked, %s', async (_when, scanned) => {
    const { shortUrl } = await ada.createQrCode();
    const { id, secret } = await server.createKey(ada);
    const stream = await watch({ org: ada.organizationId }, { 'x-api-key': secret });
    await follow(shortUrl);
    expect(scanIn(await stream.next())).toBeTruthy();
    await server.graphql(
      'mutation ($id: ID!) { revokeApiKey(input: {id: $id}) { apiKey { id } } }',
      { id },
      { cookie: ada.cookie },
    );
    if (scanned) await follow(shortUrl);
    const last = await stream.next();
    expect(codeIn(last)).toBe('API_KEY_REVOKED');
    expect(scanIn(last)).toBeUndefined();
    expect((await stream.next())?.event).toBe('complete');
    expect(await stream.next()).toBeUndefined();
  });

  test('when the member is removed', async () => {
    const viewer = await server.addMember(ada.organizationId, 'VIEWER');
    const { shortUrl } = await ada.createQrCode();
    const stream = await watch({ org: ada.organizationId }, { cookie: viewer.cookie });
    await server.prisma.member.deleteMany({ where: { userId: viewer.userId } });
    await follow(shortUrl);
    expect(codeIn(await stream.next())).toBe('NOT_FOUND');
    expect((await stream.next())?.event).toBe('complete');
  });

  test('when the server stops', async () => {
    const stopping = await startServer();
    const person = await stopping.signUp();
    const { secret } = await stopping.createKey(person);
    const headers = { 'x-api-key': secret };
    const stream = await subscribe(stopping, query, { org: person.organizationId }, headers);
    stopping.app.stop();
    expect((await stream.next())?.event).toBe('complete');
    expect(await stream.next()).toBeUndefined();
    const late = await subscribe(stopping, query, { org: person.organizationId }, headers);
    expect(codeIn(await late.next())).toBe('UNAVAILABLE');
    await stopping.close();
  });
});
