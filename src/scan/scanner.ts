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
  geoIp: Pick<GeoIp, 'countryOf'> | undefined;
}

/** Where proxies in front say which country a request comes from. */
const countryHeaders = [
  'cf-ipcountry',
  'cloudfront-viewer-country',
  'x-vercel-ip-country',
  'x-appengine-country',
  'x-country-code',
] as const;

/** The visitor behind a request; each part is worked out when it is asked for. */
export class Scanner implements Visitor {
  readonly at = new Date();
  readonly #c: Context;
  readonly #options: ScannerOptions;
  #address: string | undefined;
  #tool: ReturnType<typeof toolOf> | undefined;

  constructor(c: Context, options: ScannerOptions) {
    this.#c = c;
    this.#options = options;
  }

  get address(): string {
    this.#address ??= addressOf(this.#c, this.#options.trustProxy);
    return this.#address;
  }

  get #userAgent(): string {
    return this.#c.req.header('user-agent') ?? '';
  }

  get #toolHere() {
    this.#tool ??= toolOf(this.#userAgent);
    return this.#tool;
  }

  get device() {
    return this.#toolHere.device;
  }

  get operatingSystem() {
    return this.#toolHere.operatingSystem;
  }

  get language(): string | undefined {
    return preferredLanguage(this.#c.req.header('accept-language'));
  }

  get country(): string | undefined {
    const { geoIp, trustProxy } = this.#options;
    const found = geoIp?.countryOf(this.address);
    if (found !== undefined || trustProxy === 0) return found;
    return knownCountry(this.#told(countryHeaders));
  }

  /** Not kept anywhere: it only chooses a side. */
  get identity(): string {
    return createHmac('sha256', this.#options.secret)
      .update(`visitor\n${this.address}\n${this.#userAgent}`)
      .digest('base64url');
  }

  #told(headers: readonly string[]): string | undefined {
    return headers.map((name) => this.#c.req.header(name)).find((value) => value !== undefined);
  }
}
