// Who scans, worked out as far as rules ask.
import { createHmac } from 'node:crypto';
import type { Context } from 'hono';
import { knownCountry } from '../domain/routing/country.ts';
import { preferredLanguage } from '../domain/routing/language.ts';
import type { Visitor } from '../domain/routing/visitor.ts';
import { addressOf } from '../http/address.ts';
import { toolOf } from './device.ts';
import type { GeoIp } from './geoip.ts';

export interface ScannerOptions {
  /** Keys what stands for a visitor. */
  secret: string;
  /** How many proxies in front are trusted. */
  trustProxy: number;
  geoIp: Pick<GeoIp, 'countryOf' | 'placeOf'> | undefined;
}

/** Where proxies in front say which country a request comes from. */
export const countryHeaders = [
  'cf-ipcountry',
  'cloudfront-viewer-country',
  'x-vercel-ip-country',
  'x-appengine-country',
  'x-country-code',
] as const;

/** The visitor behind a request; each part is worked out when it is asked for. */
export function scannerOf(c: Context, options: ScannerOptions): Visitor & { address: string } {
  const { secret, trustProxy, geoIp } = options;
  const header = (name: string) => c.req.header(name);
  const userAgent = () => header('user-agent') ?? '';
  let address: string | undefined;
  let tool: ReturnType<typeof toolOf> | undefined;
  const addressHere = () => {
    address ??= addressOf(c, trustProxy);
    return address;
  };
  const toolHere = () => {
    tool ??= toolOf(userAgent());
    return tool;
  };
  return {
    at: new Date(),
    get address() {
      return addressHere();
    },
    get device() {
      return toolHere().device;
    },
    get operatingSystem() {
      return toolHere().operatingSystem;
    },
    get language() {
      return preferredLanguage(header('accept-language'));
    },
    get country() {
      const found = geoIp?.countryOf(addressHere());
      if (found !== undefined || trustProxy === 0) return found;
      const told = countryHeaders.map(header).find((value) => value !== undefined);
      return knownCountry(told);
    },
    // Not kept anywhere: it only chooses a side.
    get identity() {
      return createHmac('sha256', secret)
        .update(`visitor\n${addressHere()}\n${userAgent()}`)
        .digest('base64url');
    },
  };
}
