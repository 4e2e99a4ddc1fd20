// What the server is made of.
import type pg from 'pg';
import type { authenticate } from './auth/authenticate.ts';
import type { AppConfig } from './core/config.ts';
import type { Log } from './core/log.ts';
import type { PrismaClient } from './database/client/client.ts';
import type { Listen } from './database/listen.ts';
import type { ReadPrepared } from './database/prepared.ts';
import type { Replicas } from './database/server/replica.ts';
import type { CheckSchedule } from './destination/schedule.ts';
import type { DigestSchedule } from './digest/schedule.ts';
import type { Manifest } from './graphql/plugins/persisted-documents/manifest.ts';
import type { Metrics } from './observe/metrics.ts';
import type { Tracing } from './observe/tracing.ts';
import type { Route } from './rest/route.ts';
import type { ScanJournal } from './scan/journal/open.ts';
import type { GeoIp } from './scan/visitor/geoip.ts';
import type { DeliverySchedule } from './webhook/schedule.ts';

export interface AppDependencies {
  prisma: PrismaClient;
  /** For state that processes share, such as rate limits. */
  pool: pg.Pool;
  readPrepared: ReadPrepared;
  /** Free bytes on the disk of the embedded database. */
  freeBytes?: (() => Promise<number>) | undefined;
  /** Left out: scans are stored before they are answered. */
  journal?: ScanJournal | undefined;
  /** Read replicas, if any. */
  replicas?: Replicas | undefined;
  listen: Listen;
  config: AppConfig;
  /** Persisted GraphQL documents, in addition to the dashboard's. */
  documents?: Manifest;
  /** HMAC key for API keys and sessions. */
  secret: string;
  log: Log;
  /** Metrics, including those of the database. */
  metrics: Metrics;
  /** Left out: no traces. */
  tracing?: Tracing | undefined;
  /** GeoIP lookup, if the operator configured a database. */
  geoIp?: Pick<GeoIp, 'placeOf'> | undefined;
  /** Schedule of webhook deliveries; without it this process delivers none. */
  schedule?: DeliverySchedule;
  /** Schedule of destination checks; without it this process checks none. */
  checkSchedule?: CheckSchedule | undefined;
  /** Schedule of digests by email; without it this process sends none. */
  digestSchedule?: DigestSchedule | undefined;
  /** Replaces authentication; only for measuring its cost. */
  authenticate?: typeof authenticate;
  /** REST routes; defaults to all routes of v1. */
  routes?: readonly Route[] | undefined;
}
