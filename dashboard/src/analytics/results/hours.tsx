// A heat map of the hours of the week.

import { Card } from '../../components/page.tsx';
import { formatNumber } from '../../components/text/plural.ts';
import { locale } from '../../locale/locale.ts';
import type { Weekday } from '../../schema-types.generated.ts';
import { CsvButton } from '../csv.tsx';
import { analyticsStrings } from '../strings.ts';
import type { HoursQuery } from './results.generated.ts';

const strings = analyticsStrings.hours;

const weekdays: readonly Weekday[] = ['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN'];
const hours = Array.from({ length: 24 }, (_, hour) => hour);
const labelEvery = 6;

// January 1, 2024 was a Monday.
const dateOf = (day: number, hour = 0): Date => new Date(Date.UTC(2024, 0, 1 + day, hour));
const dayNames = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' });
const hourNames = new Intl.DateTimeFormat(locale, { hour: 'numeric', timeZone: 'UTC' });

type Analytics = NonNullable<NonNullable<HoursQuery['organization']>['analytics']>;

export function Hours({ found, timeZone }: { found: Analytics['hours']; timeZone: string }) {
  const counts = new Map(found.map(({ weekday, hour, scans }) => [`${weekday} ${hour}`, scans]));
  const countAt = (weekday: Weekday, hour: number): number => counts.get(`${weekday} ${hour}`) ?? 0;
  const peak = Math.max(1, ...counts.values());
  const name = (day: number, hour: number): string =>
    `${dayNames.format(dateOf(day))} ${hourNames.format(dateOf(day, hour))}`;
  const caption = strings.caption({ timeZone: timeZone.replaceAll('_', ' ') });
  return (
    <Card>
      <div className="mb-3 flex items-center justify-between gap-2">
        <h2 className="font-semibold">{strings.title}</h2>
        <CsvButton
          name={strings.title}
          table={() => ({
            columns: [strings.weekday, strings.hour, analyticsStrings.scans],
            rows: weekdays.flatMap((weekday, day) =>
              hours.map((hour) => [dayNames.format(dateOf(day)), hour, countAt(weekday, hour)]),
            ),
          })}
        />
      </div>
      <table className="w-full table-fixed border-separate border-spacing-px text-xs">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <td className="w-10" />
            {hours.map((hour) => (
              <th
                key={hour}
                scope="col"
                className="overflow-visible text-left font-normal whitespace-nowrap text-muted"
              >
                <span className="sr-only">{hourNames.format(dateOf(0, hour))}</span>
                <span aria-hidden="true">
                  {hour % labelEvery === 0 && hourNames.format(dateOf(0, hour))}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weekdays.map((weekday, day) => (
            <tr key={weekday}>
              <th scope="row" className="text-left font-normal text-muted">
                {dayNames.format(dateOf(day))}
              </th>
              {hours.map((hour) => {
                const scans = countAt(weekday, hour);
                return (
                  <td
                    key={hour}
                    title={strings.cell({ hour: name(day, hour), scans })}
                    className="relative h-6 rounded-xs bg-sunken"
                  >
                    <span
                      aria-hidden="true"
                      className="absolute inset-0 rounded-xs bg-accent"
                      style={{ opacity: Math.sqrt(scans / peak) }}
                    />
                    <span className="sr-only">{formatNumber(scans)}</span>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-2 text-sm text-muted">{caption}</p>
    </Card>
  );
}
