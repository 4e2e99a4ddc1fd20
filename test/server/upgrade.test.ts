// Upgrade of a database that the last release filled.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createServerDatabase } from '../support/database/database.ts';
import { freePort } from '../support/database/postgres.ts';
import { textAt } from '../support/document/json.ts';
import { startServer, testSecret } from '../support/server/server.ts';

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
let before: Awaited<ReturnType<typeof startRelease>> | undefined;
let database: Awaited<ReturnType<typeof createServerDatabase>>;
beforeAll(async () => {
  if (reason || commit === undefined) return;
  folder = await unpack(commit);
  database = await createServerDatabase();
}, 120_000);
afterAll(async () => {
  if (reason) return;
  await before?.stop();
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

const phone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) Mobile/15E148';
const bot = 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)';

test.skipIf(reason)(
  `what the last release stored and counted is the same after the upgrade ${reason || ''}`,
  async () => {
    before = await startRelease(folder, database.url);
    const { url: old } = before;
    const session = { origin: old, 'x-requested-with': 'test' };
    const email = 'ada@example.com';
    const password = 'correct horse battery staple';
    const ask = async (url: string, query: string, variables: object, headers: object) => {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query, variables }),
      });
      const { data, errors } = Object(await response.json());
      expect(errors).toBeUndefined();
      return { data, cookie: response.headers.get('set-cookie')?.split(';')[0] ?? '' };
    };
    const signedUp = await ask(
      old,
      `mutation ($input: SignUpInput!) { signUp(input: $input) { organization { id } } }`,
      { input: { email, password, name: 'Ada', organizationName: 'Harbor' } },
      session,
    );
    const org = textAt(signedUp.data, 'signUp.organization.id');
    const made = await ask(
      old,
      'mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { secret } }',
      { input: { organizationId: org, name: 'Test' } },
      { ...session, cookie: signedUp.cookie },
    );
    const key = textAt(made.data, 'createApiKey.secret');
    const rest = async (url: string, method: string, route: string, body?: unknown) => {
      const response = await fetch(`${url}/api/v1/organizations/${org}${route}`, {
        method,
        headers: { 'x-api-key': key, 'content-type': 'application/json' },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      expect(response.status, `${method} ${route} ${text}`).toBeLessThan(300);
      return JSON.parse(text);
    };
    const codes = [];
    for (const name of ['A', 'B', 'C']) {
      const data = { url: `https://example.com/${name}` };
      codes.push(await rest(old, 'POST', '/qr-codes', { type: 'URL', name, data }));
    }
    for (const [index, { shortCode }] of codes.entries()) {
      for (let count = 0; count < 40 * index; count += 1) {
        const agent = count % 10 === 9 ? bot : `${phone} ${count % 7}`;
        const scan = await fetch(`${old}/q/${shortCode}`, {
          redirect: 'manual',
          headers: { 'user-agent': agent },
        });
        expect(scan.status).toBe(302);
      }
    }
    const routes = codes.flatMap(({ id }) => [
      `/qr-codes/${id}`,
      `/qr-codes/${id}/analytics`,
      `/qr-codes/${id}/analytics?timeZone=Asia/Kathmandu`,
      `/qr-codes/${id}/scans?limit=100`,
      `/qr-codes/${id}/scans?limit=100&bots=true`,
    ]);
    routes.push('/qr-codes/analytics', '/qr-codes?sort=-totalScans');
    const shown = [];
    for (const route of routes) shown.push(await rest(old, 'GET', route));
    expect(shown.at(-1)).toMatchObject({
      qrCodes: [{ totalScans: 72 }, { totalScans: 36 }, { totalScans: 0 }],
    });
    await before.stop();
    before = undefined;

    const now = await startServer({
      databaseUrl: database.url,
      config: { shortUrl: `${old.replace('127.0.0.1', 'localhost')}/q` },
    });
    for (const [index, route] of routes.entries()) {
      expect(await rest(now.url, 'GET', route), route).toMatchObject(shown[index]);
    }
    await now.close();
  },
  120_000,
);
