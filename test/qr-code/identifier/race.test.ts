// Requests that race for one external ID, on two processes.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createMigratedDatabase, type ServerDatabase } from '../../support/database/database.ts';
import { textAt } from '../../support/document/json.ts';
import { killAll, type Launched, launched, rest, settle } from '../../support/server/launch.ts';
import { code } from '../bulk/bulk.ts';

let database: ServerDatabase;
let servers: Launched[] = [];
let who: Awaited<ReturnType<typeof settle>>;

beforeAll(async () => {
  database = await createMigratedDatabase();
  const variables = {
    DATABASE_URL: database.url,
    SECRET: 'a secret that both of these processes share',
  };
  servers = await Promise.all([1, 2].map(() => launched(variables)));
  const [first] = servers;
  if (!first) throw new Error('no server');
  who = await settle(first, 'racer@example.com');
});
afterAll(async () => {
  await killAll(servers);
  await database.drop();
});

const each = <Result>(send: (server: Launched, racer: number) => Promise<Result>) =>
  Promise.all([...servers, ...servers].map(send));

test('of upserts one creates, the others update', async () => {
  for (let round = 0; round < 10; round += 1) {
    const answers = await each((server, racer) =>
      rest(server, who, 'PUT', `/qr-codes/ext_${round}`, code(`Racer ${racer}`)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 201]);
    expect(new Set(answers.map(({ body }) => textAt(body, 'id'))).size).toBe(1);
  }
});

test('of creations one wins, the others get 409', async () => {
  for (let round = 0; round < 10; round += 1) {
    const body = code('x', { externalId: `create-${round}` });
    const answers = await each((server) => rest(server, who, 'POST', '/qr-codes', body));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
    for (const { body } of answers.filter(({ status }) => status === 409)) {
      expect(body).toMatchObject({ details: [{ field: 'externalId' }] });
    }
  }
});

test('of updates one wins, the others get 409', async () => {
  for (let round = 0; round < 10; round += 1) {
    const ids = await each(async (server) =>
      textAt((await rest(server, who, 'POST', '/qr-codes', code('x'))).body, 'id'),
    );
    const answers = await each((server, racer) =>
      rest(server, who, 'PUT', `/qr-codes/${ids[racer]}`, { externalId: `update-${round}` }),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
    for (const { body } of answers.filter(({ status }) => status === 409)) {
      expect(body).toMatchObject({ code: 'CONFLICT', details: [{ field: 'externalId' }] });
    }
  }
});

test('bulk requests with the same external IDs do not deadlock', async () => {
  for (let round = 0; round < 3; round += 1) {
    const items = Array.from({ length: 60 }, (_, index) =>
      code('x', { externalId: `bulk-${round}-${index}` }),
    );
    const answers = await each((server, racer) =>
      rest(server, who, 'POST', '/qr-codes/bulk-create', {
        items: racer % 2 ? items : items.toReversed(),
        atomic: false,
      }),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    const created = answers.reduce((sum, { body }) => sum + Object(body).succeeded, 0);
    expect(created).toBe(items.length);
  }
});
