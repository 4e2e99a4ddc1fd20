// Starts servers, loads them alternately and prints medians with their ratios.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const rounds = 5;
const seconds = 4;
const children: ChildProcess[] = [];
process.once('exit', () => {
  for (const child of children) child.kill('SIGKILL');
});

/** Runs a server script until `stopAll`; resolves with its process ID when it reports that it is ready. */
export function start(
  script: string,
  args: string[],
  variables: Record<string, string> = {},
): Promise<number> {
  const child = spawn(process.execPath, [script, ...args], {
    env: { ...process.env, ...variables },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  return new Promise((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      if (String(chunk).includes('Ready.') && child.pid !== undefined) resolve(child.pid);
    });
    child.once('exit', (code) => reject(new Error(`${script} ended with ${code}`)));
  });
}

/** Stops the servers gracefully, so that they store buffered scans. */
export async function stopAll(): Promise<void> {
  const living = children
    .splice(0)
    .filter((child) => child.exitCode === null && child.signalCode === null);
  const ends = living.map((child) => new Promise((resolve) => child.once('exit', resolve)));
  for (const child of living) child.kill('SIGTERM');
  const timer = setTimeout(() => living.map((child) => child.kill('SIGKILL')), 8_000);
  await Promise.all(ends);
  clearTimeout(timer);
}

export interface Contender {
  name: string;
  url: string;
  /** Paths to request in turn instead of that of the URL. */
  paths?: readonly string[];
  headers?: Record<string, string>;
  /** A POST with this body; without it, a GET. */
  body?: unknown;
}

export interface Result {
  median: number;
  /** All responses in all rounds, including the warm-up. */
  responses: number;
}

/** Each contender alternately, round after round, so that drift of the machine affects all equally. */
export function compare(contenders: readonly Contender[], connections = 32): Result[] {
  const results = contenders.map(() => ({ rates: [] as number[], responses: 0 }));
  for (let round = 0; round <= rounds; round += 1) {
    for (const [index, contender] of contenders.entries()) {
      const { rate, responses } = load(contender, round === 0 ? 2 : seconds, connections);
      const result = results[index];
      if (!result) continue;
      result.responses += responses;
      if (round > 0) result.rates.push(rate);
    }
  }
  return results.map(({ rates, responses }) => ({
    median: median(rates),
    responses,
  }));
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function load(
  { url, paths, headers = {}, body }: Contender,
  duration: number,
  connections: number,
) {
  const script = path.join(mkdtempSync(path.join(tmpdir(), 'ilqr-bench-')), 'load.lua');
  const all = { ...headers, ...(body !== undefined && { 'Content-Type': 'application/json' }) };
  const lines = Object.entries(all).map(([name, value]) => `wrk.headers["${name}"] = "${value}"`);
  if (body !== undefined)
    lines.push('wrk.method = "POST"', `wrk.body = [==[${JSON.stringify(body)}]==]`);
  if (paths) {
    lines.push(
      `local paths = {${paths.map((text) => `"${text}"`).join(',')}}`,
      'local requests, next = {}, 0',
      'function init() for i, path in ipairs(paths) do requests[i] = wrk.format(nil, path) end end',
      'function request() next = next % #requests + 1; return requests[next] end',
    );
  }
  writeFileSync(script, lines.join('\n'));
  const output = execFileSync(
    'wrk',
    ['-t1', `-c${connections}`, `-d${duration}s`, '-s', script, url],
    { encoding: 'utf8' },
  );
  const wrong = /Non-2xx or 3xx responses: (\d+)/.exec(output)?.[1];
  if (wrong) throw new Error(`${url} answered ${wrong} requests with an error:\n${output}`);
  return {
    rate: Number(/Requests\/sec:\s+([\d.]+)/.exec(output)?.[1]),
    responses: Number(/(\d+) requests in/.exec(output)?.[1]),
  };
}

export function print(contenders: readonly Contender[], results: readonly Result[]): void {
  const base = results[0]?.median ?? Number.NaN;
  console.log('\n| what | requests per second (median) | ratio |\n| --- | ---: | ---: |');
  for (const [index, { name }] of contenders.entries()) {
    const rate = results[index]?.median ?? Number.NaN;
    console.log(`| ${name} | ${Math.round(rate)} | ${(rate / base).toFixed(2)} |`);
  }
}
