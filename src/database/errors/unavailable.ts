// Tells a database that is out of reach from everything else that can go wrong.
import { Prisma } from '../client/client.ts';

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
