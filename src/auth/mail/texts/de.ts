// Emails in German.
import type { OrganizationRole } from '../../../database/client/enums.ts';
import { changeHours, revertDays } from '../../../domain/account/email.ts';
import { resetMinutes } from '../../../domain/account/limits.ts';
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

  claimEmail: ({ host, url }) => ({
    subject: `Bestätigen Sie Ihre E-Mail-Adresse für ${host}`,
    paragraphs: [
      `Jemand, vermutlich Sie, möchte sich mit dieser E-Mail-Adresse auf ${host} registrieren.`,
      'Zu ihr gibt es schon ein Konto, das sie nie bestätigt hat. Wenn dieses Konto Ihres ist, melden Sie sich dort an, statt sich neu zu registrieren.',
    ],
    link: { label: 'E-Mail-Adresse bestätigen', url },
    notes: [
      'Der Link läuft in 24 Stunden ab. Wenn Sie das nicht waren, können Sie diese E-Mail ignorieren; es wurde nichts geändert.',
    ],
  }),

  verification: ({ host, url }) => ({
    subject: `Bestätigen Sie Ihre E-Mail-Adresse auf ${host}`,
    paragraphs: [`Bestätigen Sie, dass dies die E-Mail-Adresse Ihres Kontos auf ${host} ist.`],
    link: { label: 'E-Mail-Adresse bestätigen', url },
    notes: [
      'Der Link läuft in 24 Stunden ab. Wenn Sie dort kein Konto haben, ignorieren Sie diese E-Mail; jemand hat Ihre Adresse versehentlich angegeben.',
    ],
  }),

  confirmChange: ({ host, url }) => ({
    subject: `Bestätigen Sie Ihre neue E-Mail-Adresse auf ${host}`,
    paragraphs: [
      `Jemand, vermutlich Sie, möchte diese E-Mail-Adresse für sein Konto auf ${host} verwenden.`,
    ],
    link: { label: 'Neue Adresse bestätigen', url },
    notes: [
      `Der Link funktioniert einmal und läuft in ${changeHours} Stunden ab. Wenn Sie das nicht waren, ignorieren Sie diese E-Mail; es wurde nichts geändert.`,
    ],
  }),

  changeToTaken: ({ host, url }) => ({
    subject: `Zu dieser E-Mail-Adresse gibt es schon ein Konto auf ${host}`,
    paragraphs: [
      `Jemand, vermutlich Sie, wollte diese E-Mail-Adresse für ein anderes Konto auf ${host} verwenden. Zu ihr gibt es aber schon eines.`,
    ],
    link: { label: 'Anmelden', url },
    notes: [
      'Wenn Sie das nicht waren, können Sie diese E-Mail ignorieren; es wurde nichts geändert.',
    ],
  }),

  changed: ({ host, url, newEmail }) => ({
    subject: `Ihre E-Mail-Adresse auf ${host} wurde geändert`,
    paragraphs: [
      `Die E-Mail-Adresse Ihres Kontos auf ${host} ist jetzt ${newEmail}.`,
      'Wenn Sie das waren, ist nichts zu tun. Wenn nicht, machen Sie die Änderung rückgängig: Sie legen ein neues Passwort fest, und alle werden von Ihrem Konto abgemeldet.',
    ],
    link: { label: 'Änderung rückgängig machen', url },
    notes: [`Der Link funktioniert ${revertDays} Tage lang.`],
  }),

  passwordReset: ({ host, url }) => ({
    subject: `Setzen Sie Ihr Passwort für ${host} zurück`,
    paragraphs: [
      `Jemand, vermutlich Sie, möchte das Passwort Ihres Kontos auf ${host} zurücksetzen.`,
    ],
    link: { label: 'Neues Passwort wählen', url },
    notes: [
      `Der Link funktioniert einmal und läuft in ${resetMinutes} Minuten ab. Wenn Sie das nicht waren, können Sie diese E-Mail ignorieren; Ihr Passwort bleibt, wie es ist.`,
    ],
  }),

  noPassword: ({ host, url }) => ({
    subject: `Ihr Konto auf ${host} hat kein Passwort`,
    paragraphs: [
      `Jemand, vermutlich Sie, möchte das Passwort Ihres Kontos auf ${host} zurücksetzen. Es hat keines: Sie melden sich über den Identitätsanbieter Ihrer Organisation an.`,
    ],
    link: { label: 'Anmelden', url },
    notes: ['Wenn Sie das nicht waren, können Sie diese E-Mail ignorieren.'],
  }),

  passwordChanged: ({ host, url }) => ({
    subject: `Ihr Passwort für ${host} wurde geändert`,
    paragraphs: [
      `Das Passwort Ihres Kontos auf ${host} wurde geändert. Auf allen anderen Geräten wurden Sie abgemeldet; Ihre API-Schlüssel funktionieren weiterhin.`,
      'Wenn Sie das nicht waren, wählen Sie jetzt ein neues Passwort und widerrufen Sie danach API-Schlüssel, die Sie nicht kennen.',
    ],
    link: { label: 'Neues Passwort wählen', url },
  }),

  alreadySignedUp: ({ host, url }) => ({
    subject: `Sie haben bereits ein Konto auf ${host}`,
    paragraphs: [
      `Jemand, vermutlich Sie, wollte sich mit dieser E-Mail-Adresse auf ${host} registrieren. Zu ihr gibt es aber schon ein Konto.`,
    ],
    link: { label: 'Anmelden', url },
    notes: ['Wenn Sie das nicht waren, können Sie diese E-Mail ignorieren.'],
  }),

  newDevice: ({ host, url, browser, os, address, time }) => ({
    subject: `Neue Anmeldung bei ${host}`,
    paragraphs: [
      `Bei Ihrem Konto auf ${host} hat sich gerade ein neues Gerät angemeldet: ${browser ?? 'ein unbekannter Browser'}${os === undefined ? '' : ` unter ${os}`}, von ${address}, am ${time}.`,
      'Wenn Sie das waren, müssen Sie nichts tun.',
    ],
    link: { label: 'Ihre Sitzungen ansehen', url },
    notes: [
      'Wenn Sie das nicht waren, kennt jemand Ihr Passwort: Ändern Sie es, damit werden alle anderen Sitzungen abgemeldet.',
    ],
  }),
};
