// Hears what is told over the database (NOTIFY), whichever process tells it.

import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { every } from '../core/timing.ts';
import type { DatabaseRoute } from './server/route.ts';

interface Hearer {
  told(payload: string): void;
  /** The connection was lost; what was told from then until now may have been missed. */
  missed(since: Date): void;
}

export interface Listening {
  close(): Promise<void>;
}

/** Resolves when everything that is told from now on will be heard. */
export type Listen = (channel: string, hearer: Hearer) => Promise<Listening>;

const retryAfter = 500;
/** How often the connection is asked whether it still is one. */
const checkEvery = 10_000;

/**
 * Listens on a connection of its own, which is made again when it is lost. A pooler that lends
 * connections by the transaction lets nothing be heard, so none may be in between.
 */
export const listenOnServer =
  (route: Pick<DatabaseRoute, 'Client'>): Listen =>
  async (channel, { told, missed }) => {
    let closed = false;
    let whole = new Date();

    async function connect(): Promise<pg.Client> {
      const client = new route.Client({
        connectionTimeoutMillis: 5_000,
        query_timeout: 5_000,
        keepAlive: true,
      });
      // What ends a connection is followed by `end`.
      client.on('error', () => undefined);
      client.on('notification', ({ payload = '' }) => told(payload));
      await client.connect();
      await client.query(`LISTEN ${client.escapeIdentifier(channel)}`);
      client.once('end', () => void reconnect());
      whole = new Date();
      return client;
    }

    async function reconnect(): Promise<void> {
      const since = whole;
      while (!closed) {
        await sleep(retryAfter);
        try {
          current = await connect();
          missed(since);
          return;
        } catch {
          // It goes on as long as somebody listens.
        }
      }
    }

    let current = await connect();
    const timer = every(checkEvery, async () => {
      const asked = new Date();
      try {
        await current.query('SELECT 1');
        whole = asked;
      } catch {
        current.end().catch(() => undefined);
      }
    });
    return {
      close: async () => {
        closed = true;
        timer.stop();
        await current.end().catch(() => undefined);
      },
    };
  };
