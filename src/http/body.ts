// Reads the JSON body of a request.
import { parse } from 'lossless-json';
import { ApiError } from '../errors.ts';

/** Bytes of a body, at every door; the README tells callers. */
export const bodyLimit = 1_048_576;

/**
 * The body as text and as the JSON object in it. Throws UNSUPPORTED_MEDIA_TYPE, PAYLOAD_TOO_LARGE,
 * or BAD_REQUEST for what is no JSON (RFC 8259, UTF-8, no key twice) or no object.
 */
export async function readJsonObject(
  request: Request,
): Promise<{ text: string; value: Record<string, unknown> }> {
  const text = await readText(request);
  if (!/^application\/json\s*(?:;|$)/i.test(request.headers.get('content-type') ?? '')) {
    throw new ApiError('UNSUPPORTED_MEDIA_TYPE');
  }
  const value = parseJson(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new ApiError('BAD_REQUEST', { message: 'The body must be a JSON object' });
  }
  return { text, value: { ...value } };
}

function parseJson(text: string): unknown {
  try {
    return parse(text, null, Number);
  } catch (error) {
    // Deep nesting ends in a RangeError.
    const reason = error instanceof SyntaxError ? error.message : 'nested too deeply';
    throw new ApiError('BAD_REQUEST', { message: `The body is not valid JSON: ${reason}` });
  }
}

/** The body as text. Throws PAYLOAD_TOO_LARGE before it has read more than the limit. */
export async function readText(request: Request): Promise<string> {
  if (Number(request.headers.get('content-length') ?? 0) > bodyLimit) throw tooLarge();
  if (!request.body) return '';
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body) {
    size += chunk.byteLength;
    if (size > bodyLimit) throw tooLarge();
    chunks.push(chunk);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    throw new ApiError('BAD_REQUEST', { message: 'The body must be UTF-8' });
  }
}

const tooLarge = () =>
  new ApiError('PAYLOAD_TOO_LARGE', { message: `The body is over ${bodyLimit} bytes` });
