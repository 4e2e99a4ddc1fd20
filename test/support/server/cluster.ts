// Workers that serve `/metrics` on one port, each with one request counted: one is blocked now
// and then, another is killed after it has reported its counters.
import cluster from 'node:cluster';
import { setTimeout as sleep } from 'node:timers/promises';
import { serve } from '@hono/node-server';
import { Gauge } from 'prom-client';
import { gatherMetrics, shareMetrics } from '../../../src/observe/cluster.ts';
import { createMetrics } from '../../../src/observe/metrics.ts';
import { createMetricsEndpoint } from '../../../src/pages/metrics.ts';

const port = Number(process.argv[2]);

if (cluster.isPrimary) {
  gatherMetrics();
  const living = [cluster.fork(), cluster.fork()];
  const killed = cluster.fork();
  killed.once('listening', () => killed.once('message', () => killed.process.kill('SIGKILL')));
  const steps = [
    ...living.map((worker) => new Promise((resolve) => worker.once('listening', resolve))),
    new Promise((resolve) => killed.once('disconnect', resolve)),
  ];
  await Promise.all(steps);
  console.log('Ready.');
} else {
  const metrics = shareMetrics(createMetrics(), 50);
  const registers = [metrics.registry];
  if (cluster.worker?.id === 1) {
    setInterval(block, 20);
    await sleep(300);
  }
  const { fetch } = createMetricsEndpoint({ metrics, token: undefined });
  serve({ fetch, port, hostname: '127.0.0.1' }, () => {
    metrics.limited.inc({ limit: 'caller' });
    metrics.redirected(0.5);
    metrics.build.set({ version: '1', node: '24', database: 'server' }, 1);
    new Gauge({ name: 'ilqr_workers_here', help: 'Those that live', registers }).set(1);
  });
}

function block(): void {
  const end = performance.now() + 500;
  while (performance.now() < end);
}
