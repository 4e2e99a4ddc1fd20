// Checks Kubernetes manifests against the types and schemas of the Kubernetes API.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const cache = path.join(import.meta.dirname, 'node_modules/.cache');
const compiler = path.join(import.meta.dirname, '../../node_modules/typescript/bin/tsc');

/** The module with the types of an API version. */
const moduleOf = ({ apiVersion }) =>
  apiVersion.startsWith('monitoring.coreos.com/')
    ? `@kubernetes-models/prometheus-operator/${apiVersion}`
    : `kubernetes-models/${apiVersion}`;

/** Violated schemas: required fields, formats, ranges. */
async function schemaProblems(manifest) {
  const { [manifest.kind]: Model } = await import(moduleOf(manifest));
  try {
    new Model(manifest).validate();
    return [];
  } catch (error) {
    return [`${manifest.kind}: ${error.message}`];
  }
}

/** Unknown and misspelled fields, which the API server would drop: the compiler finds them in literals. */
function fieldProblems(manifests) {
  const file = path.join(cache, `manifests-${process.pid}.ts`);
  const lines = manifests.flatMap((manifest, index) => [
    `import type { I${manifest.kind} as I${index} } from ${JSON.stringify(moduleOf(manifest))};`,
    `export const m${index}: I${index} = ${JSON.stringify(manifest)};`,
  ]);
  mkdirSync(cache, { recursive: true });
  writeFileSync(file, lines.join('\n'));
  try {
    const options = [
      '--ignoreConfig',
      '--noEmit',
      '--strict',
      '--skipLibCheck',
      '--module',
      'nodenext',
    ];
    const { status, stdout } = spawnSync(
      process.execPath,
      [compiler, ...options, '--types', '', file],
      { cwd: cache, encoding: 'utf8' },
    );
    return status === 0 ? [] : [stdout];
  } finally {
    rmSync(file);
  }
}

export async function problemsOf(manifests) {
  const found = await Promise.all(manifests.map(schemaProblems));
  return [...found.flat(), ...fieldProblems(manifests)];
}
