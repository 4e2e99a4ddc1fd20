// What a QR code holds, typed, as it is read.
import { builder } from '../builder.ts';
import type { Content } from '../domain/content/index.ts';
import { parseTime } from '../domain/time.ts';

type Held<T extends Content['type']> = Extract<Content, { type: T }>;

const UrlContent = builder.objectRef<Held<'URL'>>('UrlContent').implement({
  description: 'A web address; the picture holds the short link that leads there.',
  fields: (t) => ({ url: t.string({ resolve: ({ data }) => data.url }) }),
});

const PostalAddress = builder
  .objectRef<NonNullable<Held<'VCARD'>['data']['address']>>('PostalAddress')
  .implement({
    fields: (t) => ({
      street: t.string({ nullable: true, resolve: (address) => address.street }),
      city: t.string({ nullable: true, resolve: (address) => address.city }),
      region: t.string({ nullable: true, resolve: (address) => address.region }),
      postalCode: t.string({ nullable: true, resolve: (address) => address.postalCode }),
      country: t.string({ nullable: true, resolve: (address) => address.country }),
    }),
  });

const VCardContent = builder.objectRef<Held<'VCARD'>>('VCardContent').implement({
  description: 'A contact, as a vCard.',
  fields: (t) => ({
    firstName: t.string({ nullable: true, resolve: ({ data }) => data.firstName }),
    lastName: t.string({ nullable: true, resolve: ({ data }) => data.lastName }),
    organization: t.string({ nullable: true, resolve: ({ data }) => data.organization }),
    title: t.string({ nullable: true, resolve: ({ data }) => data.title }),
    phone: t.string({ nullable: true, resolve: ({ data }) => data.phone }),
    email: t.string({ nullable: true, resolve: ({ data }) => data.email }),
    website: t.string({ nullable: true, resolve: ({ data }) => data.website }),
    address: t.field({
      type: PostalAddress,
      nullable: true,
      resolve: ({ data }) => data.address,
    }),
  }),
});

export const WifiEncryption = builder.enumType('WifiEncryption', {
  values: { WPA: { description: 'WPA, WPA2 or WPA3.' }, WEP: {}, NONE: {} },
});

const WifiContent = builder.objectRef<Held<'WIFI'>>('WifiContent').implement({
  description: 'A wireless network to join.',
  fields: (t) => ({
    ssid: t.string({ resolve: ({ data }) => data.ssid }),
    password: t.string({ nullable: true, resolve: ({ data }) => data.password }),
    encryption: t.field({ type: WifiEncryption, resolve: ({ data }) => data.encryption }),
    hidden: t.boolean({ resolve: ({ data }) => data.hidden }),
  }),
});

const TextContent = builder.objectRef<Held<'TEXT'>>('TextContent').implement({
  fields: (t) => ({ text: t.string({ resolve: ({ data }) => data.text }) }),
});

const EmailContent = builder.objectRef<Held<'EMAIL'>>('EmailContent').implement({
  fields: (t) => ({
    to: t.string({ resolve: ({ data }) => data.to }),
    subject: t.string({ nullable: true, resolve: ({ data }) => data.subject }),
    body: t.string({ nullable: true, resolve: ({ data }) => data.body }),
  }),
});

const SmsContent = builder.objectRef<Held<'SMS'>>('SmsContent').implement({
  fields: (t) => ({
    phone: t.string({ resolve: ({ data }) => data.phone }),
    message: t.string({ nullable: true, resolve: ({ data }) => data.message }),
  }),
});

const PhoneContent = builder.objectRef<Held<'PHONE'>>('PhoneContent').implement({
  fields: (t) => ({ phone: t.string({ resolve: ({ data }) => data.phone }) }),
});

const GeoContent = builder.objectRef<Held<'GEO'>>('GeoContent').implement({
  description: 'A place on the earth (WGS 84, degrees).',
  fields: (t) => ({
    latitude: t.float({ resolve: ({ data }) => data.latitude }),
    longitude: t.float({ resolve: ({ data }) => data.longitude }),
    query: t.string({ nullable: true, resolve: ({ data }) => data.query }),
  }),
});

const EventContent = builder.objectRef<Held<'EVENT'>>('EventContent').implement({
  description: 'An entry for a calendar.',
  fields: (t) => ({
    title: t.string({ resolve: ({ data }) => data.title }),
    start: t.field({ type: 'DateTime', resolve: ({ data }) => moment(data.start) }),
    end: t.field({
      type: 'DateTime',
      nullable: true,
      resolve: ({ data }) => (data.end === undefined ? null : moment(data.end)),
    }),
    location: t.string({ nullable: true, resolve: ({ data }) => data.location }),
    description: t.string({ nullable: true, resolve: ({ data }) => data.description }),
  }),
});

function moment(text: string): Date {
  const time = parseTime(text);
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
