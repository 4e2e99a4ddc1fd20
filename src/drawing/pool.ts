// A few threads for work that would hold up the one that answers requests.
import { Worker } from 'node:worker_threads';

/** Thrown if the work was not done, for no fault of its own: it may be tried again. */
export class PoolBusyError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'PoolBusyError';
  }
}

/** What a thread answers with. */
export type DrawingAnswer = { value: unknown } | { problem: unknown };

interface Options {
  /** The module that a thread runs: it takes jobs as messages, one at a time, and answers each once. */
  program: URL;
  threads: number;
  /** Jobs that may wait. */
  queue: number;
  /** Milliseconds after which a thread with nothing to do ends. */
  idle: number;
  /** Milliseconds that a job has. */
  time: number;
}

interface Job {
  message: unknown;
  resolve(answer: DrawingAnswer): void;
  reject(error: Error): void;
}

interface Thread {
  worker: Worker;
  job: Job | undefined;
  timer: NodeJS.Timeout | undefined;
}

export interface Pool {
  /** The answer of a thread. Rejects if the thread breaks, with PoolBusyError if there is no room or no time. */
  run(message: unknown): Promise<DrawingAnswer>;
}

/** Threads start when there is work for them. None keeps the process from ending. */
export function createPool({ program, threads: most, queue, idle, time }: Options): Pool {
  const threads = new Set<Thread>();
  const waiting: Job[] = [];

  function start(): Thread {
    const worker = new Worker(program, { resourceLimits: { maxOldGenerationSizeMb: 256 } });
    const thread: Thread = { worker, job: undefined, timer: undefined };
    threads.add(thread);
    worker.unref();
    worker.on('message', (answer: DrawingAnswer) => {
      const { job } = thread;
      thread.job = undefined;
      clearTimeout(thread.timer);
      job?.resolve(answer);
      next(thread);
    });
    worker.on('error', (error) => end(thread, asError(error)));
    worker.on('exit', () => end(thread, new Error('A drawing thread ended')));
    return thread;
  }

  /** Its job fails, whoever waits goes to another. */
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
      ? setTimeout(() => end(thread, new PoolBusyError('A drawing took too long')), time)
      : setTimeout(() => end(thread, new Error('Nothing to do')), idle).unref();
    if (job) thread.worker.postMessage(job.message);
  }

  return {
    run: (message) =>
      new Promise((resolve, reject) => {
        if (waiting.length >= queue) {
          reject(new PoolBusyError('Too many drawings are waiting'));
          return;
        }
        waiting.push({ message, resolve, reject });
        const free = [...threads].find(({ job }) => !job);
        if (free) clearTimeout(free.timer);
        if (free) next(free);
        else if (threads.size < most) next(start());
      }),
  };
}

const asError = (error: unknown): Error =>
  error instanceof Error ? error : new Error(String(error));
