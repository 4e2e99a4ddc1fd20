// What a digest says.
import type { SentFrequency } from '../../../domain/digest/frequency.ts';

export interface ComparedNumber {
  now: number;
  before: number;
  /** In percent; null if there was nothing before. */
  change: number | null;
}

/** Some of the QR codes; `total` counts all. */
interface Codes<Code> {
  total: number;
  codes: readonly ({ name: string; url: string } & Code)[];
}

export interface DigestDetails {
  organization: string;
  frequency: SentFrequency;
  /** Days, both inclusive. */
  startDate: string;
  endDate: string;
  timeZone: string;
  scans: ComparedNumber;
  uniqueScans: ComparedNumber;
  topCodes: readonly { name: string; url: string; scans: number }[];
  countries: readonly { country: string; scans: number }[];
  expiring: Codes<{ expiresAt: Date }>;
  broken: Codes<{ destination: string }>;
  /** Of the analytics page. */
  url: string;
  /** Where the person chooses how often they get it. */
  accountUrl: string;
  unsubscribeUrl: string;
}
