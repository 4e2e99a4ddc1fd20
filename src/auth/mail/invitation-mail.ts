// The invitation email.

import type { Mail } from '../../core/mail.ts';
import type { OrganizationRole } from '../../database/client/enums.ts';
import { invitationDays } from '../../domain/invitation/limits.ts';
import { mailLine } from '../../domain/text/mail-line.ts';

interface InvitationDetails {
  to: string;
  from: { name: string; email: string };
  organization: string;
  role: OrganizationRole;
  link: string;
}

const roles: Record<OrganizationRole, string> = {
  ADMIN: 'an admin',
  EDITOR: 'an editor',
  VIEWER: 'a viewer',
};

/** Names are user input, so they are reduced to a short line of plain text. */
export function invitationMail({ to, from, organization, role, link }: InvitationDetails): Mail {
  const inviter = mailLine(from.name, 'Somebody');
  const name = mailLine(organization, 'an organization');
  return {
    to,
    subject: `${inviter} invited you to ${name}`,
    text: `${inviter} (${from.email}) invited you to join “${name}” as ${roles[role]}.

Accept the invitation:
${link}

The link works once and expires in ${invitationDays} days. If you weren’t expecting this invitation, you can ignore this email.
`,
  };
}
