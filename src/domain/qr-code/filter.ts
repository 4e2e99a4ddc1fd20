// Filters of lists of QR codes.
import { z } from 'zod';
import { contentType } from '../content/index.ts';
import { countWithin, during, oneOf } from '../filter/shape.ts';
import { anyTag, searchText } from '../text/name.ts';
import { text } from '../text/text.ts';
import { terms } from '../validation/terms.ts';
import { maxNamedCodes } from './named-codes.ts';
import { idText, maxTags, qrCodeStatus } from './shape.ts';

/** No destination URL is longer. */
const maxUrl = 4_096;

const urlPart = text({ max: maxUrl, trimmed: true });

export const metadataValue = text({ max: 10_000 });

export const metadataEntry = z
  .strictObject({
    key: text({ min: 1, max: 1_000 }).meta({ description: 'Name of the entry.' }),
    value: metadataValue.nullish().meta({ description: 'Its value; if omitted, any value.' }),
  })
  .register(terms, { name: 'MetadataFilter', description: 'An entry of the metadata.' });

/** Filters that REST has as they are. */
export const plainQrCodeFilter = z.strictObject({
  type: contentType.optional().meta({ description: 'Only QR codes of this type.' }),
  status: qrCodeStatus.optional().meta({
    description:
      'Only QR codes with this status. By default those that are `ACTIVE` or `PAUSED`, not `ARCHIVED` or `DELETED` ones.',
  }),
  folderId: idText.optional().meta({ description: 'Only QR codes in this folder.' }),
  test: z.boolean().optional().meta({
    description: 'Only QR codes that test keys created, or only others.',
  }),
  stylePresetId: idText.optional().meta({
    description: 'Only QR codes that last took their style from this style preset.',
  }),
  createdById: idText.optional().meta({
    description: 'Only QR codes that the person or API key with this ID created.',
  }),
  search: searchText.optional().meta({
    description: 'Part of the name, or the complete short code; case-insensitive.',
  }),
  q: text({ max: maxUrl, composed: true, trimmed: true }).optional().meta({
    description:
      'What `search` or `target` finds: part of the name or of a destination URL, or the complete short code.',
  }),
  shortCode: text({ max: 100, trimmed: true })
    .optional()
    .meta({ description: 'The QR code with this short code; case-insensitive.' }),
  externalId: text({ max: 1_000 })
    .optional()
    .meta({ description: 'The QR code with this `externalId`.' }),
  target: urlPart.optional().meta({
    description:
      'Part of a destination URL, such as its host; also of those of routing rules and of `fallbackUrl`. Case-insensitive.',
  }),
});

const yesOrNo = (description: string) => z.boolean().optional().meta({ description });

/** What is `true` or `false`. */
export const qrCodeFlags = z.strictObject({
  hasFolder: yesOrNo('Only QR codes that are in a folder, or in none.'),
  dynamic: yesOrNo('Only dynamic QR codes, or only static ones.'),
  demo: yesOrNo('Only QR codes of the demo data, or only others.'),
  destinationBroken: yesOrNo('Only QR codes with a broken destination, or only others.'),
});

/** Several of the same. */
export const qrCodeChoices = {
  ids: { item: idText, max: maxNamedCodes, description: 'Only QR codes with one of these IDs.' },
  types: { item: contentType, max: 20, description: 'Only QR codes of one of these types.' },
  statuses: {
    item: qrCodeStatus,
    max: 10,
    description: 'Only QR codes with one of these statuses.',
  },
};

/** Fields with a period or a range. */
const qrCodeRanges = z.strictObject({
  createdAt: during('Only QR codes created in this period.'),
  updatedAt: during('Only QR codes last updated in this period.'),
  lastScannedAt: during(
    'Only QR codes last scanned in this period. Scans count here a few seconds later.',
  ),
  expiresAt: during('Only QR codes whose `routing.validUntil` is in this period.'),
  totalScans: countWithin(
    'Only QR codes with so many scans. Scans count here a few seconds later.',
  ),
});

const { ids, types, statuses } = qrCodeChoices;

/** Enough for what somebody selects in a list. */
const maxIds = 5_000;

export const qrCodeFilter = z.strictObject({
  ...plainQrCodeFilter.shape,
  ...qrCodeFlags.shape,
  ...qrCodeRanges.shape,
  ids: oneOf(ids.item, ids.description, maxIds),
  types: oneOf(types.item, types.description, types.max),
  statuses: oneOf(statuses.item, statuses.description, statuses.max),
  tag: anyTag.optional().meta({ description: 'QR codes with exactly this tag.' }),
  tags: z
    .array(anyTag)
    .max(maxTags, `must contain at most ${maxTags} tags`)
    .optional()
    .meta({ description: 'QR codes with all of these tags.' }),
  metadata: metadataEntry.optional().meta({
    description: 'Only QR codes with this entry in their metadata.',
  }),
});
