// Cancels SQL statements in PostgreSQL when the deadline of their work has passed.
import net from 'node:net';
import pg from 'pg';
import { deadlineNow } from '../core/deadline.ts';
import { connected } from './connected.ts';
import { isReadTimeout } from './errors.ts';

/** Timeout of a cancel request in milliseconds. */
const timeout = 5_000;

/** Statements that end a transaction are never canceled. */
const endsTransaction = /^\s*(?:COMMIT|ROLLBACK|RELEASE)\b/i;

const textOf = (query: unknown): string => {
  if (typeof query === 'string') return query;
  const isObject = typeof query === 'object' && query !== null && 'text' in query;
  return isObject && typeof query.text === 'string' ? query.text : '';
};

/** Calls with a callback have no async context, so their deadline is unknown. */
const hasCallback = (given: readonly unknown[]): boolean => typeof given.at(-1) === 'function';

/**
 * A connection that cancels statements when the deadline of their work passes, and rejects later
 * statements of that work.
 */
export class CancelableClient extends pg.Client {
  #canceling: Promise<void> | undefined;

  constructor(settings?: pg.ClientConfig) {
    super(settings);
    this.query = new Proxy(this.query, {
      apply: (query, _client, given: unknown[]) => {
        const text = textOf(given[0]);
        const send = () => this.#endAfterTimeout(text, Reflect.apply(query, this, given));
        // A pending cancel request would hit the next statement of this connection.
        if (this.#canceling) return this.#canceling.then(send);
        if (hasCallback(given)) return send();
        const deadline = deadlineNow();
        if (!deadline || endsTransaction.test(text)) return send();
        return deadline.guard(send, () => this.#cancel());
      },
    });
  }

  /**
   * Closes the connection if the end of a transaction timed out: otherwise a later request would use one
   * whose transaction is still open.
   */
  #endAfterTimeout(text: string, sent: unknown): unknown {
    if (sent instanceof Promise && endsTransaction.test(text)) {
      sent.catch((error: unknown) => {
        if (isReadTimeout(error)) this.connection.stream.destroy();
      });
    }
    return sent;
  }

  async #cancel(): Promise<void> {
    this.#canceling ??= requestCancel(this);
    await this.#canceling;
    this.#canceling = undefined;
  }
}

/** Makes statements of a pool keep the async context of their caller while they wait for a connection. */
export function cancelable<Pool extends pg.Pool>(pool: Pool): Pool {
  pool.query = new Proxy(pool.query, {
    apply: (query, _pool, given: unknown[]) =>
      deadlineNow() && !hasCallback(given)
        ? queryAlone(pool, given)
        : Reflect.apply(query, pool, given),
  });
  return pool;
}

/** Like `pool.query`, but in the context of the caller. */
const queryAlone = (pool: pg.Pool, given: unknown[]): Promise<unknown> =>
  connected(pool, (client) => Reflect.apply(client.query, client, given));

const cancelRequestCode = 80_877_102;

/**
 * Sends a cancel request for a connection (PostgreSQL, "Canceling Requests in Progress"), which poolers
 * pass on. Resolves when it was received or failed; then the statement runs to its end.
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
    socket.setTimeout(timeout, () => socket.destroy());
    socket.on('error', () => undefined);
    // The server closes the connection when done; a pooler drops the request if we close first.
    socket.once('close', () => resolve());
    socket.resume();
    socket.write(message);
  });
}
