// REST v1 schemas of routing and previews.
import { z } from 'zod';
import { webAddress } from '../../../domain/content/url.ts';
import { country } from '../../../domain/routing/country.ts';
import { outcomes } from '../../../domain/routing/decide.ts';
import { language } from '../../../domain/routing/language.ts';
import { storedRouting } from '../../../domain/routing/shape.ts';
import { devices, operatingSystems } from '../../../domain/routing/visitor.ts';
import { text } from '../../../domain/text/text.ts';
import { moment } from '../../../domain/time/moment.ts';
import { sentence } from '../../http/problem.ts';

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

export const previewQuery = z.strictObject({
  device: z.enum(devices).optional().meta({ description: 'Device type. Default: unknown.' }),
  operatingSystem: z
    .enum(operatingSystems)
    .optional()
    .meta({ description: 'Platform of the device. Default: unknown.' }),
  language: language.optional().meta({
    description: 'Preferred language, as a BCP 47 tag such as `de-CH`. Default: unknown.',
  }),
  country: country.optional().meta({
    description: 'Country as an ISO 3166-1 alpha-2 code, such as `DE`. Default: unknown.',
  }),
  at: moment.optional().meta({ description: 'Time of the scan. Default: now.' }),
  identity: text({ max: 200 }).optional().meta({
    description:
      'Any text that identifies the visitor. A rule with several targets always gives the same visitor the same one.',
  }),
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
