// Asks a server something again and again, without ever waiting long.
import pg from 'pg';

export interface Probe {
  /** The rows of the answer. Rejects if there is none within a second or two. */
  ask(): Promise<unknown[]>;
  close(): void;
}

const patience = 1_000;

/** Ends a connection at once, whatever it is doing; whoever waits for it hears of it. */
export const cut = (client: pg.Client): void => {
  client.connection.stream.destroy();
};

/** Over a connection of its own, so that it never waits for others. */
export function createProbe(url: string, statement: string): Probe {
  let current: pg.Client | undefined;

  async function connect(): Promise<pg.Client> {
    const client = new pg.Client({
      connectionString: url,
      connectionTimeoutMillis: patience,
      query_timeout: patience,
    });
    // What ends a connection is found out by the next question.
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
