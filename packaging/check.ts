// Runs the steps of the Dockerfile in plain folders, then tests and starts the result, without network access if possible.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readDockerfile, type Stage, variablesOf } from './dockerfile.ts';
import { canIsolate, isIsolated, isolated } from './isolation.ts';

const root = path.resolve(import.meta.dirname, '..');
const work = mkdtempSync(path.join(tmpdir(), 'ilqr-image-'));

/** Whether this process has no network access; restarts it in a network namespace if possible. */
function leaveNetwork(): boolean {
  if (isIsolated()) return true;
  if (!canIsolate()) return false;
  const { status } = spawnSync('unshare', isolated(import.meta.filename), { stdio: 'inherit' });
  process.exit(status ?? 1);
}

function run(command: string, cwd: string): void {
  const start = performance.now();
  const env = { ...process.env, npm_config_offline: 'true' };
  const { status } = spawnSync('sh', ['-c', command], { cwd, env, stdio: 'inherit' });
  if (status !== 0) throw new Error(`${command} failed`);
  console.log(`${((performance.now() - start) / 1000).toFixed(1)} s: ${command}`);
}

/** The local folder for a folder of an image. */
const inside = (stage: string, folder: string) => path.join(work, stage || 'image', folder);

/** Paths included by .dockerignore. */
const sent = readFileSync(path.join(root, '.dockerignore'), 'utf8')
  .split('\n')
  .flatMap((line) => (line.startsWith('!') ? line.slice(1) : []));

/** The command that a supervisor runs. */
const installed = ['node', 'bin/run.js', 'src/main.ts'];

/** The most important tests, with the packages installed here. */
const tests = ['server/main-job', 'api-key/api-key', 'scan/scan', 'qr-code/download'].map(
  (name) => `test/${name}.test.ts`,
);

function runTests(cwd: string): void {
  run(
    `git -C ${root} archive HEAD test vitest.config.ts openapi.json schema.graphql | tar -x`,
    cwd,
  );
  run(`npm test -- ${tests.join(' ')}`, cwd);
}

/** Runs a build stage in a local folder. */
async function build({ name, steps }: Stage): Promise<void> {
  let folder = '/';
  for (const { instruction, words, text } of steps) {
    if (instruction === 'WORKDIR') folder = path.join(folder, text);
    const cwd = inside(name, folder);
    mkdirSync(cwd, { recursive: true });
    // Changing owners only makes sense in an image.
    if (instruction === 'RUN' && !words.includes('-o')) run(text, cwd);
    if (text === 'npm run build') {
      await tryOut(installed, cwd, { DATA_DIR: path.join(work, 'first') });
      runTests(cwd);
    }
    if (instruction !== 'COPY') continue;
    const from = words.find((word) => word.startsWith('--from='))?.slice('--from='.length);
    const paths = words.filter((word) => !word.startsWith('--'));
    const to = path.join(cwd, paths.pop() ?? '');
    if (from === undefined) run(`git -C ${root} archive HEAD ${sent.join(' ')} | tar -x`, cwd);
    else
      for (const one of paths) {
        const target = paths.length > 1 ? path.join(to, path.basename(one)) : to;
        cpSync(inside(from, one), target, { recursive: true, verbatimSymlinks: true });
      }
  }
}

/** Starts a command; resolves when it is ready. */
async function start(words: readonly string[], cwd: string, variables: Record<string, string>) {
  const [command = '', ...rest] = words;
  const env = { PATH: process.env.PATH, HOME: work, ...variables };
  const server = spawn(command, rest, { cwd, env, stdio: ['ignore', 'inherit', 'inherit'] });
  const url = `http://127.0.0.1:${variables.PORT}`;
  for (let tries = 0; tries < 300; tries += 1) {
    if (server.exitCode !== null) throw new Error(`${words.join(' ')} stopped`);
    const response = await fetch(`${url}/readyz`).catch(() => undefined);
    if (response?.ok) return { server, url };
    await sleep(200);
  }
  throw new Error(`${words.join(' ')} was not ready within a minute`);
}

async function stop(server: ChildProcess): Promise<void> {
  const ended = once(server, 'exit');
  server.kill('SIGTERM');
  const [code] = await ended;
  if (code !== 0) throw new Error(`stopped with ${code}`);
}

async function expectOk(what: string, asked: Promise<Response>, text: string): Promise<void> {
  const response = await asked;
  const body = await response.text();
  if (!response.ok || !body.includes(text)) {
    throw new Error(`${what}: ${response.status} ${body.slice(0, 500)}`);
  }
}

const account =
  'email: "ada@example.com", password: "four random words", name: "A", organizationName: "A"';

/** Uses features that need all kinds of files and packages: database, fonts, pages, native modules. */
async function use(url: string): Promise<void> {
  const post = (query: string, cookie = '') =>
    fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify({ query }),
    });
  const signedUp = await post(`mutation { signUp(input: {${account}}) { organization { id } } }`);
  const cookie = signedUp.headers.get('set-cookie')?.split(';')[0];
  const { data } = await signedUp.json();
  const style = '{frame: {shape: ROUNDED, caption: "Scan me"}}';
  const code = `organizationId: "${data.signUp.organization.id}", name: "C", content: {url: {url: "https://example.com"}}, style: ${style}`;
  const created = post(`mutation { createQrCode(input: {${code}}) { qrCode { id svg } } }`, cookie);
  const { data: coded } = await (await created).json();
  const { id } = coded.createQrCode.qrCode;
  const download = `/api/v1/organizations/${data.signUp.organization.id}/qr-codes/${id}/download?format=`;
  const get = (place: string) =>
    fetch(url + place, { headers: { cookie: cookie ?? '', 'x-requested-with': 'check' } });
  await expectOk('PNG', get(`${download}png`), 'PNG');
  await expectOk('PDF', get(`${download}pdf`), '%PDF');
  for (const place of ['/dashboard', '/docs', '/docs/routing', '/api/docs', '/graphql'])
    await expectOk(place, fetch(url + place, { headers: { accept: 'text/html' } }), '</html>');
  await expectOk('scalar', get('/api/docs/scalar.js'), 'function');
  await expectOk('GraphiQL', get('/graphql?query=%7B__typename%7D'), 'Query');
}

/** Starts the server, uses it, runs the health check and stops it. */
async function tryOut(
  words: readonly string[],
  cwd: string,
  given: Record<string, string>,
  health: readonly string[] = ['true'],
): Promise<void> {
  const variables = { ...given, PORT: '4791' };
  const { server, url } = await start(words, cwd, variables);
  try {
    await use(url);
    const [program = '', ...rest] = health;
    const env = { ...process.env, ...variables };
    if (spawnSync(program, rest, { env }).status !== 0) throw new Error('HEALTHCHECK fails');
    await stop(server);
  } finally {
    server.kill('SIGKILL');
  }
}

const isOffline = leaveNetwork();
try {
  const stages = readDockerfile(readFileSync(path.join(root, 'Dockerfile'), 'utf8'));
  for (const stage of stages) await build(stage);
  const last = stages.at(-1);
  if (!last) throw new Error('The Dockerfile has no stage');
  const variables = variablesOf(last);
  const { CMD: command = [], HEALTHCHECK: health = [] } = last.commands;
  const app = inside(last.name, '/app');
  const place = { DATA_DIR: path.join(work, 'data') };
  await tryOut(command, app, { ...variables, ...place, HOST: '127.0.0.1' }, health);
  const size = spawnSync('du', ['-sm', app], { encoding: 'utf8' }).stdout.split('\t')[0];
  console.log(
    `The image adds ${size} MB to its base${isOffline ? '; no network access was needed' : ''}.`,
  );
} finally {
  rmSync(work, { recursive: true, force: true });
}
