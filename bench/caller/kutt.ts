// Redirects per second with every scan stored, compared with Kutt on the same PostgreSQL; its folder is the argument.
import { execFileSync, spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { iPhone } from '../../test/support/server/scans.ts';
import { startSystem } from '../support/databases.ts';
import { type Contender, compare, print, stopAll } from '../support/measure.ts';
import { base, createSettingOn, port } from '../support/setting.ts';
import { storedScans } from '../support/stored.ts';

const [folder] = process.argv.slice(2);
if (!folder)
  throw new Error('Usage: node bench/caller/kutt.ts FOLDER (a clone of Kutt, after npm install)');
const setting = await createSettingOn(await startSystem());
const admin = new pg.Client({ connectionString: setting.databaseUrl });
await admin.connect();
await admin.query('CREATE DATABASE kutt');
const at = new URL(setting.databaseUrl);
const kuttPort = port + 1;
const env = {
  ...process.env,
  PORT: String(kuttPort),
  DEFAULT_DOMAIN: `127.0.0.1:${kuttPort}`,
  JWT_SECRET: 'a secret of the measurements alone',
  DB_CLIENT: 'pg',
  DB_HOST: at.hostname,
  DB_PORT: at.port,
  DB_USER: at.username,
  DB_NAME: 'kutt',
};
execFileSync('npx', ['knex', 'migrate:latest'], { cwd: folder, env, stdio: 'inherit' });
const kutt = spawn(process.execPath, ['server/server.js', '--production'], {
  cwd: folder,
  stdio: ['ignore', 'ignore', 'inherit'],
  env,
});
process.once('exit', () => kutt.kill('SIGKILL'));
const kuttBase = `http://127.0.0.1:${kuttPort}`;
const isReady = () =>
  fetch(`${kuttBase}/api/v2/health`).then(
    ({ ok }) => ok,
    () => false,
  );
for (let tries = 0; !(await isReady()); tries += 1) {
  if (tries > 60) throw new Error('Kutt did not start');
  await sleep(500);
}
at.pathname = '/kutt';
const database = new pg.Client({ connectionString: at.href });
await database.connect();
// Kutt counts visits only for links with an owner.
await database.query(`
  WITH owner AS (INSERT INTO users (email, password) VALUES ('a@example.com', 'none') RETURNING id)
  INSERT INTO links (address, target, user_id) SELECT 'menu', 'https://example.com/0', id FROM owner`);

const headers = { 'User-Agent': iPhone };
const contenders: Contender[] = [
  { name: 'Kutt, without Redis', url: `${kuttBase}/menu`, headers },
  {
    name: 'redirect, every scan stored and counted',
    url: `${base}/q/${setting.shortCode}`,
    headers,
  },
];
const results = compare(contenders, 64);
print(contenders, results);
await sleep(3_000);
const { rows } = await database.query('SELECT sum(total)::int AS visits FROM visits');
console.log(`\nKutt: responses ${results[0]?.responses}, visits counted ${rows[0]?.visits}`);
await stopAll();
console.log(
  `ours: responses ${results[1]?.responses}, scans stored ${await storedScans(setting.prisma)}`,
);
kutt.kill('SIGKILL');
await database.end();
await admin.end();
await setting.close();
