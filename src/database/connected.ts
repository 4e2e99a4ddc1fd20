// Runs work on a connection of a pool.
import type pg from 'pg';

/** Closes the connection if the work fails, which rolls back, or as soon as `signal` is aborted. */
export async function connected<Result>(
  pool: Pick<pg.Pool, 'connect'>,
  work: (client: pg.PoolClient) => Promise<Result>,
  signal?: AbortSignal,
): Promise<Result> {
  const client = await pool.connect();
  // The statement itself rejects with the error; without a listener the process would end.
  const ignore = () => undefined;
  client.on('error', ignore);
  let isReleased = false;
  const release = (failed: boolean) => {
    if (isReleased) return;
    isReleased = true;
    // The error of a connection that failed may come later.
    if (!failed) client.off('error', ignore);
    client.release(failed);
  };
  const abort = () => release(true);
  signal?.addEventListener('abort', abort);
  try {
    signal?.throwIfAborted();
    const result = await work(client);
    release(false);
    return result;
  } finally {
    signal?.removeEventListener('abort', abort);
    release(true);
  }
}
