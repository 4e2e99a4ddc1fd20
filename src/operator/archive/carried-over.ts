// Checks that the scans of 1.0.0 are carried over, for commands that read or move the tables of scans.
import { ConfigError } from '../../core/config.ts';
import type { ArchiveConnection } from './connection.ts';

/** Throws ConfigError while the server still has to carry over scans of 1.0.0. */
export async function expectCarriedOver({ query }: ArchiveConnection): Promise<void> {
  const rows = await query(`SELECT 1 WHERE to_regclass('"QrCodeDay_before"') IS NOT NULL`);
  if (rows.length === 0) return;
  throw new ConfigError(
    'the server is still carrying over the scans of 1.0.0; start it if it is not running, and try again when its log says that it has carried them over',
  );
}
