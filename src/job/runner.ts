// Runs exports and imports in the background, concurrently with other processes.
import { randomUUID } from 'node:crypto';
import { isErrorCode } from '../core/errors.ts';
import type { Log } from '../core/log.ts';
import { type Poll, poll } from '../core/poll.ts';
import { every } from '../core/timing.ts';
import { maxProblems } from '../domain/validation/problems.ts';
import { presentError } from '../graphql/present-error.ts';
import { exportCodes } from './export-codes.ts';
import { exportScans } from './export-scans.ts';
import { importCodes, problemsFile } from './import-codes.ts';
import { addParts, fileSize } from './parts.ts';
import {
  claimJob,
  endJob,
  type LeasedJob,
  LostJobError,
  leaseLength,
  maxPause,
  releaseJob,
  renew,
} from './queue.ts';
import { type JobOptions, type JobTools, toolsOf } from './tools.ts';

/** Milliseconds between looks for a job. */
const interval = 1_000;
/** Jobs that a process runs at the same time. */
const concurrency = 2;
/** Runs of a job that get no further, after which it fails. */
const maxAttempts = 5;

/** Errors that pass by themselves. */
const passing = new Set(['INTERNAL', 'UNAVAILABLE', 'RATE_LIMITED']);

/** When it stops, jobs in progress stop after their current step; this or another process continues them. */
export function createJobRunner(options: JobOptions & { log: Log }): Poll {
  const { prisma, log } = options;
  const stopping = new AbortController();
  const running = new Set<Promise<void>>();

  async function startWaiting(): Promise<void> {
    while (running.size < concurrency && !stopping.signal.aborted) {
      const job = await claimJob(prisma, randomUUID());
      if (!job) return;
      const run = runJob(job).finally(() => running.delete(run));
      running.add(run);
    }
  }

  async function runJob(job: LeasedJob): Promise<void> {
    const lost = new AbortController();
    const signal = AbortSignal.any([stopping.signal, lost.signal]);
    const renewal = every(leaseLength / 3, async () => {
      const isHeld = await renew(prisma, job).catch(() => true);
      if (!isHeld) lost.abort(new LostJobError());
    });
    const tools = toolsOf(job, options, signal);
    try {
      if (job.kind === 'IMPORT') await runImport(job, tools);
      else await runExport(job, tools);
      log.info({ jobId: job.id }, 'job finished');
    } catch (error) {
      await giveUp(job, error).catch((err: unknown) => {
        log.warn({ err, jobId: job.id }, 'failed to record the end of a job; it will be continued');
      });
    } finally {
      renewal.stop();
    }
  }

  async function runExport(job: LeasedJob, tools: JobTools): Promise<void> {
    if (job.kind === 'SCAN_EXPORT') await exportScans(job, tools);
    else await exportCodes(job, tools);
    const bytes = await fileSize(prisma, job.id, isZip(job));
    await options.transaction((on) => endJob(on, job, { status: 'DONE', bytes }));
  }

  async function runImport(job: LeasedJob, tools: JobTools): Promise<void> {
    const { result, error } = await importCodes(job, tools);
    if (error !== undefined && mayPass(job, error)) throw error;
    const files = problemsFile(result);
    const [bytes = 0] = files.map((file) => file.bytes.length);
    await options.transaction(async (on) => {
      await endJob(on, job, {
        ...(error === undefined
          ? { status: 'DONE' }
          : { status: 'FAILED', error: presentError(error, { ...job, log }).message }),
        result: { ...result, errors: result.errors.slice(0, maxProblems) },
        bytes,
      });
      // The uploaded file and the results of the steps are of no use anymore.
      await on.jobPart.deleteMany({ where: { jobId: job.id } });
      await addParts(on, job.id, files);
    });
  }

  /** Whether to try it again later. */
  function mayPass(job: LeasedJob, error: unknown): boolean {
    const { code } = presentError(error, { ...job, log }).extensions;
    return isErrorCode(code) && passing.has(code) && job.attempts < maxAttempts;
  }

  async function giveUp(job: LeasedJob, error: unknown): Promise<void> {
    if (error instanceof LostJobError) return;
    if (stopping.signal.aborted) {
      await releaseJob(prisma, job, 0);
    } else if (mayPass(job, error)) {
      log.warn({ err: error, jobId: job.id }, 'a job failed; it will be tried again');
      await releaseJob(prisma, job, Math.min(1_000 * 2 ** job.attempts, maxPause));
    } else {
      const { message } = presentError(error, { ...job, log });
      await options.transaction(async (on) => {
        await endJob(on, job, { status: 'FAILED', error: message, bytes: 0 });
        await on.jobPart.deleteMany({ where: { jobId: job.id } });
      });
    }
  }

  const looking = poll(stopping, async () => {
    await startWaiting().catch((err: unknown) => {
      log.warn({ err }, 'failed to look for jobs; will retry');
    });
    return interval;
  });
  return {
    ...looking,
    async close() {
      await looking.close();
      await Promise.all(running);
    },
  };
}

const isZip = ({ input }: LeasedJob): boolean => Object(input).format === 'ZIP';
