// Names of files that hold what people have named.

/** The beginning of a name that takes at most so many bytes in UTF-8, never cut within a character. */
export function cutToBytes(name: string, most: number): string {
  let end = 0;
  let bytes = 0;
  for (const character of name) {
    bytes += Buffer.byteLength(character);
    if (bytes > most) break;
    end += character.length;
  }
  return name.slice(0, end);
}
