// Ends in PostgreSQL the statements of work that nobody waits for any more.
import net from 'node:net';
import pg from 'pg';
import { deadlineNow } from '../core/deadline.ts';

/** Milliseconds for the way to the server. */
const patience = 5_000;

/** What ends a transaction is sent and waited for, whatever became of the work. */
const endsTransaction = /^\s*(?:COMMIT|ROLLBACK|RELEASE)\b/i;

const textOf = (query: unknown): string => {
  if (typeof query === 'string') return query;
  const isObject = typeof query === 'object' && query !== null && 'text' in query;
  return isObject && typeof query.text === 'string' ? query.text : '';
};

/** Whoever gives a callback works for nobody in particular: of such work the context is not known. */
const hasCallback = (given: readonly unknown[]): boolean => typeof given.at(-1) === 'function';

/**
 * A connection whose statement is canceled when the deadline of the work that sent it has passed; what
 * that work sends afterward is refused.
 */
export class CancelableClient extends pg.Client {
  #canceling: Promise<void> | undefined;

  constructor(settings?: pg.ClientConfig) {
    super(settings);
    this.query = new Proxy(this.query, {
      apply: (query, _client, given: unknown[]) => {
        const send = () => Reflect.apply(query, this, given);
        // A cancellation that is under way would meet the next statement of this connection.
        if (this.#canceling) return this.#canceling.then(send);
        if (hasCallback(given)) return send();
        const deadline = deadlineNow();
        if (!deadline || endsTransaction.test(textOf(given[0]))) return send();
        return deadline.guard(send, () => this.#cancel());
      },
    });
  }

  async #cancel(): Promise<void> {
    this.#canceling ??= requestCancel(this);
    await this.#canceling;
    this.#canceling = undefined;
  }
}

/** The same pool, whose statements belong to the work that sends them although they may wait for a connection. */
export function cancelable<Pool extends pg.Pool>(pool: Pool): Pool {
  pool.query = new Proxy(pool.query, {
    apply: (query, _pool, given: unknown[]) =>
      deadlineNow() && !hasCallback(given)
        ? queryAlone(pool, given)
        : Reflect.apply(query, pool, given),
  });
  return pool;
}

/** As the pool does it, but in the context of the caller. */
async function queryAlone(pool: pg.Pool, given: unknown[]): Promise<unknown> {
  const client = await pool.connect();
  // The statement fails with it.
  const ignore = () => undefined;
  client.on('error', ignore);
  let failure: Error | undefined;
  try {
    return await Reflect.apply(client.query, client, given);
  } catch (error) {
    failure = error instanceof Error ? error : new Error(String(error));
    throw error;
  } finally {
    client.off('error', ignore);
    client.release(failure);
  }
}

const cancelRequestCode = 80_877_102;

/**
 * Asks the server to end what a connection does at present (PostgreSQL, "Canceling Requests in
 * Progress"), which poolers pass on. Resolves when it was taken, or cannot be: then the statement ends
 * by itself.
 */
async function requestCancel(client: pg.Client): Promise<void> {
  if (!('processID' in client && 'secretKey' in client)) return;
  const { host, port, processID, secretKey } = client;
  if (typeof processID !== 'number' || typeof secretKey !== 'number') return;
  const message = Buffer.alloc(16);
  for (const [index, value] of [16, cancelRequestCode, processID, secretKey].entries()) {
    message.writeInt32BE(value, index * 4);
  }
  await new Promise<void>((resolve) => {
    const socket = host.startsWith('/')
      ? net.connect(`${host}/.s.PGSQL.${port}`)
      : net.connect(port, host);
    socket.setTimeout(patience, () => socket.destroy());
    socket.on('error', () => undefined);
    // The server says nothing, and closes when it has done it; a pooler forgets whoever closes first.
    socket.once('close', () => resolve());
    socket.resume();
    socket.write(message);
  });
}
