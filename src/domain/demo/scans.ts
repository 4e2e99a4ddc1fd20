// Makes up the scans of the demo data: four weeks that end with yesterday, the same each time.
import { dayLength } from '../analytics/time-zone.ts';
import type { DemoCode } from './codes.ts';

const days = 28;

/** More around the weekend; of the days from Sunday to Saturday. */
const weekdays = [1.2, 0.7, 0.8, 0.9, 1, 1.2, 1.4];

/** A choice and how often it is made, relative to the others. */
type Choices<Value> = readonly (readonly [Value, number])[];

/** UTC hours: lunch, afternoon and evening. */
const hours: Choices<number> = [
  [7, 3],
  [8, 5],
  [9, 6],
  [10, 8],
  [11, 12],
  [12, 14],
  [13, 9],
  [14, 8],
  [15, 9],
  [16, 10],
  [17, 9],
  [18, 5],
  [19, 2],
];

const devices: Choices<{ device: string; os: string; browser: string }> = [
  [{ device: 'mobile', os: 'iOS', browser: 'Safari' }, 48],
  [{ device: 'mobile', os: 'Android', browser: 'Chrome' }, 42],
  [{ device: 'tablet', os: 'iOS', browser: 'Safari' }, 5],
  [{ device: 'desktop', os: 'Windows', browser: 'Chrome' }, 5],
];

interface Place {
  country: string;
  region: string;
  city: string;
  language: string;
}

const places: Choices<Place> = [
  [{ country: 'DE', region: 'Hamburg', city: 'Hamburg', language: 'de' }, 52],
  [{ country: 'DE', region: 'Land Berlin', city: 'Berlin', language: 'de' }, 14],
  [{ country: 'DE', region: 'Bavaria', city: 'Munich', language: 'de' }, 8],
  [{ country: 'AT', region: 'Vienna', city: 'Vienna', language: 'de' }, 7],
  [{ country: 'CH', region: 'Zurich', city: 'Zurich', language: 'de' }, 6],
  [{ country: 'DK', region: 'Central Jutland', city: 'Aarhus', language: 'da' }, 6],
  [{ country: 'NL', region: 'North Holland', city: 'Amsterdam', language: 'nl' }, 4],
  [{ country: 'US', region: 'New York', city: 'New York', language: 'en' }, 3],
];

const referrers: Choices<string> = [
  ['direct', 88],
  ['www.instagram.com', 8],
  ['www.google.com', 4],
];

export interface DemoScan extends Place {
  scannedAt: Date;
  /** The first scan of its visitor on that day. */
  unique: boolean;
  device: string;
  os: string;
  browser: string;
  referrer: string;
  target: string | null;
}

/** Numbers from 0 to 1 that look random and are evenly spread (multiples of the golden ratio). */
const golden = 0.618_033_988_749_895;
const spread = (n: number): number => (n * golden) % 1;

function chosen<Value>(choices: Choices<Value>, at: number): Value | undefined {
  const total = choices.reduce((sum, [, weight]) => sum + weight, 0);
  let left = at * total;
  return choices.find(([, weight]) => {
    left -= weight;
    return left < 0;
  })?.[0];
}

function targetOf({ type, data, variants }: DemoCode, at: number): string | null {
  if (variants) return variants.urls[at * 100 < variants.first ? 0 : 1];
  return type === 'URL' && 'url' in data ? String(data.url) : null;
}

function scanOn(day: number, n: number, code: DemoCode): DemoScan[] {
  const hour = chosen(hours, spread(n * 3 + 1));
  const device = chosen(devices, spread(n * 7 + 2));
  const place = chosen(places, spread(n * 13 + 3));
  const referrer = chosen(referrers, spread(n * 19 + 4));
  if (hour === undefined || !device || !place || !referrer) return [];
  const within = Math.floor(spread(n * 29 + 5) * 3_600_000);
  return [
    {
      scannedAt: new Date(day + hour * 3_600_000 + within),
      unique: spread(n * 31 + 6) < 0.8,
      ...device,
      ...place,
      referrer,
      target: targetOf(code, spread(n * 37 + 7)),
    },
  ];
}

/** The scans of a code on the whole UTC days before a time; `index` tells codes apart. */
export function demoScans(code: DemoCode, index: number, now: Date): DemoScan[] {
  const today = Math.floor(now.getTime() / dayLength) * dayLength;
  let n = index * 1_000;
  return Array.from({ length: days }, (_, ago) => today - (ago + 1) * dayLength).flatMap((day) => {
    const usual = code.perDay * (weekdays[new Date(day).getUTCDay()] ?? 1);
    const count = Math.round(usual * (0.7 + 0.6 * spread(day / dayLength + index * 5)));
    return Array.from({ length: count }, () => {
      n += 1;
      return scanOn(day, n, code);
    }).flat();
  });
}
