// URL content.

import { invisibleProblem } from '../text/invisible.ts';
import { text } from '../text/text.ts';
import { fields } from '../validation/fields.ts';
import { contentKind } from './kind.ts';

const message = 'must be a URL such as https://example.com/page';

/** Why a text cannot be a destination URL; undefined if it can. */
function urlProblem(value: string): string | undefined {
  if (value.includes('\uFEFF')) return invisibleProblem(value);
  if (/[\s\p{Cc}]/u.test(value)) {
    return 'must not contain white space or control characters; encode a space as %20';
  }
  // URL parsers disagree on whether a backslash ends the host, which can disguise the real host.
  if (value.includes('\\')) return 'must not contain a backslash; encode it as %5C';
  const [, scheme, authority] = /^([a-z][a-z0-9+.-]*):(?:\/\/([^/?#]*))?/i.exec(value) ?? [];
  if (!scheme) return message;
  if (!/^https?$/i.test(scheme)) return `must start with https:// or http://, not ${scheme}:`;
  if (!authority) return `${message}; the host is missing`;
  if (authority.includes('@'))
    return 'must not contain credentials (a user name or password before @)';
  if (URL.canParse(value)) return undefined;
  return /\.\d+\.?(?::\d*)?$/.test(authority) ? 'has a host that ends in a number' : message;
}

/**
 * An absolute http or https URL (WHATWG URL) of up to 4,096 characters, stored as typed.
 *
 * It can contain non-ASCII letters; use `new URL(url).href` in a header.
 */
export const webAddress = text({ min: 1, max: 4096 })
  .check(({ value, issues }) => {
    const problem = urlProblem(value);
    if (problem) issues.push({ code: 'custom', message: problem, input: value });
  })
  .meta({
    id: 'WebAddress',
    description:
      'http or https URL without credentials, white space or backslashes; up to 4,096 characters as sent in a redirect, percent-encoded and with campaign parameters. Non-ASCII letters are allowed.',
    // Not `format: uri`, which allows ASCII only; generators do not know `iri`.
    pattern: '^[Hh][Tt][Tt][Pp][Ss]?://[^\\s\\\\]+$',
  });

export const url = contentKind('URL', {
  description: 'Opens a website; always dynamic.',
  shape: fields({
    url: webAddress.meta({
      description: 'Destination URL: http or https, without credentials, up to 4,096 characters.',
    }),
  }).meta({ id: 'UrlContent', description: 'A website. The code encodes the short link.' }),
  columns: ['url'],
  addresses: ({ url }) => [{ field: 'url', kind: 'url', value: url }],
});

const loopback = /^(?:localhost|127(?:\.\d+){3}|0\.0\.0\.0|\[::1?\]|\[::ffff:7f[0-9a-f:]+\])$/;

/** Host and port, without default ports; all loopback names become `localhost`. */
function site({ hostname, port }: URL): string {
  const host = hostname.replace(/\.$/, '').replace(loopback, 'localhost');
  return port === '' || port === '80' || port === '443' ? host : `${host}:${port}`;
}

function decodedPath({ pathname }: URL): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}

/**
 * Whether a URL is one of the short links under `base`, so that redirecting to it could cause a loop.
 *
 * Ignores the scheme. Hosts are compared in normal form (case, trailing dot, default port, IDNA); paths
 * after percent-decoding and ignoring case, as short links are matched. Of the other names of this
 * machine, only loopback names are recognized. False for an invalid URL.
 */
export function isShortLink(url: string, base: string): boolean {
  const target = URL.parse(url);
  const shortLinks = URL.parse(base);
  if (!target || !shortLinks || site(target) !== site(shortLinks)) return false;
  const folder = shortLinks.pathname.replace(/\/+$/, '').toLowerCase();
  const path = decodedPath(target).toLowerCase();
  return path === folder || path.startsWith(`${folder}/`);
}
