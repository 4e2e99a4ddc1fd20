// Runs generators of clients on openapi.json and type-checks what they write: `npm run check:generators`.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';

const folder = path.join(import.meta.dirname, 'generators');
const document = '../../openapi.json';
const typescript = '../../node_modules/typescript/bin/tsc';
const own = (file: string) => path.join('node_modules', file);

/** Names of generators, with their commands. */
const generators: Record<string, readonly string[]> = {
  orval: [own('orval/dist/bin/orval.mjs'), '--config', 'orval.config.js'],
  kubb: [own('@kubb/cli/bin/kubb.cjs'), 'generate', '--config', 'kubb.config.js'],
  'openapi-zod-client': [
    own('openapi-zod-client/bin.js'),
    document,
    '--output',
    'dist/openapi-zod-client/api.ts',
  ],
  'openapi-typescript-codegen': [
    own('openapi-typescript-codegen/bin/index.js'),
    '--input',
    document,
    '--output',
    'dist/openapi-typescript-codegen',
  ],
  oazapfts: [own('oazapfts/dist/cli.js'), document, 'dist/oazapfts/api.ts'],
  'swagger-typescript-api': [
    own('swagger-typescript-api/dist/cli.mjs'),
    'generate',
    '--path',
    document,
    '--output',
    'dist/swagger-typescript-api',
    '--name',
    'api.ts',
  ],
  postman: [
    own('openapi-to-postmanv2/bin/openapi2postmanv2.js'),
    '--spec',
    document,
    '--output',
    'dist/postman/collection.json',
    '--options',
    'parametersResolution=Example',
  ],
};

/** What the generators wrote, and small programs that use it. */
const checks: Record<string, readonly string[]> = {
  types: [typescript, '--project', 'tsconfig.json'],
  'types with Zod 3': [typescript, '--project', 'tsconfig.zod-3.json'],
  validators: ['validators.js'],
  'Postman collection': ['postman.js'],
};

if (!existsSync(path.join(folder, 'node_modules'))) {
  throw new Error('The generators are not installed; first: npm --prefix contract/generators ci');
}
await rm(path.join(folder, 'dist'), { recursive: true, force: true });
for (const name of ['openapi-zod-client', 'oazapfts', 'postman']) {
  await mkdir(path.join(folder, 'dist', name), { recursive: true });
}
await runAll(generators);
if (process.exitCode === undefined) await runAll(checks);

/** Two at a time. */
async function runAll(commands: Record<string, readonly string[]>): Promise<void> {
  const waiting = Object.entries(commands);
  const runSome = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await run(...next);
  };
  await Promise.all([runSome(), runSome()]);
}

function run(name: string, words: readonly string[]): Promise<void> {
  const start = performance.now();
  // Nothing is sent to anybody.
  const env = { ...process.env, DO_NOT_TRACK: '1' };
  const options = { cwd: folder, env, timeout: 120_000, maxBuffer: 64 * 1024 ** 2 };
  return new Promise((resolve) => {
    execFile(process.execPath, words, options, (error, printed, complained) => {
      const seconds = ((performance.now() - start) / 1000).toFixed(1);
      console.log(`${name.padEnd(27)} ${error ? 'FAILED' : `${seconds} s`}`);
      if (error) {
        process.exitCode = 1;
        console.log(`${printed}${complained}`.trimEnd());
      }
      resolve();
    });
  });
}
