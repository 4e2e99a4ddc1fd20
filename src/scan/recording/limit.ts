// Enforces scan limits.

import type { Scanned } from '../storing/scan-row.ts';
import type { Found } from '../target.ts';
import type { RedirectTarget } from '../target-reader.ts';
import type { ScanRecorder } from './recorder.ts';

/**
 * Whether a scan of a limited code is within the limit; if so, it is stored. While the database is
 * unavailable, the last known count decides without waiting, separately in each process.
 */
export const createLimitedCount =
  (recorder: ScanRecorder) =>
  async (target: RedirectTarget, scanned: Scanned, fresh: Found['fresh']): Promise<boolean> => {
    const withinLimit = () => {
      const { scanLimit } = target.routing ?? {};
      if (scanLimit !== undefined && target.totalScans >= scanLimit) return false;
      target.totalScans += 1;
      return true;
    };
    if (fresh) {
      const before = target.totalScans;
      const passed = await recorder.claim(scanned, withinLimit);
      // Keeps the last known count correct in case the database becomes unavailable.
      if (passed && target.totalScans === before) target.totalScans += 1;
      return passed;
    }
    if (!withinLimit()) return false;
    await recorder.record(scanned);
    return true;
  };
