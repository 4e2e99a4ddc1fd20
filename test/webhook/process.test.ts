// Webhook deliveries when processes are stopped or killed.
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { claim } from '../../src/webhook/queue.ts';
import { defaultSchedule } from '../../src/webhook/schedule.ts';
import { createMigratedDatabase } from '../support/database/database.ts';
import { textAt } from '../support/document/json.ts';
import { createPlaces, type Places } from '../support/network/place.ts';
import { type Receiver, startReceiver, verified } from '../support/network/receiver.ts';
import { killAll, type Launched, launched, until } from '../support/server/launch.ts';
import { startServer, testSecret } from '../support/server/server.ts';

const running: Launched[] = [];
let receiver: Receiver;
let places: Places;
beforeEach(async () => {
  receiver = await startReceiver();
  places = await createPlaces('embedded');
});
afterEach(async () => {
  await killAll(running.splice(0));
  await receiver.close();
  await places.close();
});

async function start(variables: Record<string, string>, args?: string[]): Promise<Launched> {
  const server = await launched(variables, args);
  running.push(server);
  return server;
}

test('on SIGTERM the running request completes and is not repeated; the log contains no secrets', async () => {
  const variables = {
    ...(await places.prepare('data')),
    ALLOWED_PRIVATE_NETWORKS: '127.0.0.1/32',
    LOG_LEVEL: 'trace',
  };
  const first = await start(variables);
  let { url } = first;
  let cookie = '';
  const mutate = async (query: string) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(cookie && { cookie }) },
      body: JSON.stringify({ query: `mutation { ${query} }` }),
    });
    cookie = response.headers.get('set-cookie')?.split(';')[0] ?? cookie;
    const answer = await response.json();
    expect(answer.errors).toBeUndefined();
    return answer;
  };
  const signedUp = await mutate(
    'signUp(input: {email: "a@example.com", password: "four random words", name: "A", organizationName: "A"}) { organization { id } }',
  );
  const organization = textAt(signedUp, 'data.signUp.organization.id');
  const hook = `organizationId: "${organization}", url: "${receiver.url}", events: ["qr.created"]`;
  const given = 'a secret that is given';
  await mutate(`createWebhook(input: {${hook}, secret: "${given}"}) { webhook { id } }`);
  const created = await mutate(`createWebhook(input: {${hook}}) { secret }`);
  const secret = textAt(created, 'data.createWebhook.secret');
  let answer = (): void => undefined;
  const after = new Promise<void>((resolve) => {
    answer = resolve;
  });
  receiver.respond = () => ({ after });
  const content = 'content: {url: {url: "https://example.com"}}';
  const create = (name: string) =>
    mutate(
      `createQrCode(input: {organizationId: "${organization}", name: "${name}", ${content}}) { qrCode { id } }`,
    );
  await create('Before');
  const requests = [...(await receiver.until(2))];
  first.process.kill('SIGTERM');
  await until(() => first.output().includes('"msg":"stopping"'));
  answer();
  expect(await first.exit).toBe(0);
  const signers = requests.map((request) =>
    [given, secret].filter((one) => {
      try {
        return verified(request, one);
      } catch {
        return false;
      }
    }),
  );
  expect(signers.flat().sort()).toEqual([given, secret].sort());

  const second = await start(variables);
  url = second.url;
  // Later events arrive later.
  await create('After');
  const bodies = (await receiver.until(4)).map(({ body }) => JSON.parse(body));
  expect(bodies.map(({ data }) => data.name)).toEqual(['Before', 'Before', 'After', 'After']);
  second.process.kill('SIGTERM');
  expect(await second.exit).toBe(0);
  const log = first.output() + second.output();
  expect(log).toContain('"msg":"delivered"');
  expect(log).not.toContain(given);
  expect(log).not.toContain(secret.slice(6));
});

describe('two processes on PostgreSQL', () => {
  test('killing one loses no events; repeated ones have the same ID', async () => {
    const database = await createMigratedDatabase();
    const server = await startServer({
      databaseUrl: database.url,
      config: { allowedPrivateNetworks: ['127.0.0.1/32'] },
    });
    const ada = await server.signUp();
    const { secret: key } = await server.createKey(ada);
    const secret = 'a secret of the receiver';
    const paths = ['a', 'b', 'c', 'd', 'e', 'f'];
    for (const name of paths) {
      const url = receiver.url.replace('hook', name);
      const body = { url, events: ['qr.created'], secret };
      await server.rest('POST', `/organizations/${ada.organizationId}/webhooks`, { key, body });
    }
    const item = { type: 'URL', name: 'C', data: { url: 'https://example.com' } };
    const body = { items: Array(100).fill(item) };
    const bulk = `/organizations/${ada.organizationId}/qr-codes/bulk-create`;
    expect((await server.rest('POST', bulk, { key, body })).body).toMatchObject({ succeeded: 100 });

    const underWay = new Map<string, number>();
    let most = 0;
    receiver.respond = ({ path: name }) => {
      underWay.set(name, (underWay.get(name) ?? 0) + 1);
      most = Math.max(most, underWay.get(name) ?? 0);
      setTimeout(() => underWay.set(name, (underWay.get(name) ?? 0) - 1), 15);
      return { delay: 15 };
    };
    const args = ['test/support/server/deliver.ts', database.url, testSecret];
    const [one, two] = await Promise.all([start({}, args), start({}, args)]);
    await receiver.until(150);
    one.process.kill('SIGKILL');
    const waiting = () => server.prisma.webhookDelivery.count({ where: { status: 'PENDING' } });
    while ((await waiting()) > 0) await sleep(50);
    two.process.kill('SIGTERM');
    expect(await two.exit).toBe(0);

    const events = await server.prisma.webhookDelivery.findMany({
      distinct: ['eventId'],
      select: { eventId: true },
    });
    expect(events).toHaveLength(100);
    // If a busy machine responded too late, the attempt is recorded and repeated.
    const { _sum: noted } = await server.prisma.webhookDelivery.aggregate({
      _sum: { attempts: true },
    });
    const expected = paths.flatMap((name) => events.map(({ eventId }) => `/${name} ${eventId}`));
    const found = receiver.received.map((request) => {
      verified(request, secret);
      expect(JSON.parse(request.body).id).toBe(request.headers['webhook-id']);
      return `${request.path} ${request.headers['webhook-id']}`;
    });
    expect([...new Set(found)].sort()).toEqual(expected.sort());
    // Running requests of the killed process, one per webhook, were not recorded.
    expect(noted.attempts).toBeGreaterThanOrEqual(expected.length);
    expect(found.length).toBeLessThanOrEqual((noted.attempts ?? 0) + paths.length);
    expect(most).toBe(1);
    await server.close();
    await database.drop();
  });

  test('a webhook that another process takes meanwhile is left to it', async () => {
    const database = await createMigratedDatabase();
    const server = await startServer({
      databaseUrl: database.url,
      schedule: { ...defaultSchedule, concurrency: 0 },
      config: { allowedPrivateNetworks: ['127.0.0.1/32'] },
    });
    const ada = await server.signUp();
    const { secret: key } = await server.createKey(ada);
    const body = { url: receiver.url, events: ['qr.created'] };
    await server.rest('POST', `/organizations/${ada.organizationId}/webhooks`, { key, body });
    await server.createQrCode(key, ada.organizationId);
    const lease = { id: 'early', length: defaultSchedule.lease };
    await server.prisma.$transaction(async (transaction) => {
      // Its clock stops here.
      await transaction.$queryRaw`SELECT now()`;
      await sleep(50);
      expect(await claim(server.prisma, lease, 10)).toHaveLength(1);
      expect(await claim(transaction, { ...lease, id: 'late' }, 10)).toEqual([]);
    });
    await server.close();
    await database.drop();
  });
});
