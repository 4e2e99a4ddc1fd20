// The shapes of rules in REST v1, with that of a preview.
import { z } from '@hono/zod-openapi';
import { moment } from '../../domain/moment.ts';
import { country } from '../../domain/routing/country.ts';
import { outcomes } from '../../domain/routing/decide.ts';
import { language } from '../../domain/routing/language.ts';
import { routingInput, storedRouting } from '../../domain/routing/schema.ts';
import { devices, operatingSystems } from '../../domain/routing/visitor.ts';
import { text } from '../../domain/text.ts';

export const routingSchema = z
  .strictObject({
    ...storedRouting.shape,
    passwordProtected: z.literal(true).optional().openapi({
      description: 'A password is asked for before a scan is led on.',
    }),
  })
  .openapi('QrCodeRouting', {
    description: 'Who is led where, when; not there if everybody is always led to the target.',
  });

export const routingInputSchema = routingInput.nullish().openapi('QrCodeRoutingInput', {
  description:
    'Takes the place of all rules that were there, except `password`, which stays when it is left out, and is removed by null.',
});

export const previewQuery = z.strictObject({
  device: z.enum(devices).optional(),
  operatingSystem: z.enum(operatingSystems).optional(),
  language: language.optional().openapi({ description: 'The one they like best: `de-CH`.' }),
  country: country.optional().openapi({ description: 'ISO 3166-1 alpha-2.' }),
  at: moment.optional().openapi({ description: 'Left out: now.' }),
  identity: text({ max: 200 }).optional().openapi({
    description:
      'Any text that stands for one visitor: it always gets the same of several targets.',
  }),
});

export const previewSchema = z
  .object({
    outcome: z.enum(outcomes),
    url: z.string().nullable().openapi({
      description:
        'Where they would be led, after the password if one is asked for; null: to a page.',
    }),
    rule: z.int().nullable().openapi({ description: 'Which rule matches, counted from 0.' }),
    ruleName: z.string().nullable(),
    reason: z.string(),
    targets: z
      .array(z.object({ url: z.string(), share: z.number() }))
      .openapi({ description: 'All targets of that rule; share is in percent.' }),
  })
  .openapi('QrCodePreview');
