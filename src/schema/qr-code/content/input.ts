// Input of the content of a QR code.
import { z } from 'zod';
import { ApiError, invalid } from '../../../core/errors.ts';
import {
  type Content,
  type ContentType,
  contentField,
  contentKinds,
  contentTypes,
  parseContent,
  readContent,
} from '../../../domain/content/index.ts';
import { dayAt } from '../../../domain/time/day.ts';
import { problemsOf } from '../../../domain/validation/issues.ts';
import { builder } from '../../../graphql/builder.ts';
import { inputFromZod } from '../../../graphql/from-zod/input.ts';
import { allDay } from './type.ts';

const midnight = (day: string | null | undefined): boolean =>
  day == null || dayAt(day) !== undefined;

/** Converts the midnights of all-day events to dates, which is how they are stored. */
const eventTimes = z
  .looseObject({
    start: z.string(),
    end: z.string().nullish(),
    allDay: z.boolean().nullish(),
  })
  .check(({ value, issues }) => {
    for (const field of value.allDay ? (['start', 'end'] as const) : []) {
      if (midnight(value[field])) continue;
      const message = 'must be midnight UTC, such as 2026-12-24T00:00:00Z, with allDay';
      issues.push({ code: 'custom', message, path: [field], input: value[field] });
    }
  })
  .transform(({ allDay, start, end, ...event }): unknown => ({
    ...event,
    start: (allDay && dayAt(start)) || start,
    end: end && ((allDay && dayAt(end)) || end),
  }));

const inputOf = (type: ContentType) =>
  type === 'EVENT'
    ? inputFromZod(contentKinds.EVENT.shape, {
        more: (t) => ({ allDay: t.boolean({ description: `${allDay} Default: false.` }) }),
        checked: eventTimes.pipe(contentKinds.EVENT.shape),
      })
    : inputFromZod<object>(contentKinds[type].shape);

const inputs = contentTypes.map((type) => ({ type, input: inputOf(type) }));

export const QrCodeContentInput = builder.inputType('QrCodeContentInput', {
  description: 'Content of one type: set exactly one field.',
  isOneOf: true,
  fields: (t) =>
    Object.fromEntries(
      inputs.map(({ type, input }) => [
        contentField(type),
        t.field({ type: input, description: contentKinds[type].description }),
      ]),
    ),
});

/** The content in a GraphQL input, which its schema has validated. */
export function contentOf(input: typeof QrCodeContentInput.$inferInput): Content {
  const type = contentTypes.find((one) => input[contentField(one)]);
  if (!type) throw invalid('input.content', 'must contain exactly one type of content');
  return readContent(type, input[contentField(type)]);
}

/** Validates content data of REST v1. Throws BAD_REQUEST if it is not of the type. */
export function contentFromData(type: ContentType, data: unknown): Content {
  const { error } = contentKinds[type].shape.safeParse(data);
  if (!error) return parseContent(type, data);
  const details = problemsOf(error, ['input', 'data']);
  throw new ApiError('BAD_REQUEST', { details });
}
