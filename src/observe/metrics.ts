// Prometheus metrics of the server.
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { errorTable } from '../core/errors.ts';

export type Metrics = ReturnType<typeof createMetrics>;

/** Histogram buckets in seconds, from fast redirects to requests of 30 s; imports can take longer. */
const buckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** APIs and page kinds, the values of the label `api`. */
export const apis = ['graphql', 'rest', 'scim', 'scan', 'page'] as const;

let ofProcess: Registry | undefined;

/** Default metrics, once per process, because their observers cannot be removed. */
function processRegistry(): Registry {
  if (!ofProcess) {
    ofProcess = new Registry();
    collectDefaultMetrics({ register: ofProcess });
    // The maximum of all processes, because a sum or average would hide a single blocked or leaking one.
    for (const metric of ofProcess.getMetricsAsArray()) {
      if (!(metric instanceof Gauge)) continue;
      if (['sum', 'average', 'omit'].includes(metric.aggregator)) metric.aggregator = 'max';
    }
  }
  return ofProcess;
}

/**
 * The metrics of one app. `aggregator` says how gauges of several processes are combined. Label values
 * are bounded by the schema, the routes and the registered documents.
 */
export function createMetrics(registry = new Registry()) {
  const registers = [registry];
  const counter = <Label extends string>(name: string, help: string, labelNames: Label[] = []) =>
    new Counter({ name: `ilqr_${name}`, help, labelNames, registers });
  const histogram = <Label extends string>(name: string, help: string, labelNames: Label[] = []) =>
    new Histogram({ name: `ilqr_${name}_seconds`, help, labelNames, buckets, registers });

  const scanTime = histogram('scan_request_duration', 'Duration of requests for short links');
  const scans = counter('scan_requests_total', 'Number of requests for short links, by outcome', [
    'outcome',
  ]);
  const errors = counter(
    'errors_total',
    'Number of requests with an error, by the code of the first error',
    ['api', 'code'],
  );
  const deliveries = counter('webhook_deliveries_total', 'Number of webhook delivery attempts', [
    'result',
  ]);
  // Prometheus only sees an increase if the series exists with 0 before.
  for (const api of apis) {
    for (const code of Object.keys(errorTable)) errors.inc({ api, code }, 0);
  }
  for (const result of ['delivered', 'refused', 'unanswered']) deliveries.inc({ result }, 0);
  for (const outcome of ['redirect', 'page', 'unknown', 'away']) scans.inc({ outcome }, 0);
  // Cached, because most requests end this way and looking up the label costs more.
  const redirects = scans.labels('redirect');

  const registries = [registry, processRegistry()];
  return {
    registries,
    /** In the Prometheus text format. */
    text: () => Registry.merge(registries).metrics(),
    registry,
    build: new Gauge({
      name: 'ilqr_build_info',
      help: 'Always 1; labels hold the versions in use',
      labelNames: ['version', 'node', 'database'],
      aggregator: 'first',
      registers,
    }),
    requests: counter('http_requests_total', 'Number of requests, without scans', [
      'api',
      'method',
      'route',
      'status',
    ]),
    requestTime: histogram('http_request_duration', 'Time until the response starts', [
      'api',
      'method',
      'route',
    ]),
    errors,
    operations: counter('graphql_operations_total', 'Number of GraphQL operations', [
      'kind',
      'field',
      'document',
      'code',
    ]),
    operationTime: histogram('graphql_operation_duration', 'Time until the response starts', [
      'kind',
      'field',
    ]),
    limited: counter(
      'rate_limited_total',
      'Number of requests refused by a rate limit or after wrong passwords',
      ['limit'],
    ),
    scans,
    scanTime,
    redirected(seconds: number): void {
      redirects.inc();
      scanTime.observe(seconds);
    },
    statementTime: histogram(
      'database_query_duration',
      'Duration of SQL statements, by their first keyword',
      ['statement'],
    ),
    statementErrors: counter('database_query_errors_total', 'Number of failed SQL statements'),
    deliveries,
    deliveryTime: histogram('webhook_request_duration', 'Duration of webhook requests'),
  };
}
