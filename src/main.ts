// Starts the server: reads the environment, listens, stops on SIGTERM.
import { createServer } from 'node:http';
import { createApp } from './app.ts';
import { createFirstAccount } from './auth/account.ts';
import { ConfigError, readConfig } from './config.ts';
import { openConfigured } from './database/open-configured.ts';
import { createLog } from './log.ts';
import { openObserver } from './observe/open.ts';
import { noteMisfits, readManifests } from './persisted-documents/manifest.ts';
import { openGeoIp } from './scan/geoip.ts';
import { createScanUpkeep } from './scan/upkeep.ts';
import { usualPace } from './webhook/pace.ts';
import { welcome } from './welcome.ts';

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const log = createLog(config.logLevel);
  const geoIp = config.geoIpFile ? await openGeoIp(config.geoIpFile, log) : undefined;
  const documents = config.persistedDocuments
    ? await readManifests(config.persistedDocuments)
    : undefined;
  if (documents) noteMisfits(documents, log);
  const observer = await openObserver(config, log);
  const { database, secret, close } = await openConfigured(config, observer);
  if (config.firstAccount) await createFirstAccount(config.firstAccount, database.prisma, log);
  const upkeep = createScanUpkeep(database.prisma, log, config.scanRetentionDays);
  await upkeep.run();
  const app = createApp({
    ...database,
    ...observer,
    config,
    secret,
    log,
    geoIp,
    documents,
    pace: usualPace,
  });
  const server = createServer(app.listener);

  let stopping = false;
  async function stop(signal: string): Promise<void> {
    if (stopping) return;
    stopping = true;
    log.info({ signal }, 'stopping');
    app.stop();
    // Requests under way may finish; a connection that is merely open is closed.
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), 5_000).unref();
    await closed;
    upkeep.close();
    await app.close();
    await close();
    await observer.tracing?.close();
    log.info('stopped');
    process.exit(0);
  }
  process.on('SIGTERM', (signal) => void stop(signal));
  process.on('SIGINT', (signal) => void stop(signal));

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(config.port, config.host, resolve);
  }).catch(async (error: unknown) => {
    await app.close();
    await close();
    throw error;
  });
  console.log(welcome(config));
}

main().catch((error: unknown) => {
  console.error(explain(error));
  process.exit(1);
});

/** One line that says what to change. */
function explain(error: unknown): string {
  if (error instanceof ConfigError) return `Cannot start: ${error.message}`;
  if (!(error instanceof Error)) return `Cannot start: ${String(error)}`;
  if ('code' in error && error.code === 'EADDRINUSE') {
    return 'Cannot start: the port is taken; stop what uses it, or set PORT to another';
  }
  if ('code' in error && error.code === 'ECONNREFUSED') {
    return 'Cannot start: no PostgreSQL answers at DATABASE_URL; start it, or correct the URL';
  }
  return `Cannot start: ${error.message}`;
}
