// Emails in German.
import type { OrganizationRole } from '../../../database/client/enums.ts';
import { invitationDays } from '../../../domain/invitation/limits.ts';
import { mailLine } from '../../../domain/text/mail-line.ts';
import type { en } from './en.ts';

const roles: Record<OrganizationRole, string> = {
  ADMIN: 'zur Administration',
  EDITOR: 'zum Bearbeiten',
  VIEWER: 'zum Ansehen',
};

export const de: typeof en = {
  invitation({ inviter, email, organization, role, url }) {
    const from = mailLine(inviter, 'Jemand');
    const name = mailLine(organization, 'eine Organisation');
    return {
      subject: `${from} lädt Sie zu ${name} ein`,
      paragraphs: [`${from} (${email}) lädt Sie ${roles[role]} zu „${name}“ ein.`],
      link: { label: 'Einladung annehmen', url },
      notes: [
        `Der Link funktioniert einmal und läuft in ${invitationDays} Tagen ab. Wenn Sie diese Einladung nicht erwartet haben, können Sie diese E-Mail ignorieren.`,
      ],
    };
  },

  signUp: ({ host, url }) => ({
    subject: `Bestätigen Sie Ihre E-Mail-Adresse für ${host}`,
    paragraphs: [
      `Jemand, vermutlich Sie, möchte sich mit dieser E-Mail-Adresse auf ${host} registrieren.`,
    ],
    link: { label: 'E-Mail-Adresse bestätigen', url },
    notes: [
      'Der Link läuft in 24 Stunden ab. Wenn Sie das nicht waren, können Sie diese E-Mail ignorieren; es wurde kein Konto angelegt.',
    ],
  }),

  alreadySignedUp: ({ host, url }) => ({
    subject: `Sie haben bereits ein Konto auf ${host}`,
    paragraphs: [
      `Jemand, vermutlich Sie, wollte sich mit dieser E-Mail-Adresse auf ${host} registrieren. Zu ihr gibt es aber schon ein Konto.`,
    ],
    link: { label: 'Anmelden', url },
    notes: ['Wenn Sie das nicht waren, können Sie diese E-Mail ignorieren.'],
  }),
};
