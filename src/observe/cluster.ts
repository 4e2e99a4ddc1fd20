// The metrics of all workers of a cluster, whichever of them is asked; what one that died counted stays.

import cluster, { type Worker } from 'node:cluster';
import { AggregatorRegistry, Counter, Gauge, Histogram } from 'prom-client';
import { z } from 'zod';
import { every, withTimeout } from '../core/timing.ts';
import type { Metrics } from './metrics.ts';

const snapshot = z.array(z.looseObject({ name: z.string() }));
type Snapshot = z.infer<typeof snapshot>;

const questionForAll = z.object({ ilqrAll: z.int() });
const answerOfAll = questionForAll.extend({ text: z.string().nullable() });
const questionForOne = z.object({ ilqrOne: z.int() });
/** Unasked with 0, and without the gauges. */
const answerOfOne = questionForOne.extend({ counters: snapshot, gauges: snapshot });

/** Milliseconds that workers have to answer. */
const patience = 5_000;
/** Milliseconds between two times that a worker tells what it has counted: it may die of a sudden. */
const usualPause = 10_000;

/** In 2^-20, which add up to the same in any order: a sum that is rounded otherwise seems to fall. */
const exact = <Told extends { values: { value: number }[] }>(told: Told) => ({
  ...told,
  values: told.values.map((one) => ({ ...one, value: Math.floor(one.value * 2 ** 20) / 2 ** 20 })),
});

/** Who gets nothing learns it by the end of the channel, or of the patience. */
const ignore = () => undefined;

/** In the primary process, before the first worker: lets workers ask for the metrics of all. */
export function gatherMetrics(): void {
  /** Those that have told something: who still starts would let all others wait. */
  const living = new Map<
    Worker,
    { counters: Snapshot; waiting: Map<number, (gauges: Snapshot) => void> }
  >();
  /** The sums of those that are gone, without which a sum would fall and seem to begin anew. */
  let gone: Snapshot = [];
  let last = 0;

  async function textOfAll(): Promise<string> {
    last += 1;
    const ilqrOne = last;
    const gauges = await withTimeout(
      patience,
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
    const { data: told } = answerOfOne.safeParse(message);
    if (told) {
      const one = living.get(worker) ?? { counters: [], waiting: new Map() };
      living.set(worker, one);
      one.counters = told.counters;
      one.waiting.get(told.ilqrOne)?.(told.gauges);
      one.waiting.delete(told.ilqrOne);
    }
    const { data: question } = questionForAll.safeParse(message);
    if (question) {
      const tell = (text: string | null) => worker.send({ ...question, text }, ignore);
      textOfAll().then(tell, () => tell(null));
    }
  });
  // What it said last comes before.
  cluster.on('disconnect', (worker) => {
    const one = living.get(worker);
    if (!one) return;
    living.delete(worker);
    gone = snapshot.parse(AggregatorRegistry.aggregate([gone, one.counters]).getMetricsAsArray());
    for (const answer of one.waiting.values()) answer([]);
  });
}

/** In a worker: metrics that are told of with those of all others. Throws if one does not answer. */
export function shareMetrics(metrics: Metrics, pause = usualPause): Metrics {
  const own = () => metrics.registries.flatMap((registry) => registry.getMetricsAsArray());
  const send = (message: object) => process.send?.(message, ignore);
  /** The counters last, at once before they are sent: what is sent later never says less. */
  async function tell(ilqrOne: number, gauges: object[]): Promise<void> {
    const counting = own().filter((one) => one instanceof Counter || one instanceof Histogram);
    const counters = await Promise.all(counting.map(async (one) => exact(await one.get())));
    send({ ilqrOne, counters, gauges });
  }
  async function answer(ilqrOne: number): Promise<void> {
    const gauges = own().filter((one) => one instanceof Gauge);
    await tell(ilqrOne, await Promise.all(gauges.map((one) => one.get())));
  }

  let last = 0;
  const waiting = new Map<number, (text: string | null) => void>();
  process.on('message', (message) => {
    const { data: question } = questionForOne.safeParse(message);
    if (question) answer(question.ilqrOne).catch(ignore);
    const { data: told } = answerOfAll.safeParse(message);
    if (!told) return;
    waiting.get(told.ilqrAll)?.(told.text);
    waiting.delete(told.ilqrAll);
  });
  // Without the gauges: reading that of the event loop begins it anew.
  const tellCounters = () => tell(0, []).catch(ignore);
  void tellCounters();
  every(pause, tellCounters);
  return {
    ...metrics,
    async text() {
      if (!process.connected) throw new Error('The first process is gone');
      last += 1;
      const told = new Promise<string | null>((resolve) => waiting.set(last, resolve));
      send({ ilqrAll: last });
      const text = await told;
      if (text === null) throw new Error('A worker did not tell its metrics');
      return text;
    },
  };
}
