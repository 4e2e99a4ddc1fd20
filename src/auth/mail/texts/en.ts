// Emails in English.
import type { OrganizationRole } from '../../../database/client/enums.ts';
import { invitationDays } from '../../../domain/invitation/limits.ts';
import { mailLine } from '../../../domain/text/mail-line.ts';
import type { InvitationDetails, LinkDetails } from './details.ts';
import type { MailText } from './text.ts';

const roles: Record<OrganizationRole, string> = {
  ADMIN: 'an admin',
  EDITOR: 'an editor',
  VIEWER: 'a viewer',
};

export const en = {
  invitation({ inviter, email, organization, role, url }: InvitationDetails): MailText {
    const from = mailLine(inviter, 'Somebody');
    const name = mailLine(organization, 'an organization');
    return {
      subject: `${from} invited you to ${name}`,
      paragraphs: [`${from} (${email}) invited you to join “${name}” as ${roles[role]}.`],
      link: { label: 'Accept the invitation', url },
      notes: [
        `The link works once and expires in ${invitationDays} days. If you weren’t expecting this invitation, you can ignore this email.`,
      ],
    };
  },

  signUp: ({ host, url }: LinkDetails): MailText => ({
    subject: `Confirm your email address for ${host}`,
    paragraphs: [`Someone, probably you, wants to sign up on ${host} with this email address.`],
    link: { label: 'Confirm your email address', url },
    notes: [
      'The link expires in 24 hours. If this wasn’t you, you can ignore this email; no account has been created.',
    ],
  }),

  alreadySignedUp: ({ host, url }: LinkDetails): MailText => ({
    subject: `You already have an account on ${host}`,
    paragraphs: [
      `Someone, probably you, tried to sign up on ${host} with this email address, but it already has an account.`,
    ],
    link: { label: 'Log in', url },
    notes: ['If this wasn’t you, you can ignore this email.'],
  }),
};
