// Where somebody scans, as a database of addresses or the proxies in front tell.
import { knownCountry } from '../../domain/routing/country.ts';
import type { ScanRequest } from './request.ts';

export interface Place {
  /** ISO 3166-1 alpha-2. */
  country: string | undefined;
  region: string | undefined;
  /** In English. */
  city: string | undefined;
}

export interface PlaceLookup {
  /** What is known of an address; region and city from a database of cities. */
  placeOf(address: string): Place;
}

const countryHeaders = [
  'cf-ipcountry',
  'cloudfront-viewer-country',
  'x-vercel-ip-country',
  'x-appengine-country',
  'x-country-code',
];
const cityHeaders = ['cf-ipcity', 'cloudfront-viewer-city', 'x-vercel-ip-city', 'x-appengine-city'];
const regionHeaders = [
  'cf-region',
  'cloudfront-viewer-country-region-name',
  'x-vercel-ip-country-region',
  'x-appengine-region',
];

/** The database counts before what proxies say, which counts only if they are trusted. */
export function placeOf(
  address: string,
  asked: Pick<ScanRequest, 'header'>,
  { geoIp, trustProxy }: { geoIp: PlaceLookup | undefined; trustProxy: number },
): Place {
  const found = geoIp?.placeOf(address);
  if (found?.country !== undefined || trustProxy === 0) return found ?? nowhere;
  const told = (names: readonly string[]) =>
    names.map((name) => asked.header(name)).find((value) => value !== undefined && value !== '');
  const country = knownCountry(told(countryHeaders));
  if (country === undefined) return nowhere;
  return { country, region: decoded(told(regionHeaders)), city: decoded(told(cityHeaders)) };
}

export const nowhere: Place = { country: undefined, region: undefined, city: undefined };

/** Some send names percent-encoded, some as UTF-8, which HTTP reads as Latin-1. */
function decoded(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const name = orElse(text, () => decodeURIComponent(text));
  if (!/^[\x20-\xff]*$/.test(name)) return name;
  return orElse(name, () =>
    new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(name, 'latin1')),
  );
}

function orElse(otherwise: string, read: () => string): string {
  try {
    return read();
  } catch {
    return otherwise;
  }
}
