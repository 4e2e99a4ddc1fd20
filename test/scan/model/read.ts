// Reads what both APIs show of the scans of an organization.
import { expect } from 'vitest';
import { z } from 'zod';
import { clientOf } from '../../support/server/client.ts';
import type { Launched, Settled } from '../../support/server/launch.ts';
import type { zones } from './scans.ts';

const valuesOf = <Name extends string>(name: Name) =>
  z.array(z.object({ [name]: z.string(), scans: z.int() }));
const analytics = z.object({
  summary: z.object({ totalScans: z.int(), uniqueScans: z.int() }),
  timeline: z.array(z.object({ date: z.string(), scans: z.int() })),
  geography: z.object({ countries: valuesOf('country') }),
  devices: valuesOf('device'),
});
const page = z.object({
  scans: z.array(z.object({ city: z.string().nullable() })),
});
const connection = z.object({
  organization: z.object({
    scans: z.object({
      nodes: z.array(z.object({ city: z.string().nullable(), qrCodeId: z.string() })),
      pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
    }),
  }),
});
const day = 24 * 60 * 60 * 1000;
const date = (time: number) => new Date(time).toISOString().slice(0, 10);

const counts = (rows: readonly Record<string, string | number>[], name: string) =>
  Object.fromEntries(
    rows
      .map((row) => [String(row[name]), Number(row.scans)] as const)
      .filter(([, scans]) => scans > 0)
      .toSorted(([one], [other]) => (one < other ? -1 : 1)),
  );

export function readerOf({ url }: Launched, { key, organizationId }: Settled) {
  const { rest, graphql } = clientOf(url);
  const root = `/organizations/${organizationId}/qr-codes`;
  async function get(path: string): Promise<{ body: unknown; headers: Headers }> {
    const { status, body, headers } = await rest('GET', path, { key });
    expect(status, JSON.stringify(body)).toBe(200);
    return { body, headers };
  }
  return {
    async total(id: string): Promise<number> {
      const { body } = await get(`${root}/${id}`);
      return z.object({ totalScans: z.int() }).parse(body).totalScans;
    },
    /** The totals of all codes, sorted by them. */
    async totals(): Promise<[string, number][]> {
      const { data } = await graphql(
        `{ organization(id: "${organizationId}") {
          qrCodes(first: 100, orderBy: TOTAL_SCANS_DESC) { nodes { id totalScans } } } }`,
        {},
        { 'x-api-key': key },
      );
      const node = z.object({ id: z.string(), totalScans: z.int() });
      const { nodes } = z
        .object({ organization: z.object({ qrCodes: z.object({ nodes: z.array(node) }) }) })
        .parse(data).organization.qrCodes;
      return nodes.map(({ id, totalScans }) => [id, totalScans]);
    },
    /** Of a code, or of the organization. */
    async analytics(id: string | undefined, zone: (typeof zones)[number]) {
      const now = Date.now();
      const period = `startDate=${date(now - 75 * day)}&endDate=${date(now + 2 * day)}`;
      const place = id === undefined ? root : `${root}/${id}`;
      const { body } = await get(
        `${place}/analytics?${period}&timeZone=${encodeURIComponent(zone)}`,
      );
      const found = analytics.parse(body);
      return {
        total: found.summary.totalScans,
        unique: found.summary.uniqueScans,
        byDay: counts(found.timeline, 'date'),
        devices: counts(found.devices, 'device'),
        countries: counts(found.geography.countries, 'country'),
      };
    },
    /** Markers of a code's scans by number of page. */
    async pages(id: string): Promise<string[]> {
      const markers: string[] = [];
      for (let number = 1; ; number += 1) {
        const { body } = await get(`${root}/${id}/scans?limit=25&page=${number}`);
        const { scans } = page.parse(body);
        if (scans.length === 0) return markers.sort();
        markers.push(...scans.map(({ city }) => city ?? 'untracked'));
      }
    },
    /** Markers of the organization's scans by cursor of each code. */
    async connection(): Promise<Map<string, string[]>> {
      const markers = new Map<string, string[]>();
      for (let after: string | null = null; ; ) {
        const { data, errors } = await graphql(
          `query ($after: String) { organization(id: "${organizationId}") {
            scans(first: 40, after: $after) {
              nodes { city qrCodeId } pageInfo { hasNextPage endCursor } } } }`,
          { after },
          { 'x-api-key': key },
        );
        expect(errors).toEqual([]);
        const { scans } = connection.parse(data).organization;
        for (const { city, qrCodeId } of scans.nodes) {
          markers.set(qrCodeId, [...(markers.get(qrCodeId) ?? []), city ?? 'untracked']);
        }
        if (!scans.pageInfo.hasNextPage) return markers;
        after = scans.pageInfo.endCursor;
      }
    },
  };
}
