// The address of the timeline of a QR code as CSV.
import { spreadsheetOptions } from '../qr-codes/export/spreadsheet.ts';
import type { AnalyticsInterval } from '../schema-types.generated.ts';
import type { Chosen } from './results/regions.tsx';
import { filterFields } from './search.ts';

export function scansCsv(
  { organization, qrCode, startDate, endDate, timeZone, filter }: Chosen,
  interval: AnalyticsInterval,
): string {
  const query = new URLSearchParams({
    startDate,
    endDate,
    timeZone,
    interval: interval.toLowerCase(),
    ...spreadsheetOptions(),
  });
  for (const field of filterFields) {
    for (const value of filter?.[field] ?? []) query.append(field, value);
  }
  return `/api/v1/organizations/${organization}/qr-codes/${qrCode}/analytics/export?${query}`;
}
