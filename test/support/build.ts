// Builds the dashboard and the client before all tests, so that they see what is in the tree.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const stamp = path.join(root, 'node_modules/.cache/built');
const built = ['dashboard/dist', 'clients/typescript/dist'];

/** Of names and bytes of files, those that nobody wrote by hand included. */
function hashOf(patterns: readonly string[], exclude: readonly string[] = []): string {
  const hash = createHash('sha256');
  const files = globSync([...patterns], { cwd: root, exclude: [...exclude], withFileTypes: true });
  const names = files
    .filter((one) => one.isFile())
    .map((one) => path.join(one.parentPath, one.name));
  for (const name of names.sort()) hash.update(`${name}\0`).update(readFileSync(name));
  return hash.digest('hex');
}

/** What builds are made of, and what was made: equal as long as neither was touched. */
const state = () =>
  [
    hashOf(
      ['{dashboard,clients,src}/**', 'package*.json', 'schema.graphql', 'tsconfig.json'],
      built.map((folder) => `${folder}/**`),
    ),
    hashOf(built.map((folder) => `${folder}/**`)),
  ].join(' ');

export default function setup(): void {
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === state()) return;
  // As people get it: the tests' own environment would give the slower build for developers.
  const env = { ...process.env, NODE_ENV: 'production' };
  execFileSync('npm', ['run', '--silent', 'build'], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, state());
}
