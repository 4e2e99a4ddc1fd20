// Calendar event content (iCalendar).
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { text } from '../text/text.ts';
import { normalized } from '../time/date-time.ts';
import { dayAfter, isDay, looksLikeDay } from '../time/day.ts';
import { calendarProblem, formatTime, readTime, timeForm } from '../time/time.ts';
import { fields, withoutNulls } from '../validation/fields.ts';
import { terms } from '../validation/terms.ts';
import { contentKind } from './kind.ts';
import { escapeText, foldLine, joinLines } from './lines.ts';

function timeProblem(value: string): string | undefined {
  if (looksLikeDay(value)) {
    const problem = calendarProblem(value);
    if (problem) return problem;
    if (!isDay(value)) return 'must be 0001-01-01 or later';
    // DTEND is the day after (RFC 5545 3.6.1), and its year must have four digits.
    return value > '9999-12-30' ? 'must be 9999-12-30 or earlier' : undefined;
  }
  const time = readTime(value);
  if (typeof time !== 'string') return undefined;
  return time === timeForm
    ? `${timeForm}, or a date such as 2024-01-15 for an all-day event`
    : time;
}

/** A time, normalized to UTC in whole seconds, or the date of an all-day event. */
const eventTime = z
  .string()
  .overwrite(normalized)
  .check(({ value, issues }) => {
    const message = timeProblem(value);
    if (message) issues.push({ code: 'custom', message, input: value });
  })
  .meta({
    id: 'EventTime',
    description:
      'ISO 8601 time with an offset, in the years 1 to 9999; stored in UTC, to the second. For an all-day event, a date such as `2024-01-15`.',
    maxLength: 35,
    pattern: '^\\d{4}-\\d{2}-\\d{2}(?:[Tt][0-9:.+\\-Zz]+)?$',
    example: '2024-01-15T10:30:00Z',
  })
  .register(terms, { scalar: 'DateTime' });

const eventContent = fields({
  title: text({ min: 1, max: 500, visible: true }).meta({
    description: 'Title, 1 to 500 characters.',
  }),
  start: eventTime.meta({ description: 'Start time, or first day of an all-day event.' }),
  end: eventTime.nullish().meta({
    description:
      'End time, or last day of an all-day event; not before the start. Default: none, or the first day.',
  }),
  location: text({ max: 500 }).nullish().meta({ description: 'Location, up to 500 characters.' }),
  description: text({ max: 5000 })
    .nullish()
    .meta({ description: 'Description, up to 5,000 characters.' }),
})
  .check(({ value: { start, end }, issues }) => {
    if (!end) return;
    const reject = (message: string) =>
      issues.push({ code: 'custom', message, path: ['end'], input: end });
    if (isDay(start) !== isDay(end)) {
      reject(
        `must be a date ${isDay(start) ? 'without' : 'with'} a time, like the start, ${start}`,
      );
    }
    // Normalized times can be compared as text.
    else if (end < start) reject(`must not be before the start, ${start}`);
  })
  .transform(withoutNulls)
  .meta({ id: 'EventContent', description: 'A calendar event.' });

type Event = z.output<typeof eventContent>;

/** Lets a calendar recognize a new version of an event that it already has. */
export interface Edition {
  /** Unique, and the same for all versions of the event. */
  uid: string;
  /** Increases with each version. */
  sequence: number;
  /** When this version was created. */
  writtenAt: Date;
}

/** Derived from the content, so that the image of a static code never changes. */
function identifier({ title, start, end, location, description }: Event): string {
  const content = JSON.stringify([title, start, end, location, description]);
  return createHash('sha256').update(content).digest('hex').slice(0, 32);
}

/** A normalized time or a date in the basic format: 20240115T103000Z, 20240115. */
const basic = (time: string): string => time.replace(/[-:]/g, '');

/** The dates of an all-day event; DTEND is exclusive (RFC 5545 3.6.1). */
const daysOf = ({ start, end = start }: Event): string[] => [
  `DTSTART;VALUE=DATE:${basic(start)}`,
  `DTEND;VALUE=DATE:${basic(dayAfter(end))}`,
];

const dateTimesOf = ({ start, end }: Event): string[] => [
  `DTSTART:${basic(start)}`,
  ...(end ? [`DTEND:${basic(end)}`] : []),
];

/**
 * Encodes an iCalendar object (RFC 5545) with one VEVENT. Without an edition, as in static codes, UID and
 * DTSTAMP are derived from the content.
 */
export function encodeEvent(event: Event, edition?: Edition): string {
  const { title, start, location, description } = event;
  const isAllDay = isDay(start);
  const stamp = edition ? formatTime(edition.writtenAt) : isAllDay ? `${start}T00:00:00Z` : start;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//ilqr//EN',
    'BEGIN:VEVENT',
    `UID:${edition?.uid ?? identifier(event)}`,
    ...(edition ? [`SEQUENCE:${edition.sequence}`] : []),
    `DTSTAMP:${basic(stamp)}`,
    ...(isAllDay ? daysOf(event) : dateTimesOf(event)),
    `SUMMARY:${escapeText(title)}`,
    ...(location ? [`LOCATION:${escapeText(location)}`] : []),
    ...(description ? [`DESCRIPTION:${escapeText(description)}`] : []),
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return joinLines(lines.map(foldLine));
}

export const event = contentKind('EVENT', {
  description: 'Adds an event to a calendar.',
  shape: eventContent,
  columns: ['title', 'start', 'end', 'location', 'description'],
  encode: (data) => encodeEvent(data),
});
