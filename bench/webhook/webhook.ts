// Deliveries per second to an endpoint on this machine, by one server process, then by two.
import { createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { openDatabase } from '../../src/database/open.ts';
import { createId } from '../../src/domain/id.ts';
import { sealSecret } from '../../src/webhook/secret.ts';
import { startPostgres } from '../../test/support/database/postgres.ts';
import { median, start, stopAll } from '../support/measure.ts';

const secret = 'a secret of the measurements alone';
const rounds = 3;

const postgres = await startPostgres();
const { prisma, close } = await openDatabase(postgres.url);

let events = 0;
let begun = 0;
let ended = 0;
const receiver = createServer((request, response) => {
  begun ||= performance.now();
  let body = '';
  request.setEncoding('utf8');
  request.on('data', (chunk) => {
    body += chunk;
  });
  request.on('end', () => {
    response.writeHead(204).end();
    events += body.startsWith('{"events"') ? JSON.parse(body).events.length : 1;
    ended = performance.now();
  });
});
await new Promise<void>((resolve) => receiver.listen(4720, '127.0.0.1', resolve));

interface Scenario {
  name: string;
  addresses: number;
  batch: boolean;
  each: number;
}

const scenarios: Scenario[] = [
  { name: '1 endpoint', addresses: 1, batch: false, each: 3_000 },
  { name: '20 endpoints', addresses: 20, batch: false, each: 200 },
  { name: '1 endpoint, in batches', addresses: 1, batch: true, each: 20_000 },
  { name: '20 endpoints, in batches', addresses: 20, batch: true, each: 2_000 },
];

/** Disabled webhooks, each with pending events. */
async function fill({ addresses, batch, each }: Scenario): Promise<void> {
  const organizationId = createId('Organization');
  await prisma.organization.create({
    data: { id: organizationId, name: 'Bench', slug: createId('Organization').replace('_', '-') },
  });
  for (let index = 0; index < addresses; index += 1) {
    const id = createId('Webhook');
    await prisma.webhook.create({
      data: {
        id,
        organizationId,
        url: 'http://127.0.0.1:4720/hook',
        events: ['qr.updated'],
        active: false,
        batch,
        secret: sealSecret('any text', id, secret),
      },
    });
  }
  await prisma.$executeRaw`
    INSERT INTO "WebhookDelivery" ("id", "organizationId", "webhookId", "eventId", "event", "data",
                                   "createdAt", "nextAttemptAt")
    SELECT 'dlv_' || lpad(to_hex((extract(epoch FROM clock_timestamp()) * 1000)::bigint), 12, '0')
             || left(md5(w."id" || n), 14),
           w."organizationId", w."id", 'evt_' || left(md5(n::text), 26), 'qr.updated',
           json_build_object('id', 'qr_xyz789', 'type', 'URL', 'name', 'Company Website',
             'shortUrl', 'https://ilqr.co/xyz789', 'shortCode', 'xyz789',
             'data', json_build_object('url', 'https://example.com'),
             'style', json_build_object('foregroundColor', '#000000', 'backgroundColor', '#FFFFFF'),
             'status', 'ACTIVE', 'totalScans', n, 'folderId', NULL, 'tags', '[]'::json),
           now() AT TIME ZONE 'UTC', now() AT TIME ZONE 'UTC'
    FROM "Webhook" w CROSS JOIN generate_series(1, ${each}::int) n
    WHERE w."organizationId" = ${organizationId}`;
  await prisma.$executeRaw`ANALYZE "WebhookDelivery"`;
}

/** Events per second, from the first request to the last. */
async function measure(scenario: Scenario): Promise<number> {
  await fill(scenario);
  const all = scenario.addresses * scenario.each;
  events = 0;
  begun = 0;
  await prisma.webhook.updateMany({ data: { active: true } });
  while (events < all) await sleep(20);
  const seconds = (ended - begun) / 1_000;
  const undelivered = { status: { not: 'DELIVERED' as const } };
  while ((await prisma.webhookDelivery.count({ where: undelivered })) > 0) await sleep(20);
  await prisma.organization.deleteMany();
  return all / seconds;
}

console.log('| what | events per second, one process (median) | two processes |');
console.log('| --- | ---: | ---: |');
const found: number[][] = scenarios.map(() => []);
for (const port of [4711, 4712]) {
  await start('src/main.ts', [], {
    DATABASE_URL: postgres.url,
    SECRET: secret,
    PORT: String(port),
    WORKERS: '1',
    HOST: '127.0.0.1',
    LOG_LEVEL: 'warn',
    ALLOWED_PRIVATE_NETWORKS: '127.0.0.1/32',
  });
  for (const [index, scenario] of scenarios.entries()) {
    const rates: number[] = [];
    for (let round = 0; round < rounds; round += 1) rates.push(await measure(scenario));
    found[index]?.push(Math.round(median(rates)));
  }
}
for (const [index, { name }] of scenarios.entries()) {
  console.log(`| ${name} | ${found[index]?.join(' | ')} |`);
}
await stopAll();
receiver.close();
await close();
await postgres.stop();
