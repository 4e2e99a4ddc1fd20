// A process is killed during an export and an import, which another one continues.
import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { rows } from '../qr-code/import/import.ts';
import { createMigratedDatabase, type ServerDatabase } from '../support/database/database.ts';
import {
  killAll,
  type Launched,
  launched,
  rest,
  type Settled,
  settle,
  until,
} from '../support/server/launch.ts';
import { jobsOf, upload } from './job.ts';

let database: ServerDatabase;
const servers: Launched[] = [];

const start = async () => {
  const server = await launched({
    DATABASE_URL: database.url,
    SECRET: 'a secret that these processes share',
    RATE_LIMIT_PER_KEY: '0',
    RATE_LIMIT_PER_ORGANIZATION: '0',
  });
  servers.push(server);
  return server;
};

beforeAll(async () => {
  database = await createMigratedDatabase();
}, 60_000);
afterAll(async () => {
  await killAll(servers);
  await database.drop();
});

const jobsAt = (server: Launched, person: Settled) =>
  jobsOf(
    async (query, variables) => {
      const response = await fetch(`${server.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-api-key': person.key },
        body: JSON.stringify({ query, variables }),
      });
      const { data, errors } = await response.json();
      if (errors) throw new Error(errors[0].message);
      return data;
    },
    () => person.organizationId,
  );

/** The names of the codes of an organization, by a plain export. */
async function namesIn(server: Launched, { key, organizationId }: Settled): Promise<string[]> {
  const url = `${server.url}/api/v1/organizations/${organizationId}/qr-codes/export?sort=createdAt`;
  const response = await fetch(url, { headers: { 'x-api-key': key } });
  return namesOf(await response.text());
}

const listed = z.array(z.looseObject({ name: z.string() }));
const namesOf = (csv: string): string[] =>
  listed.parse(parse(csv, { columns: true })).map(({ name }) => name);

test('each row is imported once, and the file of the export has each code once', async () => {
  const first = await start();
  const ada = await settle(first, 'ada@example.com');
  const bob = await settle(first, 'bob@example.com');
  const items = Array.from({ length: 250 }, (_, index) => ({
    type: 'URL',
    name: `Drawn ${index}`,
    data: { url: 'https://example.com' },
  }));
  expect((await rest(first, bob, 'POST', '/qr-codes/bulk-create', { items })).status).toBe(200);

  const importing = jobsAt(first, ada);
  const exporting = jobsAt(first, bob);
  const imported = await importing.startImport();
  const exported = await exporting.startExport({ format: 'ZIP', size: 1024 });
  const sent = await upload(imported.uploadUrl, `name,url\n${rows(8_000)}`);
  expect(sent.status).toBe(202);
  await until(async () => (await exporting.readExport(exported.id)).progress.done > 0);
  const second = await start();
  await until(async () => {
    const { phase, done } = (await importing.readImport(imported.id)).progress;
    return phase === 'CREATE' && done > 0;
  });
  const { done } = (await importing.readImport(imported.id)).progress;
  first.process.kill('SIGKILL');
  await first.exit;
  expect(done).toBeLessThan(8_000);

  const result = await jobsAt(second, ada).importEnd(imported.id);
  expect(result).toMatchObject({ status: 'DONE', created: 8_000, failed: 0 });
  const names = await namesIn(second, ada);
  expect([names.length, new Set(names).size]).toEqual([8_000, 8_000]);
  expect(result.qrCodeIds).toHaveLength(8_000);

  const file = await jobsAt(second, bob).exportEnd(exported.id);
  expect(file).toMatchObject({ status: 'DONE', progress: { done: 250, total: 250 } });
  // It was made at the address of the first process.
  const { pathname, search } = new URL(file.url ?? '');
  const response = await fetch(`${second.url}${pathname}${search}`);
  const { 'codes.csv': csv, ...images } = unzipSync(new Uint8Array(await response.arrayBuffer()));
  const drawn = namesOf(Buffer.from(csv ?? []).toString());
  expect(drawn).toEqual((await namesIn(second, bob)).toReversed());
  expect(Object.keys(images)).toHaveLength(250);
}, 180_000);

test('a process that is stopped hands its jobs over at once', async () => {
  const [second] = servers.slice(-1);
  if (!second) throw new Error('no server');
  const ada = await settle(second, 'carol@example.com');
  const third = await start();
  const { id, uploadUrl } = await jobsAt(second, ada).startImport();
  expect((await upload(uploadUrl, `name,url\n${rows(6_000)}`)).status).toBe(202);
  const jobs = jobsAt(third, ada);
  await until(async () => {
    const { phase, done } = (await jobs.readImport(id)).progress;
    return phase === 'CREATE' && done > 0;
  });
  second.process.kill('SIGTERM');
  expect(await second.exit).toBe(0);
  expect(await jobs.importEnd(id)).toMatchObject({ status: 'DONE', created: 6_000 });
  expect(await namesIn(third, ada)).toHaveLength(6_000);
}, 120_000);
