// Detects file types by content.

/** First bytes in hexadecimal. */
const signatures: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['PNG', /^89504e470d0a1a0a/],
  ['JPEG', /^ffd8ff/],
  ['GIF', /^47494638/],
  ['WebP', /^52494646.{8}57454250/],
  ['AVIF or HEIC', /^.{8}66747970(?:617669|686569|686576|6d6966)/],
  ['TIFF', /^(?:49492a00|4d4d002a)/],
  ['BMP', /^424d.{8}00000000/],
  ['icon', /^0000(?:01|02)00/],
  ['PDF', /^255044462d/],
  ['compressed file', /^(?:1f8b|504b0304)/],
];

/** What can precede the root of an SVG, matched piece by piece to avoid backtracking. */
const prologue =
  /\s+|<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE[^>[]*(?:\[[^\]]*\]\s*)?>|\xef\xbb\xbf/y;
const root = /<(?:[^\s<>/:]+:)?svg[\s/>]/y;

/**
 * `PNG`, `JPEG` or `SVG`, or the name of another known type for the error message; undefined if unknown.
 */
export function kindOf(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, 65_536));
  const digits = start.subarray(0, 16).toString('hex');
  const known = signatures.find(([, pattern]) => pattern.test(digits));
  return known?.[0] ?? (isSvg(start.toString('latin1')) ? 'SVG' : undefined);
}

function isSvg(text: string): boolean {
  prologue.lastIndex = 0;
  root.lastIndex = 0;
  while (prologue.test(text)) root.lastIndex = prologue.lastIndex;
  return root.test(text);
}
