// Schemas for QR code fields besides content and style.
import { z } from 'zod';
import { contentType } from '../content/index.ts';
import { routingInput, routingInputTerms } from '../routing/shape.ts';
import { styleInput } from '../style/shape.ts';
import { maxStored, maxTag } from '../text/limits.ts';
import { changedName, changedTag, name, nameLimits, tag } from '../text/name.ts';
import { shownText } from '../text/shown.ts';
import { text } from '../text/text.ts';
import { describedEnum, terms } from '../validation/terms.ts';
import { externalIdText } from './external-id.ts';
import { metadataEntries } from './metadata.ts';
import { customShortCode } from './short-code.ts';

/** QR codes that one bulk request can name. */
export const maxItems = 500;

const called = `Display name, ${nameLimits}; does not have to be unique.`;

const qrCodeName = name.meta({ id: 'QrCodeName', description: called });

/** For updates, which must also be checked by `nameProblem`. */
const changedQrCodeName = changedName.meta({ description: called });

export const maxTags = 50;

const tagsOf = (item: z.ZodString) =>
  z
    .array(item)
    .max(maxTags, `must contain at most ${maxTags} tags`)
    .meta({
      description: `Up to ${maxTags} tags of 1 to ${maxTag} characters; duplicates are removed.`,
    });

const word = `Tag, 1 to ${maxTag} characters.`;

const qrCodeTags = tagsOf(tag.meta({ id: 'Tag', description: word })).meta({
  id: 'QrCodeTags',
});

/** Tags of a code; those stored before the limit was introduced may be longer. */
export const storedTags = z.array(shownText(maxStored)).max(maxTags);

/** For updates, which must also be checked by `tagProblem`. */
const changedQrCodeTags = tagsOf(changedTag.meta({ description: word }))
  .nullable()
  .meta({
    id: 'ChangedQrCodeTags',
    description: `New tags, which replace the current ones: up to ${maxTags} of 1 to ${maxTag} characters; duplicates are removed. Null removes all.`,
  });

const qrCodeStatuses = ['ACTIVE', 'PAUSED', 'ARCHIVED', 'DELETED'] as const;

export type QrCodeStatus = (typeof qrCodeStatuses)[number];

export const qrCodeStatus = describedEnum(
  'QrCodeStatus',
  'Whether a QR code is in use, and where it is shown.',
  qrCodeStatuses,
  {
    ACTIVE: 'The short link works; visitors are redirected.',
    PAUSED: 'Temporarily disabled: visitors are redirected to `fallbackUrl` or see a notice.',
    ARCHIVED:
      'Hidden: lists contain the QR code only when they are filtered by this status. Its short link works as before, unless it is `paused`.',
    DELETED:
      'In the trash: lists contain the QR code only when they are filtered by this status, and its short link does not work until it is restored.',
  },
);

/** An ID in any form; unknown IDs are found out by lookup. */
export const idText = text({ max: 100 })
  .meta({ id: 'Id', description: 'ID of an object.' })
  .register(terms, { scalar: 'ID' });

const maxNotes = 5_000;

const notesText = `Notes for the people of the organization, up to ${maxNotes} characters. Visitors never see them.`;

export const storedNotes = shownText(maxNotes);

/** Fields that are stored as they are given, in the column of the same name. */
export const qrCodeColumns = z.object({
  folderId: idText
    .nullable()
    .meta({ id: 'FolderOfQrCode', description: 'ID of the folder; null for none.' })
    .optional(),
  externalId: externalIdText
    .nullable()
    .meta({ id: 'ExternalIdOfQrCode', description: externalIdText.description })
    .optional(),
  notes: text({ max: maxNotes })
    .nullable()
    .meta({ id: 'QrCodeNotes', description: notesText })
    .optional(),
});

/** Fields that have the same rules in a new QR code and in a change. */
const settings = {
  stylePresetId: idText
    .nullable()
    .meta({
      id: 'StylePresetOfQrCode',
      description:
        'Preset whose style is copied; `style` is applied on top. Later changes to the preset do not affect the code.',
    })
    .optional(),
  style: styleInput.nullish(),
  routing: routingInput
    .nullable()
    .meta({
      id: 'RoutingOfQrCode',
      description:
        'Routing of a dynamic code: rules, dates, scan limit, password, fallback URL and campaign parameters. Replaces the current routing, except that an omitted `password` is kept; null removes it.',
    })
    .register(terms, routingInputTerms)
    .optional(),
  metadata: metadataEntries.nullable().optional(),
  ...qrCodeColumns.shape,
};

/** Input of a new QR code, except its content. */
export const newQrCode = z.strictObject({
  name: qrCodeName,
  dynamic: z
    .boolean()
    .nullable()
    .meta({
      id: 'QrCodeDynamic',
      description:
        'Whether the QR code is dynamic. A dynamic code encodes a short link, so its content can be changed and scans are counted. A static code encodes the content itself and works offline. Defaults to true; always true for URLs.',
    })
    .optional(),
  shortCode: customShortCode.nullish().meta({
    description:
      'Custom end of the short link: 3 to 64 letters a–z, digits or hyphens, case-insensitive. Some words are reserved by the server. Default: random.',
  }),
  reuseShortCode: z.boolean().nullish().meta({
    description:
      'Whether `shortCode` may be one that this organization used before: its printed copies lead to the new QR code. One that another organization used cannot be used again.',
  }),
  ...settings,
  tags: qrCodeTags.nullish(),
});

/** What a copy of a QR code can have of its own. */
export const qrCodeCopy = newQrCode
  .pick({ name: true })
  .partial()
  .meta({
    id: 'DuplicateQrCode',
    description: 'What the copy has of its own.',
    example: { name: 'Summer menu 2' },
  });

/** Input of a change to a QR code, except its content. Omitted fields keep their current values. */
export const qrCodeChange = z.strictObject({
  type: contentType
    .optional()
    .meta({ description: 'Cannot be changed; accepted if it is the current type.' }),
  dynamic: z
    .boolean()
    .optional()
    .meta({ description: 'Cannot be changed; accepted if it is the current value.' }),
  name: changedQrCodeName.optional(),
  status: qrCodeStatus.optional().meta({
    description:
      'New status: `PAUSED` and `ACTIVE` stop and resume the short link and take the QR code out of the archive; `ARCHIVED` puts it there and does not change what visitors get. Cannot be `DELETED`.',
  }),
  ...settings,
  style: styleInput.optional(),
  tags: changedQrCodeTags.optional(),
});

/** Whether a new QR code is dynamic, which is the default. */
export const isDynamic = (given: boolean | null | undefined): boolean => given ?? true;

/** The lowercase first 100 characters of a name, indexed with an ICU collation. */
export const sortNameOf = (name: string): string =>
  Array.from(name.toLowerCase()).slice(0, 100).join('');
