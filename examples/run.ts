// Runs every example, or the named ones, like a user against a real server: `npm run examples`.
import { execFile, spawn, spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';

interface Outcome {
  ok: boolean;
  output: string;
}

interface Access {
  organizationId: string;
  cookie: string;
  key: string;
}

const here = import.meta.dirname;
const { values, positionals } = parseArgs({
  options: { outputFile: { type: 'string' } },
  allowPositionals: true,
});
const counts = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0 };

const port = await freePort();
const url = `http://localhost:${port}`;
const dataDir = mkdtempSync(path.join(tmpdir(), 'ilqr-examples-'));
const server = spawn(process.execPath, ['src/main.ts'], {
  cwd: path.dirname(here),
  stdio: ['ignore', 'ignore', 'inherit'],
  env: {
    ...process.env,
    PORT: String(port),
    HOST: 'localhost',
    PUBLIC_URL: '',
    SHORT_URL: '',
    DATABASE_URL: '',
    DATA_DIR: dataDir,
    LOG_LEVEL: 'warn',
    RATE_LIMIT_PER_KEY: '0',
    RATE_LIMIT_PER_ADDRESS: '0',
  },
});
const stopped = new Promise((resolve) => server.once('exit', resolve));

try {
  if (!existsSync(path.join(here, 'node_modules'))) {
    throw new Error('The examples are not installed; first: cd examples && npm ci');
  }
  await untilReady();
  const all = globSync('*/package.json', { cwd: here }).map(path.dirname).sort();
  const examples = positionals.length > 0 ? positionals : all;
  // Two at a time: while one waits for the server, the other compiles.
  await Promise.all([runInTurn(examples), runInTurn(examples)]);
} catch (error) {
  counts.numFailedTests += 1;
  console.error(error);
} finally {
  server.kill();
  await stopped;
  rmSync(dataDir, { recursive: true });
}

const { numPassedTests: passed, numFailedTests: failed, numPendingTests: skipped } = counts;
console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`);
if (values.outputFile) writeFileSync(values.outputFile, JSON.stringify(counts));
process.exitCode = failed > 0 ? 1 : 0;

async function runInTurn(examples: string[]): Promise<void> {
  for (let name = examples.shift(); name !== undefined; name = examples.shift()) {
    await runExample(name);
  }
}

async function runExample(name: string): Promise<void> {
  const folder = path.join(here, name);
  const { scripts } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const access = await createAccess(name);
  const env = { ...process.env, ILQR_SERVER: url, ILQR_KEY: access.key };

  const steps = new Map<string, () => Promise<Outcome>>();
  for (const script of Object.keys(scripts)) {
    steps.set(script, () => run('npm', ['run', '--silent', script], folder, env));
  }
  const start = steps.get('start');
  if (!start) throw new Error(`${name} has no script start`);
  steps.set('start', async () => judgeOutput(await start(), access));
  steps.set('server', () => judgeServer(access));

  if (name === 'curl' && spawnSync('sh', ['-c', 'command -v curl']).status !== 0) {
    counts.numPendingTests += steps.size;
    console.log(`${name.padEnd(15)} skipped: no curl; on Debian: apt-get install curl`);
    return;
  }

  // A step after a failed one cannot succeed: it counts as failed and is not run.
  const told: string[] = [];
  let failure = '';
  for (const [step, perform] of steps) {
    const began = performance.now();
    const { ok, output } = failure ? { ok: false, output: '' } : await perform();
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    counts[ok ? 'numPassedTests' : 'numFailedTests'] += 1;
    told.push(ok ? `${step} ${seconds} s` : `${step} FAILED`);
    if (!ok) failure ||= `\n${output.trimEnd()}`;
  }
  console.log(`${name.padEnd(15)} ${told.join(', ')}${failure}`);
}

/** The last line printed by an example reports what it did. */
function judgeOutput({ ok, output }: Outcome, { organizationId }: Access): Outcome {
  const did = { created: 3, listed: 3, pages: 2, scans: 0, error: 'NOT_FOUND' };
  const expected = JSON.stringify({ organization: organizationId, ...did });
  const last = output.trimEnd().split('\n').at(-1);
  return ok && last !== expected
    ? { ok: false, output: `${output}\nIts last line should be ${expected}` }
    : { ok, output };
}

/** Checks on the server that the key created three codes and left none. */
async function judgeServer({ organizationId, cookie }: Access): Promise<Outcome> {
  const { organization } = await graphql(
    `query ($id: ID!) {
      organization(id: $id) {
        qrCodes { totalCount }
        auditLog(last: 100) { nodes { action apiKeyId } }
      }
    }`,
    { id: organizationId },
    cookie,
  );
  const actions = new Map<string, number>();
  for (const { action, apiKeyId } of organization.auditLog.nodes) {
    if (apiKeyId !== null) actions.set(action, (actions.get(action) ?? 0) + 1);
  }
  const did = JSON.stringify({
    ...Object.fromEntries(actions),
    left: organization.qrCodes.totalCount,
  });
  const expected = JSON.stringify({ deleteQrCode: 3, createQrCode: 3, left: 0 });
  return { ok: did === expected, output: `The key did ${did}, not ${expected}` };
}

/** A new organization, so that the example's actions can be identified. */
async function createAccess(name: string): Promise<Access> {
  const account = { name, email: `${name}@example.com`, password: 'correct horse battery staple' };
  const response = await send(
    'mutation ($input: SignUpInput!) { signUp(input: $input) { organization { id } } }',
    { input: { ...account, organizationName: name } },
  );
  const cookie = response.headers.get('set-cookie')?.split(';')[0] ?? '';
  const { data } = await response.json();
  const organizationId: string = data.signUp.organization.id;
  const { createApiKey } = await graphql(
    'mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { secret } }',
    { input: { organizationId, name } },
    cookie,
  );
  return { organizationId, cookie, key: createApiKey.secret };
}

async function graphql(query: string, variables: Record<string, unknown>, cookie: string) {
  const { data, errors } = await (await send(query, variables, { cookie })).json();
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

function send(query: string, variables: Record<string, unknown>, headers = {}): Promise<Response> {
  return fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  });
}

/** Runs a command to completion, for up to a minute. */
function run(
  command: string,
  words: string[],
  cwd: string,
  env: NodeJS.ProcessEnv,
): Promise<Outcome> {
  return new Promise((resolve) => {
    const options = { cwd, env, timeout: 60_000 };
    execFile(command, words, options, (error, printed, complained) =>
      resolve({ ok: error === null, output: error ? printed + complained : printed }),
    );
  });
}

async function untilReady(): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    if (server.exitCode !== null) throw new Error('The server did not start');
    const response = await fetch(`${url}/readyz`).catch(() => undefined);
    if (response?.ok) return;
    await sleep(200);
  }
  throw new Error('The server is not ready after a minute');
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().listen(0, 'localhost', () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === 'object' && address
          ? resolve(address.port)
          : reject(new Error('There is no free port')),
      );
    });
  });
}
