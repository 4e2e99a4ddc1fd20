// Content lines of vCard and iCalendar.

/** Escapes backslashes, semicolons, commas and line breaks (RFC 2426 5, RFC 5545 3.3.11). */
export const escapeText = (value: string): string =>
  value.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n');

/** Ends each line with CRLF. */
export const joinLines = (lines: readonly string[]): string =>
  lines.map((line) => `${line}\r\n`).join('');

/** Folds a line after at most 75 octets, never within a character (RFC 5545 3.1). */
export function foldLine(line: string): string {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > 75) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}
