// Addresses as people give them, which must be what they look like. What is stored is not asked again.
import { domainToASCII, domainToUnicode } from 'node:url';
import { type HostOptions, hostProblem } from '../network/host.ts';
import { firstInvisible, invisibleProblem, nameOf } from '../text/invisible.ts';
import type { ContentAddress } from './kind.ts';
import { numberProblem } from './phone-number.ts';

/** What is wrong with an address of the right form; undefined if nothing is. */
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
  if (!url) return 'must be an address such as https://example.com/page';
  const [, typed = '', rest = ''] = /^[a-z]+:\/\/([^/?#:]*)[^/?#]*(.*)$/is.exec(value) ?? [];
  if (/^https?$/i.test(typed) && rest.startsWith('//')) return `begins with ${typed}:// twice`;
  // A host that is percent-encoded reads as another one than it is.
  const inHost = invisibleProblem(decoded(typed));
  if (inHost) return `${inHost} from the host`;
  // It is sent as it is typed, and not every program decodes it.
  if (typed.includes('%')) {
    return `has a percent-encoded host; write it as ${domainToUnicode(url.hostname)}`;
  }
  if (/^\d+(?:\.\d+){3}$/.test(url.hostname) && typed !== url.hostname) {
    return `has a host that programs read as ${url.hostname}; write it so`;
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
