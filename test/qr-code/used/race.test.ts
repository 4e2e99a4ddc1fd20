// Organizations that race for one short code or slug on two processes.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createMigratedDatabase, type ServerDatabase } from '../../support/database/database.ts';
import { textAt } from '../../support/document/json.ts';
import {
  graphql,
  killAll,
  type Launched,
  launched,
  rest,
  type Settled,
  settle,
} from '../../support/server/launch.ts';

let database: ServerDatabase;
let servers: Launched[] = [];
/** Each on a process of its own. */
let racers: { server: Launched; who: Settled }[] = [];

beforeAll(async () => {
  database = await createMigratedDatabase();
  const variables = {
    DATABASE_URL: database.url,
    SECRET: 'a secret that both of these processes share',
    TRASH_DAYS: '0',
  };
  servers = await Promise.all([1, 2].map(() => launched(variables)));
  racers = await Promise.all(
    servers.map(async (server, index) => ({
      server,
      who: await settle(server, `racer-${index}@example.com`),
    })),
  );
});
afterAll(async () => {
  await killAll(servers);
  await database.drop();
});

const body = (shortCode: string) => ({
  type: 'URL',
  name: 'x',
  data: { url: 'https://example.com' },
  shortCode,
});
const create = ({ server, who }: (typeof racers)[number], shortCode: string) =>
  rest(server, who, 'POST', '/qr-codes', body(shortCode));

test('one wins, and keeps the code when it has deleted it', async () => {
  for (let round = 0; round < 10; round += 1) {
    const shortCode = `race-${round}`;
    // Each deletes what it gets at once, so that the other may come right after.
    const results = await Promise.all(
      racers.flatMap((racer) =>
        [1, 2].map(async () => {
          const { status, body } = await create(racer, shortCode);
          if (status === 201) {
            const id = textAt(body, 'id');
            const deleted = await rest(racer.server, racer.who, 'DELETE', `/qr-codes/${id}`);
            expect(deleted.status).toBe(204);
          } else {
            expect(status).toBe(409);
          }
          return { racer, status };
        }),
      ),
    );
    const winners = new Set(
      results.flatMap(({ racer, status }) => (status === 201 ? [racer] : [])),
    );
    expect(winners.size).toBe(1);
    for (const racer of racers) {
      const again = await rest(racer.server, racer.who, 'POST', '/qr-codes', {
        ...body(shortCode),
        reuseShortCode: true,
      });
      expect(again.status).toBe(winners.has(racer) ? 201 : 409);
    }
  }
});

test('whoever comes while another deletes gets nothing', async () => {
  const [one, other] = racers;
  if (!one || !other) throw new Error('no racers');
  for (let round = 0; round < 10; round += 1) {
    const shortCode = `gone-${round}`;
    const id = textAt((await create(one, shortCode)).body, 'id');
    const [deleted, ...late] = await Promise.all([
      rest(one.server, one.who, 'DELETE', `/qr-codes/${id}`),
      ...[1, 2, 3].map(() => create(other, shortCode)),
    ]);
    expect(deleted?.status).toBe(204);
    expect(late.map(({ status }) => status)).toEqual([409, 409, 409]);
  }
});

test('organizations racing for a slug', async () => {
  for (let round = 0; round < 5; round += 1) {
    const results = await Promise.all(
      racers.map(({ server, who: { cookie } }) =>
        graphql(
          server,
          `mutation { createOrganization(input: {name: "R", slug: "race-${round}"}) { organization { id } } }`,
          { cookie },
        ),
      ),
    );
    const codes = results.map(({ body }) => Object(body).errors?.[0]?.extensions.code ?? 'created');
    expect(codes.sort()).toEqual(['CONFLICT', 'created']);
  }
});
