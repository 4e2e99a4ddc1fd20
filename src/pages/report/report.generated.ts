/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Filters scans: each field that is given must match, by one of its values. Counts only QR codes that are not deleted for good. Filters by QR code, folder and tag are exact for any period; those by a value of a scan read single scans, and fail for a period of which some are deleted, except for numbers of scans by whole UTC days if `countries`, `devices`, `browsers` or `operatingSystems` is the only one. */
export type AnalyticsFilter = {
  /** Only scans in one of these browsers. */
  browsers?: Array<string> | null | undefined;
  /** Only scans from a city with one of these names. */
  cities?: Array<string> | null | undefined;
  /** Only scans from one of these countries. */
  countries?: Array<string> | null | undefined;
  /** Only scans by one of these types of device. */
  devices?: Array<string> | null | undefined;
  /** Only QR codes in one of these folders. */
  folderIds?: Array<string> | null | undefined;
  /** Only scans by browsers with one of these languages. */
  languages?: Array<string> | null | undefined;
  /** Only scans on one of these operating systems. */
  operatingSystems?: Array<string> | null | undefined;
  /** Only these QR codes. */
  qrCodeIds?: Array<string> | null | undefined;
  /** Only scans with one of these referrers, such as `direct`. */
  referrers?: Array<string> | null | undefined;
  /** Only scans from a region with one of these names. */
  regions?: Array<string> | null | undefined;
  /** Only QR codes with all of these tags. */
  tags?: Array<string> | null | undefined;
  /** Only scans that were redirected to one of these URLs. */
  targets?: Array<string> | null | undefined;
};

/** Interval of the timeline points. */
export type AnalyticsInterval =
  /** One day, from midnight to midnight in the time zone. */
  | 'DAY'
  /** One calendar month. */
  | 'MONTH'
  /** One week, Monday to Sunday. */
  | 'WEEK';

/** The earlier period to compare with. If the period is not over yet, the earlier one ends after as many days and hours. */
export type ComparedPeriod =
  /** The period just before: of whole calendar months as many months, otherwise as many days. */
  | 'PREVIOUS_PERIOD'
  /** The same dates one year earlier; February 28 for February 29. */
  | 'PREVIOUS_YEAR';

/** Day of the week, in the time zone. */
export type Weekday =
  /** Friday. */
  | 'FRI'
  /** Monday. */
  | 'MON'
  /** Saturday. */
  | 'SAT'
  /** Sunday. */
  | 'SUN'
  /** Thursday. */
  | 'THU'
  /** Tuesday. */
  | 'TUE'
  /** Wednesday. */
  | 'WED';

export type SharedReportQueryVariables = Exact<{
  organization: string;
  qrCodeId?: string | null | undefined;
  filter?: AnalyticsFilter | null | undefined;
  startDate?: string | null | undefined;
  endDate?: string | null | undefined;
  timeZone?: string | null | undefined;
  interval?: AnalyticsInterval | null | undefined;
  compareTo?: ComparedPeriod | null | undefined;
  several: boolean;
}>;


export type SharedReportQuery = { organization: { name: string, analytics: { period: { start: string, end: string }, summary: { totalScans: number, uniqueScans: number, avgDailyScans: number }, timeline: Array<{ date: string, scans: number, uniqueScans: number }>, comparison: { period: { start: string, end: string }, summary: { totalScans: number, uniqueScans: number, avgDailyScans: number }, change: { totalScans: number | null, uniqueScans: number | null, avgDailyScans: number | null }, timeline: Array<{ date: string, scans: number }> } | null, geography: { countries: Array<{ country: string, scans: number, percentage: number }> }, devices: Array<{ device: string, scans: number, percentage: number }>, topCodes?: Array<{ qrCodeId: string, name: string, scans: number, percentage: number }>, hours: Array<{ weekday: Weekday, hour: number, scans: number }>, abTests: Array<{ rule: number, name: string | null, targets: Array<{ url: string, scans: number | null, share: number | null, configuredShare: number }> }> } | null } | null };


export const SharedReportDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SharedReport"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"organization"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"qrCodeId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"AnalyticsFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"startDate"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"endDate"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"timeZone"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"interval"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"AnalyticsInterval"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"compareTo"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ComparedPeriod"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"several"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"organization"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"organization"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"analytics"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"qrCodeId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"qrCodeId"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"startDate"},"value":{"kind":"Variable","name":{"kind":"Name","value":"startDate"}}},{"kind":"Argument","name":{"kind":"Name","value":"endDate"},"value":{"kind":"Variable","name":{"kind":"Name","value":"endDate"}}},{"kind":"Argument","name":{"kind":"Name","value":"timeZone"},"value":{"kind":"Variable","name":{"kind":"Name","value":"timeZone"}}},{"kind":"Argument","name":{"kind":"Name","value":"interval"},"value":{"kind":"Variable","name":{"kind":"Name","value":"interval"}}},{"kind":"Argument","name":{"kind":"Name","value":"compareTo"},"value":{"kind":"Variable","name":{"kind":"Name","value":"compareTo"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}},{"kind":"Field","name":{"kind":"Name","value":"summary"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalScans"}},{"kind":"Field","name":{"kind":"Name","value":"uniqueScans"}},{"kind":"Field","name":{"kind":"Name","value":"avgDailyScans"}}]}},{"kind":"Field","name":{"kind":"Name","value":"timeline"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"scans"}},{"kind":"Field","name":{"kind":"Name","value":"uniqueScans"}}]}},{"kind":"Field","name":{"kind":"Name","value":"comparison"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"period"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"start"}},{"kind":"Field","name":{"kind":"Name","value":"end"}}]}},{"kind":"Field","name":{"kind":"Name","value":"summary"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalScans"}},{"kind":"Field","name":{"kind":"Name","value":"uniqueScans"}},{"kind":"Field","name":{"kind":"Name","value":"avgDailyScans"}}]}},{"kind":"Field","name":{"kind":"Name","value":"change"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalScans"}},{"kind":"Field","name":{"kind":"Name","value":"uniqueScans"}},{"kind":"Field","name":{"kind":"Name","value":"avgDailyScans"}}]}},{"kind":"Field","name":{"kind":"Name","value":"timeline"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"date"}},{"kind":"Field","name":{"kind":"Name","value":"scans"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"geography"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"countries"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"scans"}},{"kind":"Field","name":{"kind":"Name","value":"percentage"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"devices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"device"}},{"kind":"Field","name":{"kind":"Name","value":"scans"}},{"kind":"Field","name":{"kind":"Name","value":"percentage"}}]}},{"kind":"Field","name":{"kind":"Name","value":"topCodes"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"several"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"qrCodeId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"scans"}},{"kind":"Field","name":{"kind":"Name","value":"percentage"}}]}},{"kind":"Field","name":{"kind":"Name","value":"hours"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"weekday"}},{"kind":"Field","name":{"kind":"Name","value":"hour"}},{"kind":"Field","name":{"kind":"Name","value":"scans"}}]}},{"kind":"Field","name":{"kind":"Name","value":"abTests"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"targets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"scans"}},{"kind":"Field","name":{"kind":"Name","value":"share"}},{"kind":"Field","name":{"kind":"Name","value":"configuredShare"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<SharedReportQuery, SharedReportQueryVariables>;