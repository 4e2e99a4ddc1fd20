// Files as they stand in a text.

const dataUri = /^data:[\w.+-]+\/[\w.+-]+(?:;[\w-]+=[\w.-]+)*;base64,/i;

/** The bytes of a text in base64, or a `data:` URI of it; undefined for what is neither, or empty. */
export function bytesOfText(text: string): Uint8Array | undefined {
  const encoded = text.replace(dataUri, '').replace(/\s/g, '');
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(encoded)) return undefined;
  const bytes = Buffer.from(encoded, 'base64');
  const whole = bytes.toString('base64').replace(/=+$/, '') === encoded.replace(/=+$/, '');
  return whole ? bytes : undefined;
}
