// What a QR code shall hold, as it is given.
import { z } from 'zod';
import { builder } from '../builder.ts';
import {
  type Content,
  type ContentType,
  contentSchemas,
  parseContent,
} from '../domain/content/index.ts';
import { issueMessage, problemsOf } from '../domain/issues.ts';
import { formatTime } from '../domain/time.ts';
import { ApiError, invalid } from '../errors.ts';
import { WifiEncryption } from './qr-code-content.ts';

const UrlContentInput = builder
  .inputType('UrlContentInput', {
    fields: (t) => ({
      url: t.string({ required: true, description: 'http or https, without credentials.' }),
    }),
  })
  .validate(contentSchemas.URL);

const PostalAddressInput = builder.inputType('PostalAddressInput', {
  fields: (t) => ({
    street: t.string(),
    city: t.string(),
    region: t.string(),
    postalCode: t.string(),
    country: t.string(),
  }),
});

const VCardContentInput = builder
  .inputType('VCardContentInput', {
    description: 'With at least one name or the organization.',
    fields: (t) => ({
      firstName: t.string(),
      lastName: t.string(),
      organization: t.string(),
      title: t.string(),
      phone: t.string(),
      email: t.string(),
      website: t.string(),
      address: t.field({ type: PostalAddressInput }),
    }),
  })
  .validate(contentSchemas.VCARD);

const WifiContentInput = builder
  .inputType('WifiContentInput', {
    fields: (t) => ({
      ssid: t.string({ required: true, description: '1 to 32 bytes.' }),
      password: t.string({ description: 'For WPA 8 to 63 characters or 64 hexadecimal digits.' }),
      encryption: t.field({
        type: WifiEncryption,
        description: 'Left out: WPA with a password, NONE without.',
      }),
      hidden: t.boolean({ description: 'Left out: false.' }),
    }),
  })
  .validate(contentSchemas.WIFI);

const TextContentInput = builder
  .inputType('TextContentInput', { fields: (t) => ({ text: t.string({ required: true }) }) })
  .validate(contentSchemas.TEXT);

const EmailContentInput = builder
  .inputType('EmailContentInput', {
    fields: (t) => ({
      to: t.string({ required: true }),
      subject: t.string(),
      body: t.string(),
    }),
  })
  .validate(contentSchemas.EMAIL);

const SmsContentInput = builder
  .inputType('SmsContentInput', {
    fields: (t) => ({ phone: t.string({ required: true }), message: t.string() }),
  })
  .validate(contentSchemas.SMS);

const PhoneContentInput = builder
  .inputType('PhoneContentInput', { fields: (t) => ({ phone: t.string({ required: true }) }) })
  .validate(contentSchemas.PHONE);

const GeoContentInput = builder
  .inputType('GeoContentInput', {
    fields: (t) => ({
      latitude: t.float({ required: true, description: 'Degrees, -90 to 90.' }),
      longitude: t.float({ required: true, description: 'Degrees, -180 to 180.' }),
      query: t.string({ description: 'What a map shows as the name of the place.' }),
    }),
  })
  .validate(contentSchemas.GEO);

/** The scalar has read the times; what is stored has them as text. */
const eventTimes = z.looseObject({
  start: z.date().transform(formatTime),
  end: z.date().transform(formatTime).nullish(),
});

const EventContentInput = builder
  .inputType('EventContentInput', {
    fields: (t) => ({
      title: t.string({ required: true }),
      start: t.field({ type: 'DateTime', required: true }),
      end: t.field({ type: 'DateTime', description: 'Not before the start.' }),
      location: t.string(),
      description: t.string(),
    }),
  })
  .validate(eventTimes.pipe(contentSchemas.EVENT));

export const QrCodeContentInput = builder.inputType('QrCodeContentInput', {
  description: 'Exactly one of the kinds of content.',
  isOneOf: true,
  fields: (t) => ({
    url: t.field({ type: UrlContentInput }),
    vcard: t.field({ type: VCardContentInput }),
    wifi: t.field({ type: WifiContentInput }),
    text: t.field({ type: TextContentInput }),
    email: t.field({ type: EmailContentInput }),
    sms: t.field({ type: SmsContentInput }),
    phone: t.field({ type: PhoneContentInput }),
    geo: t.field({ type: GeoContentInput }),
    event: t.field({ type: EventContentInput }),
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
  const { error } = contentSchemas[type].safeParse(data, { error: issueMessage });
  if (!error) return parseContent(type, data);
  const details = problemsOf(error, ['input', 'data']);
  throw new ApiError('BAD_REQUEST', {
    message: details.map(({ field, message }) => `${field}: ${message}`).join('; '),
    details,
  });
}

/** The name of each kind in the input, for error paths. */
export const contentField = (type: ContentType): string => type.toLowerCase();
