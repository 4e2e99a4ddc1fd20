// Everything that a QR code can hold, by type. A new type is a file, and its line here.
import type { z } from 'zod';
import { email } from './email.ts';
import { event } from './event.ts';
import { geo } from './geo.ts';
import type { ContentAddress, ContentDefinition } from './kind.ts';
import { phone } from './phone.ts';
import { sms } from './sms.ts';
import { plainText } from './text.ts';
import { url } from './url.ts';
import { vcard } from './vcard.ts';
import { wifi } from './wifi.ts';

export const contentKinds = {
  URL: url,
  VCARD: vcard,
  WIFI: wifi,
  TEXT: plainText,
  EMAIL: email,
  SMS: sms,
  PHONE: phone,
  GEO: geo,
  EVENT: event,
};

export type ContentType = keyof typeof contentKinds;

type DataByType = {
  [Type in ContentType]: z.output<(typeof contentKinds)[Type]['shape']>;
};

export type Content<Types extends ContentType = ContentType> = {
  [Type in Types]: { type: Type; data: DataByType[Type] };
}[Types];

/** The column of each field of the data. */
export type DataColumn = (typeof contentKinds)[ContentType]['columns'][number];

const definitions: {
  [Type in ContentType]: ContentDefinition<DataByType[Type], DataColumn>;
} = contentKinds;

const isContentType = (name: string): name is ContentType => name in contentKinds;

export const contentTypes: readonly ContentType[] = Object.keys(contentKinds).filter(isContentType);

/** The data as it is given, with its type; throws a ZodError on data that is not of the type. */
export const parseContent = (type: ContentType, data: unknown): Content =>
  contentKinds[type].given.parse({ type, data });

/**
 * Stored data with its type. Only its form is checked: the rules for what is given become stricter, and
 * a code that is printed must go on working. Throws a ZodError for data that is not of the type.
 */
export const readContent = (type: ContentType, data: unknown): Content =>
  contentKinds[type].stored.parse({ type, data });

/**
 * The text that a picture of this content holds, as phones read it without a network.
 *
 * The same content always gives the same text. Whether it fits a symbol is for `encodeSymbol` to say.
 */
export function encodeContent<Type extends Exclude<ContentType, 'URL'>>(
  content: Content<Type>,
): string {
  const definition: ContentDefinition<DataByType[Type]> = definitions[content.type];
  if (!definition.encode) throw new TypeError(`Content of type ${content.type} has no text`);
  return definition.encode(content.data);
}

/** Every address of a content. */
export function addressesIn<Type extends ContentType>(content: Content<Type>): ContentAddress[] {
  const definition: ContentDefinition<DataByType[Type]> = definitions[content.type];
  return definition.addresses?.(content.data) ?? [];
}

/** The field of an input that holds content of a type, such as `vcard`. */
export const contentField = (type: ContentType): string => type.toLowerCase();
