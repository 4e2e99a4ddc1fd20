// Reads the body of a request.
import { ApiError } from '../core/errors.ts';
import { decodeCsv, spreadsheetProblem } from './charset.ts';

/** Bytes of a body, at every door that allows no more; the README tells callers. */
export const bodyLimit = 1_048_576;
/** The same of nobody, who can only sign up, log in, or ask for the schema. */
export const bodyLimitOfNobody = 65_536;

/**
 * The body as text and as the JSON object in it. Throws UNSUPPORTED_MEDIA_TYPE, PAYLOAD_TOO_LARGE,
 * or BAD_REQUEST for what is no JSON (RFC 8259, UTF-8, no key twice) or no object.
 */
export async function readJsonObject(
  request: Request,
  mayBeEmpty = false,
): Promise<{ text: string; value: Record<string, unknown> }> {
  const bytes = await readBytes(request);
  if (mayBeEmpty && bytes.length === 0) return { text: '', value: {} };
  if (!/^application\/json\s*(?:;|$)/i.test(request.headers.get('content-type') ?? '')) {
    throw new ApiError('UNSUPPORTED_MEDIA_TYPE');
  }
  const text = await readText(request);
  const value = parseJson(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new ApiError('BAD_REQUEST', { message: 'The body must be a JSON object' });
  }
  return { text, value: { ...value } };
}

/**
 * The body as the text of a CSV file. Throws UNSUPPORTED_MEDIA_TYPE for any other, PAYLOAD_TOO_LARGE,
 * BAD_REQUEST for what is in no encoding that is read there.
 */
export async function readCsv(request: Request): Promise<string> {
  const bytes = await readBytes(request);
  const contentType = request.headers.get('content-type') ?? '';
  if (!/^\s*text\/csv\s*(?:;|$)/i.test(contentType)) {
    const message = spreadsheetProblem(bytes) ?? 'Content-Type must be text/csv';
    throw new ApiError('UNSUPPORTED_MEDIA_TYPE', { message });
  }
  const decoded = decodeCsv(bytes, contentType);
  if ('text' in decoded) return decoded.text;
  throw new ApiError('BAD_REQUEST', { message: decoded.problem, wholeRequest: true });
}

/** Keys of one object: far more than any input has, few enough for each to be checked. */
const maxKeys = 1_000;

/**
 * Throws BAD_REQUEST for what is no JSON (RFC 8259), names a key of an object twice, or has an object of
 * more than 1,000 keys.
 */
export function parseJson(text: string, where = 'The body'): unknown {
  const refuse = (reason: string) =>
    new ApiError('BAD_REQUEST', {
      message: `${where} must be valid JSON: ${reason}`,
      wholeRequest: true,
    });
  try {
    const value: unknown = JSON.parse(text);
    // Of a key that stands twice the parser keeps one.
    if (countKeys(value) === countKeysInText(text)) return value;
  } catch (error) {
    if (error instanceof TooManyKeysError) throw refuse(error.message);
    throw refuse(error instanceof SyntaxError ? error.message : 'nested too deeply');
  }
  throw refuse('an object names a key twice');
}

class TooManyKeysError extends Error {
  constructor() {
    super(`an object has more than ${maxKeys} keys`);
  }
}

/** Throws TooManyKeysError. */
function countKeys(value: unknown): number {
  let count = 0;
  const waiting = [value];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next !== 'object' || next === null) continue;
    const inner = Object.values(next);
    if (!Array.isArray(next)) {
      if (inner.length > maxKeys) throw new TooManyKeysError();
      count += inner.length;
    }
    for (const one of inner) waiting.push(one);
  }
  return count;
}

/** Texts that a colon follows; in JSON these are the keys. */
function countKeysInText(json: string): number {
  let count = 0;
  for (const [, colon] of json.matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"(\s*:)?/g)) if (colon) count += 1;
  return count;
}

const bodies = new WeakMap<Request, Promise<Uint8Array>>();

/**
 * The body as it came. Throws PAYLOAD_TOO_LARGE before it has read more than the limit, which the first
 * to ask sets.
 */
function readBytes(request: Request, limit = bodyLimit): Promise<Uint8Array> {
  const body = bodies.get(request) ?? readAll(request, limit);
  bodies.set(request, body);
  return body;
}

/** The body as text. Throws PAYLOAD_TOO_LARGE, and BAD_REQUEST for what is not UTF-8. */
export async function readText(request: Request): Promise<string> {
  const bytes = await readBytes(request);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ApiError('BAD_REQUEST', { message: 'The body must be UTF-8', wholeRequest: true });
  }
}

/** Waits for the whole body, whatever it is worth. */
export const receive = (request: Request, limit?: number): Promise<unknown> =>
  readBytes(request, limit).catch(() => null);

async function readAll(request: Request, limit: number): Promise<Uint8Array> {
  const tooLarge = () =>
    new ApiError('PAYLOAD_TOO_LARGE', { message: `The body is over ${limit} bytes` });
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw tooLarge();
  if (!request.body) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of request.body) {
      size += chunk.byteLength;
      if (size > limit) throw tooLarge();
      chunks.push(chunk);
    }
  } catch (error) {
    if (error instanceof ApiError) throw error;
    throw new ApiError('BAD_REQUEST', {
      message: 'The body did not arrive whole',
      wholeRequest: true,
    });
  }
  return Buffer.concat(chunks);
}
