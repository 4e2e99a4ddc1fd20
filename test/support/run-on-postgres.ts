// `npm run test:postgres`: the same tests on a PostgreSQL server.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { startPostgres } from './postgres.ts';

const vitest = path.join(import.meta.dirname, '../../node_modules/vitest/vitest.mjs');
const given = process.env.TEST_DATABASE_URL;
const server = given ? { url: given, stop: async () => undefined } : await startPostgres();
const { status } = spawnSync(process.execPath, [vitest, 'run', ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, TEST_DATABASE_URL: server.url },
});
await server.stop();
process.exitCode = status ?? 1;
