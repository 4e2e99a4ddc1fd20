// Count the codes in an export while it downloads.

export interface Counter {
  /** Codes downloaded so far. */
  count: number;
  take: (bytes: Uint8Array) => void;
}

const quote = 0x22;
const lineEnd = 0x0a;

/** Counts CSV rows below the header; line ends inside quotes do not count (RFC 4180). */
export function rowCounter(): Counter {
  let quoted = false;
  let lines = 0;
  return {
    get count() {
      return Math.max(0, lines - 1);
    },
    take(bytes) {
      for (const byte of bytes) {
        // An escaped quote ("") toggles twice.
        if (byte === quote) quoted = !quoted;
        else if (byte === lineEnd && !quoted) lines += 1;
      }
    },
  };
}

/** Local file header signature of a ZIP file (APPNOTE 4.3.7). */
const signature = [0x50, 0x4b, 0x03, 0x04];

/** Counts the images of a ZIP file, including one still downloading; the first file is the table. */
export function imageCounter(): Counter {
  let matched = 0;
  let files = 0;
  return {
    get count() {
      return Math.max(0, files - 1);
    },
    take(bytes) {
      for (const byte of bytes) {
        if (byte !== signature[matched]) matched = 0;
        if (byte === signature[matched]) matched += 1;
        if (matched < signature.length) continue;
        files += 1;
        matched = 0;
      }
    },
  };
}
