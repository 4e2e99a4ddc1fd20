// Starts the server as separate processes, like an operator.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../database/free-port.ts';
import { textAt } from '../document/json.ts';
import { stopDatabases } from './embedded.ts';

/** Environment of each process: Node's compile cache, which halves the startup time. */
export const environment = {
  PATH: process.env.PATH,
  NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE,
};

/** The server sets V8 flags, which invalidate the compile cache of others. */
const serverEnvironment = {
  PATH: process.env.PATH,
  NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE && `${process.env.NODE_COMPILE_CACHE}-server`,
};

export interface Launched {
  process: ChildProcess;
  url: string;
  output(): string;
  /** The folder of its embedded database. */
  dataDir?: string | undefined;
  exit: Promise<number | null>;
}

/** Starts it without waiting; `args` are Node's. As another user, if given. */
export async function launch(
  variables: Record<string, string>,
  args: readonly string[] = ['src/main.ts'],
  user: { uid?: number; gid?: number } = {},
): Promise<Launched> {
  const port = variables.PORT ?? String(await freePort());
  const isServer = args.some((word) => word.endsWith('src/main.ts'));
  const child = spawn(process.execPath, args, {
    ...user,
    env: {
      ...(isServer ? serverEnvironment : environment),
      PORT: port,
      HOST: '127.0.0.1',
      WORKERS: '1',
      ...variables,
    },
    // For messages from a test.
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk) => {
      output += String(chunk);
    });
  }
  const exit = once(child, 'exit').then(([code]: (number | null)[]) => code ?? null);
  const url = `http://127.0.0.1:${port}`;
  return { process: child, url, output: () => output, exit, dataDir: variables.DATA_DIR };
}

/** Resolves when it reports that it is ready. */
export async function launched(
  variables: Record<string, string>,
  args?: readonly string[],
): Promise<Launched> {
  const server = await launch(variables, args);
  await until(() => {
    if (hasEnded(server)) throw new Error(`It stopped: ${server.output()}`);
    return server.output().includes('Ready.');
  });
  return server;
}

/** By itself or by a signal. */
export const hasEnded = ({
  process: { exitCode, signalCode },
}: Pick<Launched, 'process'>): boolean => exitCode !== null || signalCode !== null;

/** Polls until a condition holds; the time limit of the test applies. */
export async function until(holds: () => boolean | Promise<boolean>, pause = 20): Promise<void> {
  while (!(await holds())) await sleep(pause);
}

/** Including the databases that they leave running. */
export async function killAll(servers: readonly Launched[]): Promise<void> {
  await Promise.all(
    servers.map(({ process: child, exit }) => {
      child.kill('SIGKILL');
      return exit;
    }),
  );
  for (const { dataDir } of servers) if (dataDir !== undefined) await stopDatabases(dataDir);
}

export async function graphql(
  { url }: Pick<Launched, 'url'>,
  query: string,
  headers: Record<string, string> = {},
): Promise<{ headers: Headers; status: number; body: unknown }> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  });
  return { headers: response.headers, status: response.status, body: await response.json() };
}

/** A person with an organization and a key. */
export async function settle(server: Pick<Launched, 'url'>, email = 'ada@example.com') {
  const created = await graphql(
    server,
    `mutation { signUp(input: {email: "${email}", password: "four random words", name: "A", organizationName: "A"}) { organization { id } } }`,
  );
  const cookie = created.headers.get('set-cookie')?.split(';')[0] ?? '';
  const organizationId = textAt(created.body, 'data.signUp.organization.id');
  const key = await graphql(
    server,
    `mutation { createApiKey(input: {organizationId: "${organizationId}", name: "k"}) { secret apiKey { id } } }`,
    { cookie },
  );
  return {
    cookie,
    organizationId,
    keyId: textAt(key.body, 'data.createApiKey.apiKey.id'),
    key: textAt(key.body, 'data.createApiKey.secret'),
  };
}

export type Settled = Awaited<ReturnType<typeof settle>>;

/** A REST request with the person's key. */
export async function rest(
  { url }: Pick<Launched, 'url'>,
  { key, organizationId }: Settled,
  method: string,
  path: string,
  body?: unknown,
): Promise<{ status: number; headers: Headers; body: unknown }> {
  const response = await fetch(`${url}/api/v1/organizations/${organizationId}${path}`, {
    method,
    headers: { 'x-api-key': key, 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text && JSON.parse(text) };
}
