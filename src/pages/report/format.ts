// Numbers, days and names in the language of the visitor.
import type { Interval } from '../../domain/analytics/timeline.ts';
import { displayName } from '../../domain/text/display-name.ts';
import { midnightOf } from '../../domain/time/day.ts';
import type { PageLocale } from '../../scan/pages/locale/locale.ts';

export interface Formats {
  number(count: number): string;
  /** An average with one decimal place, which is 0 only if there were no scans. */
  average(rate: number, count: number): string;
  /** Of a number from 0 to 100. */
  share(percentage: number): string;
  /** With its sign; undefined if there was nothing before. */
  change(percentage: number | null): string | undefined;
  /** A day, a week or a month by its first day. */
  point(day: string, interval: Interval): string;
  /** For the axis of a chart. */
  axis(day: string): string;
  period(start: string, end: string, timeZone: string): string;
  time(date: Date, timeZone: string): string;
  country(code: string): string;
  language(tag: string): string;
  /** 0 is Monday. */
  weekday(index: number): string;
  hour(hour: number): string;
}

export function formatsOf({ region }: PageLocale): Formats {
  const date = (style: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(region, { calendar: 'gregory', timeZone: 'UTC', ...style });
  const number = new Intl.NumberFormat(region);
  const decimal = new Intl.NumberFormat(region, { maximumFractionDigits: 1 });
  const percent = new Intl.NumberFormat(region, { style: 'percent', maximumFractionDigits: 1 });
  const signed = new Intl.NumberFormat(region, {
    style: 'percent',
    signDisplay: 'exceptZero',
    maximumFractionDigits: 1,
  });
  const day = date({ dateStyle: 'medium' });
  const month = date({ month: 'long', year: 'numeric' });
  const short = date({ month: 'short', day: 'numeric' });
  const weekday = date({ weekday: 'short' });
  const hour = date({ hour: 'numeric' });
  return {
    number: (count) => number.format(count),
    average: (rate, count) =>
      rate === 0 && count > 0 ? `<${decimal.format(0.1)}` : decimal.format(rate),
    share: (percentage) => percent.format(percentage / 100),
    change: (percentage) => (percentage === null ? undefined : signed.format(percentage / 100)),
    point(first, interval) {
      const start = new Date(midnightOf(first));
      if (interval === 'MONTH') return month.format(start);
      if (interval === 'DAY') return day.format(start);
      const end = new Date(start);
      end.setUTCDate(end.getUTCDate() + 6);
      return day.formatRange(start, end);
    },
    axis: (first) => short.format(new Date(midnightOf(first))),
    period: (start, end, timeZone) =>
      date({ dateStyle: 'medium', timeZone }).formatRange(new Date(start), new Date(end)),
    time: (at, timeZone) => date({ dateStyle: 'medium', timeStyle: 'short', timeZone }).format(at),
    country: (code) => displayName(region, 'region', code),
    language: (tag) => displayName(region, 'language', tag),
    // January 1, 2024 was a Monday.
    weekday: (index) => weekday.format(new Date(Date.UTC(2024, 0, 1 + index))),
    hour: (of) => hour.format(new Date(Date.UTC(2024, 0, 1, of))),
  };
}
