// Streams of live subscriptions, which end when the caller loses the permission.
import { setTimeout as sleep } from 'node:timers/promises';
import { type Caller, requireCaller, requirePermission } from '../../auth/caller.ts';
import { ApiError, notFound } from '../../core/errors.ts';
import type { ApiKeyPermission } from '../../database/client/enums.ts';
import type { Watch } from '../../database/live/watch.ts';
import type { Context } from '../../graphql/context.ts';

/** An item, or the error that ends the subscription. */
type ItemOrError<Item> = { item: Item } | { error: unknown };

/** Milliseconds between checks of the caller's permission while there are no items. */
const checkEvery = 5_000;
const retryAfter = 1_000;

interface Guard {
  organizationId: string;
  permission: ApiKeyPermission;
  /** Whether the caller may still see what the subscription is about. */
  isAllowed?: (caller: Caller) => Promise<boolean>;
}

/** The caller as the limit of open subscriptions counts them. */
export function subscriberIn(organizationId: string, context: Context) {
  const caller = requireCaller(context.caller);
  return { organizationId, callerId: caller.kind === 'key' ? caller.keyId : caller.userId };
}

/** Ends with an error when the caller loses the permission. */
export function streamOf<Item extends object>(
  watch: Watch<Item>,
  guard: Guard,
  context: Context,
): AsyncIterable<ItemOrError<Item>> {
  const check = () => checkCaller(guard, context);
  let over = false;

  async function next(): Promise<IteratorResult<ItemOrError<Item>, undefined>> {
    if (over) return { done: true, value: undefined };
    try {
      const item = await nextItem(watch.next(), check);
      if (item) return { done: false, value: { item } };
      over = true;
      if (watch.endReason === undefined) return { done: true, value: undefined };
      throw new ApiError('UNAVAILABLE', { message: watch.endReason });
    } catch (error) {
      over = true;
      watch.end();
      return { done: false, value: { error } };
    }
  }
  const iterator = {
    next,
    // A disconnect ends a pending wait for an item.
    return: async (): Promise<IteratorResult<ItemOrError<Item>, undefined>> => {
      over = true;
      watch.end();
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]: () => iterator,
  };
  return iterator;
}

/** The item. Throws the error. */
export function itemOf<Item>(received: ItemOrError<Item>): Item {
  if ('error' in received) throw received.error;
  return received.item;
}

/** The next item, once the caller's permission is confirmed. Throws if they lost it. */
async function nextItem<Item>(
  coming: Promise<Item | undefined>,
  check: () => Promise<boolean>,
): Promise<Item | undefined> {
  for (;;) {
    const item = await orNothing(coming);
    if (item === undefined) return undefined;
    const allowed = await check();
    if (item === 'nothing') continue;
    if (allowed) return item;
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
  { organizationId, permission, isAllowed }: Guard,
  context: Context,
): Promise<boolean> {
  try {
    const caller = requireCaller(await context.authenticateAgain());
    requirePermission(caller, organizationId, permission);
    if (isAllowed && !(await isAllowed(caller))) throw notFound();
    return true;
  } catch (error) {
    if (error instanceof ApiError) throw error;
    return false;
  }
}
