// Registry of content types. README “Add a content type” lists what else a new type needs.
import { z } from 'zod';
import { describedEnum } from '../validation/terms.ts';
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

/** CSV columns of all content types. */
export type DataColumn = (typeof contentKinds)[ContentType]['columns'][number];

const definitions: {
  [Type in ContentType]: ContentDefinition<DataByType[Type], DataColumn>;
} = contentKinds;

const isContentType = (name: string): name is ContentType => name in contentKinds;

export const contentTypes: readonly ContentType[] = Object.keys(contentKinds).filter(isContentType);

export const contentType = describedEnum(
  'QrCodeType',
  'Type of content.',
  contentTypes,
  contentKinds,
);

/** Stored content of any type. */
export const contentData = z.union(contentTypes.map((type) => contentKinds[type].shape)).meta({
  id: 'QrCodeData',
  description: 'Content of the code, depending on its type.',
});

/** Validates input. Throws a ZodError for data that is not of the type. */
export const parseContent = (type: ContentType, data: unknown): Content =>
  contentKinds[type].given.parse({ type, data });

/**
 * Reads stored data. Checks only its form, because printed codes must keep working when the rules for
 * input become stricter. Throws a ZodError for data that is not of the type.
 */
export const readContent = (type: ContentType, data: unknown): Content =>
  contentKinds[type].stored.parse({ type, data });

/**
 * The text that a static code encodes, which phones can read offline.
 *
 * Deterministic. `encodeSymbol` checks whether it fits into a symbol.
 */
export function encodeContent<Type extends Exclude<ContentType, 'URL'>>(
  content: Content<Type>,
): string {
  const definition: ContentDefinition<DataByType[Type]> = definitions[content.type];
  if (!definition.encode) throw new TypeError(`Content of type ${content.type} cannot be encoded`);
  return definition.encode(content.data);
}

/** All URLs, email addresses and phone numbers in the content. */
export function addressesIn<Type extends ContentType>(content: Content<Type>): ContentAddress[] {
  const definition: ContentDefinition<DataByType[Type]> = definitions[content.type];
  return definition.addresses?.(content.data) ?? [];
}

/** The input field for content of this type, such as `vcard`. */
export const contentField = (type: ContentType): string => type.toLowerCase();
