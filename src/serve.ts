// Runs the server in this process until SIGTERM.

import cluster from 'node:cluster';
import { createApp } from './app.ts';
import { createFirstAccount } from './auth/account.ts';
import type { Config } from './core/config.ts';
import { explainListen } from './core/explain.ts';
import { createLog } from './core/log.ts';
import { onShutdown } from './core/shutdown.ts';
import { createExpiry } from './database/expiry.ts';
import { openConfigured } from './database/open-configured.ts';
import { createCheckSchedule } from './destination/schedule.ts';
import { defaultDigestSchedule } from './digest/schedule.ts';
import { isOnInternet } from './domain/network/network.ts';
import { readManifests, warnInvalid } from './graphql/plugins/persisted-documents/manifest.ts';
import { createHttpServer, defaultLimits } from './http/server.ts';
import { shareMetrics } from './observe/cluster.ts';
import { openObserver } from './observe/open.ts';
import { isUpload } from './rest/v1/shared/uploads.ts';
import { createCarryOver } from './scan/carry-over/carry-over.ts';
import { openScanJournal } from './scan/journal/open.ts';
import { createScanMaintenance } from './scan/recording/maintenance.ts';
import { openGeoIp } from './scan/visitor/geoip.ts';
import { schema } from './schema/index.ts';
import { warnOfUnknownNames } from './scim/named-settings.ts';
import { defaultSchedule } from './webhook/schedule.ts';
import { welcome } from './welcome.ts';

/** Resolves when the server listens. Rejects if it cannot start. */
export async function serve(
  config: Config,
  limits = defaultLimits,
  isCounted = isOnInternet,
): Promise<void> {
  const log = createLog(config.logLevel);
  const geoIp = config.geoIpFile ? await openGeoIp(config.geoIpFile, log) : undefined;
  const documents = config.persistedDocuments
    ? await readManifests(config.persistedDocuments)
    : undefined;
  // Only one of several processes logs what is wrong.
  const isFirst = (cluster.worker?.id ?? 1) === 1;
  if (documents && isFirst) warnInvalid(schema, documents, log);
  const observer = await openObserver(config, log);
  const opened = await openConfigured(config, { ...observer, log });
  const { database, close } = opened;
  const maintenance = createScanMaintenance(database.prisma, log, {
    retentionDays: config.scanRetentionDays,
  });
  const ended = createExpiry(database.prisma, log, config);
  try {
    if (config.firstAccount) await createFirstAccount(config.firstAccount, database.prisma, log);
    if (isFirst) await warnOfUnknownNames(config, database.prisma, log);
    await maintenance.run();
    void maintenance.pack();
    maintenance.start();
    void ended.run();
  } catch (error) {
    await close();
    throw error;
  }
  const { metrics } = observer;
  const journal =
    config.scans === 'journal' ? await openScanJournal(config.dataDir, log) : undefined;
  const app = createApp({
    ...database,
    journal,
    ...observer,
    freeBytes: opened.freeBytes,
    metrics: cluster.isWorker ? shareMetrics(metrics) : metrics,
    config,
    secret: opened.secret,
    log,
    geoIp,
    documents,
    schedule: defaultSchedule,
    digestSchedule: defaultDigestSchedule,
    checkSchedule: config.destinationChecks === 'on' ? createCheckSchedule() : undefined,
  });
  const carryOver = createCarryOver({ pool: database.pool, log });
  const server = createHttpServer(app.listener, {
    limits,
    isUpload,
    // Connections of a proxy come from many clients.
    isCounted: config.trustProxy > 0 ? () => false : isCounted,
    refused: () => metrics.limited.inc({ limit: 'connection' }),
  });

  onShutdown(config.shutdownDelay, {
    drain(signal) {
      log.info({ signal, delay: config.shutdownDelay }, 'stopping');
      app.drain();
      // Busy keep-alive connections end with their next response.
      server.prependListener('request', (_request, response) => {
        response.setHeader('connection', 'close');
      });
    },
    async close() {
      app.stop();
      // Requests in progress may finish; idle connections are closed.
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeIdleConnections();
      setTimeout(() => server.closeAllConnections(), 5_000).unref();
      await closed;
      maintenance.close();
      await ended.close();
      await carryOver.close();
      await app.close();
      await close();
      await observer.tracing?.close();
      log.info('stopped');
      process.exit(0);
    },
  });

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(config.port, config.host, resolve);
  }).catch(async (error: unknown) => {
    maintenance.close();
    await ended.close();
    await carryOver.close();
    await app.close();
    await close();
    throw explainListen(error, config);
  });
  if (cluster.isPrimary) console.log(welcome(config));
}
