// Two workers that answer `/metrics` on one port, each with a request of its own counted.
import cluster from 'node:cluster';
import { serve } from '@hono/node-server';
import { gatherMetrics, shareMetrics } from '../../src/observe/cluster.ts';
import { createMetricsEndpoint } from '../../src/observe/endpoint.ts';
import { createMetrics } from '../../src/observe/metrics.ts';

const port = Number(process.argv[2]);

if (cluster.isPrimary) {
  gatherMetrics();
  let ready = 0;
  cluster.on('listening', () => {
    ready += 1;
    if (ready === 2) console.log('Ready.');
  });
  for (let count = 0; count < 2; count += 1) cluster.fork();
} else {
  const metrics = shareMetrics(createMetrics());
  metrics.limited.inc({ limit: 'caller' });
  metrics.build.set({ version: '1', node: '24', database: 'server' }, 1);
  const { fetch } = createMetricsEndpoint({ metrics, token: undefined });
  serve({ fetch, port, hostname: '127.0.0.1' });
}
