// The status of a QR code: in the trash, else in the archive, else whether its short link works.
import type { ScanStatus } from '../routing/routed-code.ts';
import type { QrCodeStatus } from './shape.ts';

/** The columns that the status depends on. */
interface Stored {
  /** ACTIVE or PAUSED: whether the short link works, also while the code is archived. */
  status: QrCodeStatus;
  archivedAt: Date | null;
  deletedAt: Date | null;
}

/** As the API shows it; the database counts codes by the same status (`shownStatus` in SQL). */
export function shownStatus({ status, archivedAt, deletedAt }: Stored): QrCodeStatus {
  if (deletedAt) return 'DELETED';
  return archivedAt ? 'ARCHIVED' : status;
}

/** What scans depend on; the archive does not matter. */
export function scanStatus({ status, deletedAt }: Omit<Stored, 'archivedAt'>): ScanStatus {
  if (deletedAt) return 'DELETED';
  return status === 'ACTIVE' ? 'ACTIVE' : 'PAUSED';
}
