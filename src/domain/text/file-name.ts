// Creates safe file names from display names.

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** UTF-8 bytes; leaves room for an extension within the 255 of most file systems. */
const maxBytes = 200;

/** Truncates to the maximum length, never within a grapheme. */
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
 * Characters that file systems reserve, and control, direction and other invisible characters, which
 * could hide the extension. Joiners are kept: they form letters and emoji.
 */
const unsafe = /(?:(?![\u200C\u200D])[\p{C}\s\\/:*?"<>|])+/gu;

/** Windows device names, with any extension. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/** Leading dots hide a file and Windows drops trailing ones; joiners are useless there. */
const atEnds = /^[\s.\u200C\u200D]+|[\s.\u200C\u200D]+$/gu;

/** A file name that is valid on every file system. */
export function fileName(name: string, ending: string): string {
  const safe = cut(name.replace(unsafe, ' ').replace(atEnds, '')).replace(atEnds, '');
  return `${safe.replace(reserved, '_$&') || 'qr-code'}.${ending}`;
}
