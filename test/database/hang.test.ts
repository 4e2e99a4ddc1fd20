// While PostgreSQL keeps its connections open, but does not answer.
import { beforeAll, describe, expect, test } from 'vitest';
import { useDatabaseProxy } from '../support/network/database-proxy.ts';
import { useCaller, useServer } from '../support/server/setting.ts';

describe('while the database hangs', () => {
  const proxy = useDatabaseProxy();
  // As in production, but shorter.
  const server = useServer(() => ({ databaseUrl: `${proxy.url}?query_timeout=1000` }));
  const ada = useCaller(server, { once: true });
  let qrCode: { id: string; shortUrl: string };
  beforeAll(async () => {
    qrCode = await ada.createQrCode();
  });

  const createOverRest = (name: string) => ada.rest('POST', '/folders', { body: { name } });
  const createOverGraphQL = (name: string) =>
    ada.graphql(
      'mutation ($input: CreateFolderInput!) { createFolder(input: $input) { folder { id } } }',
      { input: { organizationId: ada.organizationId, name } },
    );

  test('REST and GraphQL return 503 with Retry-After for reads and writes', async () => {
    expect((await fetch(qrCode.shortUrl, { redirect: 'manual' })).status).toBe(302);
    proxy.hang();
    const [read, write, query, mutation, ready, scan] = await Promise.all([
      ada.rest('GET', `/qr-codes/${qrCode.id}`),
      createOverRest('Hanging'),
      ada.graphql('{ me { id } }'),
      createOverGraphQL('Hanging'),
      fetch(`${server.url}/readyz`),
      fetch(qrCode.shortUrl, { redirect: 'manual' }),
    ]);
    for (const answer of [read, write]) {
      expect(answer.status).toBe(503);
      expect(answer.headers.get('retry-after')).toBe('5');
      expect(answer.body).toMatchObject({ statusCode: 503, code: 'UNAVAILABLE' });
    }
    for (const answer of [query, mutation]) {
      expect(answer.status).toBe(503);
      expect(answer.headers.get('retry-after')).toBe('5');
      expect(answer.errors[0]?.extensions.code).toBe('UNAVAILABLE');
    }
    expect(ready.status).toBe(503);
    expect(scan.status).toBe(302);
    proxy.reconnect();
    await expect.poll(async () => (await createOverRest('After')).status).toBe(201);
  });

  const writes = { REST: createOverRest, GraphQL: createOverGraphQL };
  test.each(
    (['REST', 'GraphQL'] as const).flatMap((api) =>
      ['BEGIN', 'INSERT', 'COMMIT'].map((word) => [api, word] as const),
    ),
  )('%s: a write that hangs at %s returns 503 and is not half written', async (api, word) => {
    const name = `${api} ${word}`;
    proxy.hangAt(word);
    const answer = await writes[api](name);
    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toBe('5');
    proxy.reconnect();

    // No later request uses the connection of the write, in whose transaction it would be lost.
    for (let count = 1; count <= 12; count += 1) {
      await expect.poll(async () => (await createOverRest(`${name} ${count}`)).status).toBe(201);
    }
    const idle = await server.prisma.$queryRaw`
      SELECT query FROM pg_stat_activity
      WHERE datname = current_database() AND state LIKE 'idle in transaction%'`;
    expect(idle).toEqual([]);
    const ids = (await server.prisma.folder.findMany({ where: { name } })).map(({ id }) => id);
    const folders = ids.length;
    const events = await server.prisma.auditEvent.count({ where: { targetId: { in: ids } } });
    expect([folders, events], 'all or nothing').toEqual([folders, folders]);
    // A COMMIT may still arrive after the response.
    if (word !== 'COMMIT') expect(folders).toBe(0);
  });
});
