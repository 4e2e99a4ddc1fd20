// The way to the PostgreSQL server that writes, also when another one takes over.
import type pg from 'pg';
import { z } from 'zod';
import { ConfigError } from '../../core/config.ts';
import type { Log } from '../../core/log.ts';
import { CancelableClient } from '../cancel.ts';
import { urlsOf } from './hosts.ts';
import { createProbe, cut } from './probe.ts';

export interface DatabaseRoute {
  /** Where it leads now. */
  url(): string;
  /** Connections that it leads to, with settings of their own. */
  Client: new (
    settings?: pg.ClientConfig,
  ) => pg.Client;
  /** To be done with each new connection. Rejects for a server that does not write. */
  onConnect?: (client: pg.ClientBase) => Promise<void>;
  close(): void;
}

const statement = `
  SELECT pg_is_in_recovery() AS "standby", CASE WHEN NOT pg_is_in_recovery()
    THEN left(pg_walfile_name(pg_current_wal_lsn()), 8) ELSE '' END AS "timeline"`;
const state = z.tuple([z.object({ standby: z.boolean(), timeline: z.string() })]);

/** Milliseconds between two looks, while all is well or none is found. */
const pauses = { well: 1_000, lost: 250 };

/**
 * Of several hosts, the one that writes: if there are two, that of the later timeline, which took over
 * from the other. Connections to another one are cut as soon as it does. Throws ConfigError if none does.
 */
export async function openDatabaseRoute(url: string, log?: Log): Promise<DatabaseRoute> {
  const servers = urlsOf(url).map((one) => ({ url: one, probe: createProbe(one, statement) }));
  const [only] = servers;
  if (servers.length === 1 && only) {
    return { url: () => only.url, Client: clientOf(() => only.url), close: () => undefined };
  }

  async function find(): Promise<{ url: string; timeline: string } | undefined> {
    const answers = await Promise.allSettled(servers.map(({ probe }) => probe.ask()));
    const writers = answers.flatMap((answer, index) => {
      const server = servers[index];
      if (answer.status === 'rejected' || !server) return [];
      const [{ standby, timeline }] = state.parse(answer.value);
      return standby ? [] : [{ url: server.url, timeline }];
    });
    return writers.sort((a, b) => (a.timeline < b.timeline ? 1 : -1))[0];
  }

  const first = await find();
  if (first === undefined) {
    throw new ConfigError(
      'none of the hosts of DATABASE_URL is a PostgreSQL server that writes; start one, or correct the URL',
    );
  }
  let current = first;
  const clients = new Map<pg.Client, string>();

  /** Whether one was found. */
  async function look(): Promise<boolean> {
    const found = await find();
    // One of an earlier timeline was taken over from: what it takes now would be lost.
    if (found === undefined || found.timeline < current.timeline) return false;
    const { url: was } = current;
    current = found;
    if (found.url === was) return true;
    const { host } = new URL(found.url);
    log?.warn({ host }, 'another database server has taken over');
    for (const [client, where] of clients) if (where !== found.url) cut(client);
    return true;
  }

  let timer: NodeJS.Timeout;
  let closed = false;
  function lookAfter(pause: number): void {
    timer = setTimeout(async () => {
      const found = await look();
      if (!closed) lookAfter(found ? pauses.well : pauses.lost);
    }, pause);
    timer.unref();
  }
  lookAfter(pauses.well);

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

/** The URL of the host that writes now. */
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
