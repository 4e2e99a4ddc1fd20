// Generated codes and scans.
import { randomBytes } from 'node:crypto';
import { v7 as uuid } from 'uuid';
import { createId } from '../../src/domain/id.ts';
import { createShortCode } from '../../src/domain/qr-code/short-code.ts';
import { defaultStyle } from '../../src/domain/style/shape.ts';
import type { ScanRow } from '../../src/scan/storing/scan-row.ts';

export const codesOf = (organizationId: string, count: number) =>
  Array.from({ length: count }, (_, index) => ({
    id: createId('QrCode'),
    organizationId,
    type: 'URL' as const,
    name: `Code ${index}`,
    sortName: `code ${index}`,
    dynamic: true,
    shortCode: createShortCode(),
    content: { url: `https://example.com/campaigns/2026/${index}` },
    style: defaultStyle,
    tags: ['print', 'window'],
  }));

/** By a different visitor each time, now, in one of ten cities. */
export const scanOf = (qrCodeId: string, index: number): ScanRow => ({
  id: uuid(),
  qrCodeId,
  scannedAt: new Date(),
  country: ['DE', 'US', 'FR'][index % 3] ?? null,
  region: null,
  city: `City ${index % 10}`,
  device: 'mobile',
  os: 'iOS',
  browser: 'Safari',
  language: 'de',
  referrer: 'direct',
  target: 'https://example.com/',
  visitor: randomBytes(16).toString('hex'),
  bot: false,
});

/** Picks a number below `count`: the first is picked 1/n times as often as the nth (Zipf's law). */
export function zipf(count: number): () => number {
  const sums: number[] = [];
  let sum = 0;
  for (let index = 1; index <= count; index += 1) {
    sum += 1 / index;
    sums.push(sum);
  }
  return () => {
    const place = Math.random() * sum;
    let [low, high] = [0, count - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

const countries = ['DE', 'US', 'FR', 'GB', 'BR', 'IN', 'JP', 'ES', 'IT', 'NL'];
const pick = (list: readonly string[]): string | null =>
  list[Math.floor(Math.random() * list.length)] ?? null;

/** From 80 cities in 10 countries, by a different visitor each time. */
export function variedScan(qrCodeId: string, scannedAt: Date): ScanRow {
  const country = pick(countries);
  const number = Math.floor(Math.random() * 20);
  return {
    ...scanOf(qrCodeId, 0),
    id: uuid({ msecs: scannedAt.getTime() }),
    scannedAt,
    country,
    region: `Region ${number % 4}`,
    city: `${country} City ${number % 8}`,
    device: pick(['mobile', 'mobile', 'mobile', 'tablet', 'desktop']),
    os: pick(['iOS', 'Android', 'Windows', 'macOS']),
    browser: pick(['Safari', 'Chrome', 'Firefox', 'Microsoft Edge']),
    language: pick(['en', 'de', 'fr', 'es']),
    referrer: Math.random() < 0.3 ? `site-${number}.example` : 'direct',
    target: `https://example.com/campaigns/2026/${qrCodeId.slice(-6)}`,
  };
}
