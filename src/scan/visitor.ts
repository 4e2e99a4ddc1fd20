// Who scans, as far as a request tells.
import { referrerOf } from '../domain/referrer.ts';

export interface Visitor {
  address: string;
  userAgent: string;
  language: string | undefined;
  country: string | undefined;
  region: string | undefined;
  city: string | undefined;
  /** The host of the page that they came from, or `direct`. */
  referrer: string;
  /** They ask not to be followed (`DNT: 1`, `Sec-GPC: 1`): nothing about them may be kept. */
  untracked: boolean;
}

export function visitorOf(headers: Headers, address: string): Visitor {
  return {
    address,
    userAgent: headers.get('user-agent') ?? '',
    language: /^[a-z]{2,3}\b/i.exec(headers.get('accept-language') ?? '')?.[0].toLowerCase(),
    country: undefined,
    region: undefined,
    city: undefined,
    referrer: referrerOf(headers.get('referer')),
    untracked: headers.get('dnt') === '1' || headers.get('sec-gpc') === '1',
  };
}
