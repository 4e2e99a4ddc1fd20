// The environment, read once into a checked configuration.
import { z } from 'zod';

const url = (what: string) =>
  z
    .url({ protocol: /^https?$/, error: `must be ${what}, for example https://qr.example.com` })
    .transform((text) => text.replace(/\/+$/, ''));

const environment = z.object({
  PORT: z.coerce
    .number({ error: 'must be a port number' })
    .int('must be a port number')
    .min(0, 'must be a port number')
    .max(65535, 'must be a port number')
    .default(4000),
  HOST: z.string().min(1, 'must name an address').default('localhost'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must be a PostgreSQL URL: postgresql://user:password@host/name')
    .optional(),
  DATA_DIR: z.string().min(1, 'must name a folder').default('.data'),
  PUBLIC_URL: url('the address under which people reach this server').optional(),
  SHORT_URL: url('the base of short links').optional(),
  SECRET: z
    .string()
    .min(32, 'must have at least 32 characters; make one with: openssl rand -base64 32')
    .optional(),
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
  dataDir: string;
  publicUrl: string;
  /** The base of short links, without a slash at the end. */
  shortUrl: string;
  /** Undefined only with the embedded database, which keeps one of its own. */
  secret: string | undefined;
  logLevel: string;
}

/** A wrong variable; the message names it and says what would be right. */
export class ConfigError extends Error {}

export function readConfig(variables: NodeJS.ProcessEnv): Config {
  // An empty variable, as `PORT=` in an .env file, counts as not set.
  const present = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const { data, error } = environment.safeParse(present);
  if (error) {
    const lines = error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
    throw new ConfigError(lines.join('; '));
  }
  if (data.DATABASE_URL !== undefined && data.SECRET === undefined) {
    throw new ConfigError(
      'SECRET must be set when DATABASE_URL is set; make one with: openssl rand -base64 32',
    );
  }
  const publicUrl = data.PUBLIC_URL ?? `http://localhost:${data.PORT}`;
  return {
    port: data.PORT,
    host: data.HOST,
    databaseUrl: data.DATABASE_URL,
    dataDir: data.DATA_DIR,
    publicUrl,
    shortUrl: data.SHORT_URL ?? `${publicUrl}/q`,
    secret: data.SECRET,
    logLevel: data.LOG_LEVEL,
  };
}
