// Count what has come of a file while it comes, piece by piece.

export interface Counter {
  /** Codes that have come so far. */
  count: number;
  take: (bytes: Uint8Array) => void;
}

const quote = 0x22;
const lineEnd = 0x0a;

/** The rows below the header: line ends between quotation marks are none. */
export function rowCounter(): Counter {
  let quoted = false;
  let lines = 0;
  return {
    get count() {
      return Math.max(0, lines - 1);
    },
    take(bytes) {
      for (const byte of bytes) {
        // A doubled quotation mark ends the cell and begins it again.
        if (byte === quote) quoted = !quoted;
        else if (byte === lineEnd && !quoted) lines += 1;
      }
    },
  };
}

/** What stands before each file of a ZIP. */
const mark = [0x50, 0x4b, 0x03, 0x04];

/** The pictures; the first file is the table. One that has begun to come counts. */
export function imageCounter(): Counter {
  let matched = 0;
  let files = 0;
  return {
    get count() {
      return Math.max(0, files - 1);
    },
    take(bytes) {
      for (const byte of bytes) {
        if (byte !== mark[matched]) matched = 0;
        if (byte === mark[matched]) matched += 1;
        if (matched < mark.length) continue;
        files += 1;
        matched = 0;
      }
    },
  };
}
