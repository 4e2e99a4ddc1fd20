// Manages the worker processes: starts them, restarts crashed ones, stops them all.
import cluster, { type Worker } from 'node:cluster';
import { once } from 'node:events';
import type { Config } from './core/config.ts';
import { createLog } from './core/log.ts';
import { prepareConfigured } from './database/open-configured.ts';
import { gatherMetrics } from './observe/cluster.ts';
import { welcome } from './welcome.ts';

/** Restart delays in milliseconds; they grow while a worker keeps crashing early. */
const delays = { min: 100, max: 30_000 };
/** Milliseconds after which a crash no longer counts as early. */
const stableAfter = 10_000;
/** Milliseconds that workers have to finish when they are stopped, after the delay. */
const stopTimeout = 9_000;

/** Resolves when all workers listen. If one cannot start, stops all and rejects with its message. */
export async function runWorkers(config: Config): Promise<void> {
  const log = createLog(config.logLevel);
  // Once for all workers, so that none waits for another.
  const { release } = await prepareConfigured(config, log);
  gatherMetrics();
  /** Workers, with a promise for their exit. */
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
    // Its last message arrives before the disconnect, but maybe after the exit.
    const ended = Promise.all([once(worker, 'exit'), once(worker, 'disconnect')]);
    workers.set(worker, ended);
    return new Promise((resolve, reject) => {
      void listening.then(resolve);
      void ended.then(([[code, signal]]) => {
        workers.delete(worker);
        if (state === 'starting')
          reject(new Error(why ?? `A worker process exited (${signal ?? code})`));
        // A worker stopped by SIGTERM or SIGINT while starting has nothing to store.
        if (state === 'stopping' && code !== 0 && signal !== 'SIGTERM' && signal !== 'SIGINT')
          clean = false;
        if (state !== 'running') return;
        const next = performance.now() - since > stableAfter ? delays.min : pause;
        log.error(
          { worker: worker.process.pid, code, signal, why, pause: next },
          'a worker process crashed; restarting it',
        );
        setTimeout(() => {
          if (state === 'running') void start(Math.min(next * 2, delays.max));
        }, next);
      });
    });
  }

  function signalAll(signal: NodeJS.Signals): void {
    for (const worker of workers.keys()) worker.process.kill(signal);
  }
  async function end(signal: NodeJS.Signals): Promise<void> {
    state = 'stopping';
    signalAll(signal);
    const timer = setTimeout(
      () => signalAll('SIGKILL'),
      config.shutdownDelay * 1_000 + stopTimeout,
    );
    await Promise.all(workers.values());
    clearTimeout(timer);
  }
  async function stop(signal: 'SIGTERM' | 'SIGINT'): Promise<void> {
    // Ends the delay.
    if (state === 'stopping') return signalAll('SIGINT');
    log.info({ signal, workers: workers.size }, 'stopping all worker processes');
    await end(signal);
    await release();
    process.exit(clean ? 0 : 1);
  }
  process.on('SIGTERM', () => void stop('SIGTERM'));
  process.on('SIGINT', () => void stop('SIGINT'));

  try {
    await Promise.all(Array.from({ length: config.workers }, () => start(delays.min)));
  } catch (error) {
    // Workers that do not serve yet have nothing to finish.
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
