// Reads request bodies.
import { ApiError } from '../core/errors.ts';
import { decodeCsv, spreadsheetProblem } from './charset.ts';

/** Default maximum bytes of a request body. */
export const bodyLimit = 1_048_576;
/** The same for anonymous callers, who can only sign up, log in or read the schema. */
export const anonymousBodyLimit = 65_536;

/** JSON merge patches (RFC 7396). */
export const mergePatchType = 'application/merge-patch+json';

/** For `Accept-Patch` (RFC 5789). */
export const acceptedPatches = `${mergePatchType}, application/json`;

const jsonType = /^\s*application\/json\s*(?:;|$)/i;
const patchType = /^\s*application\/(?:merge-patch\+)?json\s*(?:;|$)/i;

const wrongPatchType = () =>
  new ApiError('UNSUPPORTED_MEDIA_TYPE', {
    message: `Content-Type must be ${mergePatchType} or application/json`,
    headers: { 'accept-patch': acceptedPatches },
  });

/**
 * The body as text and as a JSON object. Throws UNSUPPORTED_MEDIA_TYPE, PAYLOAD_TOO_LARGE, and
 * BAD_REQUEST unless it is a JSON object (RFC 8259, UTF-8, without duplicate keys).
 */
export async function readJsonObject(
  request: Request,
  { mayBeEmpty = false, isPatch = false } = {},
): Promise<{ text: string; value: Record<string, unknown> }> {
  const bytes = await readBytes(request);
  if (mayBeEmpty && bytes.length === 0) return { text: '', value: {} };
  const given = request.headers.get('content-type') ?? '';
  if (!(isPatch ? patchType : jsonType).test(given)) {
    throw isPatch ? wrongPatchType() : new ApiError('UNSUPPORTED_MEDIA_TYPE');
  }
  const text = await readText(request);
  const value = parseJson(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new ApiError('BAD_REQUEST', { message: 'The request body must be a JSON object' });
  }
  return { text, value: { ...value } };
}

/**
 * The body as the text of a CSV file. Throws UNSUPPORTED_MEDIA_TYPE, PAYLOAD_TOO_LARGE, and BAD_REQUEST
 * for unsupported or wrong encodings.
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

/** Maximum keys of one object: more than any input needs, but quick to check. */
const maxKeys = 1_000;

/**
 * Parses JSON (RFC 8259). Throws BAD_REQUEST for invalid JSON, duplicate keys, or objects with more than
 * 1,000 keys.
 */
export function parseJson(text: string, where = 'The request body'): unknown {
  const refuse = (reason: string) =>
    new ApiError('BAD_REQUEST', {
      message: `${where} must be valid JSON: ${reason}`,
      wholeRequest: true,
    });
  try {
    const value: unknown = JSON.parse(text);
    // The parser keeps only one of duplicate keys.
    if (countKeys(value) === countKeysInText(text)) return value;
  } catch (error) {
    if (error instanceof TooManyKeysError) throw refuse(error.message);
    throw refuse(error instanceof SyntaxError ? error.message : 'nested too deeply');
  }
  throw refuse('an object has a duplicate key');
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

/** Strings followed by a colon, which are keys in JSON. */
function countKeysInText(json: string): number {
  let count = 0;
  for (const [, colon] of json.matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"(\s*:)?/g)) if (colon) count += 1;
  return count;
}

const bodies = new WeakMap<Request, Promise<Uint8Array>>();

/**
 * The raw body. Throws PAYLOAD_TOO_LARGE before reading more than the limit, which the first call sets.
 */
function readBytes(request: Request, limit = bodyLimit): Promise<Uint8Array> {
  const body = bodies.get(request) ?? readAll(request, limit);
  bodies.set(request, body);
  return body;
}

/** The body as text. Throws PAYLOAD_TOO_LARGE, and BAD_REQUEST if it is not UTF-8. */
export async function readText(request: Request, limit?: number): Promise<string> {
  const bytes = await readBytes(request, limit);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ApiError('BAD_REQUEST', {
      message: 'The request body must be UTF-8',
      wholeRequest: true,
    });
  }
}

/** Waits until the body was read, ignoring errors. */
export const receive = (request: Request, limit?: number): Promise<unknown> =>
  readBytes(request, limit).catch(() => null);

async function readAll(request: Request, limit: number): Promise<Uint8Array> {
  const tooLarge = () =>
    new ApiError('PAYLOAD_TOO_LARGE', {
      message: `The request body is larger than ${limit} bytes`,
    });
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
      message: 'The request body is incomplete',
      wholeRequest: true,
    });
  }
  return Buffer.concat(chunks);
}
