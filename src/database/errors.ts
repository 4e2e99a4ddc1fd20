// What went wrong in the database, read from the errors of Prisma, its adapter and PostgreSQL.
import { Prisma } from './client/client.ts';

/** The code of an error of Prisma's own, such as `P2002`. */
const prismaCodeOf = (error: unknown): string | undefined =>
  error instanceof Prisma.PrismaClientKnownRequestError ? error.code : undefined;

/** A row that was referred to, or to be changed, is not there. */
export const isGone = (error: unknown): boolean =>
  isReference(error) || prismaCodeOf(error) === 'P2025';

/** A row that others refer to, or one that refers to a row that is not there (a foreign key). */
export const isReference = (error: unknown): boolean => prismaCodeOf(error) === 'P2003';

/** The unique index that a write ran into; undefined for any other error. */
export function takenIndex(error: unknown): string | undefined {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return undefined;
  if (error.code !== 'P2002') return undefined;
  // Only PostgreSQL's own message names the index through both adapters.
  return /unique constraint \\"(\w+)\\"/.exec(JSON.stringify(error.meta))?.[1];
}

/** Whether the data itself is at fault (PostgreSQL's classes 22, 23, 54), so that no retry helps. */
export function isDataError(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false;
  return /"originalCode":"(?:22|23|54)\w{3}"/.test(JSON.stringify(error.meta ?? {}));
}

/**
 * Prisma: cannot reach, timed out, closed the connection, no connection free, transaction lost; given
 * up for another transaction, which a second try will not meet.
 */
const codes = new Set(['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028', 'P2034', 'P2037']);

/**
 * PostgreSQL: a statement canceled, shutting down, starting up, its disk full, too many connections, a deadlock, one that only
 * reads, the class 08.
 */
const states = /^(?:57014|57P0[1-3]|53[13]00|40P01|25006|08\w{3})$/;

/** The adapters, of a statement in SQL, which has no code of its own then. */
const kinds = /"kind":"(?:DatabaseNotReachable|ConnectionClosed|SocketTimeout|TooManyConnections)"/;

const messages =
  /ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|terminated|Connection terminated|timeout exceeded|not queryable|ended by the other party|stream was destroyed|after end/i;

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
  // The adapter's own, of a transaction's first or last statement.
  const cause = JSON.stringify(error.cause ?? {});
  return (
    messages.test(`${error.name} ${error.message}`) ||
    kinds.test(cause) ||
    states.test(stateIn(cause))
  );
}

/** PostgreSQL's own code, which the adapters put at different depths. */
const stateIn = (meta: string): string => /"(?:code|originalCode)":"(\w{5})"/.exec(meta)?.[1] ?? '';
