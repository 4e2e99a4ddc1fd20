// Aggregates the metrics of all workers, including counters of workers that died.

import cluster, { type Worker } from 'node:cluster';
import { AggregatorRegistry, Counter, Gauge, Histogram } from 'prom-client';
import { z } from 'zod';
import { every, withTimeout } from '../core/timing.ts';
import type { Metrics } from './metrics.ts';

const snapshot = z.array(z.looseObject({ name: z.string() }));
type Snapshot = z.infer<typeof snapshot>;

const requestForAll = z.object({ ilqrAll: z.int() });
const responseOfAll = requestForAll.extend({ text: z.string().nullable() });
const requestForOne = z.object({ ilqrOne: z.int() });
/** ID 0 if sent without a question, then without gauges. */
const responseOfOne = requestForOne.extend({ counters: snapshot, gauges: snapshot });

/** Milliseconds that workers have to respond. */
const timeout = 5_000;
/** Milliseconds between reports of a worker's counters, in case it crashes. */
const defaultInterval = 10_000;

/** Rounds to multiples of 2^-20, so that sums do not depend on the order and counters never decrease. */
const exact = <Metric extends { values: { value: number }[] }>(metric: Metric) => ({
  ...metric,
  values: metric.values.map((one) => ({
    ...one,
    value: Math.floor(one.value * 2 ** 20) / 2 ** 20,
  })),
});

/** Lost messages are noticed by the disconnect or the timeout. */
const ignore = () => undefined;

/** In the primary process, before the first worker: responds to workers that request all metrics. */
export function gatherMetrics(): void {
  /** Workers that have reported; workers still starting would delay the response. */
  const living = new Map<
    Worker,
    { counters: Snapshot; waiting: Map<number, (gauges: Snapshot) => void> }
  >();
  /** Sums of workers that are gone, so that counters do not drop. */
  let gone: Snapshot = [];
  let last = 0;

  async function textOfAll(): Promise<string> {
    last += 1;
    const ilqrOne = last;
    const gauges = await withTimeout(
      timeout,
      Promise.all(
        [...living].map(([worker, { waiting }]) => {
          worker.send({ ilqrOne }, ignore);
          return new Promise<Snapshot>((resolve) => waiting.set(ilqrOne, resolve));
        }),
      ),
    );
    const counters = [...living.values()].map((one) => one.counters);
    return AggregatorRegistry.aggregate([...gauges, ...counters, gone]).metrics();
  }

  cluster.on('message', (worker, message) => {
    const { data: report } = responseOfOne.safeParse(message);
    if (report) {
      const one = living.get(worker) ?? { counters: [], waiting: new Map() };
      living.set(worker, one);
      one.counters = report.counters;
      one.waiting.get(report.ilqrOne)?.(report.gauges);
      one.waiting.delete(report.ilqrOne);
    }
    const { data: request } = requestForAll.safeParse(message);
    if (request) {
      const reply = (text: string | null) => worker.send({ ...request, text }, ignore);
      textOfAll().then(reply, () => reply(null));
    }
  });
  // Its last report arrives before the disconnect.
  cluster.on('disconnect', (worker) => {
    const one = living.get(worker);
    if (!one) return;
    living.delete(worker);
    gone = snapshot.parse(AggregatorRegistry.aggregate([gone, one.counters]).getMetricsAsArray());
    for (const respond of one.waiting.values()) respond([]);
  });
}

/** In a worker: metrics whose text covers all workers. Throws if one does not respond. */
export function shareMetrics(metrics: Metrics, interval = defaultInterval): Metrics {
  const own = () => metrics.registries.flatMap((registry) => registry.getMetricsAsArray());
  const send = (message: object) => process.send?.(message, ignore);
  /** Reads counters right before sending, so that later reports are never lower. */
  async function report(ilqrOne: number, gauges: object[]): Promise<void> {
    const counting = own().filter((one) => one instanceof Counter || one instanceof Histogram);
    const counters = await Promise.all(counting.map(async (one) => exact(await one.get())));
    send({ ilqrOne, counters, gauges });
  }
  async function respond(ilqrOne: number): Promise<void> {
    const gauges = own().filter((one) => one instanceof Gauge);
    await report(ilqrOne, await Promise.all(gauges.map((one) => one.get())));
  }

  let last = 0;
  const waiting = new Map<number, (text: string | null) => void>();
  process.on('message', (message) => {
    const { data: request } = requestForOne.safeParse(message);
    if (request) respond(request.ilqrOne).catch(ignore);
    const { data: reply } = responseOfAll.safeParse(message);
    if (!reply) return;
    waiting.get(reply.ilqrAll)?.(reply.text);
    waiting.delete(reply.ilqrAll);
  });
  // Without gauges, since reading the one of the event loop resets it.
  const reportCounters = () => report(0, []).catch(ignore);
  void reportCounters();
  every(interval, reportCounters);
  return {
    ...metrics,
    async text() {
      if (!process.connected) throw new Error('The primary process is gone');
      last += 1;
      const reply = new Promise<string | null>((resolve) => waiting.set(last, resolve));
      send({ ilqrAll: last });
      const text = await reply;
      if (text === null) throw new Error('A worker did not report its metrics');
      return text;
    },
  };
}
