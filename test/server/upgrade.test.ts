// Processes of the last release and of this version on one migrated database.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { createServerDatabase } from '../support/database/database.ts';
import { freePort } from '../support/database/postgres.ts';
import { textAt } from '../support/document/json.ts';
import { startServer, type TestServer, testSecret } from '../support/server/server.ts';

const root = path.join(import.meta.dirname, '../..');
const git = (...words: string[]): string | undefined => {
  const { status, stdout } = spawnSync('git', words, { cwd: root, encoding: 'utf8' });
  return status === 0 ? stdout.trim().split('\n')[0] || undefined : undefined;
};

/** The commit of the release: its tag, or the one whose message names it. */
async function releaseCommit(): Promise<string | undefined> {
  const { version } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
  const subject = `^${String(version).replaceAll('.', '\\.')}(:|$)`;
  return (
    git('rev-parse', '--verify', '--quiet', `v${version}^{commit}`) ??
    git('log', '-1', '--format=%H', '--extended-regexp', `--grep=${subject}`)
  );
}

const prisma = path.join(root, 'tools/node_modules/prisma/build/index.js');
const config = path.join(root, 'tools/prisma.config.ts');
const commit = await releaseCommit();
const reason =
  commit === undefined
    ? 'skipped: the history of this copy does not reach to the last release'
    : !existsSync(prisma) && 'skipped: it needs Prisma’s generator: npm --prefix tools ci';

/** Packages that 1.0.0 loads without using them with DATABASE_URL, and that are no longer installed. */
const withoutPGlite = `data:text/javascript,import { registerHooks } from 'node:module';
const source = 'export class PGlite { static defaultStartParams = [] } export class PrismaPGlite {} export const [btree_gin, pg_trgm] = []';
registerHooks({ resolve: (name, context, next) => /pglite/.test(name) && !name.startsWith('data:')
  ? { url: 'data:text/javascript,' + encodeURIComponent(source), shortCircuit: true }
  : next(name, context) });`;

/** The source of the release, with the packages of this version. */
async function unpack(release: string): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'ilqr-release-'));
  const archive = execFileSync('git', ['archive', '--format=tar', release], {
    cwd: root,
    maxBuffer: 256 * 1_048_576,
  });
  execFileSync('tar', ['-x', '-C', folder], { input: archive });
  await symlink(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
  // Releases before the generated client was committed.
  if (!existsSync(path.join(folder, 'src/database/client')))
    execFileSync(
      process.execPath,
      [prisma, 'generate', '--config', config, '--schema', 'prisma/schema.prisma'],
      { cwd: folder, stdio: 'ignore' },
    );
  return folder;
}

let folder: string;
let database: Awaited<ReturnType<typeof createServerDatabase>>;
let now: TestServer;
let before: { url: string; stop: () => Promise<unknown> };
beforeAll(async () => {
  if (reason || commit === undefined) return;
  folder = await unpack(commit);
  const template = inject('template');
  database = await createServerDatabase(template.name);
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  // A migration unknown even to this version, with all kinds of changes.
  await client.query(`
    INSERT INTO "_prisma_migrations" ("id", "checksum", "finished_at", "migration_name", "started_at", "applied_steps_count")
      VALUES ('later', 'none', now(), '99990101000000_later', now(), 1);
    ALTER TABLE "QrCode" ADD COLUMN "later" TEXT NOT NULL DEFAULT 'x';
    ALTER TABLE "Folder" ADD COLUMN "later" TEXT;
    ALTER TABLE "Scan" ADD COLUMN "later" TEXT;
    CREATE TABLE "Later" ("id" TEXT PRIMARY KEY);`);
  await client.end();
  now = await startServer({ databaseUrl: database.url });
  before = await startRelease(folder, database.url);
}, 120_000);
afterAll(async () => {
  if (reason) return;
  await before?.stop();
  await now?.close();
  await database?.drop();
  await rm(folder, { recursive: true, force: true });
});

async function startRelease(cwd: string, databaseUrl: string) {
  const port = await freePort();
  const child = spawn(process.execPath, ['--import', withoutPGlite, 'src/main.ts'], {
    cwd,
    env: {
      ...process.env,
      // The compile cache of a tree that is used once is not kept.
      NODE_DISABLE_COMPILE_CACHE: '1',
      DATABASE_URL: databaseUrl,
      SECRET: testSecret,
      PORT: String(port),
      HOST: '127.0.0.1',
      PUBLIC_URL: now.url,
      LOG_LEVEL: 'error',
      RATE_LIMIT_PER_KEY: '0',
      RATE_LIMIT_PER_ADDRESS: '0',
    },
  });
  let printed = '';
  await new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => {
        printed += String(chunk);
        if (printed.includes('Ready.')) resolve();
      });
    child.once('exit', () => reject(new Error(`The release did not start:\n${printed}`)));
  });
  const stop = async () => {
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
  };
  return { url: `http://127.0.0.1:${port}`, stop };
}

test.skipIf(reason)(
  `this version and the last release read and change each other’s data ${reason || ''}`,
  async () => {
    const ada = await now.signUp();
    const { secret: key } = await now.createKey(ada);
    const org = ada.organizationId;
    const old = async (method: string, route: string, body?: unknown) => {
      const response = await fetch(`${before.url}/api/v1/organizations/${org}${route}`, {
        method,
        headers: { 'x-api-key': key, 'content-type': 'application/json' },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      expect(response.status, `${method} ${route} ${text}`).toBeLessThan(300);
      return text === '' ? undefined : JSON.parse(text);
    };

    const folderId = textAt(await old('POST', '/folders', { name: 'A' }), 'id');
    const code = { type: 'URL', name: 'B', data: { url: 'https://example.com/' }, folderId };
    const theirs = await old('POST', '/qr-codes', code);
    const id = textAt(theirs, 'id');
    const ours = await now.createQrCode(key, org, { name: 'C', folderId });
    await old('PUT', `/qr-codes/${ours.id}`, { name: 'D', tags: ['t'] });
    await now.rest('PUT', `/organizations/${org}/qr-codes/${id}`, { key, body: { name: 'E' } });
    await old('POST', '/qr-codes/bulk-update', { items: [{ id, tags: ['t'] }] });

    const scan = await fetch(`${before.url}/q/${textAt(theirs, 'shortCode')}`, {
      redirect: 'manual',
      headers: {
        'user-agent': 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) Mobile/15E148',
      },
    });
    expect(scan.headers.get('location')).toBe('https://example.com/');
    const listed = await old('GET', '/qr-codes?tag=t&sort=name');
    expect(listed).toMatchObject({
      qrCodes: [
        { id: ours.id, name: 'D' },
        { id, name: 'E', totalScans: 1 },
      ],
    });
    expect(
      (await now.rest('GET', `/organizations/${org}/qr-codes?tag=t&sort=name`, { key })).body,
    ).toMatchObject(listed);
    await old('DELETE', `/folders/${folderId}`);
    await old('DELETE', `/qr-codes/${ours.id}`);
    const gone = await now.rest('GET', `/organizations/${org}/qr-codes/${ours.id}`, { key });
    expect(gone.status).toBe(404);
  },
);
