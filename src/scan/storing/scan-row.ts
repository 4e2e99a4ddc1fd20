// Converts a scan to its stored form.
import { deviceName } from '../../domain/user-agent/device.ts';
import type { RequestVisitor } from '../visitor/visitor.ts';
import { utcDayOf, visitorHash } from './salt.ts';

export interface Scanned {
  qrCodeId: string;
  /** Destination URL of the scan. */
  target: string | null;
  visitor: Pick<
    RequestVisitor,
    'address' | 'userAgent' | 'client' | 'bot' | 'language' | 'place' | 'referrer' | 'untracked'
  >;
}

/** A scan as it is given to the database; unknown values are null. */
export interface ScanRow {
  /** A UUID, created when the scan was answered. */
  id: string;
  qrCodeId: string;
  scannedAt: Date;
  country: string | null;
  region: string | null;
  city: string | null;
  device: string | null;
  os: string | null;
  browser: string | null;
  language: string | null;
  referrer: string | null;
  target: string | null;
  /** Daily hash of the visitor, in hex; null for visitors who opted out of tracking, and bots. */
  visitor: string | null;
  bot: boolean;
}

/** A scan whose visitor is not hashed yet; in memory only. */
export interface UnsaltedScan {
  scan: Omit<ScanRow, 'visitor'>;
  visitor: string | null;
}

/** Text without control characters, short enough for an index. */
const stored = (text: string | null | undefined, length: number): string | null =>
  text
    ?.replace(/\p{Cc}/gu, ' ')
    .slice(0, length)
    .toWellFormed()
    .trim() || null;

/** A destination URL as scans have it. */
export const storedTarget = (url: string | null): string | null => stored(url, 500);

export function unsalted(id: string, scannedAt: Date, scanned: Scanned): UnsaltedScan {
  const { qrCodeId, visitor } = scanned;
  const { bot } = visitor;
  const scan = { id, qrCodeId, scannedAt, target: storedTarget(scanned.target), bot };
  if (visitor.untracked) return { scan: { ...scan, ...nothing }, visitor: null };
  const { country, region, city } = visitor.place;
  const { device, os, browser } = visitor.client;
  return {
    scan: {
      ...scan,
      device: deviceName(device),
      os,
      browser,
      country: stored(country, 2),
      region: stored(region, 100),
      city: stored(city, 100),
      language: stored(visitor.language, 35),
      referrer: stored(visitor.referrer, 253),
    },
    visitor: bot ? null : `${visitor.address}\n${visitor.userAgent}`,
  };
}

const nothing = {
  country: null,
  region: null,
  city: null,
  device: null,
  os: null,
  browser: null,
  language: null,
  referrer: null,
};

/** The days whose salts are needed. */
export const daysOf = (scans: readonly UnsaltedScan[]): Set<string> =>
  new Set(
    scans.flatMap(({ scan, visitor }) => (visitor === null ? [] : [utcDayOf(scan.scannedAt)])),
  );

/** The scan with its visitor hashed. */
export function salted(
  { scan, visitor }: UnsaltedScan,
  salts: ReadonlyMap<string, string>,
): ScanRow {
  const salt = visitor === null ? undefined : salts.get(utcDayOf(scan.scannedAt));
  return { ...scan, visitor: visitor === null || !salt ? null : visitorHash(visitor, salt) };
}
