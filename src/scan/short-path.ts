// Recognizes requests for short links.
import type { Config } from '../core/config.ts';

/** The path after the base: a short code, optionally a file of its page and a slash. */
const link = /^(\/[^/]+(?:\/(?:contact\.vcf|event\.ics|logo))?)\/?$/i;

type Addresses = Pick<Config, 'shortUrl' | 'publicUrl'>;

/** Rewrites the path of short links to `/q/…`. */
export type ShortPath = (path: string, host: () => string) => string;

/**
 * Rewrites short links to paths below `/q`, whatever their public base URL. The base is matched
 * case-insensitively, because links may be printed in capital letters. On a separate host, only paths
 * that can be short links are rewritten.
 */
export function createShortPath(config: Addresses): ShortPath {
  const { base, elsewhere, short } = baseOf(config);

  return (path, host) => {
    if (/^\/q(?:\/|$)/i.test(path)) return `/q${path.slice(2).replace(/\/$/, '')}`;
    if (!elsewhere || host() !== short.host) return path;
    if (!path.toLowerCase().startsWith(`${base}/`)) return path;
    const found = link.exec(path.slice(base.length))?.[1];
    return found === undefined ? path : `/q${found}`;
  };
}

/** Whether an unmatched path is below the public base of short links, so visitors get an HTML page. */
export function createBelowShortUrl(config: Addresses) {
  const { base, elsewhere, short } = baseOf(config);
  return (path: string, host: string): boolean =>
    elsewhere && host === short.host && path.toLowerCase().startsWith(`${base}/`);
}

function baseOf({ shortUrl, publicUrl }: Addresses) {
  const short = new URL(shortUrl);
  const base = short.pathname.replace(/\/+$/, '').toLowerCase();
  return { short, base, elsewhere: short.host !== new URL(publicUrl).host || base !== '/q' };
}
