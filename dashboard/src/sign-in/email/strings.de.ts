// Strings of the pages that links in emails about addresses open.
import type { emailLinkStrings as english } from './strings.ts';

export const emailLinkStrings: typeof english = {
  incompleteTitle: 'Dieser Link ist unvollständig',
  incomplete:
    'Öffnen Sie den Link direkt von dort, wo Sie ihn bekommen haben, oder kopieren Sie ihn vollständig, auch den Teil nach „#“.',
  ended: 'Dieser Link wurde schon verwendet oder ist abgelaufen.',
  endedForAccount:
    'Dieser Link wurde schon verwendet, ist abgelaufen oder gehört zu einem anderen Konto.',
  dashboard: 'Zum Dashboard',
  account: 'Zu Ihrem Konto',
  claim: {
    explanation:
      'Ein anderes Konto hat diese Adresse, hat sie aber nie bestätigt. Wenn es Ihr Konto ist, melden Sie sich stattdessen dort an.',
    consent:
      'Es ist nicht meins: Die Adresse soll zu mir gehören. Jenes Konto behält seine Daten und verliert die Adresse.',
  },
  verify: {
    title: 'E-Mail-Adresse bestätigen',
    text: ({ email }) => `Bestätigen Sie, dass ${email} Ihre Adresse ist.`,
    other: ({ email }) =>
      `Sie sind als ${email} angemeldet, aber dieser Link ist für eine andere Adresse.`,
    submit: 'Bestätigen',
    done: 'Ihre E-Mail-Adresse ist bestätigt.',
  },
  confirm: {
    title: 'Neue E-Mail-Adresse bestätigen',
    text: ({ email }) =>
      `Ihr Konto hat die Adresse ${email}. Bestätigen Sie, um ab jetzt die neue zu verwenden.`,
    submit: 'Bestätigen',
    done: ({ email }) => `Ihre E-Mail-Adresse ist jetzt ${email}.`,
  },
  revert: {
    title: 'Änderung Ihrer E-Mail-Adresse zurücknehmen',
    text: 'Ihr Konto bekommt seine frühere Adresse zurück. Wählen Sie ein neues Passwort: Alle werden abgemeldet, und Passkeys, API-Schlüssel und andere Zugänge, die in der Woche vor der Änderung oder seitdem hinzukamen, funktionieren nicht mehr.',
    doneTitle: 'Die Änderung wurde zurückgenommen',
    newPassword: 'Neues Passwort',
    submit: 'Änderung zurücknehmen',
    done: ({ email }) =>
      `Ihr Konto hat wieder die Adresse ${email}. Melden Sie sich mit Ihrem neuen Passwort an und prüfen Sie dann Ihre Organisationen.`,
    logIn: 'Anmelden',
  },
};
