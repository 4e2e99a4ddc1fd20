// The turn of one address: what is due for it is sent, one request after the other.
import type { Log } from '../core/log.ts';
import type { PrismaClient } from '../database/client/client.ts';
import { createId } from '../domain/id.ts';
import { formatTime } from '../domain/time/time.ts';
import { batchBody, singleBody } from '../domain/webhook/body.ts';
import { signatureOf } from '../domain/webhook/signature.ts';
import { isDelivered, type Observation, observedDelivery, requestIn } from './observed.ts';
import { jittered, type Pace } from './pace.ts';
import {
  type Due,
  dueFor,
  type Endpoint,
  type Lease,
  type Result,
  settleDelivered,
  settleFailed,
} from './queue.ts';
import { openSecret } from './secret.ts';
import { type Attempt, type Message, openLine } from './send.ts';

export interface DeliveryOptions extends Observation {
  prisma: Pick<PrismaClient, '$queryRaw' | '$executeRaw'>;
  /** The server's, under which those of webhooks are sealed. */
  secret: string;
  /** Ranges of addresses that may be sent to although they are not public. */
  allowedPrivateNetworks: readonly string[];
  log: Log;
  pace: Pace;
}

interface Turn extends DeliveryOptions {
  /** Whether no more requests should begin. */
  isOver(): boolean;
  /** Cuts off the request under way, which then counts for nothing. */
  cutOff: AbortSignal;
}

/** Most events of a batch. */
const batchSize = 100;
/** Most that the events of a batch hold, in characters; a larger one goes alone. */
const batchLength = 500_000;
/** How many are read at once. */
const readAhead = 100;

/**
 * Sends until nothing is due any more, a request failed, or others should have their turn. Nothing is
 * sent after the lease could have ended.
 */
export async function takeTurn(endpoint: Endpoint, lease: Lease, turn: Turn): Promise<void> {
  const { prisma, pace } = turn;
  const secrets = secretsOf(endpoint, turn);
  const line = openLine(endpoint.url, turn.allowedPrivateNetworks);
  const end = performance.now() + pace.turn;
  let heldUntil = performance.now() + lease.length;
  const mayGoOn = () =>
    !turn.isOver() && performance.now() < end && performance.now() + pace.timeout < heldUntil;
  try {
    while (mayGoOn()) {
      const due = await dueFor(prisma, endpoint, readAhead);
      if (due.length === 0) return;
      for (const group of groupsOf(due, endpoint.batch)) {
        if (!mayGoOn()) return;
        const attempt = secrets
          ? await observedDelivery(group, endpoint, turn, (headers) =>
              line.send(messageOf(group, endpoint.batch, secrets, headers), signalOf(turn)),
            )
          : unsigned;
        if (turn.cutOff.aborted && attempt.status === null) return;
        const asked = performance.now();
        const result = {
          ...attempt,
          deliveries: group.map(({ id }) => id),
          requestId: requestIn(group),
        };
        if (!(await settle(endpoint, lease, result, turn))) return;
        heldUntil = asked + lease.length;
      }
    }
  } finally {
    line.close();
  }
}

const unsigned: Attempt = {
  status: null,
  body: null,
  error: 'Its secret cannot be read, as the SECRET of this server has changed; rotate it',
  durationMs: 0,
  retryAfter: 0,
};

/** The newest first; undefined if they cannot be read. */
function secretsOf({ id, secret, previousSecret }: Endpoint, turn: Turn): string[] | undefined {
  try {
    return [secret, ...(previousSecret ? [previousSecret] : [])].map((sealed) =>
      openSecret(sealed, id, turn.secret),
    );
  } catch {
    turn.log.error({ webhookId: id }, 'the secret of a webhook cannot be read: SECRET has changed');
    return undefined;
  }
}

/** What goes into one request each. */
function groupsOf(due: readonly Due[], batch: boolean): Due[][] {
  const groups: Due[][] = [];
  let length = 0;
  for (const one of due) {
    const size = JSON.stringify(one.data).length;
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

/** Signed now: a receiver refuses what was signed minutes ago. */
function messageOf(
  group: readonly Due[],
  batch: boolean,
  secrets: readonly string[],
  more: Record<string, string>,
): Message {
  const [first] = group;
  if (!first) throw new Error('A message holds at least one event');
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

const signalOf = ({ cutOff, pace }: Turn): AbortSignal =>
  AbortSignal.any([cutOff, AbortSignal.timeout(pace.timeout)]);

/** Notes what came of a request. Whether another may follow. */
async function settle(
  endpoint: Endpoint,
  lease: Lease,
  result: Result & Attempt & { requestId: string | undefined },
  { prisma, pace, log }: Turn,
): Promise<boolean> {
  const { status, error, durationMs, deliveries, requestId } = result;
  const told = {
    requestId,
    webhookId: endpoint.id,
    status,
    error,
    durationMs,
    deliveries: deliveries.length,
  };
  if (isDelivered(result)) {
    log.debug(told, 'delivered');
    return settleDelivered(prisma, endpoint, lease, result);
  }
  const pause = Math.min(pace.pause * 2 ** endpoint.failures, pace.longestPause);
  const switchOff = reasonToSwitchOff(endpoint, result, pace);
  if (switchOff) log.warn({ ...told, switchOff }, 'webhook switched off');
  else log.debug(told, 'not delivered');
  await settleFailed(prisma, endpoint, result, {
    retries: pace.retries.map(jittered),
    pause: Math.max(jittered(pause), result.retryAfter),
    switchOff,
    auditId: createId('AuditEvent'),
  });
  return false;
}

function reasonToSwitchOff(
  { failingSince }: Endpoint,
  attempt: Attempt,
  { patience }: Pace,
): string | null {
  if (attempt.error === unsigned.error) return unsigned.error;
  if (attempt.status === 410) return 'It answered 410 Gone';
  if (failingSince && failingSince.getTime() + patience < Date.now()) {
    return `Every request has failed since ${formatTime(failingSince)}`;
  }
  return null;
}
