// Subscription to live scans.
import { setTimeout as sleep } from 'node:timers/promises';
import { requireCaller, requirePermission } from '../../auth/caller.ts';
import { isScoped } from '../../auth/key-scope.ts';
import { ApiError, notFound } from '../../core/errors.ts';
import { builder } from '../../graphql/builder.ts';
import type { Context } from '../../graphql/context.ts';
import type { ScanSubject } from '../analytics/single-scans.ts';
import { subjectIn } from '../analytics/type.ts';
import { Scan } from './type.ts';

type ScanRow = typeof Scan.$inferType;

/** A scan, or the error that ends the subscription. */
type ScanOrError = { scan: ScanRow } | { error: unknown };

/** Milliseconds between checks of the caller's permission while there are no scans. */
const checkEvery = 5_000;
const retryAfter = 1_000;

builder.subscriptionField('qrCodeScanned', (t) =>
  t.field({
    type: Scan,
    description:
      'Live scans of the organization or of one QR code, excluding bots. The subscription ends when you lose the permission.',
    args: {
      organizationId: t.arg.id({ required: true, description: 'ID of the organization to watch.' }),
      qrCodeId: t.arg.id({
        description: 'ID of a QR code. Defaults to all QR codes of the organization.',
      }),
    },
    complexity: { field: 50, multiplier: 1 },
    authScopes: (_root, { organizationId }) => ({
      permission: { organizationId, permission: 'ANALYTICS_READ' },
    }),
    subscribe: async (_root, { organizationId, qrCodeId }, context) => {
      const subject = await subjectIn(organizationId, qrCodeId, context);
      if (!subject) throw notFound();
      return scansOf(subject, context);
    },
    resolve: (told: ScanOrError) => {
      if ('error' in told) throw told.error;
      return told.scan;
    },
  }),
);

/** Ends with an error when the caller loses the permission. */
async function scansOf(
  subject: ScanSubject,
  context: Context,
): Promise<AsyncIterable<ScanOrError>> {
  const caller = requireCaller(context.caller);
  const callerId = caller.kind === 'key' ? caller.keyId : caller.userId;
  const watch = await context.scanFeed.watch({ ...subject, callerId });
  const check = () => checkCaller(subject, context);
  let over = false;

  async function next(): Promise<IteratorResult<ScanOrError, undefined>> {
    if (over) return { done: true, value: undefined };
    try {
      const scan = await nextScan(watch.next(), check);
      if (scan) return { done: false, value: { scan } };
      over = true;
      if (!watch.overrun) return { done: true, value: undefined };
      throw new ApiError('UNAVAILABLE', { message: 'Scans arrive faster than you read them' });
    } catch (error) {
      over = true;
      watch.end();
      return { done: false, value: { error } };
    }
  }
  const iterator = {
    next,
    // A disconnect ends a pending wait for a scan.
    return: async (): Promise<IteratorResult<ScanOrError, undefined>> => {
      over = true;
      watch.end();
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]: () => iterator,
  };
  return iterator;
}

/** The next scan, once the caller's permission is confirmed. Throws if they lost it. */
async function nextScan(
  coming: Promise<ScanRow | undefined>,
  check: () => Promise<boolean>,
): Promise<ScanRow | undefined> {
  for (;;) {
    const scan = await orNothing(coming);
    if (scan === undefined) return undefined;
    const allowed = await check();
    if (scan === 'nothing') continue;
    if (allowed) return scan;
    // The database is unavailable.
    await sleep(retryAfter);
  }
}

async function orNothing<T>(coming: Promise<T>): Promise<T | 'nothing'> {
  const { promise, resolve } = Promise.withResolvers<'nothing'>();
  const timer = setTimeout(() => resolve('nothing'), checkEvery);
  timer.unref();
  try {
    return await Promise.race([coming, promise]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Whether the caller has the permission; false if unknown because of an outage. Throws ApiError if they
 * lost it.
 */
async function checkCaller(
  { organizationId, qrCodeId }: ScanSubject,
  context: Context,
): Promise<boolean> {
  try {
    const caller = requireCaller(await context.authenticateAgain());
    requirePermission(caller, organizationId, 'ANALYTICS_READ');
    // The QR code may have left the folders of a key.
    const { prisma } = context;
    if (isScoped(caller) && !(await subjectIn(organizationId, qrCodeId, { prisma, caller }))) {
      throw notFound();
    }
    return true;
  } catch (error) {
    if (error instanceof ApiError) throw error;
    return false;
  }
}
