// The shapes of rules in REST v1, with that of a preview.
import { z } from 'zod';
import { webAddress } from '../../../domain/content/url.ts';
import { country } from '../../../domain/routing/country.ts';
import { outcomes } from '../../../domain/routing/decide.ts';
import { language } from '../../../domain/routing/language.ts';
import { routingInput, storedRouting } from '../../../domain/routing/shape.ts';
import { devices, operatingSystems } from '../../../domain/routing/visitor.ts';
import { text } from '../../../domain/text/text.ts';
import { moment } from '../../../domain/time/moment.ts';
import { sentence } from '../../http/problem.ts';

export const routingSchema = z
  .strictObject({
    ...storedRouting.shape,
    passwordProtected: z.literal(true).optional().meta({
      description: 'Visitors must enter a password.',
    }),
  })
  .meta({
    id: 'QrCodeRouting',
    description: 'Routing rules: which visitors are redirected where; absent if there are none.',
  });

export const routingInputSchema = routingInput
  .nullish()
  .meta({ description: 'Routing rules; null removes them.' });

export const previewQuery = z.strictObject({
  device: z.enum(devices).optional().meta({ description: 'Left out: not known.' }),
  operatingSystem: z
    .enum(operatingSystems)
    .optional()
    .meta({ description: 'Left out: not known.' }),
  language: language.optional().meta({ description: 'The one they like best: `de-CH`.' }),
  country: country.optional().meta({ description: 'Where they are, in ISO 3166-1 alpha-2.' }),
  at: moment.optional().meta({ description: 'When they scan. Left out: now.' }),
  identity: text({ max: 200 }).optional().meta({
    description:
      'Any text that stands for one visitor: it always gets the same of several targets.',
  }),
});

const previewTarget = z
  .object({
    url: webAddress,
    share: z.number().min(0).max(100).meta({ description: 'In percent of the visitors.' }),
  })
  .meta({ id: 'QrCodePreviewTarget', description: 'Where some visitors are led.' });

export const previewSchema = z
  .object({
    outcome: z.enum(outcomes).meta({ description: 'What happens to the scan.' }),
    url: z.string().nullable().meta({
      format: 'uri',
      description:
        'Where they would be led, after the password if one is asked for; null: to a page.',
    }),
    rule: z.int().min(0).max(49).nullable().meta({
      description: 'Which rule matches, counted from 0; null: none.',
    }),
    ruleName: z.string().nullable().meta({
      description: 'Its name; null if it has none.',
      maxLength: 100,
      pattern: '^[^\\x00]*$',
    }),
    reason: sentence,
    targets: z.array(previewTarget).max(10).meta({ description: 'All targets of that rule.' }),
  })
  .meta({
    id: 'QrCodePreview',
    description: 'What a scan would lead to.',
    example: {
      outcome: 'REDIRECT',
      url: 'https://example.com/de',
      rule: 0,
      ruleName: 'German',
      reason: 'Rule 1, German, matches',
      targets: [{ url: 'https://example.com/de', share: 100 }],
    },
  });
