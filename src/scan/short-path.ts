// Which requests are for short links.
import type { Config } from '../core/config.ts';

/** What stands behind the base: a short code, perhaps a file of its page, perhaps a slash. */
const link = /^(\/[^/]+(?:\/(?:contact\.vcf|event\.ics))?)\/?$/i;

type Addresses = Pick<Config, 'shortUrl' | 'publicUrl'>;

/** The path that a request is for, once it is known which of them are short links. */
export type ShortPath = (path: string, host: () => string) => string;

/**
 * The path that a request is for, in which all short links stand below `/q`, whatever the base under
 * which people know them. The base is matched without regard to case, since a link may be printed in
 * capital letters. A base on a host of its own takes only what can be a short link.
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

/** Whether a path that nothing answers lies where people know short links, so that a person asks. */
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
