// Notifies live subscribers of stored scans.
import type pg from 'pg';
import type { StoredScan } from '../../database/scans/stored-scan.ts';

/** Notification channel for stored scans of organizations with live subscriptions. */
export const scanChannel = 'ilqr_scan';
/** Scans in a notification, which PostgreSQL limits to 8,000 bytes. */
const maxIds = 100;

/** Takes effect when the transaction commits. */
export async function notifyWatchers(
  client: pg.PoolClient,
  scans: readonly StoredScan[],
): Promise<void> {
  const byCode = Map.groupBy(scans, ({ qrCodeId }) => qrCodeId);
  for (const all of byCode.values()) {
    for (let start = 0; start < all.length; start += maxIds) {
      await notify(client, all.slice(start, start + maxIds));
    }
  }
}

async function notify(client: pg.PoolClient, scans: readonly StoredScan[]): Promise<void> {
  const [first] = scans;
  if (!first) return;
  const times = scans.map(({ scannedAt }) => scannedAt.getTime());
  const message = {
    organizationId: first.organizationId,
    qrCodeId: first.qrCodeId,
    ids: scans.map(({ id }) => id),
    from: new Date(Math.min(...times)),
    to: new Date(Math.max(...times)),
  };
  await client.query('SELECT pg_notify($1, $2)', [scanChannel, JSON.stringify(message)]);
}
