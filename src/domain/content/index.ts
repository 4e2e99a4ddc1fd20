// Everything that a QR code can hold, by type.
import { z } from 'zod';
import { emailContent, encodeEmail } from './email.ts';
import { encodeEvent, eventContent } from './event.ts';
import { encodeGeo, geoContent } from './geo.ts';
import { encodePhone, phoneContent } from './phone.ts';
import { encodeSms, smsContent } from './sms.ts';
import { encodeText, textContent } from './text.ts';
import { urlContent } from './url.ts';
import { encodeVcard, vcardContent } from './vcard.ts';
import { encodeWifi, wifiContent } from './wifi.ts';

/** Type -> the schema of its data. */
export const contentSchemas = {
  URL: urlContent,
  VCARD: vcardContent,
  WIFI: wifiContent,
  TEXT: textContent,
  EMAIL: emailContent,
  SMS: smsContent,
  PHONE: phoneContent,
  GEO: geoContent,
  EVENT: eventContent,
};

export type ContentType = keyof typeof contentSchemas;

export const contentTypes = [
  'URL',
  'VCARD',
  'WIFI',
  'TEXT',
  'EMAIL',
  'SMS',
  'PHONE',
  'GEO',
  'EVENT',
] as const satisfies readonly ContentType[];

export type Content = {
  [Type in ContentType]: { type: Type; data: z.output<(typeof contentSchemas)[Type]> };
}[ContentType];

const content: z.ZodType<Content> = z.discriminatedUnion('type', [
  z.object({ type: z.literal('URL'), data: urlContent }),
  z.object({ type: z.literal('VCARD'), data: vcardContent }),
  z.object({ type: z.literal('WIFI'), data: wifiContent }),
  z.object({ type: z.literal('TEXT'), data: textContent }),
  z.object({ type: z.literal('EMAIL'), data: emailContent }),
  z.object({ type: z.literal('SMS'), data: smsContent }),
  z.object({ type: z.literal('PHONE'), data: phoneContent }),
  z.object({ type: z.literal('GEO'), data: geoContent }),
  z.object({ type: z.literal('EVENT'), data: eventContent }),
]);

/** Data as it is given, with its type; throws a ZodError on data that is not of the type. */
export const parseContent = (type: ContentType, data: unknown): Content =>
  content.parse({ type, data });

/**
 * The text that a picture of this content holds, as phones read it without a network.
 *
 * The same content always gives the same text. Whether it fits a symbol is for `encodeSymbol` to say.
 * A URL has none: its picture holds the short link.
 */
export function encodeContent(content: Exclude<Content, { type: 'URL' }>): string {
  switch (content.type) {
    case 'VCARD':
      return encodeVcard(content.data);
    case 'WIFI':
      return encodeWifi(content.data);
    case 'TEXT':
      return encodeText(content.data);
    case 'EMAIL':
      return encodeEmail(content.data);
    case 'SMS':
      return encodeSms(content.data);
    case 'PHONE':
      return encodePhone(content.data);
    case 'GEO':
      return encodeGeo(content.data);
    case 'EVENT':
      return encodeEvent(content.data);
  }
}

/** The field of an input that holds content of a type, such as `vcard`. */
export const contentField = (type: ContentType): string => type.toLowerCase();
