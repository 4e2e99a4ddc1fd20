// Content as it was stored, read again.
import { z } from 'zod';
import type { Content, ContentType } from './index.ts';

type Data<Type extends ContentType> = Extract<Content, { type: Type }>['data'];

/** Every field of the data, so that none is lost. */
type Shape<Type extends ContentType> = {
  [Field in keyof Data<Type>]-?: z.ZodType<Data<Type>[Field]>;
};

const text = z.string();
const maybe = text.optional();

const address = z.object({
  street: maybe,
  city: maybe,
  region: maybe,
  postalCode: maybe,
  country: maybe,
});

const shapes = {
  URL: { url: text },
  VCARD: {
    firstName: maybe,
    lastName: maybe,
    organization: maybe,
    title: maybe,
    phone: maybe,
    email: maybe,
    website: maybe,
    address: address.optional(),
  },
  WIFI: {
    ssid: text,
    password: maybe,
    encryption: z.enum(['WPA', 'WEP', 'NONE']),
    hidden: z.boolean(),
  },
  TEXT: { text },
  EMAIL: { to: text, subject: maybe, body: maybe },
  SMS: { phone: text, message: maybe },
  PHONE: { phone: text },
  GEO: { latitude: z.number(), longitude: z.number(), query: maybe },
  EVENT: { title: text, start: text, end: maybe, location: maybe, description: maybe },
} satisfies { [Type in ContentType]: Shape<Type> };

const stored: z.ZodType<Content> = z.discriminatedUnion('type', [
  z.object({ type: z.literal('URL'), data: z.object(shapes.URL) }),
  z.object({ type: z.literal('VCARD'), data: z.object(shapes.VCARD) }),
  z.object({ type: z.literal('WIFI'), data: z.object(shapes.WIFI) }),
  z.object({ type: z.literal('TEXT'), data: z.object(shapes.TEXT) }),
  z.object({ type: z.literal('EMAIL'), data: z.object(shapes.EMAIL) }),
  z.object({ type: z.literal('SMS'), data: z.object(shapes.SMS) }),
  z.object({ type: z.literal('PHONE'), data: z.object(shapes.PHONE) }),
  z.object({ type: z.literal('GEO'), data: z.object(shapes.GEO) }),
  z.object({ type: z.literal('EVENT'), data: z.object(shapes.EVENT) }),
]);

/**
 * Stored data with its type. Only its shape is checked: the rules for what is given become stricter, and
 * a code that is printed must go on working. Throws a ZodError for data that is not of the type.
 */
export const readContent = (type: ContentType, data: unknown): Content =>
  stored.parse({ type, data });
