// Schemas for members, as input.
import { z } from 'zod';
import { organizationRole } from '../organization/role.ts';

const takeOverWebhooks = z.boolean().optional().meta({
  description:
    'Makes you the owner of the person’s webhooks, so that they keep working. Otherwise they are disabled if the person can no longer manage webhooks.',
});

export const memberRoleChange = z.strictObject({
  role: organizationRole.meta({
    description: 'New role. An organization always keeps at least one admin.',
  }),
  takeOverWebhooks,
});

export const memberRemoval = z.strictObject({
  takeOverApiKeys: z.boolean().optional().meta({
    description:
      'Makes you the owner of the person’s API keys, so that they keep working. Otherwise they are revoked.',
  }),
  takeOverWebhooks,
});
