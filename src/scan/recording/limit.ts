// Counts the scans of codes that allow only so many.

import type { Found, Target } from '../target.ts';
import type { ScanRecorder } from './recorder.ts';
import type { Scanned } from './scan-row.ts';

/**
 * Whether a scan of a code with a limit may pass; it is stored if so. While the database is away what
 * was last known decides: nobody waits, and every process goes by its own count.
 */
export const createLimitedCount =
  (recorder: ScanRecorder) =>
  async (target: Target, scanned: Scanned, fresh: Found['fresh']): Promise<boolean> => {
    const hasRoom = () => {
      const { scanLimit } = target.routing ?? {};
      if (scanLimit !== undefined && target.totalScans >= scanLimit) return false;
      target.totalScans += 1;
      return true;
    };
    if (fresh) {
      const before = target.totalScans;
      const passed = await recorder.claim(scanned, hasRoom);
      // So that the last that is known is right if the database goes away next.
      if (passed && target.totalScans === before) target.totalScans += 1;
      return passed;
    }
    if (!hasRoom()) return false;
    await recorder.record(scanned);
    return true;
  };
