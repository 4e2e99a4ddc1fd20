// Who scans, worked out as far as rules ask and analytics keep.

import { LRUCache } from 'lru-cache';
import { keyedHash } from '../../core/keyed-hash.ts';
import { preferredLanguage } from '../../domain/routing/language.ts';
import type { Visitor } from '../../domain/routing/visitor.ts';
import { type Client, clientOf } from '../../domain/user-agent/client.ts';
import { referrerOf } from '../../domain/user-agent/referrer.ts';
import { addressBehind, type ProxyTrust } from '../../http/address.ts';
import { type Place, type PlaceLookup, placeOf } from './place.ts';
import type { ScanRequest } from './request.ts';

export interface ScannerOptions extends ProxyTrust {
  /** Keys what stands for a visitor. */
  secret: string;
  geoIp: PlaceLookup | undefined;
}

/** There are not many such headers, but each scan has one. */
const languages = new LRUCache<string, { language: string | undefined }>({ max: 5_000 });

function languageOf(header: string): string | undefined {
  const known = languages.get(header);
  if (known) return known.language;
  const language = preferredLanguage(header);
  if (header.length <= 1_000) languages.set(header, { language });
  return language;
}

/** The visitor behind a request; each part is worked out when it is asked for. */
export class Scanner implements Visitor {
  readonly at = new Date();
  readonly #asked: ScanRequest;
  readonly #options: ScannerOptions;
  #address: string | undefined;
  #client: Client | undefined;
  #place: Place | undefined;

  constructor(asked: ScanRequest, options: ScannerOptions) {
    this.#asked = asked;
    this.#options = options;
  }

  get address(): string {
    this.#address ??= addressBehind(
      (name) => this.#asked.header(name),
      () => this.#asked.peer(),
      this.#options,
    );
    return this.#address;
  }

  get userAgent(): string {
    return this.#asked.header('user-agent') ?? '';
  }

  get client(): Client {
    this.#client ??= clientOf(this.userAgent);
    return this.#client;
  }

  /** A program that nobody steers. Whoever sends a form pressed its button, so they are none. */
  get bot(): boolean {
    return this.#asked.method !== 'POST' && this.client.bot;
  }

  /** Whether somebody sees the answer: a HEAD request is a preview. */
  get attended(): boolean {
    return this.#asked.method !== 'HEAD' && !this.bot;
  }

  get device() {
    return this.client.device;
  }

  get operatingSystem() {
    return this.client.operatingSystem;
  }

  get language(): string | undefined {
    return languageOf(this.#asked.header('accept-language') ?? '');
  }

  get place(): Place {
    this.#place ??= placeOf(this.address, this.#asked, this.#options);
    return this.#place;
  }

  get country(): string | undefined {
    return this.place.country;
  }

  /** The host of the page that they came from, or `direct`. */
  get referrer(): string {
    return referrerOf(this.#asked.header('referer'));
  }

  /** They ask not to be tracked (`DNT: 1`, `Sec-GPC: 1`): nothing about them may be kept. */
  get untracked(): boolean {
    return this.#asked.header('dnt') === '1' || this.#asked.header('sec-gpc') === '1';
  }

  /** Not kept anywhere: it only chooses a side. */
  get identity(): string {
    const text = `visitor\n${this.address}\n${this.userAgent}`;
    return keyedHash(this.#options.secret, text).toString('base64url');
  }
}
