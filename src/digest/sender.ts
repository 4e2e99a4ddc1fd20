// Sends the digests that are due, together with other processes.
import { randomUUID } from 'node:crypto';
import { digestMail } from '../auth/mail/digest/mail.ts';
import { callerOfUser } from '../auth/session/session.ts';
import type { Log } from '../core/log.ts';
import type { Mail, Mailer } from '../core/mail.ts';
import { type Poll, poll } from '../core/poll.ts';
import { every } from '../core/timing.ts';
import type { PrismaClient } from '../database/client/client.ts';
import { defaultTimeZone, nextDigestAt } from '../domain/digest/schedule.ts';
import type { CreateJobContext } from '../graphql/request-context.ts';
import type { GraphQLServer } from '../graphql/server.ts';
import { runIn } from '../rest/run.ts';
import {
  claimDigest,
  type DueDigest,
  digestLease,
  finishDigest,
  postponeDigest,
  renewDigest,
} from './queue.ts';
import { readDigestReport } from './report.ts';
import { type DigestSchedule, maxAttempts, pauseAfter } from './schedule.ts';

interface SenderOptions {
  prisma: PrismaClient;
  log: Log;
  schedule: DigestSchedule;
  mailer: Mailer;
  graphql: GraphQLServer;
  createContext: CreateJobContext;
  publicUrl: string;
  secret: string;
}

/** Digests that a process sends at the same time. */
const concurrency = 2;

/** When it stops, digests in progress are finished. */
export function createDigestSender(options: SenderOptions): Poll {
  const { prisma, log, schedule, mailer, graphql, createContext } = options;
  const stopping = new AbortController();

  /** Undefined for a person who gets none now: not verified, deactivated, or without the organization. */
  async function write(digest: DueDigest, now: Date): Promise<Mail | undefined> {
    const { memberId, organizationId, userId, emailVerifiedAt } = digest;
    const caller = await callerOfUser(userId, '', prisma);
    if (!caller?.roles.has(organizationId) || emailVerifiedAt === null) return undefined;
    const requestId = randomUUID();
    const context = createContext({ author: async () => caller, address: '', requestId });
    const report = await readDigestReport(digest, runIn(graphql, context), { ...options, now });
    // The same ID for each attempt, of whichever process.
    const id = ['digest', memberId, report?.frequency, report?.startDate].join('.');
    return report && digestMail(digest, report, id);
  }

  /** Whether it is done, with or without an email. */
  async function send(digest: DueDigest, now: Date): Promise<boolean> {
    try {
      const mail = await write(digest, now);
      return mail === undefined || (await mailer(mail));
    } catch (err) {
      log.warn({ err, memberId: digest.memberId }, 'failed to write a digest');
      return false;
    }
  }

  async function attempt(digest: DueDigest): Promise<void> {
    const { attempts, frequency, timeZone } = digest;
    const now = new Date();
    const next = nextDigestAt(frequency, timeZone ?? defaultTimeZone, now);
    const renewal = every(digestLease / 3, () =>
      renewDigest(digest, prisma).catch(() => undefined),
    );
    try {
      const isDone = await send(digest, now);
      if (isDone || attempts >= maxAttempts) await finishDigest(digest, next, prisma);
      else await postponeDigest(digest, pauseAfter(attempts, schedule), prisma);
    } finally {
      renewal.stop();
    }
  }

  async function sendAll(): Promise<void> {
    try {
      while (!stopping.signal.aborted) {
        const digest = await claimDigest(randomUUID(), prisma);
        if (!digest) return;
        await attempt(digest);
      }
    } catch (err) {
      log.warn({ err }, 'failed to send digests; will retry');
    }
  }

  return poll(stopping, async () => {
    await Promise.all(Array.from({ length: concurrency }, sendAll));
    return schedule.poll;
  });
}
