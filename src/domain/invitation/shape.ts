// Schemas for invitations, as input.
import { z } from 'zod';
import { emailField } from '../account/shape.ts';
import { organizationRole } from '../organization/role.ts';
import { maxEmail } from '../text/limits.ts';

export const newInvitation = z.strictObject({
  email: emailField.meta({
    description: `Email address of the person, up to ${maxEmail} characters. The invitation is sent there if the server can send email.`,
  }),
  role: organizationRole.meta({ description: 'Role that the person gets when they join.' }),
});

export const invitationAcceptance = z.strictObject({
  token: z.string().meta({
    description: 'Token from `createInvitation`; in the invitation link it is the part after `#`.',
  }),
  confirmation: z.string().nullish().meta({
    description:
      'Confirmation from the link of the invitation email, the part after `~`. Verifies your email address if it was sent there.',
  }),
});
