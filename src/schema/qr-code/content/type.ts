// What a QR code holds, typed, as it is read.
import type { Content } from '../../../domain/content/index.ts';
import { isDay, midnightOf } from '../../../domain/time/day.ts';
import { parseTime } from '../../../domain/time/time.ts';
import { builder } from '../../../graphql/builder.ts';
import { described } from './description.ts';

type Held<T extends Content['type']> = Extract<Content, { type: T }>;

const UrlContent = builder.objectRef<Held<'URL'>>('UrlContent').implement({
  description: 'A web address; the picture holds the short link that leads there.',
  fields: (t) => ({
    url: t.string({ description: described.url.url, resolve: ({ data }) => data.url }),
  }),
});

const PostalAddress = builder
  .objectRef<NonNullable<Held<'VCARD'>['data']['address']>>('PostalAddress')
  .implement({
    description: 'Where a contact lives or works.',
    fields: (t) => ({
      street: t.string({
        nullable: true,
        description: described.address.street,
        resolve: (address) => address.street,
      }),
      city: t.string({
        nullable: true,
        description: described.address.city,
        resolve: (address) => address.city,
      }),
      region: t.string({
        nullable: true,
        description: described.address.region,
        resolve: (address) => address.region,
      }),
      postalCode: t.string({
        nullable: true,
        description: described.address.postalCode,
        resolve: (address) => address.postalCode,
      }),
      country: t.string({
        nullable: true,
        description: described.address.country,
        resolve: (address) => address.country,
      }),
    }),
  });

const VCardContent = builder.objectRef<Held<'VCARD'>>('VCardContent').implement({
  description: 'A contact, as a vCard; what is null is not in it.',
  fields: (t) => ({
    firstName: t.string({
      nullable: true,
      description: described.vcard.firstName,
      resolve: ({ data }) => data.firstName,
    }),
    lastName: t.string({
      nullable: true,
      description: described.vcard.lastName,
      resolve: ({ data }) => data.lastName,
    }),
    organization: t.string({
      nullable: true,
      description: described.vcard.organization,
      resolve: ({ data }) => data.organization,
    }),
    title: t.string({
      nullable: true,
      description: described.vcard.title,
      resolve: ({ data }) => data.title,
    }),
    phone: t.string({
      nullable: true,
      description: described.vcard.phone,
      resolve: ({ data }) => data.phone,
    }),
    email: t.string({
      nullable: true,
      description: described.vcard.email,
      resolve: ({ data }) => data.email,
    }),
    website: t.string({
      nullable: true,
      description: described.vcard.website,
      resolve: ({ data }) => data.website,
    }),
    address: t.field({
      type: PostalAddress,
      nullable: true,
      description: described.vcard.address,
      resolve: ({ data }) => data.address,
    }),
  }),
});

export const WifiEncryption = builder.enumType('WifiEncryption', {
  description: 'How a wireless network is protected.',
  values: {
    WPA: { description: 'WPA, WPA2 or WPA3.' },
    WEP: { description: 'The old way, which protects little.' },
    NONE: { description: 'Open to everybody, without a password.' },
  },
});

const WifiContent = builder.objectRef<Held<'WIFI'>>('WifiContent').implement({
  description: 'A wireless network to join.',
  fields: (t) => ({
    ssid: t.string({ description: described.wifi.ssid, resolve: ({ data }) => data.ssid }),
    password: t.string({
      nullable: true,
      description: described.wifi.password,
      resolve: ({ data }) => data.password,
    }),
    encryption: t.field({
      type: WifiEncryption,
      description: described.wifi.encryption,
      resolve: ({ data }) => data.encryption,
    }),
    hidden: t.boolean({ description: described.wifi.hidden, resolve: ({ data }) => data.hidden }),
  }),
});

const TextContent = builder.objectRef<Held<'TEXT'>>('TextContent').implement({
  description: 'Plain text, which a phone shows.',
  fields: (t) => ({
    text: t.string({ description: described.text.text, resolve: ({ data }) => data.text }),
  }),
});

const EmailContent = builder.objectRef<Held<'EMAIL'>>('EmailContent').implement({
  description: 'A message to be written, as a `mailto:` URI.',
  fields: (t) => ({
    to: t.string({ description: described.email.to, resolve: ({ data }) => data.to }),
    subject: t.string({
      nullable: true,
      description: described.email.subject,
      resolve: ({ data }) => data.subject,
    }),
    body: t.string({
      nullable: true,
      description: described.email.body,
      resolve: ({ data }) => data.body,
    }),
  }),
});

const SmsContent = builder.objectRef<Held<'SMS'>>('SmsContent').implement({
  description: 'A short message to be written.',
  fields: (t) => ({
    phone: t.string({ description: described.sms.phone, resolve: ({ data }) => data.phone }),
    message: t.string({
      nullable: true,
      description: described.sms.message,
      resolve: ({ data }) => data.message,
    }),
  }),
});

const PhoneContent = builder.objectRef<Held<'PHONE'>>('PhoneContent').implement({
  description: 'A number to be called, as a `tel:` URI.',
  fields: (t) => ({
    phone: t.string({ description: described.phone.phone, resolve: ({ data }) => data.phone }),
  }),
});

const GeoContent = builder.objectRef<Held<'GEO'>>('GeoContent').implement({
  description: 'A place on the earth (WGS 84, degrees).',
  fields: (t) => ({
    latitude: t.float({
      description: described.geo.latitude,
      resolve: ({ data }) => data.latitude,
    }),
    longitude: t.float({
      description: described.geo.longitude,
      resolve: ({ data }) => data.longitude,
    }),
    query: t.string({
      nullable: true,
      description: described.geo.query,
      resolve: ({ data }) => data.query,
    }),
  }),
});

const EventContent = builder.objectRef<Held<'EVENT'>>('EventContent').implement({
  description: 'An entry for a calendar.',
  fields: (t) => ({
    title: t.string({ description: described.event.title, resolve: ({ data }) => data.title }),
    start: t.field({
      type: 'DateTime',
      description: described.event.start,
      resolve: ({ data }) => moment(data.start),
    }),
    end: t.field({
      type: 'DateTime',
      nullable: true,
      description: described.event.end,
      resolve: ({ data }) => (data.end === undefined ? null : moment(data.end)),
    }),
    allDay: t.boolean({
      description: described.event.allDay,
      resolve: ({ data }) => isDay(data.start),
    }),
    location: t.string({
      nullable: true,
      description: described.event.location,
      resolve: ({ data }) => data.location,
    }),
    description: t.string({
      nullable: true,
      description: described.event.description,
      resolve: ({ data }) => data.description,
    }),
  }),
});

function moment(text: string): Date {
  const time = parseTime(isDay(text) ? midnightOf(text) : text);
  if (!time) throw new Error(`Stored event time is no time: ${text}`);
  return time;
}

const typeNames = {
  URL: 'UrlContent',
  VCARD: 'VCardContent',
  WIFI: 'WifiContent',
  TEXT: 'TextContent',
  EMAIL: 'EmailContent',
  SMS: 'SmsContent',
  PHONE: 'PhoneContent',
  GEO: 'GeoContent',
  EVENT: 'EventContent',
} as const satisfies Record<Content['type'], string>;

export const QrCodeContent = builder.unionType('QrCodeContent', {
  description: 'What a code holds, one type for each `QrCodeType`.',
  types: [
    UrlContent,
    VCardContent,
    WifiContent,
    TextContent,
    EmailContent,
    SmsContent,
    PhoneContent,
    GeoContent,
    EventContent,
  ],
  resolveType: (content) => typeNames[content.type],
});
