// The mail by which somebody is invited.

import type { Mail } from '../core/mail.ts';
import type { OrganizationRole } from '../database/client/enums.ts';
import { mailLine } from '../domain/text/mail-line.ts';
import { invitationDays } from './invitation.ts';

interface About {
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

/** Names are what anybody typed, so they are no more than a short line of plain text. */
export function invitationMail({ to, from, organization, role, link }: About): Mail {
  const inviter = mailLine(from.name, 'Somebody');
  const name = mailLine(organization, 'an organization');
  return {
    to,
    subject: `${inviter} invited you to ${name}`,
    text: `${inviter} (${from.email}) invited you to join “${name}” as ${roles[role]}.

Open this link to accept:
${link}

It works once, within ${invitationDays} days. If you do not expect this invitation, ignore this mail.
`,
  };
}
