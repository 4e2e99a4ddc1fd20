// Combines all endpoints in one fetch handler.

import type { RequestListener } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { getPath } from 'hono/utils/url';
import { mountApis } from './apis.ts';
import { createKeyReader } from './auth/api-key.ts';
import { recordKeyUsage } from './auth/key/usage.ts';
import { recordLastUse } from './auth/last-use.ts';
import { createMailLimits } from './auth/mail/mail-limits.ts';
import { createProviders } from './auth/oidc/provider.ts';
import { createPasswordThrottle } from './auth/password/throttle.ts';
import { createCodeThrottle } from './auth/second-factor/throttle.ts';
import { notFound } from './core/errors.ts';
import { createMailer } from './core/mail.ts';
import { version } from './core/version.ts';
import { createAnswerStore } from './database/answer-store.ts';
import { registerDatabaseGauges } from './database/gauges.ts';
import { createChangeFeed } from './database/live/change-feed.ts';
import { transactOn } from './database/transaction.ts';
import type { AppDependencies } from './dependencies.ts';
import { createDestinationChecker } from './destination/checker.ts';
import { createDigestSender } from './digest/sender.ts';
import type { RequestContext } from './graphql/context.ts';
import { createRegistry } from './graphql/plugins/persisted-documents/registry.ts';
import { presentError } from './graphql/present-error.ts';
import {
  createContextOf,
  createJobContextOf,
  createOwnContextOf,
} from './graphql/request-context.ts';
import { createYogaServer } from './graphql/server.ts';
import { startAfterResponse } from './http/after-response.ts';
import { createFetchPublic } from './http/outgoing.ts';
import { createRateLimits } from './http/rate-limit.ts';
import { withHeaders } from './http/response-headers.ts';
import { secure } from './http/secure.ts';
import { withStrictTransport } from './http/strict-transport.ts';
import { observeRequests, type RequestEnv } from './observe/requests.ts';
import { createAllPages } from './pages/all.ts';
import { dashboardDocuments } from './pages/dashboard.ts';
import { createOperations } from './pages/health.ts';
import { createMetricsEndpoint } from './pages/metrics.ts';
import { createReports } from './pages/report/app.ts';
import { createUnsubscribePage } from './pages/unsubscribe.ts';
import { problemResponse } from './rest/http/problem.ts';
import { createScanCounts } from './scan/counts.ts';
import { registerScanGauges } from './scan/gauges.ts';
import { createScanHandler } from './scan/handler.ts';
import { createScanListener } from './scan/listener.ts';
import { createScanFeed } from './scan/live/feed.ts';
import { createScanRecorder } from './scan/recording/recorder.ts';
import { showNotice } from './scan/response.ts';
import { createRollUp } from './scan/roll-up/roll-up.ts';
import { createBelowShortUrl, createShortPath } from './scan/short-path.ts';
import { schema } from './schema/index.ts';
import { createDocumentOpener } from './schema/webhook/document.ts';
import { createSignIn } from './sign-in/app.ts';
import { createDeliverer } from './webhook/deliverer.ts';
import { registerWebhookGauges } from './webhook/gauges.ts';

export interface App {
  fetch: Hono['fetch'];
  /** `fetch` for Node's HTTP server. */
  listener: RequestListener;
  /** Makes `/readyz` report not ready. */
  drain(): void;
  /** Also starts no more deliveries and ends subscriptions. */
  stop(): void;
  /** Resolves when the scans that were answered are stored. */
  scansSettled(): Promise<void>;
  /** Stores buffered data. */
  close(): Promise<void>;
}

export function createApp(dependencies: AppDependencies): App {
  const { prisma, pool, config, secret, log, metrics, tracing, schedule } = dependencies;
  const { allowedPrivateNetworks } = config;
  const graphql = createYogaServer({
    schema,
    registry: createRegistry([dashboardDocuments(), dependencies.documents ?? new Map()]),
    config,
    tracing,
  });
  const recorder = createScanRecorder({ prisma, pool, log, ...dependencies.journal });
  const rollUp = createRollUp({ prisma, pool, log });
  const scanFeed = createScanFeed(prisma, dependencies.listen, log);
  const changeFeed = createChangeFeed(prisma, dependencies.listen, log);
  const [lastUse, keyUsage] = [recordLastUse(prisma, log), recordKeyUsage(prisma, log)];
  const limited = (limit: string) => metrics.limited.inc({ limit });
  const transaction = transactOn(prisma);
  const scanHandler = createScanHandler({
    ...dependencies,
    recorder,
    throttle: createPasswordThrottle(pool, 'scan', limited),
    trustProxy: config.trustProxy,
    trustProxyHeader: config.trustProxyHeader,
    geoIp: dependencies.geoIp,
  });
  const { freeBytes, replicas } = dependencies;
  registerDatabaseGauges(metrics.registry, { prisma, pool, freeBytes, replicas });
  const hasJournal = config.scans === 'journal';
  registerScanGauges(metrics.registry, { recorder, scanFeed, scanHandler, hasJournal });
  registerWebhookGauges(metrics.registry, prisma);
  const loginThrottle = createPasswordThrottle(pool, 'login', limited);
  const readKey = createKeyReader(prisma);
  const shared = {
    schema,
    prisma,
    replicas,
    transaction,
    config,
    secret,
    log,
    scanFeed,
    changeFeed,
    scanCounts: createScanCounts(recorder, rollUp, log),
    lastUse,
    providers: createProviders(config.identityProviders, config.publicUrl),
    limits: createRateLimits(config.rateLimits, pool, limited),
    loginThrottle,
    deviceThrottle: createPasswordThrottle(pool, 'device', limited),
    codeThrottle: createCodeThrottle(pool, loginThrottle, limited),
    mailLimits: createMailLimits(pool, limited),
    readKey,
    mailer: createMailer(config.mail, log),
    fetchPublic: createFetchPublic(allowedPrivateNetworks),
    authenticate: dependencies.authenticate,
  };
  const contextOf = createContextOf(shared);
  const ownContextOf = createOwnContextOf(shared);
  const deliverer =
    schedule &&
    createDeliverer({
      ...dependencies,
      allowedPrivateNetworks,
      openDocument: createDocumentOpener(ownContextOf, prisma),
      schedule,
    });
  const { checkSchedule } = dependencies;
  const checker =
    checkSchedule &&
    createDestinationChecker({
      prisma,
      log,
      allowedPrivateNetworks,
      userAgent: `ilqr-server/${version} (+${config.publicUrl})`,
      schedule: checkSchedule,
    });
  const createJobContext = createJobContextOf(shared);
  const sender =
    dependencies.digestSchedule &&
    config.mail &&
    createDigestSender({
      ...shared,
      graphql,
      createContext: createJobContext,
      publicUrl: config.publicUrl,
      schedule: dependencies.digestSchedule,
    });
  let stopping = false;
  function finish(response: Response, context: RequestContext): Response {
    // All writes are committed only now.
    if (context.outbox.written) deliverer?.wake();
    startAfterResponse(context.afterResponse, log);
    return withHeaders(response, context.responseHeaders);
  }

  const shortPath = createShortPath(config);
  const app = new Hono<RequestEnv>({
    getPath: (request) => shortPath(getPath(request), () => new URL(request.url).host),
  });

  app.use(observeRequests({ log, metrics, tracing, keyUsage }));
  // Short links set their own headers, for redirects as well as pages.
  app.use((c, next) => (c.req.path.startsWith('/q/') ? next() : secure(c, next)));

  app.route('/q', scanHandler.routes);
  app.route('/', createOperations({ prisma, stopping: () => stopping }));
  app.route('/', createMetricsEndpoint({ metrics, token: config.metricsToken }));
  app.route('/', createAllPages(schema));
  app.route('/', createReports({ ...dependencies, limited, graphql, contextOf: ownContextOf }));
  app.route('/', createSignIn({ contextOf, finish }));
  app.route('/', createUnsubscribePage(contextOf));

  const jobs = mountApis(app, {
    ...dependencies,
    contextOf,
    createJobContext,
    finish,
    graphql,
    answers: createAnswerStore(transaction),
    transaction,
    limited,
    readKey,
  });

  const isBelowShortUrl = createBelowShortUrl(config);
  app.notFound((c) =>
    /^\/q(?:\/|$)/.test(c.req.path) || isBelowShortUrl(c.req.path, new URL(c.req.url).host)
      ? showNotice({ c }, 'unknown')
      : problemResponse(notFound()),
  );
  app.onError((error, c) =>
    problemResponse(presentError(error, { requestId: c.get('requestId'), log })),
  );

  return {
    fetch: app.fetch,
    listener: withStrictTransport(
      config.publicUrl,
      createScanListener({
        handler: scanHandler,
        shortPath,
        metrics,
        tracing,
        // Of requests in HTTP/1.0 without a Host header, such as health checks. It names no machine.
        fallback: getRequestListener(app.fetch, { hostname: 'host.invalid' }),
      }),
    ),
    drain: () => {
      stopping = true;
    },
    stop: () => {
      stopping = true;
      deliverer?.stop();
      checker?.stop();
      sender?.stop();
      jobs?.stop();
      scanFeed.stop();
      changeFeed.stop();
    },
    scansSettled: () => recorder.settled(),
    close: async () => {
      await Promise.all([
        recorder.close(),
        rollUp.close(),
        ...[lastUse, keyUsage].map((one) => one.close()),
        scanFeed.close(),
        changeFeed.close(),
        deliverer?.close(),
        checker?.close(),
        sender?.close(),
        jobs?.close(),
      ]);
    },
  };
}
