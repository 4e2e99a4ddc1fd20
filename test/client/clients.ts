// API clients of a server, one of them through a proxy that loses responses.
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { type Client, createClient } from '../../clients/typescript/src/index.ts';
import { live } from '../support/live.ts';
import { type FaultyProxy, startFaultyProxy } from '../support/network/faulty-proxy.ts';
import type { TestServer } from '../support/server/server.ts';
import type { Caller } from '../support/server/setting.ts';

interface Clients {
  client: Client;
  proxy: FaultyProxy;
  /** Uses the caller's organization through the proxy. */
  behindProxy: Client;
}

/** All use the caller's key. A test with an unused fault of the proxy fails. */
export function useClients(server: TestServer, caller: Caller): Clients {
  let clients: Clients | undefined;
  beforeAll(async () => {
    const { key, organizationId: organization } = caller;
    const proxy = await startFaultyProxy(server.url);
    clients = {
      client: createClient({ server: server.url, key }),
      proxy,
      behindProxy: createClient({ server: proxy.url, key, organization }),
    };
  });
  afterAll(() => clients?.proxy.close());
  afterEach(() => {
    expect(clients?.proxy.faults.splice(0)).toEqual([]);
    clients?.proxy.seen.splice(0);
  });
  return {
    client: live(() => clients?.client),
    proxy: live(() => clients?.proxy),
    behindProxy: live(() => clients?.behindProxy),
  };
}

export const named = (name: string) =>
  ({ type: 'URL', name, data: { url: 'https://example.com' } }) as const;

export const failureOf = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => undefined,
    (error: unknown) => error,
  );
