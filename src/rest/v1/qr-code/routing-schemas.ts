// REST v1 schemas of routing and previews.
import { z } from 'zod';
import { webAddress } from '../../../domain/content/url.ts';
import { outcomes } from '../../../domain/routing/decide.ts';
import { storedRouting } from '../../../domain/routing/shape.ts';
import { sentence } from '../../../domain/text/sentence.ts';

export const routingSchema = z
  .strictObject({
    ...storedRouting.shape,
    passwordProtected: z.literal(true).optional().meta({
      description: 'Whether visitors must enter a password.',
    }),
  })
  .meta({
    id: 'QrCodeRouting',
    description:
      'Routing: rules, dates, scan limit, password, fallback URL and campaign parameters. Absent if there is none.',
  });

const previewTarget = z
  .object({
    url: webAddress,
    share: z.number().min(0).max(100).meta({ description: 'Share of visitors in percent.' }),
  })
  .meta({ id: 'QrCodePreviewTarget', description: 'A target and its share of visitors.' });

export const previewSchema = z
  .object({
    outcome: z.enum(outcomes).meta({ description: 'Outcome of the scan.' }),
    url: z.string().nullable().meta({
      format: 'uri',
      description:
        'URL that the visitor is redirected to, after entering a password if one is required; null for a page of this server.',
    }),
    rule: z.int().min(0).max(49).nullable().meta({
      description: 'Index of the matching rule, starting at 0; null if none.',
    }),
    ruleName: z.string().nullable().meta({
      description: 'Name of the matching rule; null if no rule matches or it has no name.',
      maxLength: 100,
      pattern: '^[^\\x00]*$',
    }),
    reason: sentence,
    targets: z
      .array(previewTarget)
      .max(10)
      .meta({ description: 'All targets of the matching rule.' }),
  })
  .meta({
    id: 'QrCodePreview',
    description: 'Result of a simulated scan, which is not counted.',
    example: {
      outcome: 'REDIRECT',
      url: 'https://example.com/de',
      rule: 0,
      ruleName: 'German',
      reason: 'rule 1 “German” matches: language de',
      targets: [{ url: 'https://example.com/de', share: 100 }],
    },
  });
