// Detects the device type by User-Agent.
import type { Device } from '../routing/visitor.ts';

/** Device names in analytics; `other` if unknown. */
export const deviceNames = ['mobile', 'tablet', 'desktop', 'tv', 'other'] as const;

const names: Readonly<Record<Device, (typeof deviceNames)[number]>> = {
  MOBILE: 'mobile',
  TABLET: 'tablet',
  DESKTOP: 'desktop',
  TV: 'tv',
};

export const deviceName = (device: Device | undefined) => (device ? names[device] : 'other');

/** Result of the User-Agent parser. */
interface Parsed {
  platform: string | undefined;
  os: string | undefined;
}

/** Checked before the parser's result; the first match wins. */
const signs: readonly (readonly [RegExp, Device])[] = [
  // Handheld consoles and watches.
  [/playstation vita|playstation portable|nintendo (?:3ds|dsi?)\b/i, 'MOBILE'],
  [/\bapple watch\b|\bwatch ?os\b|\bwear ?os\b|; sm-r\d{3}/i, 'MOBILE'],
  // TVs, set-top boxes and game consoles.
  [/\b(?:smart-?tv|google ?tv|apple ?tv|android ?tv|opera tv|hbbtv|netcast|viera)\b/i, 'TV'],
  [/\bweb0s\b|\bcrkey\/|\bbravia\b|\broku|\bce-html\b|\btvos\b|\bvidaa\b|\bmi(?:tv|box)/i, 'TV'],
  [/\bplaystation\b|\bxbox\b|\bnintendo\b|\bchromecast\b|\bshield android/i, 'TV'],
  // Fire TV, by its model names.
  [/;\s*AFT[A-Z]\w*\b/, 'TV'],
  // These browser names only exist on iOS; on iPads they claim to be a Mac.
  [/\bmacintosh\b.*\b(?:crios|fxios|edgios|opt|gsa|mobile)\//i, 'TABLET'],
  [/\bcros\b/i, 'DESKTOP'],
];

const devices: ReadonlyMap<string, Device> = new Map([
  ['mobile', 'MOBILE'],
  ['tablet', 'TABLET'],
  ['desktop', 'DESKTOP'],
  ['tv', 'TV'],
]);

/** Undefined if unknown, as for HTTP clients. */
export function deviceOf(userAgent: string, { platform, os }: Parsed): Device | undefined {
  const sign = signs.find(([pattern]) => pattern.test(userAgent));
  if (sign) return sign[1];
  // A crawler that claims to be a phone is treated as one.
  if (platform === 'bot') return /\bmobile\b/i.test(userAgent) ? 'MOBILE' : undefined;
  if (platform === undefined && os === 'Android') return 'TABLET';
  return devices.get(platform ?? '');
}
