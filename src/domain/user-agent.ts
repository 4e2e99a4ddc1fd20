// What a User-Agent header tells of who sent it.
import Bowser from 'bowser';
import { isbot } from 'isbot';

type Device = 'mobile' | 'tablet' | 'desktop' | 'other';

export interface Client {
  device: Device;
  /** As `iOS`; `Other` if it is none that is widely known. */
  os: string;
  /** As `Safari`; `Other` if it is none that is widely known. */
  browser: string;
  /** A program that nobody steers: a crawler, a preview, a monitor. */
  bot: boolean;
}

/** Plain HTTP clients, which somebody steers: whoever tries a code out with curl sees it count. */
const tools =
  /^(?:curl|wget|httpie|postmanruntime|insomnia|undici|axios|node-fetch|python-(?:requests|httpx|urllib)|go-http-client)\/|^node$/i;

const devices: ReadonlyMap<string, Device> = new Map([
  ['mobile', 'mobile'],
  ['tablet', 'tablet'],
  ['desktop', 'desktop'],
]);
const systems: ReadonlySet<string> = new Set(Object.values(Bowser.OS_MAP));
const browsers: ReadonlySet<string> = new Set(Object.values(Bowser.BROWSER_MAP));

const known = (name: string | undefined, names: ReadonlySet<string>): string =>
  name !== undefined && names.has(name) ? name : 'Other';

/**
 * What the header says, which nobody has to tell truly. Only names from fixed lists come out, however
 * the header is made up. Takes some 20 microseconds, so callers remember it.
 */
export function readUserAgent(header: string): Client {
  const text = header.slice(0, 1_000);
  // The parser refuses an empty text.
  const { platform, os, browser } = Bowser.parse(text || 'unknown');
  return {
    device: devices.get(platform.type ?? '') ?? 'other',
    os: known(os.name, systems),
    browser: known(browser.name, browsers),
    bot: isbot(text) && !tools.test(text),
  };
}
