// Byte ranges of a response (RFC 9110, section 14).

interface Range {
  start: number;
  /** Exclusive. */
  end: number;
}

/** The range that a header asks for; undefined for the whole, null if there is no such range. */
export function rangeIn(header: string | null, size: number): Range | undefined | null {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '');
  if (!match || (match[1] === '' && match[2] === '')) return undefined;
  const [, first = '', last = ''] = match;
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === '' || last === '' ? size : Math.min(size, Number(last) + 1);
  if (start >= size || (first !== '' && last !== '' && Number(last) < start)) return null;
  return start < end ? { start, end } : null;
}

/** The bytes of a range. */
export async function* sliceOf(
  parts: AsyncIterable<Uint8Array>,
  { start, end }: Range,
): AsyncGenerator<Uint8Array> {
  let at = 0;
  for await (const part of parts) {
    const from = Math.max(0, start - at);
    const to = Math.min(part.length, end - at);
    if (from < to) yield part.subarray(from, to);
    at += part.length;
    if (at >= end) return;
  }
}
