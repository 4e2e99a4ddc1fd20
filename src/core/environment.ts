// The schema of the environment variables.
import { z } from 'zod';
import { groupRoles } from '../domain/account/group-roles.ts';
import { isRange } from '../domain/network/ip-range.ts';
import { issuerUrl, scopeList } from './identity-provider.ts';

/** Headers in which trusted proxies send the client address; only the configured one is read. */
const forwardingHeaders = ['X-Forwarded-For', 'Forwarded'] as const;
export type ForwardingHeader = (typeof forwardingHeaders)[number];

const url = (what: string) =>
  z
    .url({ protocol: /^https?$/, error: `must be ${what}, for example https://qr.example.com` })
    .transform((text) => text.replace(/\/+$/, ''));

const anyWholeNumber = (what: string, max: number) => {
  const message = `must be a whole number from 0 to ${max} (${what})`;
  return z.coerce.number({ error: message }).int(message).min(0, message).max(max, message);
};
const wholeNumber = (what: string, defaultValue: number, max: number) =>
  anyWholeNumber(what, max).default(defaultValue);

const databaseUrl = z
  .string()
  .regex(/^postgres(ql)?:\/\//, 'must be a PostgreSQL URL: postgresql://user:password@host/name');

const portMessage = 'must be a port number from 1 to 65535';
const workersMessage = 'must be a whole number from 1 to 256 (number of processes)';

export const environment = z.object({
  PORT: z.coerce
    .number({ error: portMessage })
    .int(portMessage)
    .min(1, portMessage)
    .max(65535, portMessage)
    .default(4000),
  HOST: z.string().min(1, 'must be an address').default('localhost'),
  DATABASE_URL: databaseUrl.optional(),
  DATABASE_DIRECT_URL: databaseUrl.optional(),
  DATABASE_REPLICA_URL: databaseUrl.optional(),
  WORKERS: z.coerce
    .number({ error: workersMessage })
    .int(workersMessage)
    .min(1, workersMessage)
    .max(256, workersMessage)
    .optional(),
  SHUTDOWN_DELAY: wholeNumber('seconds', 0, 300),
  DATA_DIR: z.string().min(1, 'must be a folder').default('.data'),
  PUBLIC_URL: url('the public URL of this server').optional(),
  SHORT_URL: url('the base URL of short links').optional(),
  TRUST_PROXY: wholeNumber('number of proxies in front of the server', 0, 10),
  TRUST_PROXY_HEADER: z
    .string()
    .transform((text) =>
      forwardingHeaders.find((name) => name.toLowerCase() === text.toLowerCase()),
    )
    .refine((header) => header !== undefined, `must be ${forwardingHeaders.join(' or ')}`)
    .default('X-Forwarded-For'),
  GEOIP_DB: z.string().optional(),
  CORS_ORIGINS: z
    .string()
    .transform((text) => text.split(',').map((origin) => origin.trim()))
    .refine(
      (origins) => origins.every((origin) => URL.parse(origin)?.origin === origin),
      'must be comma-separated origins, for example https://app.example.com',
    )
    .default([]),
  ALLOWED_PRIVATE_NETWORKS: z
    .string()
    .transform((text) => text.split(',').map((range) => range.trim()))
    .refine(
      (ranges) => ranges.every(isRange),
      'must be comma-separated CIDR ranges, for example 10.0.0.0/8,127.0.0.1/32',
    )
    .default([]),
  PERSISTED_DOCUMENTS: z.string().optional(),
  BROWSER_DOCUMENTS: z
    .enum(['any', 'registered'], { error: 'must be any or registered' })
    .default('any'),
  AUTOMATIC_PERSISTED_QUERIES: z.enum(['on', 'off'], { error: 'must be on or off' }).default('on'),
  SIGN_UP: z
    .enum(['open', 'invited', 'closed'], { error: 'must be open, invited or closed' })
    .default('open'),
  GROUP_ROLES: groupRoles.optional(),
  SCIM_TOKEN: z
    .string()
    .regex(
      /^[\w.~+/=-]{32,}$/,
      'must have at least 32 letters and digits; generate one with: openssl rand -base64 32',
    )
    .optional(),
  SCIM_HEIR: z.email('must be an email address').optional(),
  ADMIN_RESET: z.enum(['on', 'off'], { error: 'must be on or off' }).default('off'),
  PASSWORD_LOGIN: z.enum(['on', 'off'], { error: 'must be on or off' }).default('on'),
  OIDC_ISSUER: issuerUrl.optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_NAME: z.string().default('single sign-on'),
  OIDC_SCOPES: scopeList,
  OIDC_TRUST_EMAIL: z.enum(['on', 'off'], { error: 'must be on or off' }).default('off'),
  OIDC_GROUPS_CLAIM: z.string().default('groups'),
  OIDC_PROVIDERS: z.string().optional(),
  FIRST_ACCOUNT_EMAIL: z.email('must be an email address').optional(),
  FIRST_ACCOUNT_PASSWORD: z.string().optional(),
  RATE_LIMIT_PER_KEY: wholeNumber('points per minute', 1000, 1_000_000_000),
  RATE_LIMIT_PER_ORGANIZATION: anyWholeNumber('points per minute', 1_000_000_000).optional(),
  RATE_LIMIT_PER_ADDRESS: wholeNumber('points per minute', 200, 1_000_000_000),
  DESTINATION_CHECKS: z.enum(['on', 'off'], { error: 'must be on or off' }).default('on'),
  SCANS: z.enum(['journal', 'commit'], { error: 'must be journal or commit' }).default('journal'),
  SCAN_RETENTION_DAYS: z.coerce
    .number({ error: 'must be a whole number of days' })
    .int('must be a whole number of days')
    .min(1, 'must be at least 1 day')
    .max(36_500, 'must be at most 36500 days; leave it unset to keep scans forever')
    .optional(),
  TRASH_DAYS: z.coerce
    .number({ error: 'must be a whole number of days' })
    .int('must be a whole number of days')
    .min(0, 'must be at least 0 days; 0 deletes at once')
    .max(3_650, 'must be at most 3650 days')
    .default(30),
  SMTP_URL: z
    .url({
      protocol: /^smtps?$/,
      error: 'must be an SMTP URL, such as smtp://user:password@mail.example.com:587',
    })
    .optional(),
  MAIL_FROM: z
    .string()
    .refine(
      (text) => z.email().safeParse(/<([^<>]+)>\s*$/.exec(text)?.[1] ?? text).success,
      'must be an email address, such as qr@example.com or QR codes <qr@example.com>',
    )
    .optional(),
  SECRET: z
    .string()
    .min(32, 'must have at least 32 characters; generate one with: openssl rand -base64 32')
    .optional(),
  METRICS_TOKEN: z.string().min(16, 'must have at least 16 characters').optional(),
  SLOW_QUERY_MS: wholeNumber('milliseconds', 500, 3_600_000),
  OTEL_EXPORTER_OTLP_ENDPOINT: url('the URL of an OpenTelemetry collector').optional(),
  OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: url(
    'the traces endpoint of an OpenTelemetry collector',
  ).optional(),
  OTEL_SDK_DISABLED: z.enum(['true', 'false'], { error: 'must be true or false' }).default('false'),
  LOG_LEVEL: z
    .enum(['trace', 'debug', 'info', 'warn', 'error', 'silent'], {
      error: 'must be trace, debug, info, warn, error or silent',
    })
    .default('info'),
});
