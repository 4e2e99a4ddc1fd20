// Keeps the processes that serve together: starts them, replaces one that dies, stops them all.
import cluster, { type Worker } from 'node:cluster';
import { once } from 'node:events';
import type { Config } from './core/config.ts';
import { createLog } from './core/log.ts';
import { prepareConfigured } from './database/open-configured.ts';
import { gatherMetrics } from './observe/cluster.ts';
import { welcome } from './welcome.ts';

/** Milliseconds before another takes the place of one that died; longer each time it dies at once. */
const pauses = { first: 100, longest: 30_000 };
/** Milliseconds after which a process did not die at once. */
const steady = 10_000;
/** Milliseconds that processes have for what is under way when they are stopped. */
const patience = 9_000;

/** Resolves when all listen. Rejects, none being left, if one cannot start, with the line that says why. */
export async function runWorkers(config: Config): Promise<void> {
  const log = createLog(config.logLevel);
  // Once for all of them, so that none waits for another.
  const release = await prepareConfigured(config, log);
  gatherMetrics();
  /** When each has ended. */
  const workers = new Map<Worker, Promise<unknown[][]>>();
  let state: 'starting' | 'running' | 'stopping' = 'starting';
  let clean = true;

  function start(pause: number): Promise<void> {
    const since = performance.now();
    const worker = cluster.fork();
    let why: string | undefined;
    worker.on('message', (message: unknown) => {
      if (isFailure(message)) why = message.failed;
    });
    const listening = once(worker, 'listening').then(() => undefined);
    // What it said last comes before it is disconnected, but maybe after it has ended.
    const ended = Promise.all([once(worker, 'exit'), once(worker, 'disconnect')]);
    workers.set(worker, ended);
    return new Promise((resolve, reject) => {
      void listening.then(resolve);
      void ended.then(([[code, signal]]) => {
        workers.delete(worker);
        if (state === 'starting') reject(new Error(why ?? `A process ended (${signal ?? code})`));
        // Whoever was told to stop while it was starting has nothing to store.
        if (state === 'stopping' && code !== 0 && signal !== 'SIGTERM') clean = false;
        if (state !== 'running') return;
        const next = performance.now() - since > steady ? pauses.first : pause;
        log.error({ worker: worker.process.pid, code, signal, why, pause: next }, 'a process died');
        setTimeout(() => {
          if (state === 'running') void start(Math.min(next * 2, pauses.longest));
        }, next);
      });
    });
  }

  async function end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    state = 'stopping';
    for (const worker of workers.keys()) worker.process.kill(signal);
    const timer = setTimeout(() => {
      for (const worker of workers.keys()) worker.process.kill('SIGKILL');
    }, patience);
    await Promise.all(workers.values());
    clearTimeout(timer);
  }
  async function stop(signal: string): Promise<void> {
    if (state === 'stopping') return;
    log.info({ signal, workers: workers.size }, 'stopping all processes');
    await end('SIGTERM');
    await release();
    process.exit(clean ? 0 : 1);
  }
  process.on('SIGTERM', (signal) => void stop(signal));
  process.on('SIGINT', (signal) => void stop(signal));

  try {
    await Promise.all(Array.from({ length: config.workers }, () => start(pauses.first)));
  } catch (error) {
    // What does not serve yet has nothing to finish, and nothing to say.
    await end('SIGKILL');
    await release();
    throw error;
  }
  state = 'running';
  console.log(welcome(config));
}

const isFailure = (message: unknown): message is { failed: string } =>
  typeof message === 'object' &&
  message !== null &&
  'failed' in message &&
  typeof message.failed === 'string';
