// Sets up observability: metrics, and traces if a collector is configured.
import type { Registry } from 'prom-client';
import type { Config } from '../core/config.ts';
import type { Log } from '../core/log.ts';
import { version } from '../core/version.ts';
import type { OnStatement } from '../database/observed.ts';
import { createMetrics, type Metrics } from './metrics.ts';
import { observeStatements } from './statements.ts';
import { openTracing, type Tracing } from './tracing.ts';

export interface Observer {
  metrics: Metrics;
  tracing: Tracing | undefined;
  onStatement: OnStatement;
}

export async function openObserver(
  {
    databaseUrl,
    slowQueryMs,
    tracesUrl,
  }: Pick<Config, 'databaseUrl' | 'slowQueryMs' | 'tracesUrl'>,
  log: Log,
  registry?: Registry,
): Promise<Observer> {
  const metrics = createMetrics(registry);
  const database = databaseUrl === undefined ? 'embedded' : 'server';
  metrics.build.set({ version, node: process.version, database }, 1);
  const tracing = tracesUrl === undefined ? undefined : await openTracing(tracesUrl, version, log);
  return {
    metrics,
    tracing,
    onStatement: observeStatements({ metrics, tracing, log, slowQueryMs }),
  };
}
