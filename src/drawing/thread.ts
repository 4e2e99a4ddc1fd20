// The entry point of a drawing thread.
import { parentPort } from 'node:worker_threads';
import { type Job, jobs } from './jobs.ts';
import type { DrawingResult } from './pool.ts';
import { writeProblem } from './problem.ts';

async function run({ name, text, style, options }: Job): Promise<DrawingResult> {
  try {
    const value = await (name === 'png' || name === 'pdf' || name === 'eps'
      ? jobs[name](text, style, { size: 0, ...options })
      : jobs[name](text, style, options));
    // Copied, because it may be a view of a shared buffer.
    return { value: value instanceof Uint8Array ? new Uint8Array(value) : value };
  } catch (error) {
    return { problem: writeProblem(error) };
  }
}

parentPort?.on('message', async (job: Job) => parentPort?.postMessage(await run(job)));
