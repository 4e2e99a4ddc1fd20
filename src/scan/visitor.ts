// What analytics keep of who scans.
import type { Context } from 'hono';
import { referrerOf } from '../domain/referrer.ts';
import { preferredLanguage } from '../domain/routing/language.ts';
import { addressOf } from '../http/address.ts';
import { type Place, placeOf } from './place.ts';
import type { ScannerOptions } from './scanner.ts';

export interface Visitor {
  readonly address: string;
  readonly userAgent: string;
  /** BCP 47. */
  readonly language: string | undefined;
  readonly place: Place;
  /** The host of the page that they came from, or `direct`. */
  readonly referrer: string;
  /** They ask not to be tracked (`DNT: 1`, `Sec-GPC: 1`): nothing about them may be kept. */
  readonly untracked: boolean;
}

/** The visitor behind a request; what takes a while is worked out when it is asked for. */
export function visitorOf(c: Context, options: ScannerOptions): Visitor {
  const header = (name: string) => c.req.header(name);
  const address = addressOf(c, options.trustProxy);
  return {
    address,
    userAgent: header('user-agent') ?? '',
    get language() {
      return preferredLanguage(header('accept-language'));
    },
    get place() {
      return placeOf(address, header, options);
    },
    get referrer() {
      return referrerOf(header('referer'));
    },
    untracked: header('dnt') === '1' || header('sec-gpc') === '1',
  };
}
