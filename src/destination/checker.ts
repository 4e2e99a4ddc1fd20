// Checks once a day whether the destinations of codes respond, in one process at a time.
import { randomUUID } from 'node:crypto';
import pLimit from 'p-limit';
import type { Log } from '../core/log.ts';
import { type Poll, poll } from '../core/poll.ts';
import { every } from '../core/timing.ts';
import type { PrismaClient } from '../database/client/client.ts';
import { destinationHash, stateAfter } from '../domain/destination/state.ts';
import { type CheckOptions, createCheck } from './check.ts';
import { createHostGate } from './host-gate.ts';
import { keepPass, releasePass, takePass } from './lease.ts';
import type { CheckSchedule } from './schedule.ts';
import { type Check, type CodeToCheck, readActiveCodes, readChecks, storeChecks } from './store.ts';

interface CheckerOptions extends Pick<CheckOptions, 'allowedPrivateNetworks' | 'userAgent'> {
  prisma: PrismaClient;
  log: Log;
  schedule: CheckSchedule;
}

/** Codes that are read at a time. */
const batch = 50;

/** When it stops, requests in progress are aborted; the next pass goes on there. */
export function createDestinationChecker(options: CheckerOptions): Poll {
  const { prisma, log, schedule } = options;
  const stopping = new AbortController();
  const { signal } = stopping;
  const lease = { id: randomUUID(), length: schedule.lease };
  const gate = createHostGate(schedule.pause, signal);
  const check = createCheck({ ...options, gate, signal });
  const limit = pLimit(schedule.concurrency);

  /** The checks of all destinations of these codes, by hash; those that are fresh are not repeated. */
  async function checkAll(codes: readonly CodeToCheck[]): Promise<ReadonlyMap<string, Check>> {
    const urls = new Map(
      codes.flatMap((code) => code.urls.map((url) => [destinationHash(url), url])),
    );
    const last = await readChecks([...urls.keys()], prisma);
    const checks = new Map(last);
    const oldest = Date.now() - schedule.fresh;
    const due = [...urls].filter(
      ([hash]) => (last.get(hash)?.checkedAt.getTime() ?? -Infinity) < oldest,
    );
    const byHost = Map.groupBy(due, ([, url]) => URL.parse(url)?.host);
    const hosts = [...byHost.values()].map((destinations) =>
      limit(async () => {
        for (const [hash, url] of destinations) {
          const result = await check(url);
          const checkedAt = new Date();
          const state = stateAfter(result, last.get(hash), checkedAt);
          checks.set(hash, { ...state, checkedAt, httpStatus: result.httpStatus });
        }
      }),
    );
    await Promise.all(hosts);
    return checks;
  }

  async function runPass(start: string): Promise<void> {
    let cursor = start;
    let holds = true;
    // A batch can take longer than the lease.
    const renewal = every(schedule.lease / 3, async () => {
      holds = await keepPass(lease, cursor, prisma).catch(() => holds);
    });
    try {
      while (holds && !signal.aborted) {
        const codes = await readActiveCodes({ after: cursor, limit: batch }, prisma);
        await storeChecks(codes, await checkAll(codes), prisma);
        const last = codes.length < batch ? undefined : codes.at(-1);
        holds = await keepPass(lease, last?.id ?? null, prisma);
        if (!last) return;
        cursor = last.id;
      }
    } finally {
      renewal.stop();
      await releasePass(lease.id, prisma);
    }
  }

  async function run(): Promise<number> {
    try {
      const cursor = await takePass(lease, schedule.interval, prisma);
      if (cursor !== undefined) await runPass(cursor);
    } catch (err) {
      if (!signal.aborted) log.warn({ err }, 'failed to check destinations; will retry');
    }
    return schedule.poll;
  }

  return poll(stopping, run, schedule.start);
}
