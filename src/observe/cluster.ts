// The metrics of all workers of a cluster, whichever of them is asked.
import cluster from 'node:cluster';
import { AggregatorRegistry } from 'prom-client';
import { z } from 'zod';
import type { Metrics } from './metrics.ts';

const question = z.object({ ilqrMetrics: z.int() });
const answer = question.extend({ text: z.string().nullable() });

/** In the primary process, before the first worker: lets workers ask for the metrics of all. */
export function gatherMetrics(): void {
  const all = new AggregatorRegistry();
  cluster.on('message', (worker, message) => {
    const { data } = question.safeParse(message);
    if (!data) return;
    const tell = (text: string | null) => {
      if (worker.isConnected()) worker.send({ ...data, text });
    };
    all.clusterMetrics().then(tell, () => tell(null));
  });
}

/** In a worker: metrics that are told of with those of all others. Throws if one does not answer. */
export function shareMetrics(metrics: Metrics): Metrics {
  AggregatorRegistry.setRegistries(metrics.registries);
  // It answers the primary process, through the cluster.
  new AggregatorRegistry();
  let last = 0;
  const waiting = new Map<number, (text: string | null) => void>();
  process.on('message', (message) => {
    const { data } = answer.safeParse(message);
    if (!data) return;
    waiting.get(data.ilqrMetrics)?.(data.text);
    waiting.delete(data.ilqrMetrics);
  });
  return {
    ...metrics,
    async text() {
      if (!process.connected) throw new Error('The first process is gone');
      last += 1;
      const told = new Promise<string | null>((resolve) => waiting.set(last, resolve));
      process.send?.({ ilqrMetrics: last });
      const text = await told;
      if (text === null) throw new Error('A worker did not tell its metrics');
      return text;
    },
  };
}
