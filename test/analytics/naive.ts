// Naive counts of scans, and what analytics show, as text.
import { expect } from 'vitest';
import { z } from 'zod';
import type { ScanRow } from '../../src/scan/storing/scan-row.ts';

export const pick = <T>(list: readonly T[]): T | undefined =>
  list[Math.floor(Math.random() * list.length)];

/** `DE 3, US 2`: numbers by value, the largest first. */
function numbersOf(values: readonly (string | null)[]): string {
  const byValue = Map.groupBy(values, (value) => value);
  return [...byValue]
    .filter(([value]) => value !== null)
    .sort(
      ([a, { length }], [b, { length: other }]) =>
        other - length || (String(a) < String(b) ? -1 : 1),
    )
    .map(([value, { length }]) => `${value} ${length}`)
    .join(', ');
}

export function expected(scans: readonly ScanRow[]) {
  const counted = scans.filter(({ bot }) => !bot);
  return {
    total: counted.length,
    countries: numbersOf(counted.map(({ country }) => country)),
    cities: numbersOf(counted.map(({ country, city }) => city && `${country} ${city}`)),
    systems: numbersOf(counted.map(({ os }) => os)),
    referrers: numbersOf(counted.map(({ referrer }) => referrer)),
  };
}

const parts = z.array(z.record(z.string(), z.unknown()));
export const shape = z.object({
  summary: z.object({ totalScans: z.int() }),
  timeline: z.array(z.object({ date: z.string(), scans: z.int() })),
  geography: z.object({ countries: parts, cities: parts }),
  operatingSystems: parts,
  referrers: parts,
});

const textOf = (list: readonly Record<string, unknown>[], ...names: string[]): string =>
  list.map((part) => `${names.map((name) => part[name]).join(' ')} ${part.scans}`).join(', ');

/** A response in the form of `expected`. */
export function shown(response: unknown) {
  const body = shape.parse(response);
  expect(body.timeline.reduce((sum, { scans }) => sum + scans, 0)).toBe(body.summary.totalScans);
  return {
    total: body.summary.totalScans,
    countries: textOf(body.geography.countries, 'country'),
    cities: textOf(body.geography.cities, 'country', 'city'),
    systems: textOf(body.operatingSystems, 'os'),
    referrers: textOf(body.referrers, 'referrer'),
  };
}
