// A delivery run: sends the due events of one webhook, one request at a time.
import type { Log } from '../core/log.ts';
import type { PrismaClient } from '../database/client/client.ts';
import { notifyChanges } from '../database/live/change.ts';
import { createId } from '../domain/id.ts';
import { formatTime } from '../domain/time/time.ts';
import { batchBody, singleBody } from '../domain/webhook/body.ts';
import { signatureOf } from '../domain/webhook/signature.ts';
import { type OpenDocument, withResults } from './document.ts';
import { isDelivered, type Observation, observedDelivery, requestIn } from './observed.ts';
import {
  type Due,
  dueFor,
  type Endpoint,
  type Lease,
  type Result,
  settleDelivered,
  settleFailed,
} from './queue.ts';
import { type DeliverySchedule, jittered } from './schedule.ts';
import { openSecret } from './secret.ts';
import { type Attempt, type Message, openConnection } from './send.ts';

export interface DeliveryOptions extends Observation {
  prisma: Pick<PrismaClient, '$queryRaw' | '$executeRaw'>;
  /** The server's SECRET, which encrypts those of webhooks. */
  secret: string;
  /** Private ranges that may be reached. */
  allowedPrivateNetworks: readonly string[];
  openDocument: OpenDocument;
  log: Log;
  schedule: DeliverySchedule;
}

interface RunOptions extends DeliveryOptions {
  /** Whether to start no more requests. */
  isStopping(): boolean;
  /** Aborts the current request, which then does not count. */
  cutOff: AbortSignal;
}

/** Maximum number of events in a batch. */
const batchSize = 100;
/** Maximum total characters of the events in a batch; a larger event is sent alone. */
const batchLength = 500_000;
/** Deliveries read at a time. */
const readAhead = 100;

/**
 * Sends due events until none are left, a request fails, or the run takes too long. Nothing is sent after
 * the lease may have ended.
 */
export async function deliverDue(
  endpoint: Endpoint,
  lease: Lease,
  options: RunOptions,
): Promise<void> {
  const { prisma, schedule } = options;
  const secrets = secretsOf(endpoint, options);
  const connection = openConnection(endpoint.url, options.allowedPrivateNetworks);
  const end = performance.now() + schedule.run;
  let leasedUntil = performance.now() + lease.length;
  const canContinue = () =>
    !options.isStopping() &&
    performance.now() < end &&
    performance.now() + schedule.timeout < leasedUntil;

  async function settled(group: readonly Due[], attempt: Outcome): Promise<boolean> {
    const deliveries = group.map(({ id }) => id);
    return settle(
      endpoint,
      lease,
      { ...attempt, deliveries, requestId: requestIn(group) },
      options,
    );
  }

  async function deliver(group: readonly Due[]): Promise<boolean> {
    const attempt = secrets
      ? await observedDelivery(group, endpoint, options, (headers) =>
          connection.send(messageOf(group, endpoint.batch, secrets, headers), signalOf(options)),
        )
      : unsigned;
    if (options.cutOff.aborted && attempt.status === null) return false;
    const asked = performance.now();
    if (!(await settled(group, attempt))) return false;
    leasedUntil = asked + lease.length;
    return true;
  }

  try {
    while (canContinue()) {
      const due = await dueFor(prisma, endpoint, readAhead);
      if (due.length === 0) return;
      for (const group of groupsOf(due, endpoint.batch)) {
        if (!canContinue()) return;
        const { ready, failed } = await withResults(group, endpoint, { ...options, canContinue });
        for (const part of groupsOf(ready, endpoint.batch)) {
          if (!canContinue() || !(await deliver(part))) return;
        }
        if (failed) {
          const { message: error, isLasting } = failed.failure;
          await settled([failed.due], { ...unsent, error, isLasting });
          return;
        }
      }
    }
  } finally {
    connection.close();
  }
}

/** An attempt; after a lasting failure, the webhook is disabled at once. */
type Outcome = Attempt & { isLasting?: boolean };

const unsent = { status: null, body: null, durationMs: 0, retryAfter: 0 };

const unsigned: Outcome = {
  ...unsent,
  error:
    'The signing secret cannot be decrypted because the SECRET of the server has changed. Rotate it.',
  isLasting: true,
};

/** Signing secrets, newest first; undefined if they cannot be decrypted. */
function secretsOf(
  { id, secret, previousSecret }: Endpoint,
  options: RunOptions,
): string[] | undefined {
  try {
    return [secret, ...(previousSecret ? [previousSecret] : [])].map((sealed) =>
      openSecret(sealed, id, options.secret),
    );
  } catch {
    options.log.error({ webhookId: id }, 'cannot decrypt a webhook secret: SECRET has changed');
    return undefined;
  }
}

/** Groups deliveries into requests. */
function groupsOf(due: readonly Due[], batch: boolean): Due[][] {
  const groups: Due[][] = [];
  let length = 0;
  for (const one of due) {
    const size = JSON.stringify(one.result ?? one.data).length;
    const last = groups.at(-1);
    length += size;
    if (batch && last && last.length < batchSize && length <= batchLength) {
      last.push(one);
    } else {
      groups.push([one]);
      length = size;
    }
  }
  return groups;
}

/** Signed right before sending, because receivers reject old timestamps. */
function messageOf(
  group: readonly Due[],
  batch: boolean,
  secrets: readonly string[],
  more: Record<string, string>,
): Message {
  const [first] = group;
  if (!first) throw new Error('A message needs at least one event');
  const { id, body } = batch ? batchBody(group) : singleBody(first);
  const timestamp = Math.floor(Date.now() / 1_000);
  const headers = {
    'content-type': 'application/json',
    'content-length': String(Buffer.byteLength(body)),
    'user-agent': 'ilqr-server',
    'webhook-id': id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': signatureOf({ id, timestamp, body }, secrets),
    ...more,
  };
  return { headers, body };
}

const signalOf = ({ cutOff, schedule }: RunOptions): AbortSignal =>
  AbortSignal.any([cutOff, AbortSignal.timeout(schedule.timeout)]);

/** Records the result of a request. Returns whether to continue. */
async function settle(
  endpoint: Endpoint,
  lease: Lease,
  result: Result & Outcome & { requestId: string | undefined },
  { prisma, schedule, log }: RunOptions,
): Promise<boolean> {
  const { status, error, durationMs, deliveries, requestId } = result;
  const entry = {
    requestId,
    webhookId: endpoint.id,
    status,
    error,
    durationMs,
    deliveries: deliveries.length,
  };
  if (isDelivered(result)) {
    log.debug(entry, 'delivered');
    const isHeld = await settleDelivered(prisma, endpoint, lease, result);
    await notifyOfDeliveries(prisma, endpoint, deliveries);
    return isHeld;
  }
  const pause = Math.min(schedule.pause * 2 ** endpoint.failures, schedule.maxPause);
  const switchOff = reasonToDisable(endpoint, result, schedule);
  if (switchOff) log.warn({ ...entry, switchOff }, 'webhook disabled');
  else log.debug(entry, 'delivery failed');
  await settleFailed(prisma, endpoint, result, {
    retries: schedule.retries.map(jittered),
    pause: Math.max(jittered(pause), result.retryAfter),
    disableReason: switchOff,
    auditId: createId('AuditEvent'),
  });
  await notifyOfDeliveries(prisma, endpoint, deliveries);
  return false;
}

const notifyOfDeliveries = (
  prisma: DeliveryOptions['prisma'],
  { id: webhookId, organizationId }: Endpoint,
  ids: readonly string[],
): Promise<void> =>
  notifyChanges(
    prisma,
    organizationId,
    ids.map((id) => ({ about: 'delivery', id, webhookId })),
  );

function reasonToDisable(
  { failingSince }: Endpoint,
  attempt: Outcome,
  { disableAfter }: DeliverySchedule,
): string | null {
  if (attempt.isLasting) return attempt.error;
  if (attempt.status === 410) return 'The endpoint responded with 410 Gone';
  if (failingSince && failingSince.getTime() + disableAfter < Date.now()) {
    return `All requests have failed since ${formatTime(failingSince)}`;
  }
  return null;
}
