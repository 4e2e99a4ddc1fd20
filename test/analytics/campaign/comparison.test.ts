// Comparison of analytics with an earlier period.
import { describe, expect, test } from 'vitest';
import { put, scanOf } from '../../support/server/scans.ts';
import { useCaller, useServer } from '../../support/server/setting.ts';
import { readAnalytics } from '../read.ts';

const server = useServer();
const ada = useCaller(server, { once: true });

const scansAt = (id: string, time: string, count: number) =>
  Array.from({ length: count }, () => scanOf(id, time));

const compared = async (id: string, query: string) =>
  (await readAnalytics(ada, id, `?${query}`)).comparison;

test('has the numbers of the earlier period, and the changes in percent', async () => {
  const { id } = await ada.createQrCode();
  await put(server, [
    ...scansAt(id, '2024-02-10T12:00:00Z', 4),
    ...scansAt(id, '2024-03-05T12:00:00Z', 5),
    ...scansAt(id, '2023-03-31T23:59:59Z', 8),
  ]);
  const march = 'startDate=2024-03-01&endDate=2024-03-31&interval=month';
  expect(await compared(id, `${march}&compareTo=PREVIOUS_PERIOD`)).toEqual({
    period: { start: '2024-02-01T00:00:00Z', end: '2024-02-29T23:59:59Z' },
    summary: { totalScans: 4, uniqueScans: 4, avgDailyScans: 0.1 },
    change: { totalScans: 25, uniqueScans: 25, avgDailyScans: 16.9 },
    timeline: [{ date: '2024-02-01', scans: 4, uniqueScans: 4 }],
  });
  const lastYear = await compared(id, `${march}&compareTo=PREVIOUS_YEAR`);
  expect(lastYear.summary.totalScans).toBe(8);
  expect(lastYear.change).toMatchObject({ totalScans: -37.5, uniqueScans: -37.5 });
});

test('has no change since a period without scans', async () => {
  const { id } = await ada.createQrCode();
  await put(server, scansAt(id, '2024-03-05T12:00:00Z', 5));
  const { change } = await compared(
    id,
    'startDate=2024-03-01&endDate=2024-03-31&compareTo=PREVIOUS_PERIOD',
  );
  expect(change).toEqual({ totalScans: null, uniqueScans: null, avgDailyScans: null });
});

test('filters the earlier period, too', async () => {
  const { id } = await ada.createQrCode();
  await put(server, [
    ...scansAt(id, '2024-02-10T12:00:00Z', 2),
    scanOf(id, '2024-02-11T12:00:00Z', { country: 'US' }),
    scanOf(id, '2024-03-11T12:00:00Z', { country: 'US' }),
  ]);
  const query =
    'startDate=2024-03-01&endDate=2024-03-31&compareTo=PREVIOUS_PERIOD&countries=us&countries=FR';
  expect(await compared(id, query)).toMatchObject({
    summary: { totalScans: 1 },
    change: { totalScans: 0 },
  });
});

describe('the earlier period', () => {
  test.each([
    [
      'PREVIOUS_PERIOD',
      '2024-05-06',
      '2024-05-12',
      'UTC',
      '2024-04-29T00:00:00Z',
      '2024-05-05T23:59:59Z',
    ],
    // Whole months, of 29 and 31 days.
    [
      'PREVIOUS_PERIOD',
      '2024-02-01',
      '2024-02-29',
      'UTC',
      '2024-01-01T00:00:00Z',
      '2024-01-31T23:59:59Z',
    ],
    [
      'PREVIOUS_PERIOD',
      '2024-01-01',
      '2024-03-31',
      'UTC',
      '2023-10-01T00:00:00Z',
      '2023-12-31T23:59:59Z',
    ],
    [
      'PREVIOUS_YEAR',
      '2025-02-01',
      '2025-02-28',
      'UTC',
      '2024-02-01T00:00:00Z',
      '2024-02-29T23:59:59Z',
    ],
    // A day that does not exist one year earlier.
    [
      'PREVIOUS_YEAR',
      '2024-02-29',
      '2024-02-29',
      'UTC',
      '2023-02-28T00:00:00Z',
      '2023-02-28T23:59:59Z',
    ],
    [
      'PREVIOUS_YEAR',
      '2024-03-05',
      '2024-03-06',
      'UTC',
      '2023-03-05T00:00:00Z',
      '2023-03-06T23:59:59Z',
    ],
    // Days with 23 and 25 hours: March 31 and October 27.
    [
      'PREVIOUS_PERIOD',
      '2024-04-01',
      '2024-04-01',
      'Europe/Berlin',
      '2024-03-30T23:00:00Z',
      '2024-03-31T21:59:59Z',
    ],
    [
      'PREVIOUS_PERIOD',
      '2024-10-28',
      '2024-10-28',
      'Europe/Berlin',
      '2024-10-26T22:00:00Z',
      '2024-10-27T22:59:59Z',
    ],
    [
      'PREVIOUS_YEAR',
      '2024-10-27',
      '2024-10-27',
      'Europe/Berlin',
      '2023-10-26T22:00:00Z',
      '2023-10-27T21:59:59Z',
    ],
    // Times: as long, just before.
    [
      'PREVIOUS_PERIOD',
      '2024-05-06T10:00:00Z',
      '2024-05-06T11:59:59Z',
      'UTC',
      '2024-05-06T08:00:00Z',
      '2024-05-06T09:59:59Z',
    ],
    [
      'PREVIOUS_YEAR',
      '2024-05-06T10:00:00Z',
      '2024-05-06T11:59:59Z',
      'UTC',
      '2023-05-06T10:00:00Z',
      '2023-05-06T11:59:59Z',
    ],
  ])('%s of %s to %s in %s', async (compareTo, startDate, endDate, timeZone, start, end) => {
    const { id } = await ada.createQrCode();
    const query = new URLSearchParams({ compareTo, startDate, endDate, timeZone });
    expect((await compared(id, query.toString())).period).toEqual({ start, end });
  });

  test('ends after as many days and hours as the period has until now', async () => {
    const { id } = await ada.createQrCode();
    const day = 86_400_000;
    const today = Math.floor(Date.now() / day) * day;
    const date = (time: number) => new Date(time).toISOString().slice(0, 10);
    const { period } = await compared(
      id,
      `startDate=${date(today - 9 * day)}&endDate=${date(today + 10 * day)}&compareTo=PREVIOUS_PERIOD`,
    );
    expect(period.start).toBe(`${date(today - 29 * day)}T00:00:00Z`);
    expect(period.end.slice(0, 10)).toBe(date(today - 20 * day));
    const left = Date.now() - 20 * day - Date.parse(period.end);
    expect(Math.abs(left)).toBeLessThan(16 * 60 * 1000);
  });
});

test('400 for another comparison', async () => {
  const { id } = await ada.createQrCode();
  const { status, body } = await ada.rest('GET', `/qr-codes/${id}/analytics?compareTo=LAST_WEEK`);
  expect(status).toBe(400);
  expect(body).toMatchObject({ details: [{ field: 'compareTo' }] });
});
