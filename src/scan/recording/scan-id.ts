// Identifiers of scans: UUIDs that begin with their time.
import { randomFillSync } from 'node:crypto';
import { v7 } from 'uuid';

const length = 16;
/** For so many identifiers at once: asking for random bytes costs as much as all the rest of one. */
const pool = new Uint8Array(length * 256);
let used = pool.length;
let last = 0;
let sequence = 0;

/** A version 7 UUID (RFC 9562), greater than those made before in this process. */
export function createScanId(): string {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  const random = pool.subarray(used, used + length);
  used += length;
  const now = Date.now();
  if (now > last) {
    last = now;
    // Half of the range is left to those of the same millisecond.
    sequence = new DataView(random.buffer, random.byteOffset).getUint32(0) >>> 2;
  } else {
    sequence += 1;
  }
  return v7({ random, msecs: last, seq: sequence });
}
