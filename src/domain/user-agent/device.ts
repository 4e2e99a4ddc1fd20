// What somebody holds in their hands, as their User-Agent tells.
import type { Device } from '../routing/visitor.ts';

/** Devices as analytics call them; `other` is what the text does not tell. */
export const deviceNames = ['mobile', 'tablet', 'desktop', 'tv', 'other'] as const;

const names: Readonly<Record<Device, (typeof deviceNames)[number]>> = {
  MOBILE: 'mobile',
  TABLET: 'tablet',
  DESKTOP: 'desktop',
  TV: 'tv',
};

export const deviceName = (device: Device | undefined) => (device ? names[device] : 'other');

/** What the parser knows of it. */
interface Parsed {
  platform: string | undefined;
  os: string | undefined;
}

/** The first that matches decides, before the parser is asked. */
const signs: readonly (readonly [RegExp, Device])[] = [
  // Held in the hand, although they are consoles; worn on the wrist.
  [/playstation vita|playstation portable|nintendo (?:3ds|dsi?)\b/i, 'MOBILE'],
  [/\bapple watch\b|\bwatch ?os\b|\bwear ?os\b|; sm-r\d{3}/i, 'MOBILE'],
  // A television, or a box at one, game consoles among them.
  [/\b(?:smart-?tv|google ?tv|apple ?tv|android ?tv|opera tv|hbbtv|netcast|viera)\b/i, 'TV'],
  [/\bweb0s\b|\bcrkey\/|\bbravia\b|\broku|\bce-html\b|\btvos\b|\bvidaa\b|\bmi(?:tv|box)/i, 'TV'],
  [/\bplaystation\b|\bxbox\b|\bnintendo\b|\bchromecast\b|\bshield android/i, 'TV'],
  // Fire TV, by the names of its models.
  [/;\s*AFT[A-Z]\w*\b/, 'TV'],
  // Only on iOS are browsers called so; on an iPad they ask for pages as a Mac does.
  [/\bmacintosh\b.*\b(?:crios|fxios|edgios|opt|gsa|mobile)\//i, 'TABLET'],
  [/\bcros\b/i, 'DESKTOP'],
];

const devices: ReadonlyMap<string, Device> = new Map([
  ['mobile', 'MOBILE'],
  ['tablet', 'TABLET'],
  ['desktop', 'DESKTOP'],
  ['tv', 'TV'],
]);

/** Undefined for what the text does not tell, as plain HTTP clients. */
export function deviceOf(userAgent: string, { platform, os }: Parsed): Device | undefined {
  const sign = signs.find(([pattern]) => pattern.test(userAgent));
  if (sign) return sign[1];
  // A crawler that asks as a phone is shown what phones are.
  if (platform === 'bot') return /\bmobile\b/i.test(userAgent) ? 'MOBILE' : undefined;
  if (platform === undefined && os === 'Android') return 'TABLET';
  return devices.get(platform ?? '');
}
