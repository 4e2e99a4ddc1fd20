// Schemas for QR code fields besides content and style.
import { z } from 'zod';
import { routingInput } from '../routing/shape.ts';
import { styleInput } from '../style/shape.ts';
import { maxTag } from '../text/limits.ts';
import { changedName, changedTag, name, nameLimits, tag } from '../text/name.ts';
import { text } from '../text/text.ts';
import { customShortCode } from './short-code.ts';

/** QR codes that one bulk request can name. */
export const maxItems = 500;

const called = `Display name, ${nameLimits}.`;

const qrCodeName = name.meta({ id: 'QrCodeName', description: called });

/** For updates, which must also be checked by `nameProblem`. */
export const changedQrCodeName = changedName.meta({ description: called });

export const maxTags = 50;

const tagsOf = (item: z.ZodString) =>
  z
    .array(item)
    .max(maxTags, `must contain at most ${maxTags} tags`)
    .meta({ description: `Up to ${maxTags} tags; duplicates are removed.` });

const word = `Tag, 1 to ${maxTag} characters.`;

const qrCodeTags = tagsOf(tag.meta({ id: 'Tag', description: word })).meta({
  id: 'QrCodeTags',
});

/** For updates, which must also be checked by `tagProblem`. */
export const changedQrCodeTags = tagsOf(changedTag.meta({ description: word }));

export const qrCodeStatuses = ['ACTIVE', 'PAUSED', 'ARCHIVED'] as const;

/** An ID in any form; unknown IDs are found out by lookup. */
export const idText = text({ max: 100 }).meta({ id: 'Id', description: 'ID of an object.' });

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
  shortCode: customShortCode
    .nullish()
    .meta({ description: 'Custom end of the short link. Default: random.' }),
  stylePresetId: idText.nullish().meta({
    description: 'Style preset to copy; `style` is applied on top.',
  }),
  style: styleInput.nullish(),
  routing: routingInput.nullish(),
  folderId: idText.nullish().meta({ description: 'Folder ID; null for none.' }),
  tags: qrCodeTags.nullish(),
});

/** Whether a new QR code is dynamic, which is the default. */
export const isDynamic = (given: boolean | null | undefined): boolean => given ?? true;

/** The lowercase first 100 characters of a name, indexed with an ICU collation. */
export const sortNameOf = (name: string): string =>
  Array.from(name.toLowerCase()).slice(0, 100).join('');
