// Routes connections to the PostgreSQL primary and follows failovers.
import type pg from 'pg';
import { z } from 'zod';
import { ConfigError } from '../../core/config.ts';
import type { Log } from '../../core/log.ts';
import { CancelableClient } from '../cancel.ts';
import { urlsOf } from './hosts.ts';
import { createProbe, cut } from './probe.ts';

export interface DatabaseRoute {
  /** URL of the current primary. */
  url(): string;
  /** Client class that connects to the current primary. */
  Client: new (
    settings?: pg.ClientConfig,
  ) => pg.Client;
  /** To be called for each new connection. Rejects if the server is a standby. */
  onConnect?: (client: pg.ClientBase) => Promise<void>;
  close(): void;
}

const statement = `
  SELECT pg_is_in_recovery() AS "standby", CASE WHEN NOT pg_is_in_recovery()
    THEN left(pg_walfile_name(pg_current_wal_lsn()), 8) ELSE '' END AS "timeline"`;
const state = z.tuple([z.object({ standby: z.boolean(), timeline: z.string() })]);

/** Milliseconds between checks, with and without a primary. */
const intervals = { found: 1_000, lost: 250 };

/**
 * Finds the primary among several hosts; of two, the one with the later timeline, which has taken over.
 * After a failover, connections to the old primary are closed. Throws ConfigError if there is none.
 */
export async function openDatabaseRoute(url: string, log?: Log): Promise<DatabaseRoute> {
  const servers = urlsOf(url).map((one) => ({ url: one, probe: createProbe(one, statement) }));
  const [only] = servers;
  if (servers.length === 1 && only) {
    return { url: () => only.url, Client: clientOf(() => only.url), close: () => undefined };
  }

  async function find(): Promise<{ url: string; timeline: string } | undefined> {
    const results = await Promise.allSettled(servers.map(({ probe }) => probe.ask()));
    const writers = results.flatMap((result, index) => {
      const server = servers[index];
      if (result.status === 'rejected' || !server) return [];
      const [{ standby, timeline }] = state.parse(result.value);
      return standby ? [] : [{ url: server.url, timeline }];
    });
    return writers.sort((a, b) => (a.timeline < b.timeline ? 1 : -1))[0];
  }

  const first = await find();
  if (first === undefined) {
    throw new ConfigError(
      'none of the hosts in DATABASE_URL is a PostgreSQL primary; start one, or check the URL',
    );
  }
  let current = first;
  const clients = new Map<pg.Client, string>();

  /** Returns whether a primary was found. */
  async function check(): Promise<boolean> {
    const found = await find();
    // A server with an earlier timeline is an old primary: writes to it would be lost.
    if (found === undefined || found.timeline < current.timeline) return false;
    const { url: was } = current;
    current = found;
    if (found.url === was) return true;
    const { host } = new URL(found.url);
    log?.warn({ host }, 'another database server has become the primary');
    for (const [client, where] of clients) if (where !== found.url) cut(client);
    return true;
  }

  let timer: NodeJS.Timeout;
  let closed = false;
  function scheduleCheck(pause: number): void {
    timer = setTimeout(async () => {
      const found = await check();
      if (!closed) scheduleCheck(found ? intervals.found : intervals.lost);
    }, pause);
    timer.unref();
  }
  scheduleCheck(intervals.found);

  return {
    url: () => current.url,
    Client: clientOf(
      () => current.url,
      (client, where) => {
        clients.set(client, where);
        client.once('end', () => clients.delete(client));
      },
    ),
    async onConnect(client) {
      const { rows } = await client.query(statement);
      if (state.parse(rows)[0].standby) throw new Error('Connection terminated: a standby');
    },
    close: () => {
      closed = true;
      clearTimeout(timer);
      for (const { probe } of servers) probe.close();
    },
  };
}

/** The URL of the current primary. */
export async function findWriter(url: string): Promise<string> {
  const route = await openDatabaseRoute(url);
  route.close();
  return route.url();
}

const clientOf = (
  url: () => string,
  note: (client: pg.Client, url: string) => void = () => undefined,
): DatabaseRoute['Client'] =>
  class extends CancelableClient {
    constructor(settings: pg.ClientConfig = {}) {
      const here = url();
      super({ ...settings, connectionString: here });
      note(this, here);
    }
  };
