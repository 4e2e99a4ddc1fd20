// Content lines, as vCard shares them with iCalendar.

/** A text value with backslash, semicolon, comma, line break escaped (RFC 2426 5, RFC 5545 3.3.11). */
export const escapeText = (value: string): string =>
  value.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n');

/** Lines, each ended by CRLF. */
export const joinLines = (lines: readonly string[]): string =>
  lines.map((line) => `${line}\r\n`).join('');

/** A line as lines of at most 75 octets, never cut within a character (RFC 5545 3.1). */
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
