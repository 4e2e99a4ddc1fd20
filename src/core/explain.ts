// Explains startup and command errors to operators.

import { codeOf } from './caught-error.ts';
import { type Config, ConfigError } from './config.ts';

/** A one-line message that says what to change. */
export function explain(error: unknown): string {
  if (error instanceof ConfigError) return error.message;
  if (!(error instanceof Error)) return String(error);
  const code = codeOf(error) ?? '';
  const unknownHost = unknownHostOf(error);
  if (unknownHost !== undefined) {
    return `DATABASE_URL names an unknown host: ${unknownHost}`;
  }
  if (unreached.includes(code) || error.message === 'timeout expired') {
    return 'PostgreSQL does not respond at DATABASE_URL; start it, or check the URL';
  }
  if (code === '53100') return 'the disk of the database is full; free some space';
  // PostgreSQL errors about the user, password or database name.
  if (/^(28|3D)...$/.test(code)) return `DATABASE_URL was rejected by PostgreSQL: ${error.message}`;
  return error.message.trim().replaceAll(/\s*\n\s*/g, '; ');
}

/** Explains why the server cannot listen. */
export function explainListen(error: unknown, { host, port }: Config): unknown {
  const code = codeOf(error);
  if (code === 'EADDRINUSE') {
    return new ConfigError(
      `port ${port} is already in use; stop the process that uses it, or set PORT to another port`,
    );
  }
  if (code === 'EACCES') {
    return new ConfigError(
      `this user may not listen on port ${port}; set PORT to another port, such as 4000`,
    );
  }
  if (code === 'EADDRNOTAVAIL' || unknownHostOf(error) !== undefined) {
    return new ConfigError(
      `HOST must be an address of this machine, such as 127.0.0.1 or 0.0.0.0, not ${host}`,
    );
  }
  return error;
}

const unreached = ['ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH', 'ETIMEDOUT'];

/** The host name of a failed DNS lookup. */
function unknownHostOf(error: unknown): string | undefined {
  if (!['ENOTFOUND', 'EAI_AGAIN'].includes(codeOf(error) ?? '')) return undefined;
  return error instanceof Error && 'hostname' in error ? String(error.hostname) : undefined;
}
