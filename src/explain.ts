// Why a server cannot start.
import { ConfigError } from './config.ts';

/** In one line, what to change. */
export function explain(error: unknown): string {
  if (error instanceof ConfigError) return error.message;
  if (!(error instanceof Error)) return String(error);
  if ('code' in error && error.code === 'EADDRINUSE') {
    return 'the port is taken; stop what uses it, or set PORT to another';
  }
  if ('code' in error && error.code === 'ECONNREFUSED') {
    return 'no PostgreSQL answers at DATABASE_URL; start it, or correct the URL';
  }
  return error.message;
}
