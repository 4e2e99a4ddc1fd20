// Why the server, or a command of its operator, cannot do its work.

import { type Config, ConfigError } from './config.ts';
import { codeOf } from './error-code.ts';

/** In one line, what to change. */
export function explain(error: unknown): string {
  if (error instanceof ConfigError) return error.message;
  if (!(error instanceof Error)) return String(error);
  const code = codeOf(error) ?? '';
  const unknownHost = unknownHostOf(error);
  if (unknownHost !== undefined) {
    return `DATABASE_URL must name a host that there is; ${unknownHost} is not found`;
  }
  if (unreached.includes(code) || error.message === 'timeout expired') {
    return 'no PostgreSQL answers at DATABASE_URL; start it, or correct the URL';
  }
  if (code === '53100') return 'the disk of the database is full; make room there';
  // What PostgreSQL says of the role, its password, and the name of the database.
  if (/^(28|3D)...$/.test(code)) return `DATABASE_URL must be right: ${error.message}`;
  return error.message.trim().replaceAll(/\s*\n\s*/g, '; ');
}

/** Why it cannot listen. */
export function explainListen(error: unknown, { host, port }: Config): unknown {
  const code = codeOf(error);
  if (code === 'EADDRINUSE') {
    return new ConfigError('the port is taken; stop what uses it, or set PORT to another');
  }
  if (code === 'EACCES') {
    return new ConfigError(`PORT must be one that this user may take, as 4000; ${port} is not`);
  }
  if (code === 'EADDRNOTAVAIL' || unknownHostOf(error) !== undefined) {
    return new ConfigError(
      `HOST must be an address of this machine, as 127.0.0.1 or 0.0.0.0; ${host} is none`,
    );
  }
  return error;
}

const unreached = ['ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH', 'ETIMEDOUT'];

/** The name of a host that was not found, if that is the error. */
function unknownHostOf(error: unknown): string | undefined {
  if (!['ENOTFOUND', 'EAI_AGAIN'].includes(codeOf(error) ?? '')) return undefined;
  return error instanceof Error && 'hostname' in error ? String(error.hostname) : undefined;
}
