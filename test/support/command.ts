// The server and the commands of its operator, as processes.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from './postgres.ts';

export interface Running {
  process: ChildProcess;
  url: string;
  output: () => string;
  exit: Promise<number | null>;
  /** As an operator stops it. */
  stop(): Promise<void>;
}

const root = new URL('../..', import.meta.url);

function run(script: string, words: readonly string[], variables: Record<string, string>) {
  const env = { PATH: process.env.PATH, ...variables };
  const child = spawn(process.execPath, [script, ...words], { env, cwd: root });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      output += String(chunk);
    });
  const exit = once(child, 'exit').then(([code]: (number | null)[]) => code ?? null);
  return { process: child, output: () => output, exit };
}

/** Resolves when the server says that it is ready. */
export async function startProcess(variables: Record<string, string>): Promise<Running> {
  const port = await freePort();
  // The same in pictures of every server.
  const fixed = { SHORT_URL: 'https://go.example.com', PUBLIC_URL: 'https://qr.example.com' };
  const server = run('src/main.ts', [], { PORT: String(port), ...fixed, ...variables });
  while (!server.output().includes('Ready.')) {
    if (server.process.exitCode !== null) throw new Error(`It stopped: ${server.output()}`);
    await sleep(20);
  }
  const stop = async () => {
    server.process.kill('SIGTERM');
    await server.exit;
  };
  return { ...server, url: `http://localhost:${port}`, stop };
}

/** What `npm run NAME -- WORDS` does, what it prints. */
export async function runOperator(
  name: string,
  words: readonly string[],
  variables: Record<string, string>,
): Promise<{ code: number | null; output: string }> {
  const command = run(`src/operator/${name}.ts`, words, variables);
  const code = await command.exit;
  return { code, output: command.output() };
}

/** GraphQL of a server that is a process. */
export async function ask(
  url: string,
  query: string,
  headers: Record<string, string> = {},
): Promise<{ cookie: string; body: unknown }> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  });
  const cookie = response.headers.get('set-cookie')?.split(';')[0] ?? '';
  return { cookie, body: await response.json() };
}
