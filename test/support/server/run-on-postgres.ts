// `npm run test:postgres -- FILES`: runs tests on the system's PostgreSQL, which has another version.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../database/free-port.ts';
import { binaries, user } from '../database/postgres.ts';

const bin = binaries();
const folder = mkdtempSync(path.join(tmpdir(), 'ilqr-system-postgres-'));
if (user.uid !== undefined) chownSync(folder, user.uid, user.gid);
const options = { ...user, cwd: folder, encoding: 'utf8' as const };
const words = ['-D', 'data', '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync'];
const created = spawnSync(path.join(bin, 'initdb'), words, options);
if (created.status !== 0) throw new Error(`initdb failed: ${created.stderr}`);
const port = await freePort();
const settings = { port, listen_addresses: '127.0.0.1', unix_socket_directories: '', fsync: 'off' };
const server = spawn(
  path.join(bin, 'postgres'),
  [
    '-D',
    'data',
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ],
  { ...user, cwd: folder, stdio: 'ignore' },
);
const ended = once(server, 'exit');
const isReady = () =>
  spawnSync(path.join(bin, 'pg_isready'), ['-h', '127.0.0.1', '-p', String(port)]).status === 0;
while (!isReady()) {
  if (server.exitCode !== null) throw new Error('PostgreSQL did not start');
  await sleep(50);
}
const vitest = ['node_modules/vitest/vitest.mjs', 'run', ...process.argv.slice(2)];
const { status } = spawnSync(process.execPath, vitest, {
  stdio: 'inherit',
  env: { ...process.env, TEST_DATABASE_URL: `postgresql://postgres@127.0.0.1:${port}/postgres` },
});
server.kill('SIGINT');
await ended;
rmSync(folder, { recursive: true });
process.exitCode = status ?? 1;
