// Deletes expired data: sessions, invitations, stored responses, old webhook secrets, what was long in the trash.

import type { Log } from '../core/log.ts';
import { every } from '../core/timing.ts';
import { idleDays } from '../domain/account/session.ts';
import { usageDays } from '../domain/api-key/usage.ts';
import type { Prisma, PrismaClient } from './client/client.ts';
import { expiryLock, takeLock } from './lock.ts';
import { type ExpiryOptions, type ExpiryStep, purgeSteps } from './trash.ts';

const interval = 60 * 60 * 1000;
/** Rows deleted at a time. */
const batch = 10_000;

/** Milliseconds. */
const timeout = 60_000;
/**
 * What to do with rows after the time in a column. Every such column must be listed here, or in
 * test/organization/cleanup.test.ts with the reason why nothing is needed.
 */
export const steps: Readonly<Record<string, ExpiryStep>> = {
  'Session.expiresAt': (on) => on.$executeRaw`
    DELETE FROM "Session" WHERE "id" IN (
      SELECT "id" FROM "Session"
      WHERE "expiresAt" <= now() AT TIME ZONE 'UTC' OR coalesce("lastUsedAt", "createdAt")
        <= now() AT TIME ZONE 'UTC' - make_interval(days => ${idleDays}) LIMIT ${batch})`,
  'SignInStep.expiresAt': (on) => on.$executeRaw`
    DELETE FROM "SignInStep" WHERE "id" IN (
      SELECT "id" FROM "SignInStep" WHERE "expiresAt" <= now() AT TIME ZONE 'UTC' LIMIT ${batch})`,
  'DeviceAuthorization.expiresAt': (on) => on.$executeRaw`
    DELETE FROM "DeviceAuthorization" WHERE "id" IN (
      SELECT "id" FROM "DeviceAuthorization"
      WHERE "expiresAt" <= now() AT TIME ZONE 'UTC' LIMIT ${batch})`,
  // Kept for a while for reference; after that it is just a stranger's email address.
  'Invitation.expiresAt': (on) => on.$executeRaw`
    DELETE FROM "Invitation" WHERE "id" IN (
      SELECT "id" FROM "Invitation"
      WHERE "expiresAt" <= now() AT TIME ZONE 'UTC' - interval '90 days' LIMIT ${batch})`,
  // With their files.
  'Job.expiresAt': (on) => on.$executeRaw`
    DELETE FROM "Job" WHERE "id" IN (
      SELECT "id" FROM "Job" WHERE "expiresAt" <= now() AT TIME ZONE 'UTC' LIMIT 100)`,
  // Valid for a day (answer-store.ts).
  'IdempotentAnswer.createdAt': (on) => on.$executeRaw`
    DELETE FROM "IdempotentAnswer" WHERE ("organizationId", "key") IN (
      SELECT "organizationId", "key" FROM "IdempotentAnswer"
      WHERE "createdAt" <= now() AT TIME ZONE 'UTC' - interval '1 day' LIMIT ${batch})`,
  'ApiKeyUsage.day': (on) => on.$executeRaw`
    DELETE FROM "ApiKeyUsage" WHERE ("apiKeyId", "day", "code") IN (
      SELECT "apiKeyId", "day", "code" FROM "ApiKeyUsage"
      WHERE "day" <= (now() AT TIME ZONE 'UTC')::date - ${usageDays}::int LIMIT ${batch})`,
  'ApiKey.lastUsedAt': (on) => on.$executeRaw`
    UPDATE "ApiKey" SET "lastAddress" = NULL
    WHERE "lastAddress" IS NOT NULL
      AND "lastUsedAt" <= now() AT TIME ZONE 'UTC' - make_interval(days => ${usageDays})`,
  'Webhook.previousSecretEndsAt': (on) => on.$executeRaw`
    UPDATE "Webhook" SET "previousSecret" = NULL, "previousSecretEndsAt" = NULL
    WHERE "previousSecretEndsAt" <= now() AT TIME ZONE 'UTC'`,
  'ScanViewer.until': (on) => on.$executeRaw`
    DELETE FROM "ScanViewer" WHERE "until" <= now() AT TIME ZONE 'UTC' - interval '1 hour'`,
  'ChangeWatch.until': (on) => on.$executeRaw`
    DELETE FROM "ChangeWatch" WHERE "until" <= now() AT TIME ZONE 'UTC' - interval '1 hour'`,
  'ScanWatch.until': (on) => on.$executeRaw`
    DELETE FROM "ScanWatch" WHERE "until" <= now() AT TIME ZONE 'UTC' - interval '1 hour'`,
};

/** Runs hourly, in one process at a time; failures are retried next time. */
export function createExpiry(
  prisma: Pick<PrismaClient, '$transaction'>,
  log: Log,
  options: ExpiryOptions,
): { run(): Promise<void>; close(): Promise<void> } {
  let running = Promise.resolve();
  let closed = false;
  const all = { ...steps, ...purgeSteps };
  async function removeAll(): Promise<void> {
    for (const [column, step] of Object.entries(all)) {
      if (closed) return;
      try {
        let count = 1;
        while (count > 0 && !closed)
          count = await prisma.$transaction((on) => alone(on, step, options), { timeout });
      } catch (err) {
        log.warn({ err, column }, 'failed to delete expired data; will retry');
      }
    }
  }
  const run = () => {
    running = running.then(removeAll);
    return running;
  };
  const timer = every(interval, run);
  return {
    run,
    close() {
      closed = true;
      timer.stop();
      return running;
    },
  };
}

/** One process at a time; the others wait, so that the last of them finds nothing left. */
async function alone(
  on: Prisma.TransactionClient,
  step: ExpiryStep,
  options: ExpiryOptions,
): Promise<number> {
  await takeLock(on, expiryLock);
  return step(on, options);
}
