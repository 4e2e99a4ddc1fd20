// The environment, read once into a checked configuration.
import { availableParallelism } from 'node:os';
import type { z } from 'zod';
import { environment, type ForwardingHeader } from './environment.ts';
import { withSecretFiles } from './secret-files.ts';

/** With 10 connections each, and one that listens, they leave room within the 100 of a PostgreSQL as it comes. */
const mostWorkers = 8;

export interface Config {
  port: number;
  host: string;
  databaseUrl: string | undefined;
  /** Past a pooler; undefined: the same. */
  databaseDirectUrl: string | undefined;
  /** What may also be read; undefined: nothing else. */
  databaseReplicaUrl: string | undefined;
  /** How many processes serve. */
  workers: number;
  dataDir: string;
  publicUrl: string;
  /** The base of short links, without a slash at the end. */
  shortUrl: string;
  /** Undefined only with the embedded database, which keeps one of its own. */
  secret: string | undefined;
  logLevel: string;
  /** Who has it may read the metrics; undefined: programs on the same machine may. */
  metricsToken: string | undefined;
  /** From which time on the log tells of a statement; 0: of none. */
  slowQueryMs: number;
  /** Where traces go; undefined: there are none. */
  tracesUrl: string | undefined;
  /** How many proxies in front name whom they had a request from. */
  trustProxy: number;
  /** Where they name it. */
  trustProxyHeader: ForwardingHeader;
  /** A database of addresses in MaxMind's format; undefined: countries are not known from addresses. */
  geoIpFile: string | undefined;
  /** Whose pages may call us; none but our own if it is empty. */
  corsOrigins: string[];
  /** Ranges that a URL given by a caller may lead to, although they are not public. */
  allowedPrivateNetworks: string[];
  /** A file or a folder of GraphQL documents that may be run by their identifiers. */
  persistedDocuments: string | undefined;
  /** Which GraphQL documents pages in browsers may run. */
  browserDocuments: 'any' | 'registered';
  signUp: 'open' | 'invited' | 'closed';
  /** Made at the start if there is no account yet. */
  firstAccount: { email: string; password: string } | undefined;
  /** Points a minute; 0 for no limit. */
  rateLimits: { perKey: number; perOrganization: number; perAddress: number };
  /** How long single scans are kept; undefined for ever. */
  scanRetentionDays: number | undefined;
  /** Undefined: no mail is sent, links are only shown. */
  mail: { url: string; from: string } | undefined;
}

/** What matters once the server runs. */
export type AppConfig = Omit<
  Config,
  | 'port'
  | 'host'
  | 'databaseUrl'
  | 'databaseDirectUrl'
  | 'databaseReplicaUrl'
  | 'workers'
  | 'dataDir'
  | 'secret'
  | 'logLevel'
  | 'slowQueryMs'
  | 'tracesUrl'
  | 'geoIpFile'
  | 'scanRetentionDays'
  | 'persistedDocuments'
>;

/** A wrong variable; the message names it and says what would be right. */
export class ConfigError extends Error {}

/** So many keys can be used to the full at once. */
const keysPerOrganization = 5;

export function readConfig(variables: NodeJS.ProcessEnv): Config {
  // An empty variable, as `PORT=` in an .env file, counts as not set.
  const present = Object.fromEntries(
    Object.entries(variables).filter(([, value]) => value?.trim() !== ''),
  );
  const complete = withSecretFiles(present, (message) => new ConfigError(message));
  const { data, error } = environment.safeParse(complete);
  if (error) {
    const lines = error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
    throw new ConfigError(lines.join('; '));
  }
  if (data.DATABASE_URL !== undefined && data.SECRET === undefined) {
    throw new ConfigError(
      'SECRET must be set when DATABASE_URL is set; make one with: openssl rand -base64 32',
    );
  }
  for (const name of ['DATABASE_DIRECT_URL', 'DATABASE_REPLICA_URL'] as const) {
    if (data.DATABASE_URL !== undefined || data[name] === undefined) continue;
    throw new ConfigError(`DATABASE_URL must be set with ${name}`);
  }
  const { FIRST_ACCOUNT_EMAIL: email, FIRST_ACCOUNT_PASSWORD: password } = data;
  if ((email === undefined) !== (password === undefined)) {
    throw new ConfigError('FIRST_ACCOUNT_EMAIL and FIRST_ACCOUNT_PASSWORD must be set together');
  }
  if (data.SMTP_URL !== undefined && data.MAIL_FROM === undefined) {
    throw new ConfigError('MAIL_FROM must be set with SMTP_URL, for example qr@example.com');
  }
  const publicUrl = data.PUBLIC_URL ?? `http://localhost:${data.PORT}`;
  const shortUrl = data.SHORT_URL ?? `${publicUrl}/q`;
  if (takesDoors(shortUrl, publicUrl)) {
    throw new ConfigError(
      `SHORT_URL must have a path of its own on the host of PUBLIC_URL, for example ${publicUrl}/q`,
    );
  }
  return {
    port: data.PORT,
    host: data.HOST,
    databaseUrl: data.DATABASE_URL,
    databaseDirectUrl: data.DATABASE_DIRECT_URL,
    databaseReplicaUrl: data.DATABASE_REPLICA_URL,
    workers:
      data.WORKERS ?? (data.DATABASE_URL ? Math.min(availableParallelism(), mostWorkers) : 1),
    dataDir: data.DATA_DIR,
    publicUrl,
    shortUrl,
    secret: data.SECRET,
    logLevel: data.LOG_LEVEL,
    metricsToken: data.METRICS_TOKEN,
    slowQueryMs: data.SLOW_QUERY_MS,
    tracesUrl: data.OTEL_SDK_DISABLED === 'true' ? undefined : tracesUrl(data),
    trustProxy: data.TRUST_PROXY,
    trustProxyHeader: data.TRUST_PROXY_HEADER,
    geoIpFile: data.GEOIP_DB,
    corsOrigins: data.CORS_ORIGINS,
    allowedPrivateNetworks: data.ALLOWED_PRIVATE_NETWORKS,
    persistedDocuments: data.PERSISTED_DOCUMENTS,
    browserDocuments: data.BROWSER_DOCUMENTS,
    signUp: data.SIGN_UP,
    firstAccount: email && password ? { email, password } : undefined,
    rateLimits: {
      perKey: data.RATE_LIMIT_PER_KEY,
      perOrganization:
        data.RATE_LIMIT_PER_ORGANIZATION ?? keysPerOrganization * data.RATE_LIMIT_PER_KEY,
      perAddress: data.RATE_LIMIT_PER_ADDRESS,
    },
    scanRetentionDays: data.SCAN_RETENTION_DAYS,
    mail:
      data.SMTP_URL && data.MAIL_FROM ? { url: data.SMTP_URL, from: data.MAIL_FROM } : undefined,
  };
}

function tracesUrl(data: z.output<typeof environment>): string | undefined {
  const collector = data.OTEL_EXPORTER_OTLP_ENDPOINT;
  return data.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT ?? (collector && `${collector}/v1/traces`);
}

/** Whether short links would stand where the other doors of the server are. */
function takesDoors(shortUrl: string, publicUrl: string): boolean {
  const { host, pathname } = new URL(shortUrl);
  if (host !== new URL(publicUrl).host) return false;
  return /^\/(?:api|dashboard|docs)?(?:\/|$)/i.test(pathname);
}
