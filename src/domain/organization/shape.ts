// Schemas for organizations, as input.
import { z } from 'zod';
import { nameLimits, oneLineName } from '../text/name.ts';
import { slug, slugForm } from '../text/slug.ts';
import { branding } from './branding.ts';

const organizationName = oneLineName.meta({
  description: `Display name, ${nameLimits}; does not have to be unique.`,
});

const slugRule = `URL name: ${slugForm}; unique on the server.`;

export const newOrganization = z.strictObject({
  name: organizationName,
  slug: slug.optional().meta({ description: `${slugRule} Generated from the name by default.` }),
});

export const organizationChange = z.strictObject({
  name: organizationName.optional(),
  slug: slug.optional().meta({ description: slugRule }),
  requiresSecondFactor: z.boolean().optional().meta({
    description:
      'Whether members without a second factor can only read. To require one, you need one yourself.',
  }),
  branding: branding.nullish().meta({
    description:
      'What scan pages show of the organization: its name and what is given here. Omitted fields keep their current values. Null: nothing.',
  }),
});

export const organizationDeletion = z.strictObject({
  confirmation: z
    .string()
    .meta({ description: 'The organization’s slug, to confirm the deletion.' }),
});
