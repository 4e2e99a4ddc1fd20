// The environment, read once into a checked configuration.
import { availableParallelism } from 'node:os';
import { z } from 'zod';
import { isRange } from './domain/ip-range.ts';
import { withSecretFiles } from './secret-files.ts';

const url = (what: string) =>
  z
    .url({ protocol: /^https?$/, error: `must be ${what}, for example https://qr.example.com` })
    .transform((text) => text.replace(/\/+$/, ''));

const wholeNumber = (what: string, otherwise: number, most: number) => {
  const message = `must be a whole number from 0 to ${most}: ${what}`;
  return z.coerce
    .number({ error: message })
    .int(message)
    .min(0, message)
    .max(most, message)
    .default(otherwise);
};

const databaseUrl = z
  .string()
  .regex(/^postgres(ql)?:\/\//, 'must be a PostgreSQL URL: postgresql://user:password@host/name');

const workersMessage = 'must be a whole number from 1 to 256: how many processes serve';

/** With 10 connections each, and one that listens, they leave room within the 100 of a PostgreSQL as it comes. */
const mostWorkers = 8;

export const environment = z.object({
  PORT: z.coerce
    .number({ error: 'must be a port number' })
    .int('must be a port number')
    .min(0, 'must be a port number')
    .max(65535, 'must be a port number')
    .default(4000),
  HOST: z.string().min(1, 'must name an address').default('localhost'),
  DATABASE_URL: databaseUrl.optional(),
  DATABASE_DIRECT_URL: databaseUrl.optional(),
  DATABASE_REPLICA_URL: databaseUrl.optional(),
  WORKERS: z.coerce
    .number({ error: workersMessage })
    .int(workersMessage)
    .min(1, workersMessage)
    .max(256, workersMessage)
    .optional(),
  DATA_DIR: z.string().min(1, 'must name a folder').default('.data'),
  PUBLIC_URL: url('the address under which people reach this server').optional(),
  SHORT_URL: url('the base of short links').optional(),
  TRUST_PROXY: wholeNumber('how many proxies stand in front', 0, 10),
  GEOIP_DB: z.string().optional(),
  CORS_ORIGINS: z
    .string()
    .transform((text) => text.split(',').map((origin) => origin.trim()))
    .refine(
      (origins) => origins.every((origin) => URL.parse(origin)?.origin === origin),
      'must be origins with commas between, for example https://app.example.com',
    )
    .default([]),
  ALLOWED_PRIVATE_NETWORKS: z
    .string()
    .transform((text) => text.split(',').map((range) => range.trim()))
    .refine(
      (ranges) => ranges.every(isRange),
      'must be ranges of addresses with commas between, for example 10.0.0.0/8,127.0.0.1/32',
    )
    .default([]),
  PERSISTED_DOCUMENTS: z.string().optional(),
  BROWSER_DOCUMENTS: z
    .enum(['any', 'registered'], { error: 'must be any or registered' })
    .default('any'),
  SIGN_UP: z
    .enum(['open', 'invited', 'closed'], { error: 'must be open, invited or closed' })
    .default('open'),
  FIRST_ACCOUNT_EMAIL: z.email('must be an email address').optional(),
  FIRST_ACCOUNT_PASSWORD: z.string().min(8, 'must have at least 8 characters').optional(),
  RATE_LIMIT_PER_KEY: wholeNumber('points a minute', 1000, 1_000_000_000),
  RATE_LIMIT_PER_ADDRESS: wholeNumber('points a minute', 200, 1_000_000_000),
  SCAN_RETENTION_DAYS: z.coerce
    .number({ error: 'must be a whole number of days' })
    .int('must be a whole number of days')
    .min(1, 'must be at least 1 day')
    .max(36_500, 'must be at most 36500 days; leave it out to keep every scan')
    .optional(),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: 'must be like smtp://user:password@mail.example.com:587' })
    .optional(),
  MAIL_FROM: z.string().min(3, 'must be an email address').optional(),
  SECRET: z
    .string()
    .min(32, 'must have at least 32 characters; make one with: openssl rand -base64 32')
    .optional(),
  METRICS_TOKEN: z.string().min(16, 'must have at least 16 characters').optional(),
  SLOW_QUERY_MS: wholeNumber('milliseconds', 500, 3_600_000),
  OTEL_EXPORTER_OTLP_ENDPOINT: url('the collector of traces').optional(),
  OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: url('where the collector takes traces').optional(),
  OTEL_SDK_DISABLED: z.enum(['true', 'false'], { error: 'must be true or false' }).default('false'),
  LOG_LEVEL: z
    .enum(['trace', 'debug', 'info', 'warn', 'error', 'silent'], {
      error: 'must be trace, debug, info, warn, error or silent',
    })
    .default('info'),
});

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
  /** How many proxies in front add to X-Forwarded-For. */
  trustProxy: number;
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
  rateLimits: { perKey: number; perAddress: number };
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

export function readConfig(variables: NodeJS.ProcessEnv): Config {
  // An empty variable, as `PORT=` in an .env file, counts as not set.
  const present = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
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
  if (data.DATABASE_URL === undefined && data.WORKERS !== undefined && data.WORKERS > 1) {
    throw new ConfigError(
      'WORKERS must be 1 with the embedded database, which lives in the one process that serves; set DATABASE_URL for more',
    );
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
    geoIpFile: data.GEOIP_DB,
    corsOrigins: data.CORS_ORIGINS,
    allowedPrivateNetworks: data.ALLOWED_PRIVATE_NETWORKS,
    persistedDocuments: data.PERSISTED_DOCUMENTS,
    browserDocuments: data.BROWSER_DOCUMENTS,
    signUp: data.SIGN_UP,
    firstAccount: email && password ? { email, password } : undefined,
    rateLimits: { perKey: data.RATE_LIMIT_PER_KEY, perAddress: data.RATE_LIMIT_PER_ADDRESS },
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
