// A running server whose clock is set back and forward by an hour.
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { textAt } from '../support/document/json.ts';
import { type Receiver, startReceiver } from '../support/network/receiver.ts';
import { subscribe } from '../support/network/sse.ts';
import { createDataDir } from '../support/server/embedded.ts';
import {
  graphql,
  killAll,
  type Launched,
  launched,
  rest,
  type Settled,
  settle,
  until,
} from '../support/server/launch.ts';
import { follow } from '../support/server/scans.ts';

const hour = 60 * 60 * 1_000;
const limit = 100;

let folder: string;
let receiver: Receiver;
let server: Launched;
let ada: Settled;
let revoked: string;
const created: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'ilqr-clock-'));
  receiver = await startReceiver();
  server = await launched(
    {
      DATA_DIR: await createDataDir(path.join(folder, 'data')),
      SECRET: 'a secret of this file, with 32 characters and more',
      ALLOWED_PRIVATE_NETWORKS: '127.0.0.1/32',
      RATE_LIMIT_PER_KEY: String(limit),
      RATE_LIMIT_PER_ADDRESS: '0',
    },
    ['--import', './test/support/preload/own-clock.ts', 'src/main.ts'],
  );
  ada = await settle(server);
  await signedIn(
    `mutation { createWebhook(input: {organizationId: "${ada.organizationId}", url: "${receiver.url}", events: ["qr.created"]}) { webhook { id } } }`,
  );
  const key = await signedIn(
    `mutation { createApiKey(input: {organizationId: "${ada.organizationId}", name: "old"}) { secret apiKey { id } } }`,
  );
  revoked = textAt(key, 'data.createApiKey.secret');
  await signedIn(
    `mutation { revokeApiKey(input: {id: "${textAt(key, 'data.createApiKey.apiKey.id')}"}) { apiKey { id } } }`,
  );
});
afterAll(async () => {
  await killAll([server]);
  await receiver.close();
  await rm(folder, { recursive: true });
});

const signedIn = async (query: string) =>
  (await graphql(server, query, { cookie: ada.cookie })).body;
const withKey = (method: string, place: string, body?: unknown) =>
  rest(server, ada, method, place, body);

/** Sets the server's clock ahead of or behind the machine's. */
async function setClock(milliseconds: number): Promise<void> {
  const set = once(server.process, 'message');
  server.process.send(milliseconds);
  await set;
}

async function create(): Promise<{ id: string; shortCode: string }> {
  const { status, body } = await withKey('POST', '/qr-codes', {
    type: 'URL',
    name: `Code ${created.length}`,
    data: { url: 'https://example.com' },
  });
  expect(status).toBe(201);
  const id = textAt(body, 'id');
  created.push(id);
  return { id, shortCode: textAt(body, 'shortCode') };
}

const counted = z.object({ totalScans: z.int() });
const pageOf = z.object({
  data: z.object({
    organization: z.object({
      qrCodes: z.object({
        nodes: z.array(z.object({ id: z.string(), createdAt: z.string() })),
        pageInfo: z.object({ endCursor: z.string().nullable(), hasNextPage: z.boolean() }),
      }),
    }),
  }),
});

/** The codes by age, two per page. */
async function byAge(): Promise<{ id: string; createdAt: string }[]> {
  const found: { id: string; createdAt: string }[] = [];
  for (let after = 'null'; after !== ''; ) {
    const response = await signedIn(
      `{ organization(id: "${ada.organizationId}") { qrCodes(first: 2, after: ${after}, orderBy: CREATED_AT_ASC) { nodes { id createdAt } pageInfo { endCursor hasNextPage } } } }`,
    );
    const { nodes, pageInfo } = pageOf.parse(response).data.organization.qrCodes;
    found.push(...nodes);
    after = pageInfo.hasNextPage ? `"${pageInfo.endCursor}"` : '';
  }
  return found;
}

describe.each([
  ['correct', 0],
  ['an hour behind', -hour],
  ['correct again', 0],
  ['an hour ahead', hour],
  ['correct at the end', 0],
])('with the clock %s', (_name, milliseconds) => {
  beforeAll(() => setClock(milliseconds));

  test('people can log in, sessions and keys work, revoked keys stay revoked', async () => {
    const logIn = await graphql(
      server,
      'mutation { logIn(input: {email: "ada@example.com", password: "four random words"}) { user { id } } }',
    );
    const cookie = logIn.headers.get('set-cookie')?.split(';')[0] ?? '';
    for (const session of [cookie, ada.cookie]) {
      const { body } = await graphql(server, '{ me { email } }', { cookie: session });
      expect(textAt(body, 'data.me.email')).toBe('ada@example.com');
    }
    expect((await withKey('GET', '/qr-codes')).status).toBe(200);
    const refused = await rest(server, { ...ada, key: revoked }, 'GET', '/qr-codes');
    expect(refused.status).toBe(403);
  });

  test('a code is created, sent to webhooks, scanned, counted, shown live and listed in order', async () => {
    const before = receiver.received.length;
    const { id, shortCode } = await create();
    await create();
    await receiver.until(before + 2);
    const stream = await subscribe(
      server,
      `subscription { qrCodeScanned(organizationId: "${ada.organizationId}", qrCodeId: "${id}") { target } }`,
      {},
      { 'x-api-key': ada.key },
    );
    expect((await follow(`${server.url}/q/${shortCode}`)).status).toBe(302);
    expect((await stream.next())?.event).toBe('next');
    await stream.close();
    await until(async () => {
      const { body } = await withKey('GET', `/qr-codes/${id}`);
      return counted.parse(body).totalScans === 1;
    });
    const list = await byAge();
    expect(list.map((code) => code.id).sort()).toEqual([...created].sort());
  });
});

test('a rate limit does not last longer after the clock was set back', async () => {
  const spend = () => withKey('GET', '/qr-codes?limit=1');
  await setClock(hour);
  await until(async () => (await spend()).status === 429, 0);
  await setClock(0);
  expect((await spend()).status).toBe(200);
});
