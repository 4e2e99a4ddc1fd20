// Reads and validates the configuration from environment variables.
import { availableParallelism } from 'node:os';
import type { z } from 'zod';
import type { GroupRole } from '../domain/account/group-roles.ts';
import { environment, type ForwardingHeader } from './environment.ts';
import { type IdentityProvider, readProviders } from './identity-provider.ts';
import { withSecretFiles } from './secret-files.ts';

/** With 11 connections each, they fit into PostgreSQL's default limit of 100. */
const maxDefaultWorkers = 8;

export interface Config {
  port: number;
  host: string;
  databaseUrl: string | undefined;
  /** Bypasses a connection pooler; undefined: same as `databaseUrl`. */
  databaseDirectUrl: string | undefined;
  /** Read replica, if any. */
  databaseReplicaUrl: string | undefined;
  /** Number of worker processes. */
  workers: number;
  /** Seconds from SIGTERM, when `/readyz` fails, until no more connections are accepted. */
  shutdownDelay: number;
  dataDir: string;
  publicUrl: string;
  /** Base URL of short links, without a trailing slash. */
  shortUrl: string;
  /** Undefined only with the embedded database, which has its own. */
  secret: string | undefined;
  logLevel: string;
  /** Token for `/metrics`; undefined: only local access. */
  metricsToken: string | undefined;
  /** Threshold for logging slow SQL statements; 0: off. */
  slowQueryMs: number;
  /** OTLP endpoint for traces; undefined: no traces. */
  tracesUrl: string | undefined;
  /** Number of trusted proxies in front of the server. */
  trustProxy: number;
  /** Header in which they send the client address. */
  trustProxyHeader: ForwardingHeader;
  /** GeoIP database in MaxMind's format; undefined: no lookup by address. */
  geoIpFile: string | undefined;
  /** Other origins whose pages may call the APIs. */
  corsOrigins: string[];
  /** Private ranges that outgoing requests, such as webhooks, may reach. */
  allowedPrivateNetworks: string[];
  /** File or folder of persisted GraphQL documents. */
  persistedDocuments: string | undefined;
  /** Which GraphQL documents browser sessions may run. */
  browserDocuments: 'any' | 'registered';
  /** Whether callers can store documents and send their hashes. */
  automaticDocuments: 'on' | 'off';
  signUp: 'open' | 'invited' | 'closed';
  /** Groups of identity providers that have roles in organizations. */
  groupRoles: readonly GroupRole[];
  /** Undefined: no SCIM. `heir`: address of the account that takes over from deactivated ones. */
  scim: { token: string; heir: string | undefined } | undefined;
  /** Whether admins can create links that reset passwords of members. */
  adminReset: 'on' | 'off';
  /** Whether people can sign in and sign up with a password. */
  passwordLogin: boolean;
  identityProviders: readonly IdentityProvider[];
  /** Created at startup if there is no account yet. */
  firstAccount: { email: string; password: string } | undefined;
  /** Points per minute; 0: no limit. */
  rateLimits: { perKey: number; perOrganization: number; perAddress: number };
  /** Days that what was deleted stays in the trash; 0: it is deleted for good at once. */
  trashDays: number;
  /** How long individual scans are kept; undefined: forever. */
  scanRetentionDays: number | undefined;
  /** Whether the server checks if destinations respond. */
  destinationChecks: 'on' | 'off';
  /** Where a scan must be before it is answered. */
  scans: 'journal' | 'commit';
  /** Undefined: no emails are sent; links are only shown in the dashboard. */
  mail: { url: string; from: string } | undefined;
}

/** The part of the configuration that the running app needs. */
export type AppConfig = Omit<
  Config,
  | 'port'
  | 'host'
  | 'databaseUrl'
  | 'databaseDirectUrl'
  | 'databaseReplicaUrl'
  | 'workers'
  | 'shutdownDelay'
  | 'dataDir'
  | 'secret'
  | 'logLevel'
  | 'slowQueryMs'
  | 'tracesUrl'
  | 'geoIpFile'
  | 'scanRetentionDays'
  | 'destinationChecks'
  | 'persistedDocuments'
>;

/** An invalid setting; the message names it and says what is valid. */
export class ConfigError extends Error {}

/** The default limit of an organization is that of so many keys. */
const keysPerOrganization = 5;

export function readConfig(variables: NodeJS.ProcessEnv): Config {
  // Empty variables, such as `PORT=` in an .env file, count as not set.
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
      'SECRET must be set when DATABASE_URL is set; generate one with: openssl rand -base64 32',
    );
  }
  for (const name of ['DATABASE_DIRECT_URL', 'DATABASE_REPLICA_URL'] as const) {
    if (data.DATABASE_URL !== undefined || data[name] === undefined) continue;
    throw new ConfigError(`DATABASE_URL must be set when ${name} is set`);
  }
  const { FIRST_ACCOUNT_EMAIL: email, FIRST_ACCOUNT_PASSWORD: password } = data;
  if ((email === undefined) !== (password === undefined)) {
    throw new ConfigError('FIRST_ACCOUNT_EMAIL and FIRST_ACCOUNT_PASSWORD must be set together');
  }
  if (data.SMTP_URL !== undefined && data.MAIL_FROM === undefined) {
    throw new ConfigError(
      'MAIL_FROM must be set when SMTP_URL is set, for example to qr@example.com',
    );
  }
  const identityProviders = readProviders(data, (message) => new ConfigError(message));
  if (data.PASSWORD_LOGIN === 'off' && identityProviders.length === 0) {
    throw new ConfigError('OIDC_ISSUER or OIDC_PROVIDERS must be set when PASSWORD_LOGIN is off');
  }
  const publicUrl = data.PUBLIC_URL ?? `http://localhost:${data.PORT}`;
  const shortUrl = data.SHORT_URL ?? `${publicUrl}/q`;
  if (shadowsServerPaths(shortUrl, publicUrl)) {
    throw new ConfigError(
      `SHORT_URL must have a separate path if it is on the host of PUBLIC_URL, for example ${publicUrl}/q`,
    );
  }
  return {
    port: data.PORT,
    host: data.HOST,
    databaseUrl: data.DATABASE_URL,
    databaseDirectUrl: data.DATABASE_DIRECT_URL,
    databaseReplicaUrl: data.DATABASE_REPLICA_URL,
    workers:
      data.WORKERS ?? (data.DATABASE_URL ? Math.min(availableParallelism(), maxDefaultWorkers) : 1),
    shutdownDelay: data.SHUTDOWN_DELAY,
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
    automaticDocuments: data.AUTOMATIC_PERSISTED_QUERIES,
    signUp: data.SIGN_UP,
    groupRoles: data.GROUP_ROLES ?? [],
    scim: data.SCIM_TOKEN ? { token: data.SCIM_TOKEN, heir: data.SCIM_HEIR } : undefined,
    adminReset: data.ADMIN_RESET,
    passwordLogin: data.PASSWORD_LOGIN === 'on',
    identityProviders,
    firstAccount: email && password ? { email, password } : undefined,
    rateLimits: {
      perKey: data.RATE_LIMIT_PER_KEY,
      perOrganization:
        data.RATE_LIMIT_PER_ORGANIZATION ?? keysPerOrganization * data.RATE_LIMIT_PER_KEY,
      perAddress: data.RATE_LIMIT_PER_ADDRESS,
    },
    scanRetentionDays: data.SCAN_RETENTION_DAYS,
    trashDays: data.TRASH_DAYS,
    destinationChecks: data.DESTINATION_CHECKS,
    scans: data.SCANS,
    mail:
      data.SMTP_URL && data.MAIL_FROM ? { url: data.SMTP_URL, from: data.MAIL_FROM } : undefined,
  };
}

function tracesUrl(data: z.output<typeof environment>): string | undefined {
  const collector = data.OTEL_EXPORTER_OTLP_ENDPOINT;
  return data.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT ?? (collector && `${collector}/v1/traces`);
}

/** Whether short links would collide with other paths of the server. */
function shadowsServerPaths(shortUrl: string, publicUrl: string): boolean {
  const { host, pathname } = new URL(shortUrl);
  if (host !== new URL(publicUrl).host) return false;
  return /^\/(?:api|dashboard|docs|oauth|reports|scim)?(?:\/|$)/i.test(pathname);
}
