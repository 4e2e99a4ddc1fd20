// Traces, sent to a collector of OpenTelemetry where one is named.
import type { Attributes, Context, Link, Span, SpanContext } from '@opentelemetry/api';
import type { ExportResult } from '@opentelemetry/core';
import type { Log } from '../core/log.ts';
import { inSpan, spanNow } from '../core/request-scope.ts';

export interface SpanOptions {
  kind: 'server' | 'client' | 'internal';
  attributes: Attributes;
  /** What the span belongs to, as `traceparent` says it; left out: the span that is open. */
  parent?: { traceparent: string | undefined; tracestate?: string | undefined };
  /** What it is about as well, as `traceparent` says it. */
  links?: readonly string[];
}

interface Ended {
  /** Milliseconds that it took until now. */
  duration: number;
  failed: boolean;
}

export interface Tracing {
  /** Runs work in a span, which the spans of all that it does belong to. */
  run<T>(name: string, options: SpanOptions, work: (span: Span) => Promise<T>): Promise<T>;
  /** A span of what has just ended. */
  note(name: string, options: SpanOptions, ended: Ended): void;
  /** Sends what is still in memory. */
  close(): Promise<void>;
}

/** Milliseconds that the end of the server waits for the collector. */
const patienceAtClose = 3_000;
/** How often the log says that a collector does not take spans. */
const silence = 60_000;

/** That of a span that failed (SpanStatusCode.ERROR), where OpenTelemetry may not be loaded. */
export const failure = { code: 2 } as const;

/** Runs work, in a span where there are traces. */
export const traced = <T>(
  tracing: Tracing | undefined,
  name: string,
  options: () => SpanOptions,
  work: (span?: Span) => Promise<T>,
): Promise<T> => (tracing ? tracing.run(name, options(), work) : work());

/** As `traceparent` (W3C Trace Context) says it. */
export const traceparentOf = ({ traceId, spanId, traceFlags }: SpanContext): string =>
  `00-${traceId}-${spanId}-${traceFlags.toString(16).padStart(2, '0')}`;

/** The span that is open; null without traces. */
export function traceparentNow(): string | null {
  const span = spanNow();
  return span ? traceparentOf(span.spanContext()) : null;
}

/**
 * Sends spans to `url` (OTLP over HTTP, as JSON). What else is to be set, as the sampler, the name of
 * the service and headers, the packages read from the variables that OpenTelemetry names; they are
 * loaded only here.
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
  let saidAt = Number.NEGATIVE_INFINITY;

  class NotedExporter extends OTLPTraceExporter {
    override export(
      spans: Parameters<InstanceType<typeof OTLPTraceExporter>['export']>[0],
      done: (result: ExportResult) => void,
    ): void {
      super.export(spans, (result) => {
        if (result.error && performance.now() - saidAt > silence) {
          saidAt = performance.now();
          log.warn({ err: result.error }, 'traces could not be sent');
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
    spanProcessors: [new sdk.BatchSpanProcessor(new NotedExporter({ url }))],
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
      const patience = new Promise((resolve) => setTimeout(resolve, patienceAtClose).unref());
      await Promise.race([provider.shutdown().catch(() => undefined), patience]);
    },
  };
}
