// Installs, starts and tests a copy of the working tree with the oldest supported npm, as root and as
// another user, with no network access except the npm registry. Run by `npm run check:install`.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { canIsolate, isIsolated, isolated } from './isolation.ts';
import { startProxy, startRelay } from './registry-proxy.ts';

/** The version that comes with Node 20.19. */
const oldNpm = 'npm@10.8.2';
const maxMegabytes = 700;
const port = '4792';
const root = path.resolve(import.meta.dirname, '..');

interface User {
  name: string;
  uid?: number;
  gid?: number;
}

const isRoot = process.getuid?.() === 0;
const users: User[] = isRoot
  ? [{ name: 'root' }, { name: 'nobody', uid: 65534, gid: 65534 }]
  : [{ name: 'this user' }];

async function main(): Promise<void> {
  const work = mkdtempSync(path.join(tmpdir(), 'ilqr-install-'));
  chmodSync(work, 0o755);
  const relay = path.join(work, 'relay');
  try {
    if (!canIsolate()) return await check(work, undefined);
    const server = await startRelay(relay);
    const script = isolated(import.meta.filename, work, relay);
    const [code] = await once(spawn('unshare', script, { stdio: 'inherit' }), 'exit');
    server.close();
    process.exitCode = code ?? 1;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** PATH without the folders that npm adds for scripts. */
function machinePath(): string[] {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return folders.filter((folder) => !folder.includes('node_modules'));
}

async function check(work: string, relay: string | undefined): Promise<void> {
  const proxy = await startProxy(relay);
  const npm = path.join(work, 'npm');
  const cache = path.join(work, 'cache');
  const PATH = [path.join(npm, 'node_modules/.bin'), ...machinePath()].join(path.delimiter);
  const setting = (name: string) => {
    const value = spawnSync('npm', ['config', 'get', name], { encoding: 'utf8' }).stdout.trim();
    return value === 'null' ? '' : value;
  };
  const online = {
    PATH,
    https_proxy: proxy.url,
    npm_config_cache: cache,
    npm_config_registry: setting('registry'),
    npm_config_cafile: setting('cafile'),
    npm_config_update_notifier: 'false',
  };
  await run(['npm', 'install', '--prefix', npm, oldNpm], work, { ...online, HOME: work }, users[0]);
  await run(['node', '--version'], work, { PATH });
  for (const user of users) {
    const home = path.join(work, `home of ${user.name}`);
    const tree = path.join(home, 'qr server');
    mkdirSync(tree, { recursive: true });
    spawnSync('sh', ['-c', 'git ls-files -z | tar -c --null -T - | tar -x -C "$0"', tree], {
      cwd: root,
    });
    chmodSync(home, 0o700);
    if (user.uid) spawnSync('chown', ['-R', `${user.uid}:${user.gid}`, home, cache]);
    // .npmrc already sets this; careful users also pass the flag.
    const flags = user.uid ? ['--ignore-scripts'] : [];
    await run(['npm', 'ci', ...flags], tree, { ...online, HOME: home }, user);
    measure(tree);
    await start(tree, { PATH, HOME: home }, user);
    // Tests run only once, because they take half a minute.
    if (user !== users.at(-1)) continue;
    await run(
      ['npm', 'test', '--', 'test/server/main-job.test.ts'],
      tree,
      { PATH, HOME: home },
      user,
    );
  }
  proxy.close();
  const { host } = new URL(online.npm_config_registry);
  const others = [...proxy.hosts].filter((name) => name !== host);
  if (others.length > 0) throw new Error(`npm contacted other hosts: ${others.join(', ')}`);
  console.log(`No host except ${host} was contacted${relay ? '; no other was reachable' : ''}.`);
}

function measure(tree: string): void {
  const modules = path.join(tree, 'node_modules');
  const megabytes = Number.parseInt(
    spawnSync('du', ['-sm', modules], { encoding: 'utf8' }).stdout,
    10,
  );
  const packages = readdirSync(modules).flatMap((name) =>
    name.startsWith('@') ? readdirSync(path.join(modules, name)) : name.startsWith('.') ? [] : name,
  );
  console.log(`node_modules: ${megabytes} MB, ${packages.length} packages`);
  if (megabytes > maxMegabytes) throw new Error(`node_modules is larger than ${maxMegabytes} MB`);
}

/** Starts like a user who stops it with Ctrl+C, then like a supervisor, with the build of the first start. */
async function start(tree: string, env: NodeJS.ProcessEnv, user: User): Promise<void> {
  await startAndStop(['npm', 'start'], 'SIGINT', tree, env, user);
  await startAndStop(['node', 'bin/run.js', 'src/main.ts'], 'SIGTERM', tree, env, user);
}

async function startAndStop(
  [command = '', ...words]: string[],
  signal: 'SIGINT' | 'SIGTERM',
  cwd: string,
  env: NodeJS.ProcessEnv,
  { uid, gid }: User,
): Promise<void> {
  const began = performance.now();
  const server = spawn(command, words, {
    cwd,
    env: { ...env, PORT: port },
    stdio: ['ignore', 'ignore', 'inherit'],
    detached: true,
    ...(uid !== undefined && { uid, gid }),
  });
  const { pid } = server;
  if (pid === undefined) throw new Error(`${command} could not be started`);
  const ended = once(server, 'exit');
  const url = `http://localhost:${port}`;
  try {
    while (!(await isReady(`${url}/readyz`))) {
      if (server.exitCode !== null) throw new Error(`${command} stopped`);
      await sleep(50);
    }
    console.log(`${command} ${words.join(' ')}: ready after ${seconds(began)} s`);
    if (!(await isReady(`${url}/dashboard`))) throw new Error('the dashboard was not built');
    // A terminal signals the whole process group, a supervisor only the main process.
    process.kill(signal === 'SIGINT' ? -pid : pid, signal);
    const [code] = await ended;
    if (signal === 'SIGTERM' && code !== 0) throw new Error(`SIGTERM ended it with ${code}`);
    while (await isReady(`${url}/readyz`)) await sleep(50);
  } finally {
    if (server.exitCode === null && server.signalCode === null) process.kill(-pid, 'SIGKILL');
  }
}

const isReady = (url: string): Promise<boolean> =>
  fetch(url).then(
    ({ ok }) => ok,
    () => false,
  );

async function run(
  [command = '', ...words]: string[],
  cwd: string,
  env: NodeJS.ProcessEnv,
  { name, uid, gid }: User = { name: 'root' },
): Promise<void> {
  const began = performance.now();
  const child = spawn(command, words, {
    cwd,
    env,
    stdio: 'inherit',
    ...(uid !== undefined && { uid, gid }),
  });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`${command} ${words.join(' ')} failed as ${name}`);
  console.log(`${seconds(began)} s: ${command} ${words.join(' ')} (${name})`);
}

const seconds = (since: number): string => ((performance.now() - since) / 1000).toFixed(1);

if (isIsolated()) {
  const [work = '', relay] = process.argv.slice(3);
  await check(work, relay);
} else await main();
