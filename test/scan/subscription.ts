// Opens subscriptions to scans.
import type { SseStream } from '../support/network/sse.ts';
import { useLive } from '../support/network/streams.ts';
import type { TestServer } from '../support/server/server.ts';
import type { Caller } from '../support/server/setting.ts';

export const query = `subscription ($org: ID!, $id: ID) {
  qrCodeScanned(organizationId: $org, qrCodeId: $id) { id qrCodeId os referrer target unique }
}`;

export const scanIn = (event: unknown) => Object(event).data?.data?.qrCodeScanned;
export const codeIn = (event: unknown) => Object(event).data?.errors?.[0]?.extensions?.code;

/** Streams that end with their test. */
export function useStreams(server: TestServer, caller: Caller) {
  const { streams, open } = useLive(query);
  const watch = (
    variables: Record<string, unknown>,
    headers: Record<string, string> = { 'x-api-key': caller.key },
    on: Pick<TestServer, 'url'> = server,
  ): Promise<SseStream> => open(on, variables, headers);
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
