// What the server counts and measures, for Prometheus.
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { errorTable } from '../core/errors.ts';

export type Metrics = ReturnType<typeof createMetrics>;

/** Seconds: a redirect takes some milliseconds, an import minutes. */
const buckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** The ways in. */
export const doors = ['graphql', 'rest', 'scan', 'page'] as const;

let ofProcess: Registry | undefined;

/** What is of the process, however many apps it holds: the observers behind it cannot be removed. */
function processRegistry(): Registry {
  if (!ofProcess) {
    ofProcess = new Registry();
    collectDefaultMetrics({ register: ofProcess });
    // Of several processes the worst: a sum or an average hides one that is blocked, or leaks.
    for (const metric of ofProcess.getMetricsAsArray()) {
      if (!(metric instanceof Gauge)) continue;
      if (['sum', 'average', 'omit'].includes(metric.aggregator)) metric.aggregator = 'max';
    }
  }
  return ofProcess;
}

/**
 * The metrics of one app. `aggregator` says what several processes of one host make of a gauge.
 * No label has more values than the schema, the routes and the registered documents give it.
 */
export function createMetrics(registry = new Registry()) {
  const registers = [registry];
  const counter = <Label extends string>(name: string, help: string, labelNames: Label[] = []) =>
    new Counter({ name: `ilqr_${name}`, help, labelNames, registers });
  const histogram = <Label extends string>(name: string, help: string, labelNames: Label[] = []) =>
    new Histogram({ name: `ilqr_${name}_seconds`, help, labelNames, buckets, registers });

  const scanTime = histogram('scan_request_duration', 'Of requests for short links');
  const scans = counter('scan_requests_total', 'Requests for short links, by what became of them', [
    'outcome',
  ]);
  const errors = counter('errors_total', 'Requests with an error, by the code of the first', [
    'door',
    'code',
  ]);
  const deliveries = counter('webhook_deliveries_total', 'Attempts to deliver an event', [
    'result',
  ]);
  // From nothing to one is no growth to Prometheus; from zero to one it is.
  for (const door of doors) {
    for (const code of Object.keys(errorTable)) errors.inc({ door, code }, 0);
  }
  for (const result of ['delivered', 'refused', 'unanswered']) deliveries.inc({ result }, 0);
  for (const outcome of ['redirect', 'page', 'unknown', 'away']) scans.inc({ outcome }, 0);
  // Most requests end so: one that is looked up by its label each time would cost more.
  const redirects = scans.labels('redirect');

  const registries = [registry, processRegistry()];
  return {
    registries,
    /** As Prometheus reads it. */
    text: () => Registry.merge(registries).metrics(),
    registry,
    build: new Gauge({
      name: 'ilqr_build_info',
      help: '1, labelled with what runs',
      labelNames: ['version', 'node', 'database'],
      aggregator: 'first',
      registers,
    }),
    requests: counter('http_requests_total', 'Requests but scans', [
      'door',
      'method',
      'route',
      'status',
    ]),
    requestTime: histogram('http_request_duration', 'Until the answer begins', [
      'door',
      'method',
      'route',
    ]),
    errors,
    operations: counter('graphql_operations_total', 'Operations at the GraphQL door', [
      'kind',
      'field',
      'document',
      'code',
    ]),
    operationTime: histogram('graphql_operation_duration', 'Until the answer begins', [
      'kind',
      'field',
    ]),
    limited: counter('rate_limited_total', 'Refused for want of points, or after wrong passwords', [
      'limit',
    ]),
    scans,
    scanTime,
    redirected(seconds: number): void {
      redirects.inc();
      scanTime.observe(seconds);
    },
    statementTime: histogram('database_query_duration', 'SQL statements by their first word', [
      'statement',
    ]),
    statementErrors: counter('database_query_errors_total', 'SQL statements that failed'),
    deliveries,
    deliveryTime: histogram('webhook_request_duration', 'Of requests to receivers'),
  };
}
