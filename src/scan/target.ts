// Looks up the destination of a short code; falls back to a cache while the database is unavailable.
import { LRUCache } from 'lru-cache';
import { withoutDeadline } from '../core/deadline.ts';
import { outsideScope } from '../core/request-scope.ts';
import { gather } from '../core/timing.ts';
import {
  createTargetReader,
  type Gone,
  type RedirectTarget,
  type TargetSource,
} from './target-reader.ts';

export interface Found {
  /** null if it does not exist. */
  target: RedirectTarget | null;
  /** If it existed before. */
  gone?: Gone;
  /** Whether it was read from the database just now. */
  fresh: boolean;
}

/** The short codes of one query, with what their scans wait for. */
interface Group {
  waiting: Map<string, PromiseWithResolvers<Found>>;
  scans: number;
  timer: NodeJS.Timeout;
}

/** Milliseconds in which scans that keep coming still join a group. */
const maxGather = 1;
/** Short codes in a query. */
const maxCodes = 1_000;

/**
 * Reads targets from the database, so that edits apply to the next scan in every process. Scans that arrive
 * during a query share the next one, which only returns what differs from the cache. If the database does not
 * respond within `timeout` milliseconds, returns the cached target, or throws if there is none.
 */
export function createTargets(source: TargetSource, timeout = 1_000) {
  const cache = new LRUCache<string, RedirectTarget>({ max: 100_000 });
  const read = createTargetReader(source);
  /** Groups whose query has not begun. */
  const queue: Group[] = [];
  let working = false;
  let available = true;

  /** One timer, because a timer for each scan costs more than its part of the query. */
  function createGroup(): Group {
    const timer = setTimeout(() => giveUp(group), timeout);
    const group: Group = { waiting: new Map(), scans: 0, timer };
    timer.unref();
    return group;
  }

  function giveUp(group: Group): void {
    // Nobody waits for it anymore, and scans that come later get a group with a timer of their own.
    const index = queue.indexOf(group);
    if (index >= 0) queue.splice(index, 1);
    fail(group, new Error('the database did not respond in time'));
  }

  function fail({ waiting }: Group, error: unknown): void {
    available = false;
    for (const [shortCode, { resolve, reject }] of waiting) {
      const target = cache.get(shortCode);
      if (target) resolve({ target, fresh: false });
      else reject(error);
    }
  }

  async function look({ waiting }: Group): Promise<void> {
    const shortCodes = [...waiting.keys()];
    const known = shortCodes.map((shortCode) => cache.get(shortCode));
    const changed = await read(shortCodes, known);
    for (const [index, shortCode] of shortCodes.entries()) {
      const promise = waiting.get(shortCode);
      const now = changed.get(shortCode);
      if (now === undefined) {
        promise?.resolve({ target: known[index] ?? null, fresh: true });
      } else if (now && 'unreadable' in now) {
        // Only this code fails, not the others of the group.
        cache.delete(shortCode);
        promise?.reject(now.unreadable);
      } else if (now === null || 'gone' in now) {
        cache.delete(shortCode);
        promise?.resolve({ target: null, ...now, fresh: true });
      } else {
        cache.set(shortCode, now);
        promise?.resolve({ target: now, fresh: true });
      }
    }
    available = true;
  }

  async function work(): Promise<void> {
    for (let group = queue[0]; group; group = queue[0]) {
      await gather(() => group.scans, maxGather);
      if (queue[0] !== group) continue;
      queue.shift();
      await look(group).catch((error) => fail(group, error));
      clearTimeout(group.timer);
    }
    working = false;
  }

  function lookUp(shortCode: string): Promise<Found> {
    let group = queue.at(-1);
    if (group === undefined || group.waiting.size >= maxCodes) {
      group = createGroup();
      queue.push(group);
    }
    group.scans += 1;
    let found = group.waiting.get(shortCode);
    if (found === undefined) {
      found = Promise.withResolvers();
      // Nobody may wait for it.
      found.promise.catch(() => undefined);
      group.waiting.set(shortCode, found);
    }
    if (!working) {
      working = true;
      void outsideScope(() => withoutDeadline(work));
    }
    return found.promise;
  }

  function targetOf(shortCode: string): Promise<Found> {
    const found = lookUp(shortCode);
    if (available) return found;
    // While the database is unavailable nobody waits; this query detects when it is back.
    const last = cache.get(shortCode);
    return last ? Promise.resolve({ target: last, fresh: false }) : found;
  }
  return { targetOf };
}
