// Captions of labels: fields of a QR code.
import { z } from 'zod';
import type { Metadata } from '../qr-code/metadata.ts';

/** What a caption can show. */
export interface LabelSource {
  name: string;
  shortUrl: string;
  shortCode: string;
  externalId?: string | null | undefined;
  notes?: string | null | undefined;
  folder?: { name: string } | null | undefined;
  metadata: Metadata;
}

const plain = {
  name: ({ name }) => name,
  // As people write it down.
  shortUrl: ({ shortUrl }) => shortUrl.replace(/^https?:\/\//, ''),
  shortCode: ({ shortCode }) => shortCode,
  externalId: ({ externalId }) => externalId,
  notes: ({ notes }) => notes,
  folder: ({ folder }) => folder?.name,
} satisfies Record<string, (code: LabelSource) => string | null | undefined>;

const isPlain = (field: string): field is keyof typeof plain => Object.hasOwn(plain, field);

const metadataPrefix = 'metadata.';

const message = `must be one of ${Object.keys(plain).join(', ')}, or metadata. and a key`;

/** The name of a field, or `metadata.` and a key. */
export const labelCaption = z
  .string()
  .max(metadataPrefix.length + 40, message)
  .refine(
    (field) =>
      isPlain(field) || (field.startsWith(metadataPrefix) && field.length > metadataPrefix.length),
    message,
  )
  .meta({
    pattern: `^(?:${Object.keys(plain).join('|')}|metadata\\..+)$`,
    maxLength: metadataPrefix.length + 40,
  });

export const maxCaptions = 4;

function textOf(field: string, code: LabelSource): string {
  if (isPlain(field)) return plain[field](code) ?? '';
  const key = field.slice(metadataPrefix.length).normalize('NFC');
  return Object.hasOwn(code.metadata, key) ? (code.metadata[key] ?? '') : '';
}

/** The lines of a label; a field without a value is an empty line, so that all labels look alike. */
export const captionsOf = (fields: readonly string[], code: LabelSource): string[] =>
  fields.map((field) => textOf(field, code).replace(/\s+/g, ' ').trim());
