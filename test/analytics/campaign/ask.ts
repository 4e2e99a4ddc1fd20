// Asks for analytics with a filter.
import { expect } from 'vitest';
import { z } from 'zod';
import type { Caller } from '../../support/server/setting.ts';
import type { Numbers, Question } from './naive-sql.ts';

const count = z.object({ scans: z.int(), uniqueScans: z.int().optional() });
const listOf = (...names: string[]) =>
  z.array(count.extend(Object.fromEntries(names.map((name) => [name, z.unknown()]))));

const found = z.object({
  summary: z.object({ totalScans: z.int(), uniqueScans: z.int() }),
  timeline: listOf('date'),
  hours: listOf('weekday', 'hour'),
  geography: z.object({ countries: listOf('country') }),
  regions: listOf('country', 'region'),
  devices: listOf('device'),
  targets: listOf('target'),
  topCodes: listOf('qrCodeId'),
  topFolders: listOf('folderId'),
  topTags: listOf('tag'),
});

const fields = `summary { totalScans uniqueScans } timeline { date scans uniqueScans }
  hours { weekday hour scans } geography { countries { country scans } }
  regions { country region scans } devices { device scans } targets { target scans }
  topCodes { qrCodeId scans uniqueScans } topFolders { folderId scans uniqueScans }
  topTags { tag scans uniqueScans }`;

/** What the server answers, in the form of `naive`. */
export async function asked(caller: Caller, question: Question, qrCodeId?: string) {
  const { data, errors } = await caller.graphql(
    `query ($org: ID!, $id: ID, $startDate: String, $endDate: String, $timeZone: String,
            $filter: AnalyticsFilter) {
      organization(id: $org) {
        analytics(qrCodeId: $id, startDate: $startDate, endDate: $endDate, timeZone: $timeZone,
                  filter: $filter) { ${fields} } } }`,
    { org: caller.organizationId, id: qrCodeId, ...question },
  );
  expect(errors).toEqual([]);
  const analytics = found.parse(Object(data).organization.analytics);
  const numbers = (list: readonly Record<string, unknown>[], ...names: string[]): Numbers =>
    Object.fromEntries(
      list
        .filter(({ scans }) => scans !== 0)
        .map((part) => [
          names.map((name) => part[name]).join(' '),
          'uniqueScans' in part ? `${part.scans}/${part.uniqueScans}` : String(part.scans),
        ]),
    );
  const { totalScans, uniqueScans } = analytics.summary;
  expect(analytics.hours).toHaveLength(168);
  return {
    summary: `${totalScans}/${uniqueScans}`,
    timeline: numbers(analytics.timeline, 'date'),
    hours: numbers(analytics.hours, 'weekday', 'hour'),
    countries: numbers(analytics.geography.countries, 'country'),
    regions: numbers(analytics.regions, 'country', 'region'),
    devices: numbers(analytics.devices, 'device'),
    targets: numbers(analytics.targets, 'target'),
    codes: numbers(analytics.topCodes, 'qrCodeId'),
    folders: numbers(analytics.topFolders, 'folderId'),
    tags: numbers(analytics.topTags, 'tag'),
  };
}

/** The scans alone, for lists without unique ones. */
export const withoutUnique = (numbers: Numbers): Numbers =>
  Object.fromEntries(
    Object.entries(numbers).map(([value, both]) => [value, both.split('/')[0] ?? '']),
  );
