// Makes the database show the scans that were answered.
import type { Log } from '../core/log.ts';
import { withTimeout } from '../core/timing.ts';
import type { ScanRecorder } from './recording/recorder.ts';
import type { RollUp } from './roll-up/roll-up.ts';

export interface ScanCounts {
  /** Resolves when all scans that this process has answered are stored, so that readers find them. */
  settled(): Promise<void>;
  /** Also counts them, and those of other processes, so that QR codes can be sorted by their totals. */
  counted(): Promise<void>;
}

/** Milliseconds that a reader waits, at most. */
const maxWait = 2_000;

/** Readers do not wait while the database does not store scans; they see what it has. */
export function createScanCounts(
  recorder: Pick<ScanRecorder, 'settled'>,
  rollUp: Pick<RollUp, 'run'>,
  log: Log,
): ScanCounts {
  async function tryFor(work: Promise<void>): Promise<void> {
    try {
      await withTimeout(maxWait, work);
    } catch (err) {
      log.warn({ err }, 'a response may lack the latest scans');
    }
  }
  const settled = () => tryFor(recorder.settled());
  return {
    settled,
    async counted() {
      await settled();
      await tryFor(rollUp.run());
    },
  };
}
