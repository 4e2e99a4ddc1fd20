// A pool of worker threads for work that would block the event loop.
import { Worker } from 'node:worker_threads';

/** Thrown if a job was not done because the pool is overloaded; it can be retried. */
export class PoolBusyError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'PoolBusyError';
  }
}

/** The result of a job. */
export type DrawingResult = { value: unknown } | { problem: unknown };

interface Options {
  /** Module that a thread runs: it receives jobs as messages, one at a time, and replies to each once. */
  program: URL;
  threads: number;
  /** Maximum number of waiting jobs. */
  queue: number;
  /** Milliseconds after which an idle thread ends. */
  idle: number;
  /** Timeout of a job in milliseconds. */
  timeout: number;
}

interface Job {
  message: unknown;
  resolve(result: DrawingResult): void;
  reject(error: Error): void;
}

interface Thread {
  worker: Worker;
  job: Job | undefined;
  timer: NodeJS.Timeout | undefined;
}

export interface Pool {
  /** Runs a job. Rejects if the thread crashes, or with PoolBusyError if the queue is full or on timeout. */
  run(message: unknown): Promise<DrawingResult>;
}

/** Threads start on demand. They do not keep the process alive. */
export function createPool({ program, threads: maxThreads, queue, idle, timeout }: Options): Pool {
  const threads = new Set<Thread>();
  const waiting: Job[] = [];

  function start(): Thread {
    const worker = new Worker(program, { resourceLimits: { maxOldGenerationSizeMb: 256 } });
    const thread: Thread = { worker, job: undefined, timer: undefined };
    threads.add(thread);
    worker.unref();
    worker.on('message', (result: DrawingResult) => {
      const { job } = thread;
      thread.job = undefined;
      clearTimeout(thread.timer);
      job?.resolve(result);
      next(thread);
    });
    worker.on('error', (error) => end(thread, asError(error)));
    worker.on('exit', () => end(thread, new Error('A drawing thread exited')));
    return thread;
  }

  /** Fails the job of the thread; waiting jobs go to a new one. */
  function end(thread: Thread, error: Error): void {
    if (!threads.delete(thread)) return;
    clearTimeout(thread.timer);
    thread.job?.reject(error);
    void thread.worker.terminate();
    if (waiting.length > 0) next(start());
  }

  function next(thread: Thread): void {
    const job = waiting.shift();
    thread.job = job;
    thread.timer = job
      ? setTimeout(() => end(thread, new PoolBusyError('Drawing took too long')), timeout)
      : setTimeout(() => end(thread, new Error('Idle')), idle).unref();
    if (job) thread.worker.postMessage(job.message);
  }

  return {
    run: (message) =>
      new Promise((resolve, reject) => {
        if (waiting.length >= queue) {
          reject(new PoolBusyError('Too many drawings are queued'));
          return;
        }
        waiting.push({ message, resolve, reject });
        const free = [...threads].find(({ job }) => !job);
        if (free) clearTimeout(free.timer);
        if (free) next(free);
        else if (threads.size < maxThreads) next(start());
      }),
  };
}

const asError = (error: unknown): Error =>
  error instanceof Error ? error : new Error(String(error));
