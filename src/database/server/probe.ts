// Polls a database server with short timeouts.
import pg from 'pg';

export interface Probe {
  /** Runs the statement and returns its rows. Rejects after a second or two. */
  ask(): Promise<unknown[]>;
  close(): void;
}

const timeout = 1_000;

/** Closes a connection immediately; pending statements reject. */
export const cut = (client: pg.Client): void => {
  client.connection.stream.destroy();
};

/** Uses a separate connection, so that it never waits for others. */
export function createProbe(url: string, statement: string): Probe {
  let current: pg.Client | undefined;

  async function connect(): Promise<pg.Client> {
    const client = new pg.Client({
      connectionString: url,
      connectionTimeoutMillis: timeout,
      query_timeout: timeout,
    });
    // The next statement notices a broken connection.
    client.on('error', () => undefined);
    await client.connect();
    return client;
  }

  return {
    async ask() {
      const client = current ?? (await connect());
      current = undefined;
      try {
        const { rows } = await client.query(statement);
        current = client;
        return rows;
      } catch (error) {
        cut(client);
        throw error;
      }
    },
    close: () => {
      if (current) cut(current);
    },
  };
}
