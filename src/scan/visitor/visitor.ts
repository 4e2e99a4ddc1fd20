// The visitor behind a scan, evaluated lazily for rules and analytics.

import { LRUCache } from 'lru-cache';
import { keyedHash } from '../../core/keyed-hash.ts';
import { preferredLanguage } from '../../domain/routing/language.ts';
import type { Visitor } from '../../domain/routing/visitor.ts';
import { type Client, clientOf } from '../../domain/user-agent/client.ts';
import { referrerOf } from '../../domain/user-agent/referrer.ts';
import { addressBehind, type ProxyTrust } from '../../http/address.ts';
import { type Place, type PlaceLookup, placeOf } from './place.ts';
import type { ScanRequest } from './request.ts';

export interface VisitorOptions extends ProxyTrust {
  /** Key for hashing visitors. */
  secret: string;
  geoIp: PlaceLookup | undefined;
}

/** Cached, because there are few distinct headers, but every scan has one. */
const languages = new LRUCache<string, { language: string | undefined }>({ max: 5_000 });

function languageOf(header: string): string | undefined {
  const known = languages.get(header);
  if (known) return known.language;
  const language = preferredLanguage(header);
  if (header.length <= 1_000) languages.set(header, { language });
  return language;
}

/** The visitor of a request; properties are computed on first access. */
export class RequestVisitor implements Visitor {
  readonly at = new Date();
  readonly #request: ScanRequest;
  readonly #options: VisitorOptions;
  #address: string | undefined;
  #client: Client | undefined;
  #place: Place | undefined;

  constructor(request: ScanRequest, options: VisitorOptions) {
    this.#request = request;
    this.#options = options;
  }

  get address(): string {
    this.#address ??= addressBehind(
      (name) => this.#request.header(name),
      () => this.#request.peer(),
      this.#options,
    );
    return this.#address;
  }

  get userAgent(): string {
    return this.#request.header('user-agent') ?? '';
  }

  get client(): Client {
    this.#client ??= clientOf(this.userAgent);
    return this.#client;
  }

  /** An automated client. Form submissions are never bots, since somebody pressed the button. */
  get bot(): boolean {
    return this.#request.method !== 'POST' && this.client.bot;
  }

  /** Whether a person sees the response: HEAD requests are previews. */
  get attended(): boolean {
    return this.#request.method !== 'HEAD' && !this.bot;
  }

  get device() {
    return this.client.device;
  }

  get operatingSystem() {
    return this.client.operatingSystem;
  }

  get language(): string | undefined {
    return languageOf(this.#request.header('accept-language') ?? '');
  }

  get place(): Place {
    this.#place ??= placeOf(this.address, this.#request, this.#options);
    return this.#place;
  }

  get country(): string | undefined {
    return this.place.country;
  }

  /** Host of the referring page, or `direct`. */
  get referrer(): string {
    return referrerOf(this.#request.header('referer'));
  }

  /** Opted out of tracking (`DNT: 1`, `Sec-GPC: 1`): nothing about the visitor may be stored. */
  get untracked(): boolean {
    return this.#request.header('dnt') === '1' || this.#request.header('sec-gpc') === '1';
  }

  /** Never stored: only assigns the visitor to a variant. */
  get identity(): string {
    const text = `visitor\n${this.address}\n${this.userAgent}`;
    return keyedHash(this.#options.secret, text).toString('base64url');
  }
}
