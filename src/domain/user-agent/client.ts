// What a User-Agent header tells of who sent it, for rules and for analytics.
import Bowser from 'bowser';
import { LRUCache } from 'lru-cache';
import type { Device, OperatingSystem } from '../routing/visitor.ts';
import { isBot } from './bot.ts';
import { deviceOf } from './device.ts';

export interface Client {
  /** Undefined is what the text does not tell. */
  device: Device | undefined;
  /** Undefined if it is none that rules ask for. */
  operatingSystem: OperatingSystem | undefined;
  /** The operating system by its own name, as `iOS`; `Other` if it is none that is widely known. */
  os: string;
  /** As `Safari`; `Other` if it is none that is widely known. */
  browser: string;
  /** A program that nobody steers: a crawler, a preview, a monitor. */
  bot: boolean;
}

const operatingSystems: ReadonlyMap<string, OperatingSystem> = new Map([
  ['iOS', 'IOS'],
  ['Android', 'ANDROID'],
  ['HarmonyOS', 'HARMONY_OS'],
  ['Windows', 'WINDOWS'],
  ['macOS', 'MACOS'],
  ['Linux', 'LINUX'],
  ['Chrome OS', 'CHROME_OS'],
]);
const systems: ReadonlySet<string> = new Set(Object.values(Bowser.OS_MAP));
const browsers: ReadonlySet<string> = new Set(Object.values(Bowser.BROWSER_MAP));

const known = (name: string | undefined, names: ReadonlySet<string>): string =>
  name !== undefined && names.has(name) ? name : 'Other';

/** Characters; longer than any browser's, and what comes after it says nothing. */
const maxLength = 1_000;

function read(text: string): Client {
  // The parser refuses an empty text.
  const { platform, os, browser } = Bowser.parse(text || 'unknown');
  const device = deviceOf(text, { platform: platform.type, os: os.name });
  const name = device === 'TABLET' && os.name === 'macOS' ? 'iOS' : os.name;
  return {
    device,
    operatingSystem: operatingSystems.get(name ?? ''),
    os: known(name, systems),
    browser: known(browser.name, browsers),
    bot: isBot(text),
  };
}

/** Reading one takes some 20 microseconds, and most come again. */
const clients = new LRUCache<string, Client>({ max: 5_000 });

/**
 * What the header says, which nobody has to tell truly. Only names from fixed lists come out, however
 * the header is made up.
 */
export function clientOf(userAgent: string): Client {
  const text = userAgent.slice(0, maxLength).trim();
  const client = clients.get(text) ?? read(text);
  clients.set(text, client);
  return client;
}
