// The last release, as a process on a database.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from '../../support/database/free-port.ts';
import { testSecret } from '../../support/server/server.ts';

const root = path.join(import.meta.dirname, '../../..');
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
/** Why the release cannot be started here. */
export const reason =
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
export async function unpackRelease(): Promise<string> {
  if (commit === undefined) throw new Error('There is no commit of the last release');
  const folder = await mkdtemp(path.join(tmpdir(), 'ilqr-release-'));
  const archive = execFileSync('git', ['archive', '--format=tar', commit], {
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

export async function startRelease(cwd: string, databaseUrl: string) {
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
