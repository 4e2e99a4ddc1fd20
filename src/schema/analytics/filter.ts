// The filter of analytics, and what it costs.
import {
  analyticsFilter,
  type CodeFilter,
  type ScanValueFilter,
  scanValuesOf,
} from '../../domain/analytics/filter.ts';
import { builder } from '../../graphql/builder.ts';
import { inputFieldsFromZod } from '../../graphql/from-zod/input.ts';

export type GivenFilter = CodeFilter & ScanValueFilter;

export const AnalyticsFilter = builder.inputType('AnalyticsFilter', {
  description:
    'Filters scans: each field that is given must match, by one of its values. Counts only QR codes that are not deleted for good. Filters by QR code, folder and tag are exact for any period; those by a value of a scan read single scans, and fail for a period of which some are deleted, except for numbers of scans by whole UTC days if `countries`, `devices`, `browsers` or `operatingSystems` is the only one.',
  fields: (t) => inputFieldsFromZod(t, analyticsFilter),
});

/** Fields that read each scan of the period. */
export const singleScansCost = { field: 100, multiplier: 1 };

export const hasScanValues = (filter: ScanValueFilter): boolean => scanValuesOf(filter).length > 0;

/** Complexity of the analytics with a filter. */
export const costOfAnalytics = ({ filter }: { filter?: GivenFilter | null }) => ({
  field: 20 + (filter ? 30 : 0) + (hasScanValues(filter ?? {}) ? singleScansCost.field : 0),
  multiplier: 1,
});
