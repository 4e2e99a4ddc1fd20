// Rejects deceptive URLs, email addresses and phone numbers in input. Stored ones are not checked again.
import { domainToASCII, domainToUnicode } from 'node:url';
import { type HostOptions, hostProblem } from '../network/host.ts';
import { firstInvisible, invisibleProblem, nameOf } from '../text/invisible.ts';
import type { ContentAddress } from './kind.ts';
import { numberProblem } from './phone-number.ts';

/** What is wrong with a well-formed address; undefined if nothing is. */
export function addressProblem(
  { kind, value }: Pick<ContentAddress, 'kind' | 'value'>,
  options: HostOptions,
): string | undefined {
  switch (kind) {
    case 'url':
      return urlProblem(value, options);
    case 'email':
      return invisibleProblem(value) ?? hostProblem(emailHost(value), { privateNetworks: false });
    case 'phone':
      return invisibleProblem(value) ?? numberProblem(value);
  }
}

const emailHost = (email: string): string => {
  const host = email.slice(email.lastIndexOf('@') + 1);
  return domainToASCII(host) || host;
};

function urlProblem(value: string, options: HostOptions): string | undefined {
  const found = firstInvisible(value);
  if (found) {
    return `contains an invisible character, ${nameOf(found)}; remove it, or write it as ${encodeURIComponent(found)}`;
  }
  const url = URL.parse(value);
  if (!url) return 'must be a URL such as https://example.com/page';
  const [, typed = '', rest = ''] = /^[a-z]+:\/\/([^/?#:]*)[^/?#]*(.*)$/is.exec(value) ?? [];
  if (/^https?$/i.test(typed) && rest.startsWith('//')) return `starts with ${typed}:// twice`;
  // A percent-encoded host looks like a different one.
  const inHost = invisibleProblem(decoded(typed));
  if (inHost) return `${inHost} from the host`;
  // The URL is sent as typed, and not every client decodes the host.
  if (typed.includes('%')) {
    return `has a percent-encoded host; write it as ${domainToUnicode(url.hostname)}`;
  }
  if (/^\d+(?:\.\d+){3}$/.test(url.hostname) && typed !== url.hostname) {
    return `has a host that browsers read as ${url.hostname}; write it like that`;
  }
  return hostProblem(url.hostname, options);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
