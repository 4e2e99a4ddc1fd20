// Calendar entries as content.
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { text } from '../text/text.ts';
import { dayAfter, isDay, looksLikeDay } from '../time/day.ts';
import { normalized } from '../time/moment.ts';
import { calendarProblem, formatTime, readTime, timeForm } from '../time/time.ts';
import { fields, withoutNulls } from '../validation/fields.ts';
import { terms } from '../validation/terms.ts';
import { contentKind } from './kind.ts';
import { escapeText, foldLine, joinLines } from './lines.ts';

function timeProblem(value: string): string | undefined {
  if (looksLikeDay(value)) {
    const problem = calendarProblem(value);
    if (problem) return problem;
    if (!isDay(value)) return 'must be from 0001-01-01 on';
    // What ends an entry is the day after (RFC 5545 3.6.1), which needs a year of four digits.
    return value > '9999-12-30'
      ? 'must be 9999-12-30 or before: the entry ends the day after'
      : undefined;
  }
  const time = readTime(value);
  if (typeof time !== 'string') return undefined;
  return time === timeForm
    ? `${timeForm}, or a date alone, such as 2024-01-15, for an all-day event`
    : time;
}

/** A moment, normalised to UTC in whole seconds; or a day, of an entry that is about whole days. */
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
      'ISO 8601 with an offset, in the years 1 to 9999; stored in UTC, to the second. For an all-day event a date, such as `2024-01-15`.',
    maxLength: 35,
    pattern: '^\\d{4}-\\d{2}-\\d{2}(?:[Tt][0-9:.+\\-Zz]+)?$',
    example: '2024-01-15T10:30:00Z',
  })
  .register(terms, { scalar: 'DateTime' });

const eventContent = fields({
  title: text({ min: 1, max: 500, visible: true }).meta({
    description: 'Title, 1 to 500 characters.',
  }),
  start: eventTime.meta({ description: 'Start; of an all-day event, its first day.' }),
  end: eventTime.nullish().meta({
    description:
      'End, not before the start; of an all-day event, its last day. Default: none, or the first day.',
  }),
  location: text({ max: 500 }).nullish().meta({ description: 'Location, up to 500 characters.' }),
  description: text({ max: 5000 })
    .nullish()
    .meta({ description: 'Description, up to 5,000 characters.' }),
})
  .check(({ value: { start, end }, issues }) => {
    if (!end) return;
    const refuse = (message: string) =>
      issues.push({ code: 'custom', message, path: ['end'], input: end });
    if (isDay(start) !== isDay(end)) {
      refuse(`must be a date ${isDay(start) ? 'alone' : 'with time'}, as the start is, ${start}`);
    }
    // Normalised times have one form, in which text sorts as time does.
    else if (end < start) refuse(`must not be before the start, ${start}`);
  })
  .transform(withoutNulls)
  .meta({ id: 'EventContent', description: 'A calendar event.' });

type Event = z.output<typeof eventContent>;

/** By what a calendar knows that an entry is another edition of one that it has. */
export interface Edition {
  /** The same for all editions, nowhere else. */
  uid: string;
  /** Goes up from edition to edition. */
  sequence: number;
  /** When it was written. */
  writtenAt: Date;
}

/** The same for the same content, so that the same picture is drawn each time. */
function identifier({ title, start, end, location, description }: Event): string {
  const content = JSON.stringify([title, start, end, location, description]);
  return createHash('sha256').update(content).digest('hex').slice(0, 32);
}

/** The basic form of a normalised moment, or of a day: 20240115T103000Z, 20240115. */
const basic = (time: string): string => time.replace(/[-:]/g, '');

/** The days of an entry; the day at which it ends is not part of it (RFC 5545 3.6.1). */
const daysOf = ({ start, end = start }: Event): string[] => [
  `DTSTART;VALUE=DATE:${basic(start)}`,
  `DTEND;VALUE=DATE:${basic(dayAfter(end))}`,
];

const momentsOf = ({ start, end }: Event): string[] => [
  `DTSTART:${basic(start)}`,
  ...(end ? [`DTEND:${basic(end)}`] : []),
];

/**
 * An iCalendar object (RFC 5545) of one VEVENT. Without an edition, as a static code holds it, UID and
 * DTSTAMP follow from the content.
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
    ...(isAllDay ? daysOf(event) : momentsOf(event)),
    `SUMMARY:${escapeText(title)}`,
    ...(location ? [`LOCATION:${escapeText(location)}`] : []),
    ...(description ? [`DESCRIPTION:${escapeText(description)}`] : []),
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return joinLines(lines.map(foldLine));
}

export const event = contentKind('EVENT', {
  description: 'Adds an event to the calendar.',
  shape: eventContent,
  columns: ['title', 'start', 'end', 'location', 'description'],
  encode: (data) => encodeEvent(data),
});
