// Rules with weekly hours in a time zone.
import { describe, expect, test } from 'vitest';
import { isWithinHours, weekdays } from '../../src/domain/routing/hours.ts';
import { own, stored } from './visit.ts';

describe('hours', () => {
  const within = (from: string, to: string, days: string[] | null, timeZone: string, at: string) =>
    isWithinHours(
      stored({
        rules: [{ when: { hours: { from, to, days, timeZone } }, targets: [{ url: own }] }],
      })?.rules?.[0]?.when?.hours ?? { from, to, timeZone },
      new Date(at),
    );

  test.each<[string, string, string[] | null, string, string, boolean]>([
    ['08:00', '18:00', null, 'UTC', '2026-06-15T07:59:59Z', false],
    ['08:00', '18:00', null, 'UTC', '2026-06-15T08:00:00Z', true],
    ['08:00', '18:00', null, 'UTC', '2026-06-15T17:59:59Z', true],
    ['08:00', '18:00', null, 'UTC', '2026-06-15T18:00:00Z', false],
    ['08:00', '18:00', null, 'Europe/Berlin', '2026-06-15T06:00:00Z', true],
    ['08:00', '18:00', null, 'Europe/Berlin', '2026-01-15T06:00:00Z', false],
    ['08:00', '18:00', null, 'Asia/Kathmandu', '2026-06-15T02:15:00Z', true],
    ['08:00', '18:00', null, 'Asia/Kathmandu', '2026-06-15T02:14:00Z', false],
    // 15 June 2026 is a Monday.
    ['00:00', '24:00', ['MON'], 'UTC', '2026-06-15T23:59:59Z', true],
    ['00:00', '24:00', ['MON'], 'UTC', '2026-06-16T00:00:00Z', false],
    ['00:00', '24:00', ['MON'], 'Pacific/Auckland', '2026-06-14T13:00:00Z', true],
    // Across midnight, the weekday is that of the start.
    ['22:00', '02:00', ['FRI'], 'UTC', '2026-06-19T21:59:00Z', false],
    ['22:00', '02:00', ['FRI'], 'UTC', '2026-06-19T22:00:00Z', true],
    ['22:00', '02:00', ['FRI'], 'UTC', '2026-06-20T01:59:00Z', true],
    ['22:00', '02:00', ['FRI'], 'UTC', '2026-06-20T02:00:00Z', false],
    ['22:00', '02:00', ['FRI'], 'UTC', '2026-06-19T01:00:00Z', false],
    ['22:00', '02:00', ['SUN'], 'UTC', '2026-06-15T01:00:00Z', true],
    ['22:00', '00:00', ['FRI'], 'UTC', '2026-06-20T00:00:00Z', false],
    // Berlin changes from 02:00 to 03:00 on 29 March 2026 and from 03:00 to 02:00 on 25 October.
    ['02:00', '03:00', null, 'Europe/Berlin', '2026-03-29T00:59:59Z', false],
    ['02:00', '03:00', null, 'Europe/Berlin', '2026-03-29T01:00:00Z', false],
    ['02:00', '03:00', null, 'Europe/Berlin', '2026-10-25T00:30:00Z', true],
    ['02:00', '03:00', null, 'Europe/Berlin', '2026-10-25T01:30:00Z', true],
    ['02:00', '03:00', null, 'Europe/Berlin', '2026-10-25T02:30:00Z', false],
    ['23:30', '00:30', ['SAT'], 'America/St_Johns', '2026-06-21T02:00:00Z', true],
  ])('%s to %s %j in %s at %s: %s', (from, to, days, timeZone, at, expected) => {
    expect(within(from, to, days, timeZone, at)).toBe(expected);
  });

  test('a full week contains each hour once, in every time zone', () => {
    for (const timeZone of ['UTC', 'Asia/Kolkata', 'America/New_York', 'Pacific/Chatham']) {
      for (const [from, to] of [
        ['00:00', '06:00'],
        ['20:00', '02:00'],
      ] as const) {
        let count = 0;
        for (let hour = 0; hour < 7 * 24 * 4; hour += 1) {
          const at = new Date(Date.UTC(2026, 5, 15, 0, hour * 15));
          if (weekdays.some((day) => isWithinHours({ from, to, days: [day], timeZone }, at)))
            count += 1;
        }
        expect(count, timeZone).toBe(7 * 6 * 4);
      }
    }
  });
});
