// Parses the User-Agent header for routing rules and analytics.
import Bowser from 'bowser';
import { LRUCache } from 'lru-cache';
import type { Device, OperatingSystem } from '../routing/visitor.ts';
import { isBot } from './bot.ts';
import { deviceOf } from './device.ts';

export interface Client {
  /** Undefined if unknown. */
  device: Device | undefined;
  /** Undefined if routing rules do not support it. */
  operatingSystem: OperatingSystem | undefined;
  /** Name of the operating system, such as `iOS`; `Other` if uncommon. */
  os: string;
  /** Name of the browser, such as `Safari`; `Other` if uncommon. */
  browser: string;
  /** Whether it is a crawler, link preview or monitor. */
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

/** Characters that are parsed; longer than any browser's User-Agent. */
const maxLength = 1_000;

function read(text: string): Client {
  // The parser rejects an empty text.
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

/** Parsing takes about 20 microseconds, and most values repeat. */
const clients = new LRUCache<string, Client>({ max: 5_000 });

/**
 * Parses the header, which can be forged. The result only contains names from fixed lists.
 */
export function clientOf(userAgent: string): Client {
  const text = userAgent.slice(0, maxLength).trim();
  const client = clients.get(text) ?? read(text);
  clients.set(text, client);
  return client;
}
