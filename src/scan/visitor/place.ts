// Locates visitors with the GeoIP database or headers of trusted proxies.
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
  /** Location of an address; region and city only with a city database. */
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

/** The GeoIP database takes precedence over proxy headers, which are used only if proxies are trusted. */
export function placeOf(
  address: string,
  request: Pick<ScanRequest, 'header'>,
  { geoIp, trustProxy }: { geoIp: PlaceLookup | undefined; trustProxy: number },
): Place {
  const found = geoIp?.placeOf(address);
  if (found?.country !== undefined || trustProxy === 0) return found ?? unknownPlace;
  const headerOf = (names: readonly string[]) =>
    names.map((name) => request.header(name)).find((value) => value !== undefined && value !== '');
  const country = knownCountry(headerOf(countryHeaders));
  if (country === undefined) return unknownPlace;
  return {
    country,
    region: decoded(headerOf(regionHeaders)),
    city: decoded(headerOf(cityHeaders)),
  };
}

export const unknownPlace: Place = { country: undefined, region: undefined, city: undefined };

/** Proxies send names percent-encoded or in UTF-8, which Node reads as Latin-1. */
function decoded(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const name = orElse(text, () => decodeURIComponent(text));
  if (!/^[\x20-\xff]*$/.test(name)) return name;
  return orElse(name, () =>
    new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(name, 'latin1')),
  );
}

function orElse(fallback: string, read: () => string): string {
  try {
    return read();
  } catch {
    return fallback;
  }
}
