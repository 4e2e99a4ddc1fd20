// Classifies errors of Prisma, its adapter and PostgreSQL.
import pg from 'pg';
import { Prisma } from './client/client.ts';

/** The code of an error of Prisma's own, such as `P2002`. */
const prismaCodeOf = (error: unknown): string | undefined =>
  error instanceof Prisma.PrismaClientKnownRequestError ? error.code : undefined;

/** The row to change, or a referenced row, does not exist. */
export const isNotFound = (error: unknown): boolean =>
  isReference(error) || prismaCodeOf(error) === 'P2025';

/** A foreign key violation. */
export const isReference = (error: unknown): boolean => prismaCodeOf(error) === 'P2003';

/** The unique index that a write violated; undefined for other errors. */
export function takenIndex(error: unknown): string | undefined {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return undefined;
  // P2010: a statement of ours.
  if (error.code !== 'P2002' && error.code !== 'P2010') return undefined;
  // Only PostgreSQL's own message names the index through both adapters.
  return /unique constraint \\"(\w+)\\"/.exec(JSON.stringify(error.meta))?.[1];
}

/** Whether the data itself is invalid (PostgreSQL's classes 22, 23, 54), so that retrying does not help. */
export const isDataError = (error: unknown): boolean =>
  error instanceof pg.DatabaseError && /^(?:22|23|54)/.test(error.code ?? '');

/** An internal error (class XX): on Citus also the data errors of COPY, and those of a worker that ends. */
export const isUnspecific = (error: unknown): boolean =>
  error instanceof pg.DatabaseError && /^XX/.test(error.code ?? '');

/**
 * Prisma: unreachable, timeout, connection closed, no free connection, transaction lost, or a write
 * conflict with another transaction, which a retry can resolve.
 */
const codes = new Set(['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028', 'P2034', 'P2037']);

/**
 * PostgreSQL: statement canceled, shutting down, starting up, disk full, too many connections, deadlock,
 * read-only, connection errors (class 08).
 */
const states = /^(?:57014|57P0[1-3]|53[13]00|40P01|25006|08\w{3})$/;

/** Adapter errors of raw SQL, which have no Prisma code. */
const kinds = /"kind":"(?:DatabaseNotReachable|ConnectionClosed|SocketTimeout|TooManyConnections)"/;

const messages =
  /ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|terminated|Connection terminated|timeout exceeded|timeout expired|read timeout|not queryable|ended by the other party|stream was destroyed|after end/i;

/** node-postgres did not get the result of a statement in time, so the state of the connection is unknown. */
export const isReadTimeout = (error: unknown): boolean =>
  error instanceof Error && error.message === 'Query read timeout';

export function isUnavailable(error: unknown): boolean {
  if (error instanceof Prisma.PrismaClientInitializationError) return true;
  if (error instanceof Prisma.PrismaClientKnownRequestError) {
    const meta = JSON.stringify(error.meta ?? {});
    return (
      codes.has(error.code) ||
      states.test(stateIn(meta)) ||
      kinds.test(meta) ||
      messages.test(error.message)
    );
  }
  if (!(error instanceof Error)) return false;
  // Adapter errors of BEGIN and COMMIT.
  const cause = JSON.stringify(error.cause ?? {});
  return (
    messages.test(`${error.name} ${error.message}`) ||
    kinds.test(cause) ||
    states.test(stateIn(cause))
  );
}

/** PostgreSQL's error code, which adapters nest at different depths. */
const stateIn = (meta: string): string => /"(?:code|originalCode)":"(\w{5})"/.exec(meta)?.[1] ?? '';
