// A row of "Scan".
import { z } from 'zod';
import { Prisma } from '../client/client.ts';

const text = z.string().nullable();

const storedScan = z.object({
  id: z.string(),
  qrCodeId: z.string(),
  organizationId: z.string(),
  scannedAt: z.date(),
  country: text,
  region: text,
  city: text,
  device: text,
  os: text,
  browser: text,
  language: text,
  referrer: text,
  target: text,
  unique: z.boolean(),
  bot: z.boolean(),
});

/** The columns of "Scan" without its batch. */
export const scanColumns = Prisma.raw(
  Object.keys(storedScan.shape)
    .map((column) => `"${column}"`)
    .join(', '),
);

/** A scan as it is stored; unknown values are null. */
export type StoredScan = z.output<typeof storedScan>;

/** Parses rows with all columns of "Scan". */
export const storedScans = z.array(storedScan);
