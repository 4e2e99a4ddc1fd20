// Listens for PostgreSQL notifications (LISTEN/NOTIFY).

import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { every } from '../core/timing.ts';
import type { DatabaseRoute } from './server/route.ts';

interface Listener {
  notify(payload: string): void;
  /** The connection was lost; notifications since then may have been missed. */
  missed(since: Date): void;
}

export interface Listening {
  close(): Promise<void>;
}

/** Resolves when it is listening. */
export type Listen = (channel: string, listener: Listener) => Promise<Listening>;

const retryAfter = 500;
/** Milliseconds between connection checks. */
const checkEvery = 10_000;

/**
 * Listens on a separate connection, which is reopened when lost. Transaction poolers do not support
 * LISTEN, so there must be none in between.
 */
export const listenOnServer =
  (route: Pick<DatabaseRoute, 'Client'>): Listen =>
  async (channel, { notify, missed }) => {
    let closed = false;
    let lastIntact = new Date();

    async function connect(): Promise<pg.Client> {
      const client = new route.Client({
        connectionTimeoutMillis: 5_000,
        query_timeout: 5_000,
        keepAlive: true,
      });
      // Errors are followed by `end`.
      client.on('error', () => undefined);
      client.on('notification', ({ payload = '' }) => notify(payload));
      await client.connect();
      await client.query(`LISTEN ${client.escapeIdentifier(channel)}`);
      client.once('end', () => void reconnect());
      lastIntact = new Date();
      return client;
    }

    async function reconnect(): Promise<void> {
      const since = lastIntact;
      while (!closed) {
        await sleep(retryAfter);
        try {
          current = await connect();
          missed(since);
          return;
        } catch {
          // Retries until closed.
        }
      }
    }

    let current = await connect();
    const timer = every(checkEvery, async () => {
      const checkedAt = new Date();
      try {
        await current.query('SELECT 1');
        lastIntact = checkedAt;
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
