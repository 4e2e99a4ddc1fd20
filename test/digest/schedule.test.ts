// When digests are sent, and which period they are about.
import { expect, test } from 'vitest';
import type { SentFrequency } from '../../src/domain/digest/frequency.ts';
import {
  digestPeriod,
  firstDigestAt,
  movedDigest,
  nextDigestAt,
} from '../../src/domain/digest/schedule.ts';

// 2026-11-30 is a Monday.
test.each<[frequency: SentFrequency, zone: string, now: string, first: string, next: string]>([
  ['WEEKLY', 'UTC', '2026-11-30T07:59:59Z', '2026-11-30T08:00:00Z', '2026-12-07T08:00:00Z'],
  ['WEEKLY', 'UTC', '2026-11-30T08:00:00Z', '2026-12-07T08:00:00Z', '2026-12-07T08:00:00Z'],
  // Still Sunday there.
  [
    'WEEKLY',
    'America/New_York',
    '2026-11-30T04:00:00Z',
    '2026-11-30T13:00:00Z',
    '2026-11-30T13:00:00Z',
  ],
  // Clocks change before that Monday.
  [
    'WEEKLY',
    'Europe/Berlin',
    '2026-10-23T12:00:00Z',
    '2026-10-26T07:00:00Z',
    '2026-10-26T07:00:00Z',
  ],
  // Clocks change on that day, at two.
  [
    'MONTHLY',
    'America/New_York',
    '2026-10-05T12:00:00Z',
    '2026-11-01T13:00:00Z',
    '2026-11-01T13:00:00Z',
  ],
  ['MONTHLY', 'Asia/Tokyo', '2026-12-31T16:00:00Z', '2026-12-31T23:00:00Z', '2027-01-31T23:00:00Z'],
])('%s in %s, chosen at %s: %s, then %s', (frequency, zone, now, first, next) => {
  expect(firstDigestAt(frequency, zone, new Date(now))).toEqual(new Date(first));
  expect(nextDigestAt(frequency, zone, new Date(now))).toEqual(new Date(next));
});

test.each<[frequency: SentFrequency, now: string, start: string, end: string, nextEnd: string]>([
  ['WEEKLY', '2026-11-30T07:00:00Z', '2026-11-23', '2026-11-29', '2026-12-06T23:00:00Z'],
  // Late.
  ['WEEKLY', '2026-12-03T12:00:00Z', '2026-11-23', '2026-11-29', '2026-12-06T23:00:00Z'],
  ['MONTHLY', '2027-03-01T07:00:00Z', '2027-02-01', '2027-02-28', '2027-03-31T22:00:00Z'],
])('%s at %s in Berlin: from %s to %s', (frequency, now, startDate, endDate, nextEnd) => {
  expect(digestPeriod(frequency, 'Europe/Berlin', new Date(now))).toEqual({
    startDate,
    endDate,
    nextEnd: new Date(nextEnd),
  });
});

test('moves to the same day in another time zone', () => {
  const dueAt = new Date('2026-12-07T07:00:00Z');
  expect(movedDigest(dueAt, { from: 'Europe/Berlin', to: 'Asia/Tokyo' })).toEqual(
    new Date('2026-12-06T23:00:00Z'),
  );
});
