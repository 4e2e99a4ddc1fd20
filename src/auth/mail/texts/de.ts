// Emails in German.
import type { OrganizationRole } from '../../../database/client/enums.ts';
import { changeHours, revertDays } from '../../../domain/account/email.ts';
import { resetMinutes } from '../../../domain/account/limits.ts';
import { invitationDays } from '../../../domain/invitation/limits.ts';
import { mailLine } from '../../../domain/text/mail-line.ts';
import type { SignInChange } from './details.ts';
import type { en } from './en.ts';

const roles: Record<OrganizationRole, string> = {
  ADMIN: 'zur Administration',
  EDITOR: 'zum Bearbeiten',
  VIEWER: 'zum Ansehen',
};

/** Subject and what it means. */
const signInChanges: Record<
  SignInChange,
  { subject: (host: string) => string; text: (name: string) => string }
> = {
  authenticatorAdded: {
    subject: (host) => `Zu Ihrem Konto auf ${host} wurde eine Authenticator-App hinzugefügt`,
    text: () => 'Die Anmeldung mit Ihrem Passwort verlangt jetzt auch einen Code der App.',
  },
  authenticatorRemoved: {
    subject: (host) => `Die Authenticator-App wurde aus Ihrem Konto auf ${host} entfernt`,
    text: () => 'Ihre Codes funktionieren nicht mehr.',
  },
  passkeyAdded: {
    subject: (host) => `Zu Ihrem Konto auf ${host} wurde ein Passkey hinzugefügt`,
    text: (name) => `Mit dem Passkey „${name}“ kann man sich jetzt dort anmelden.`,
  },
  passkeyRemoved: {
    subject: (host) => `Aus Ihrem Konto auf ${host} wurde ein Passkey entfernt`,
    text: (name) => `Mit dem Passkey „${name}“ kann man sich dort nicht mehr anmelden.`,
  },
  identityLinked: {
    subject: (host) => `Zu Ihrem Konto auf ${host} wurde eine Anmeldemöglichkeit hinzugefügt`,
    text: (name) => `Mit einem Konto bei „${name}“ kann man sich jetzt dort anmelden.`,
  },
  identityUnlinked: {
    subject: (host) => `Aus Ihrem Konto auf ${host} wurde eine Anmeldemöglichkeit entfernt`,
    text: (name) => `Mit dem Konto bei „${name}“ kann man sich dort nicht mehr anmelden.`,
  },
  recoveryCodesCreated: {
    subject: (host) => `Für Ihr Konto auf ${host} wurden neue Wiederherstellungscodes erstellt`,
    text: () => 'Frühere Wiederherstellungscodes funktionieren nicht mehr.',
  },
  recoveryCodeUsed: {
    subject: (host) => `Ein Wiederherstellungscode Ihres Kontos auf ${host} wurde verwendet`,
    text: () => 'Jeder Code funktioniert einmal. Erstellen Sie rechtzeitig neue.',
  },
  secondFactorReset: {
    subject: (host) => `Der zweite Faktor Ihres Kontos auf ${host} wurde zurückgesetzt`,
    text: () =>
      'Der Betreiber des Servers hat Ihre Authenticator-App, Passkeys und Wiederherstellungscodes entfernt. Ihr Passwort allein genügt zur Anmeldung, bis Sie einen neuen einrichten.',
  },
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

  changeReverted: ({ host, url, email }) => ({
    subject: `Die Änderung Ihrer E-Mail-Adresse auf ${host} wurde rückgängig gemacht`,
    paragraphs: [
      `Die E-Mail-Adresse Ihres Kontos auf ${host} ist wieder ${email}. Es wurde ein neues Passwort festgelegt, und alle wurden abgemeldet. Anmeldemöglichkeiten und API-Schlüssel, die in den ${revertDays} Tagen vor der Änderung oder seitdem hinzugefügt wurden, wurden entfernt.`,
      `Wenn Sie das nicht waren, kann jemand E-Mails an ${email} lesen: Sichern Sie dieses Postfach und wählen Sie dann ein neues Passwort.`,
    ],
    link: { label: 'Neues Passwort wählen', url },
  }),

  signInChange({ host, url, change, name }) {
    const { subject, text } = signInChanges[change];
    return {
      subject: subject(host),
      paragraphs: [
        `${subject(host)}. ${text(mailLine(name, 'ohne Namen'))}`,
        'Wenn Sie das waren, müssen Sie nichts tun.',
      ],
      link: { label: 'Ihr Konto ansehen', url },
      notes: [
        `Wenn Sie das nicht waren, hat jemand Zugriff auf Ihr Konto: Melden Sie alle anderen Sitzungen ab, ändern Sie Ihr Passwort und entfernen Sie, was Sie nicht kennen. Wenn Sie sich nicht mehr anmelden können, wenden Sie sich an den Betreiber von ${host}.`,
      ],
    };
  },

  accountDeleted: ({ host, url }) => ({
    subject: `Ihr Konto auf ${host} wurde gelöscht`,
    paragraphs: [
      `Ihr Konto auf ${host} wurde endgültig gelöscht. Seine Sitzungen sind beendet, und seine API-Schlüssel funktionieren nicht mehr.`,
      'Wenn Sie das waren, müssen Sie nichts tun.',
    ],
    link: { label: 'Was mit einem gelöschten Konto geschieht', url },
    notes: [
      `Wenn Sie das nicht waren, kannte jemand Ihr Passwort: Ändern Sie es überall, wo Sie es noch verwenden, und wenden Sie sich an den Betreiber von ${host} und an die anderen Mitglieder Ihrer Organisationen.`,
    ],
  }),

  passwordReset: ({ host, url, isVerified }) => ({
    subject: `Setzen Sie Ihr Passwort für ${host} zurück`,
    paragraphs: [
      `Jemand, vermutlich Sie, möchte das Passwort Ihres Kontos auf ${host} zurücksetzen.`,
      ...(isVerified
        ? []
        : [
            'Das Konto hat diese E-Mail-Adresse nie bestätigt, vielleicht hat es also jemand anderes angelegt. Ein neues Passwort entfernt deshalb auch seine Passkeys, Authenticator-App und verknüpften Konten und widerruft seine API-Schlüssel.',
          ]),
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

  passwordChanged: ({ host, url, keepsKeys }) => ({
    subject: `Ihr Passwort für ${host} wurde geändert`,
    paragraphs: [
      `Das Passwort Ihres Kontos auf ${host} wurde geändert. Auf allen anderen Geräten wurden Sie abgemeldet; ${
        keepsKeys
          ? 'Ihre API-Schlüssel funktionieren weiterhin'
          : 'weil die E-Mail-Adresse nie bestätigt war, wurden Passkeys, Authenticator-App und verknüpfte Konten entfernt und API-Schlüssel widerrufen'
      }.`,
      'Wenn Sie das nicht waren, wählen Sie jetzt ein neues Passwort und entfernen Sie danach Passkeys und API-Schlüssel, die Sie nicht kennen.',
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
