// What a QR code shall hold, as it is given.
import { z } from 'zod';
import { ApiError, invalid } from '../../../core/errors.ts';
import {
  type Content,
  type ContentType,
  contentSchemas,
  parseContent,
} from '../../../domain/content/index.ts';
import { dayAt } from '../../../domain/time/day.ts';
import { formatTime } from '../../../domain/time/time.ts';
import { problemsOf } from '../../../domain/validation/issues.ts';
import { builder } from '../../../graphql/builder.ts';
import { described } from './description.ts';
import { WifiEncryption } from './type.ts';

const UrlContentInput = builder
  .inputType('UrlContentInput', {
    description: 'A web address to lead to.',
    fields: (t) => ({
      url: t.string({ required: true, description: described.url.url }),
    }),
  })
  .validate(contentSchemas.URL);

const PostalAddressInput = builder.inputType('PostalAddressInput', {
  description: 'Where a contact lives or works.',
  fields: (t) => ({
    street: t.string({ description: described.address.street }),
    city: t.string({ description: described.address.city }),
    region: t.string({ description: described.address.region }),
    postalCode: t.string({ description: described.address.postalCode }),
    country: t.string({ description: described.address.country }),
  }),
});

const VCardContentInput = builder
  .inputType('VCardContentInput', {
    description: 'With at least one name or the organization.',
    fields: (t) => ({
      firstName: t.string({ description: described.vcard.firstName }),
      lastName: t.string({ description: described.vcard.lastName }),
      organization: t.string({ description: described.vcard.organization }),
      title: t.string({ description: described.vcard.title }),
      phone: t.string({ description: described.vcard.phone }),
      email: t.string({ description: described.vcard.email }),
      website: t.string({ description: described.vcard.website }),
      address: t.field({ type: PostalAddressInput, description: described.vcard.address }),
    }),
  })
  .validate(contentSchemas.VCARD);

const WifiContentInput = builder
  .inputType('WifiContentInput', {
    description: 'A wireless network to join.',
    fields: (t) => ({
      ssid: t.string({ required: true, description: described.wifi.ssid }),
      password: t.string({ description: described.wifi.password }),
      encryption: t.field({
        type: WifiEncryption,
        description:
          'Words such as `WPA2`, `"WPA/WPA3"`, `nopass` or `open` are understood too. Left out: WPA with a password, NONE without.',
      }),
      hidden: t.boolean({ description: 'Left out: false.' }),
    }),
  })
  .validate(contentSchemas.WIFI);

const TextContentInput = builder
  .inputType('TextContentInput', {
    description: 'Plain text, which a phone shows.',
    fields: (t) => ({ text: t.string({ required: true, description: described.text.text }) }),
  })
  .validate(contentSchemas.TEXT);

const EmailContentInput = builder
  .inputType('EmailContentInput', {
    description: 'A message to be written, as a `mailto:` URI.',
    fields: (t) => ({
      to: t.string({ required: true, description: described.email.to }),
      subject: t.string({ description: described.email.subject }),
      body: t.string({ description: described.email.body }),
    }),
  })
  .validate(contentSchemas.EMAIL);

const SmsContentInput = builder
  .inputType('SmsContentInput', {
    description: 'A short message to be written.',
    fields: (t) => ({
      phone: t.string({ required: true, description: described.sms.phone }),
      message: t.string({ description: described.sms.message }),
    }),
  })
  .validate(contentSchemas.SMS);

const PhoneContentInput = builder
  .inputType('PhoneContentInput', {
    description: 'A number to be called, as a `tel:` URI.',
    fields: (t) => ({ phone: t.string({ required: true, description: described.phone.phone }) }),
  })
  .validate(contentSchemas.PHONE);

const GeoContentInput = builder
  .inputType('GeoContentInput', {
    description: 'A place on the earth (WGS 84).',
    fields: (t) => ({
      latitude: t.float({ required: true, description: described.geo.latitude }),
      longitude: t.float({ required: true, description: described.geo.longitude }),
      query: t.string({ description: described.geo.query }),
    }),
  })
  .validate(contentSchemas.GEO);

interface EventTimes {
  [field: string]: unknown;
  start: string;
  end?: string | null | undefined;
}

const midnight = (day: string | null | undefined): boolean =>
  day == null || dayAt(day) !== undefined;

/** The scalar has read the times; what is stored has them, or days, as text. */
const eventTimes = z
  .looseObject({
    start: z.date().transform(formatTime),
    end: z.date().transform(formatTime).nullish(),
    allDay: z.boolean().nullish(),
  })
  .check(({ value, issues }) => {
    for (const field of value.allDay ? (['start', 'end'] as const) : []) {
      if (midnight(value[field])) continue;
      const message = 'must be midnight UTC of the day, such as 2026-12-24T00:00:00Z, with allDay';
      issues.push({ code: 'custom', message, path: [field], input: value[field] });
    }
  })
  .transform(
    ({ allDay, start, end, ...event }): EventTimes => ({
      ...event,
      start: (allDay && dayAt(start)) || start,
      end: end && ((allDay && dayAt(end)) || end),
    }),
  );

const EventContentInput = builder
  .inputType('EventContentInput', {
    description: 'An entry for a calendar.',
    fields: (t) => ({
      title: t.string({ required: true, description: described.event.title }),
      start: t.field({ type: 'DateTime', required: true, description: described.event.start }),
      end: t.field({ type: 'DateTime', description: described.event.end }),
      allDay: t.boolean({ description: `${described.event.allDay} Left out: false.` }),
      location: t.string({ description: described.event.location }),
      description: t.string({ description: described.event.description }),
    }),
  })
  .validate(eventTimes.pipe(contentSchemas.EVENT));

export const QrCodeContentInput = builder.inputType('QrCodeContentInput', {
  description: 'Exactly one of the kinds of content.',
  isOneOf: true,
  fields: (t) => ({
    url: t.field({
      type: UrlContentInput,
      description: 'The picture holds the short link, which leads there.',
    }),
    vcard: t.field({ type: VCardContentInput, description: 'For an address book.' }),
    wifi: t.field({ type: WifiContentInput, description: 'For joining a network.' }),
    text: t.field({ type: TextContentInput, description: 'For reading.' }),
    email: t.field({ type: EmailContentInput, description: 'For writing a message.' }),
    sms: t.field({ type: SmsContentInput, description: 'For writing a short message.' }),
    phone: t.field({ type: PhoneContentInput, description: 'For calling.' }),
    geo: t.field({ type: GeoContentInput, description: 'For finding a place.' }),
    event: t.field({ type: EventContentInput, description: 'For a calendar.' }),
  }),
});

/** The one content that was given. */
export function contentOf(input: typeof QrCodeContentInput.$inferInput): Content {
  if (input.url) return { type: 'URL', data: input.url };
  if (input.vcard) return { type: 'VCARD', data: input.vcard };
  if (input.wifi) return { type: 'WIFI', data: input.wifi };
  if (input.text) return { type: 'TEXT', data: input.text };
  if (input.email) return { type: 'EMAIL', data: input.email };
  if (input.sms) return { type: 'SMS', data: input.sms };
  if (input.phone) return { type: 'PHONE', data: input.phone };
  if (input.geo) return { type: 'GEO', data: input.geo };
  if (input.event) return { type: 'EVENT', data: input.event };
  throw invalid('input.content', 'must hold exactly one kind of content');
}

/** Data as REST v1 takes it. Throws BAD_REQUEST if it is not of the type. */
export function contentFromData(type: ContentType, data: unknown): Content {
  const { error } = contentSchemas[type].safeParse(data);
  if (!error) return parseContent(type, data);
  const details = problemsOf(error, ['input', 'data']);
  throw new ApiError('BAD_REQUEST', {
    message: details.map(({ field, message }) => `${field}: ${message}`).join('; '),
    details,
  });
}
