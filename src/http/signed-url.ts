// Signed URLs: each grants one request without credentials until it expires, as the user or API key that made it.
import { ApiError } from '../core/errors.ts';
import { isSameHash, keyedHash } from '../core/keyed-hash.ts';
import { formatTime } from '../domain/time/time.ts';

/** Query parameters of a signature, which comes last. */
export const signatureParameters: ReadonlySet<string> = new Set(['by', 'expires', 'signature']);

interface Grant {
  method?: 'GET' | 'PUT';
  path: string;
  /** A parameter can be repeated. */
  query?: Record<string, string> | [name: string, value: string][];
  /** ID of the user or API key. */
  by: string;
  /** Seconds. */
  expiresIn: number;
}

interface Signing {
  publicUrl: string;
  secret: string;
}

/**
 * Rounds the expiry up by at most a tenth, so that the URL of an image stays the same for a while and browsers
 * can cache it.
 */
export function signUrl(
  { method = 'GET', path, query = {}, by, expiresIn }: Grant,
  { publicUrl, secret }: Signing,
): string {
  const step = Math.max(1, Math.floor(expiresIn / 10));
  const expires = Math.ceil((Date.now() / 1_000 + expiresIn) / step) * step;
  const search = new URLSearchParams(query);
  search.append('by', by);
  search.append('expires', String(expires));
  const target = `${path}?${search}`;
  const signature = hashOf(method, target, secret).toString('base64url');
  return `${publicUrl}${target}&signature=${signature}`;
}

const hashOf = (method: string, target: string, secret: string) =>
  keyedHash(secret, `signed-url:${method} ${target}`);

/** Whether a request has a signature, right or wrong, and so no other credentials. */
export const isSigned = (url: string): boolean => /[?&]signature=/.test(url);

/** ID of the user or API key that signed the URL. Throws FORBIDDEN if the signature is wrong or has expired. */
export function signerOf({ method, url }: Pick<Request, 'method' | 'url'>, secret: string): string {
  const { pathname, search, searchParams } = new URL(url);
  const [, target = '', given = ''] = /^(.*)&signature=([\w-]+)$/.exec(pathname + search) ?? [];
  const expected = hashOf(method === 'HEAD' ? 'GET' : method, target, secret);
  if (!isSameHash(Buffer.from(given, 'base64url'), expected)) throw refused('is not valid');
  const expires = new Date(Number(searchParams.get('expires')) * 1_000);
  if (expires.getTime() <= Date.now()) {
    throw refused(`expired at ${formatTime(expires)}; request a new one`);
  }
  return searchParams.get('by') ?? '';
}

const refused = (why: string) =>
  new ApiError('FORBIDDEN', { message: `This signed URL ${why}`, wholeRequest: true });

/** For a URL whose user or API key has lost access. */
export const signerGone = () =>
  refused('has ended with the access of the person or API key that made it');
