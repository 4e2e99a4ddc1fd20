// Web addresses as content.

import { invisibleProblem } from '../text/invisible.ts';
import { text } from '../text/text.ts';
import { fields } from '../validation/fields.ts';
import { contentKind } from './kind.ts';

const message = 'must be an address such as https://example.com/page';

/** What keeps a text from being an address that we lead to; undefined if nothing does. */
function urlProblem(value: string): string | undefined {
  if (value.includes('\uFEFF')) return invisibleProblem(value);
  if (/[\s\p{Cc}]/u.test(value)) {
    return 'must not contain white space or control characters; write a space as %20';
  }
  // Programs disagree on whether a backslash ends the host, so it could show another one.
  if (value.includes('\\')) return 'must not contain a backslash; write it as %5C';
  const [, scheme, authority] = /^([a-z][a-z0-9+.-]*):(?:\/\/([^/?#]*))?/i.exec(value) ?? [];
  if (!scheme) return message;
  if (!/^https?$/i.test(scheme)) return `must begin with https:// or http://, not ${scheme}:`;
  if (!authority) return `${message}; it names no host`;
  if (authority.includes('@')) return 'must not contain credentials (a name or password before @)';
  if (URL.canParse(value)) return undefined;
  return /\.\d+\.?(?::\d*)?$/.test(authority) ? 'has a host that ends in a number' : message;
}

/**
 * An absolute http or https URL (WHATWG URL) of up to 4096 characters, kept exactly as it came.
 *
 * It may hold letters beyond ASCII: what writes it into a header takes `new URL(url).href`.
 */
export const webAddress = text({ min: 1, max: 4096 })
  .check(({ value, issues }) => {
    const problem = urlProblem(value);
    if (problem) issues.push({ code: 'custom', message: problem, input: value });
  })
  .meta({
    id: 'WebAddress',
    description:
      'http or https, without credentials, white space or backslashes; up to 4,096 characters, also as a redirect sends it: percent-encoded, with campaign parameters. Letters beyond ASCII are allowed.',
    format: 'iri',
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

/** Host with port; the ports that http and https imply count as none, the names of this machine as one. */
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
 * Whether a URL points at the short links under `base`, which would make a redirect a loop.
 *
 * The scheme is ignored; hosts compare in normal form (case, trailing dot, default port, IDNA), paths
 * after percent-decoding, without regard to case, as short links are matched. Only loopback names of
 * the same machine are recognised. What is no URL is false.
 */
export function leadsTo(url: string, base: string): boolean {
  const target = URL.parse(url);
  const shortLinks = URL.parse(base);
  if (!target || !shortLinks || site(target) !== site(shortLinks)) return false;
  const folder = shortLinks.pathname.replace(/\/+$/, '').toLowerCase();
  const path = decodedPath(target).toLowerCase();
  return path === folder || path.startsWith(`${folder}/`);
}
