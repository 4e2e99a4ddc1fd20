// What a scan is counted by, as SQL.
import { Prisma } from './client/client.ts';

/**
 * Rows of `dimension` and `value` for a row of "Scan"; no value: not counted there. A city stands
 * after its country, so that two of the same name stay two.
 */
export const scanParts = Prisma.sql`
  (VALUES ('TOTAL'::"ScanDimension", ''), ('COUNTRY', "country"),
          ('CITY', "country" || ' ' || "city"), ('DEVICE', "device"), ('BROWSER', "browser"),
          ('OS', "os"), ('REFERRER', "referrer"), ('LANGUAGE', "language"), ('TARGET', "target")
  ) AS part("dimension", "value")`;
