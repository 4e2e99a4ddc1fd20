// SQL for the dimensions that scans are counted by.
import { Prisma } from './client/client.ts';

/**
 * Rows of `dimension` and `value` for a row of "Scan"; NULL values are not counted. Cities are prefixed
 * with their country, because names are not unique.
 */
export const scanParts = Prisma.sql`
  (VALUES ('TOTAL'::"ScanDimension", ''), ('COUNTRY', "country"),
          ('CITY', "country" || ' ' || "city"), ('DEVICE', "device"), ('BROWSER', "browser"),
          ('OS', "os"), ('REFERRER', "referrer"), ('LANGUAGE', "language"), ('TARGET', "target")
  ) AS part("dimension", "value")`;
