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
