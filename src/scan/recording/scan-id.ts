// Creates IDs of scans: time-ordered UUIDs.
import { randomFillSync } from 'node:crypto';
import { v7 } from 'uuid';

const length = 16;
/** Random bytes for 256 IDs: fetching them for each ID would double its cost. */
const pool = new Uint8Array(length * 256);
let used = pool.length;
let last = 0;
let sequence = 0;

/** A version 7 UUID (RFC 9562), greater than earlier ones of this process. */
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
    // Leaves room in the range for IDs of the same millisecond.
    sequence = new DataView(random.buffer, random.byteOffset).getUint32(0) >>> 2;
  } else {
    sequence += 1;
  }
  return v7({ random, msecs: last, seq: sequence });
}
