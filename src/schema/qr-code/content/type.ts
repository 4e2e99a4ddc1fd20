// GraphQL types of the content of a QR code.
import { type Content, contentKinds, contentTypes } from '../../../domain/content/index.ts';
import { isDay } from '../../../domain/time/day.ts';
import { builder } from '../../../graphql/builder.ts';
import { objectFromZod } from '../../../graphql/from-zod/object.ts';

/** In REST, an all-day event has dates without a time. */
export const allDay =
  'Whether it is an all-day event, on the same days in every time zone. `start` and `end` are then its first and last day at midnight UTC.';

const objects = contentTypes.map((type) => ({
  type,
  object: objectFromZod<Content>(contentKinds[type].shape, {
    at: ({ data }) => data,
    ...(type === 'EVENT' && {
      more: (t) => ({
        allDay: t.boolean({
          description: allDay,
          resolve: ({ data }) => 'start' in data && isDay(data.start),
        }),
      }),
    }),
  }),
}));

export const QrCodeContent = builder.unionType('QrCodeContent', {
  description: 'Content of a QR code: one type for each `QrCodeType`.',
  types: objects.map(({ object }) => object),
  resolveType: ({ type }) => objects.find((one) => one.type === type)?.object,
});
