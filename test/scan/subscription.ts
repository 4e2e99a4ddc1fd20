// Opens subscriptions to scans.
import { afterEach } from 'vitest';
import { type SseStream, subscribe } from '../support/network/sse.ts';
import type { TestServer } from '../support/server/server.ts';
import type { Caller } from '../support/server/setting.ts';

export const query = `subscription ($org: ID!, $id: ID) {
  qrCodeScanned(organizationId: $org, qrCodeId: $id) { id qrCodeId os referrer target unique }
}`;

export const scanIn = (event: unknown) => Object(event).data?.data?.qrCodeScanned;
export const codeIn = (event: unknown) => Object(event).data?.errors?.[0]?.extensions?.code;

/** Streams that end with their test. */
export function useStreams(server: TestServer, caller: Caller) {
  const streams: SseStream[] = [];
  afterEach(async () => {
    for (const stream of streams.splice(0)) await stream.close();
  });
  async function watch(
    variables: Record<string, unknown>,
    headers: Record<string, string> = { 'x-api-key': caller.key },
    on: Pick<TestServer, 'url'> = server,
  ): Promise<SseStream> {
    const stream = await subscribe(on, query, variables, headers);
    streams.push(stream);
    return stream;
  }
  return { streams, watch };
}

/** Notifications about scans from the database, from now on. */
export async function countNotifications(server: TestServer) {
  const payloads: string[] = [];
  const listening = await server.listen('ilqr_scan', {
    notify: (payload) => payloads.push(payload),
    missed: () => undefined,
  });
  return { payloads, close: () => listening.close() };
}
