// Names of files that hold what people have named.

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Bytes in UTF-8, which leaves room for an ending where file systems take 255. */
const maxBytes = 200;

/** The beginning that fits, never cut within what people see as one character. */
function cut(name: string): string {
  let end = 0;
  let bytes = 0;
  for (const { index, segment } of graphemes.segment(name)) {
    bytes += Buffer.byteLength(segment);
    if (bytes > maxBytes) break;
    end = index + segment.length;
  }
  return name.slice(0, end);
}

/**
 * What file systems take for a separator, a pattern or a stream; controls, marks of direction and all
 * else that nobody sees, which could hide the ending. Joiners stay: they make letters and emoji.
 */
const unsafe = /(?:(?![\u200C\u200D])[\p{C}\s\\/:*?"<>|])+/gu;

/** Windows takes these for devices, whatever their ending. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/** Dots would hide a file, or be dropped by Windows; joiners join nothing there. */
const atEnds = /^[\s.\u200C\u200D]+|[\s.\u200C\u200D]+$/gu;

/** A name that every file system takes, with its ending. */
export function fileName(name: string, ending: string): string {
  const safe = cut(name.replace(unsafe, ' ').replace(atEnds, '')).replace(atEnds, '');
  return `${safe.replace(reserved, '_$&') || 'qr-code'}.${ending}`;
}
