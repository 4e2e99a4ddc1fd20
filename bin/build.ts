// Builds files that are not in git: the dashboard, the TypeScript client, links to PostgreSQL's libraries.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { linkLibraries, postgresPackage } from '../src/database/embedded/library-links.ts';
import { type Output, outdated, replace } from './output.ts';

const root = path.dirname(import.meta.dirname);

const client = {
  sources: ['clients/typescript/src/**', 'clients/typescript/*.json', 'package-lock.json'],
  commands: (project: string) => (to: string) => [
    ['node_modules/typescript/bin/tsc', '-p', project, '--outDir', to],
  ],
};

const outputs: readonly Output[] = [
  {
    name: 'dashboard',
    folder: 'dashboard/dist',
    sources: [
      'dashboard/{src,public,vite}/**',
      'dashboard/*.{html,ts,json}',
      // Shared by the server and the dashboard.
      'src/domain/**',
      'package-lock.json',
    ],
    commands: (to) => [['dashboard/build.ts', to]],
  },
  {
    name: 'TypeScript client',
    folder: 'clients/typescript/dist',
    sources: client.sources,
    commands: client.commands('clients/typescript'),
  },
  {
    name: 'TypeScript client for CommonJS',
    folder: 'clients/typescript/commonjs/dist',
    sources: client.sources,
    commands: client.commands('clients/typescript/tsconfig.commonjs.json'),
  },
];

/** Throws an error with a one-line instruction. Takes milliseconds if everything is up to date. */
export async function build(): Promise<void> {
  try {
    linkLibraries(path.join(root, 'node_modules', postgresPackage));
    const needed = outputs.filter((output) => outdated(root, output));
    if (needed.length === 0) return;
    for (const { folder } of needed)
      accessSync(path.dirname(path.join(root, folder)), constants.W_OK);
    console.error(`Building ${needed.map(({ name }) => name).join(' and ')}…`);
    await Promise.all(needed.map((output) => replace(root, output, run)));
  } catch (error) {
    if (!isNotWritable(error)) throw error;
    throw new Error(
      `${error.path} is not writable. Run \`npm run build\` once as a user with write access to ${root}.`,
      { cause: error },
    );
  }
}

/** Runs a tool with this Node; its output becomes the error message if it fails. */
async function run(words: readonly string[]): Promise<void> {
  const tool = spawn(process.execPath, words, {
    cwd: root,
    // With another NODE_ENV, as in tests, Vite would make a development build.
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [[code], ...printed] = await Promise.all([
    once(tool, 'exit'),
    text(tool.stdout),
    text(tool.stderr),
  ]);
  if (code !== 0) throw new Error(`${printed.join('')}The build failed: node ${words.join(' ')}`);
}

const isNotWritable = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error &&
  'code' in error &&
  ['EACCES', 'EPERM', 'EROFS'].includes(String(error.code));
