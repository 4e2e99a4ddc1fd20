// What the work of a job may use: documents as its author, transactions, points and its file.
import type { Caller } from '../auth/caller.ts';
import { ApiError } from '../core/errors.ts';
import type { PrismaClient } from '../database/client/client.ts';
import { type RequestDatabase, type Transact, transactWithin } from '../database/transaction.ts';
import { maxJobBytes } from '../domain/job/shape.ts';
import type { RequestContext } from '../graphql/context.ts';
import type { CreateJobContext } from '../graphql/request-context.ts';
import type { GraphQLServer } from '../graphql/server.ts';
import { createPacer } from '../rest/http/pacer.ts';
import { type Run, runIn } from '../rest/run.ts';
import { addParts, type JobFile } from './parts.ts';
import { advanceJob, type JobProgress, type LeasedJob } from './queue.ts';

export interface JobOptions {
  prisma: PrismaClient;
  transaction: Transact;
  graphql: GraphQLServer;
  createContext: CreateJobContext;
  /** Finds the author by ID. */
  callerById(id: string, sessionId: string): Promise<Caller | null>;
  /** To be called after each write. */
  finish(context: RequestContext): void;
}

export interface JobTools {
  prisma: PrismaClient;
  signal: AbortSignal;
  run: Run;
  /** Runs work in a transaction, in which the job is locked and its progress stored. */
  inStep<Result>(
    work: (run: Run, on: RequestDatabase) => Promise<{ result: Result; progress: JobProgress }>,
  ): Promise<Result>;
  /** Stores how far an export got, with what there is in addition. Throws UNPROCESSABLE if it is too much. */
  save(progress: Omit<JobProgress, 'bytes'>, files: readonly JobFile[]): Promise<void>;
  /** Spends points of the author's rate limit; may wait for the quota. */
  pay(points: number): Promise<void>;
}

export function toolsOf(job: LeasedJob, options: JobOptions, signal: AbortSignal): JobTools {
  const { prisma, transaction, graphql, createContext, finish } = options;
  const { address, requestId } = job;

  /** Looked up each time, so that a job ends with the access of its author. */
  async function author(): Promise<Caller> {
    const id = job.apiKeyId ?? job.userId;
    const caller = id === null ? null : await options.callerById(id, job.sessionId ?? '');
    if (caller?.roles.has(job.organizationId)) return caller;
    throw new ApiError('FORBIDDEN', {
      message: 'The person or API key that started this no longer has access',
    });
  }
  const newContext = () => createContext({ author, address, requestId });
  const reading = newContext();
  const inTransaction = <T>(work: (on: RequestDatabase) => Promise<T>): Promise<T> => {
    signal.throwIfAborted();
    return transaction(work);
  };

  return {
    prisma,
    signal,
    run: runIn(graphql, reading),
    async inStep(work) {
      const context = newContext();
      const result = await inTransaction(async (on) => {
        const within = { ...context, prisma: on, transaction: transactWithin(on) };
        const { result, progress } = await work(runIn(graphql, within), on);
        await advanceJob(on, job, progress);
        return result;
      });
      finish(context);
      return result;
    },
    save: (progress, files) =>
      inTransaction(async (on) => {
        const bytes = files.reduce((sum, file) => sum + file.bytes.length, 0);
        const all = await advanceJob(on, job, { ...progress, bytes });
        if (all > maxJobBytes) {
          throw new ApiError('UNPROCESSABLE', {
            message:
              'The files of the organization’s exports have more than 1 GiB; delete some of them, or export fewer QR codes at a time',
          });
        }
        await addParts(on, job.id, files);
      }),
    pay: createPacer(reading.spend, signal),
  };
}
