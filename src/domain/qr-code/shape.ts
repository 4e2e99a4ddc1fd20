// What may be said of a QR code, besides content and style.
import { z } from 'zod';
import { routingInput } from '../routing/shape.ts';
import { styleInput } from '../style/shape.ts';
import { maxTag } from '../text/limits.ts';
import { changedName, changedTag, name, nameLimits, tag } from '../text/name.ts';
import { text } from '../text/text.ts';
import { customShortCode } from './short-code.ts';

const called = `What people call it. ${nameLimits}.`;

const qrCodeName = name.meta({ id: 'QrCodeName', description: called });

/** For an edit, which `nameProblem` has to check. */
export const changedQrCodeName = changedName.meta({ description: called });

export const maxTags = 50;

const tagsOf = (item: z.ZodString) =>
  z
    .array(item)
    .max(maxTags, `must be at most ${maxTags} tags`)
    .meta({ description: `Up to ${maxTags} words to find it by, each kept once.` });

const word = `A word to find codes by. 1 to ${maxTag} characters.`;

const qrCodeTags = tagsOf(tag.meta({ id: 'Tag', description: word })).meta({
  id: 'QrCodeTags',
});

/** For an edit, which `tagProblem` has to check. */
export const changedQrCodeTags = tagsOf(changedTag.meta({ description: word }));

export const qrCodeStatuses = ['ACTIVE', 'PAUSED', 'ARCHIVED'] as const;

/** What may name something; whether it does is found out by looking. */
export const idText = text({ max: 100 }).meta({ id: 'Id', description: 'Names something.' });

/** A new code as it is given, besides what it holds. */
export const newQrCode = z.strictObject({
  name: qrCodeName,
  dynamic: z.boolean().nullish().meta({
    description:
      'Whether the picture holds the short link, which opens a page with the content; false: the picture holds the content itself, for good. Left out: true. Always true for a URL.',
  }),
  shortCode: customShortCode
    .nullish()
    .meta({ description: 'The end of the short link. Left out: made at random.' }),
  stylePresetId: idText.nullish().meta({
    description: 'Starts from the style of this preset, which is copied, with `style` on top.',
  }),
  style: styleInput.nullish(),
  routing: routingInput.nullish(),
  folderId: idText.nullish().meta({ description: 'Where it is kept; null: in no folder.' }),
  tags: qrCodeTags.nullish(),
});

/** Whether the picture of a new code holds the short link: unless it is to hold the content itself. */
export const isDynamic = (given: boolean | null | undefined): boolean => given ?? true;

/** The first 100 characters of a name without regard to case, which an index holds in the order of ICU. */
export const sortNameOf = (name: string): string =>
  Array.from(name.toLowerCase()).slice(0, 100).join('');
