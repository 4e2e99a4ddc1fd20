// Decodes files from base64 or data: URIs.

const dataUri = /^data:[\w.+-]+\/[\w.+-]+(?:;[\w-]+=[\w.-]+)*;base64,/i;

/** Decodes base64 or a base64 `data:` URI; undefined if invalid or empty. */
export function bytesOfText(text: string): Uint8Array | undefined {
  const encoded = text.replace(dataUri, '').replace(/\s/g, '');
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(encoded)) return undefined;
  const bytes = Buffer.from(encoded, 'base64');
  const whole = bytes.toString('base64').replace(/=+$/, '') === encoded.replace(/=+$/, '');
  return whole ? bytes : undefined;
}
