// Stores the current APIs as the release that later changes are compared with; run by `npm run release -- minor`.
import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..');
const at = (name: string) => path.join(root, name);
const { npm_package_version: version } = process.env;

const changelog = await readFile(at('CHANGELOG.md'), 'utf8');
if (!version || !/^## Unreleased\n+[^#\s]/m.test(changelog)) {
  console.error(
    'CHANGELOG.md must say under "## Unreleased" what changed; then: npm run release -- minor',
  );
  process.exit(1);
}
const breaks = await readFile(at('contract/breaks.txt'), 'utf8');
if (breaks !== '' && !/^\d+\.0\.0$/.test(version)) {
  console.error('contract/breaks.txt lists breaking changes; run: npm run release -- major');
  process.exit(1);
}
await writeFile(at('contract/breaks.txt'), '');
const today = new Date().toISOString().slice(0, 10);
await writeFile(
  at('CHANGELOG.md'),
  changelog.replace('## Unreleased\n', `## Unreleased\n\n## ${version}, ${today}\n`),
);
const chart = await readFile(at('packaging/helm/Chart.yaml'), 'utf8');
await writeFile(
  at('packaging/helm/Chart.yaml'),
  chart.replaceAll(/^(version|appVersion): .*$/gm, `$1: ${version}`),
);
await mkdir(at('contract/released'), { recursive: true });
for (const name of ['schema.graphql', 'openapi.json']) {
  await copyFile(at(name), at(`contract/released/${name}`));
}
// Any newer migration is unknown to processes of this release.
const migrations = (await readdir(at('prisma/migrations'))).filter((name) => /^\d/.test(name));
await writeFile(at('contract/released/migrations.txt'), `${migrations.sort().at(-1) ?? ''}\n`);
