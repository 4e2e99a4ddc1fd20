// Sends traces to an OpenTelemetry collector, if one is configured.
import type { Attributes, Context, Link, Span, SpanContext } from '@opentelemetry/api';
import type { ExportResult } from '@opentelemetry/core';
import type { Log } from '../core/log.ts';
import { inSpan, spanNow } from '../core/request-scope.ts';

export interface SpanOptions {
  kind: 'server' | 'client' | 'internal';
  attributes: Attributes;
  /** Parent of the span as `traceparent`; defaults to the current span. */
  parent?: { traceparent: string | undefined; tracestate?: string | undefined };
  /** Linked spans, as `traceparent`. */
  links?: readonly string[];
}

interface Outcome {
  /** Milliseconds until now. */
  duration: number;
  failed: boolean;
}

export interface Tracing {
  /** Runs work in a new span, the parent of all spans within. */
  run<T>(name: string, options: SpanOptions, work: (span: Span) => Promise<T>): Promise<T>;
  /** Records a span for something that has just ended. */
  note(name: string, options: SpanOptions, outcome: Outcome): void;
  /** Sends buffered spans. */
  close(): Promise<void>;
}

/** Milliseconds that shutdown waits for the collector. */
const closeTimeout = 3_000;
/** Milliseconds between log messages about a failing collector. */
const logInterval = 60_000;

/** SpanStatusCode.ERROR, because OpenTelemetry may not be loaded. */
export const failure = { code: 2 } as const;

/** Runs work, in a span if traces are enabled. */
export const traced = <T>(
  tracing: Tracing | undefined,
  name: string,
  options: () => SpanOptions,
  work: (span?: Span) => Promise<T>,
): Promise<T> => (tracing ? tracing.run(name, options(), work) : work());

/** The `traceparent` (W3C Trace Context) of a span. */
export const traceparentOf = ({ traceId, spanId, traceFlags }: SpanContext): string =>
  `00-${traceId}-${spanId}-${traceFlags.toString(16).padStart(2, '0')}`;

/** The `traceparent` of the current span; null without traces. */
export function traceparentNow(): string | null {
  const span = spanNow();
  return span ? traceparentOf(span.spanContext()) : null;
}

/**
 * Sends spans to `url` (OTLP over HTTP, JSON). Other settings, such as the sampler, the service name and
 * headers, come from the standard OpenTelemetry environment variables. The packages are loaded only
 * here.
 */
export async function openTracing(url: string, version: string, log: Log): Promise<Tracing> {
  const [api, core, sdk, { OTLPTraceExporter }, resources] = await Promise.all([
    import('@opentelemetry/api'),
    import('@opentelemetry/core'),
    import('@opentelemetry/sdk-trace-base'),
    import('@opentelemetry/exporter-trace-otlp-http'),
    import('@opentelemetry/resources'),
  ]);
  const { ROOT_CONTEXT, trace } = api;
  const kinds = {
    server: api.SpanKind.SERVER,
    client: api.SpanKind.CLIENT,
    internal: api.SpanKind.INTERNAL,
  };
  let loggedAt = Number.NEGATIVE_INFINITY;

  class LoggingExporter extends OTLPTraceExporter {
    override export(
      spans: Parameters<InstanceType<typeof OTLPTraceExporter>['export']>[0],
      done: (result: ExportResult) => void,
    ): void {
      super.export(spans, (result) => {
        if (result.error && performance.now() - loggedAt > logInterval) {
          loggedAt = performance.now();
          log.warn({ err: result.error }, 'failed to send traces');
        }
        done(result);
      });
    }
  }

  const provider = new sdk.BasicTracerProvider({
    resource: resources
      .defaultResource()
      .merge(
        resources.resourceFromAttributes({
          'service.name': 'ilqr-server',
          'service.version': version,
        }),
      )
      .merge(resources.detectResources({ detectors: [resources.envDetector] })),
    spanProcessors: [new sdk.BatchSpanProcessor(new LoggingExporter({ url }))],
  });
  const tracer = provider.getTracer('ilqr-server', version);
  const propagator = new core.W3CTraceContextPropagator();

  function contextOf(parent: SpanOptions['parent']): Context {
    if (parent) return propagator.extract(ROOT_CONTEXT, parent, api.defaultTextMapGetter);
    const open = spanNow();
    return open ? trace.setSpan(ROOT_CONTEXT, open) : ROOT_CONTEXT;
  }

  const linkTo = (traceparent: string): Link[] => {
    const context = trace.getSpanContext(contextOf({ traceparent }));
    return context ? [{ context }] : [];
  };

  const start = (name: string, options: SpanOptions, startTime?: number): Span => {
    const { kind, attributes, parent, links = [] } = options;
    return tracer.startSpan(
      name,
      {
        kind: kinds[kind],
        attributes,
        links: links.flatMap(linkTo),
        ...(startTime !== undefined && { startTime }),
      },
      contextOf(parent),
    );
  };

  return {
    async run(name, options, work) {
      const span = start(name, options);
      try {
        return await inSpan(span, () => work(span));
      } catch (error) {
        span.setStatus(failure);
        throw error;
      } finally {
        span.end();
      }
    },
    note(name, options, { duration, failed }) {
      const now = Date.now();
      const span = start(name, options, now - duration);
      if (failed) span.setStatus(failure);
      span.end(now);
    },
    async close() {
      const timeout = new Promise((resolve) => setTimeout(resolve, closeTimeout).unref());
      await Promise.race([provider.shutdown().catch(() => undefined), timeout]);
    },
  };
}
