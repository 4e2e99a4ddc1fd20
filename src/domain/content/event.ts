// Calendar entries as content.
import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { fields, withoutNulls } from '../fields.ts';
import { moment } from '../moment.ts';
import { text } from '../text.ts';
import { escapeText, foldLine, joinLines } from './lines.ts';

/** An entry; without an end it is a point in time. */
export const eventContent = fields({
  title: text({ min: 1, max: 500 }).meta({ description: '1 to 500 characters.' }),
  start: moment.meta({ description: 'When it begins.' }),
  end: moment.nullish().meta({ description: 'Not before the start. Left out: a point in time.' }),
  location: text({ max: 500 }).nullish().meta({ description: 'Up to 500 characters.' }),
  description: text({ max: 5000 }).nullish().meta({ description: 'Up to 5,000 characters.' }),
})
  .check(({ value: { start, end }, issues }) => {
    // Normalised times have one form, in which text sorts as time does.
    if (end && end < start) {
      const message = `must not be before the start, ${start}`;
      issues.push({ code: 'custom', message, path: ['end'], input: end });
    }
  })
  .transform(withoutNulls)
  .meta({ id: 'EventContent', description: 'A calendar entry.' });

type Event = z.output<typeof eventContent>;

/** The same for the same content, so that the same picture is drawn each time. */
function identifier({ title, start, end, location, description }: Event): string {
  const content = JSON.stringify([title, start, end, location, description]);
  return createHash('sha256').update(content).digest('hex').slice(0, 32);
}

/** The basic form of a normalised moment: 20240115T103000Z. */
const basic = (time: string): string => time.replace(/[-:]/g, '');

/** An iCalendar object (RFC 5545) of one VEVENT; UID and DTSTAMP follow from the content. */
export function encodeEvent(event: Event): string {
  const { title, start, end, location, description } = event;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//ilqr//EN',
    'BEGIN:VEVENT',
    `UID:${identifier(event)}`,
    `DTSTAMP:${basic(start)}`,
    `DTSTART:${basic(start)}`,
    ...(end ? [`DTEND:${basic(end)}`] : []),
    `SUMMARY:${escapeText(title)}`,
    ...(location ? [`LOCATION:${escapeText(location)}`] : []),
    ...(description ? [`DESCRIPTION:${escapeText(description)}`] : []),
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return joinLines(lines.map(foldLine));
}
