// Strings of the email address of the own account.
import type { emailStrings as english } from './strings.ts';

export const emailStrings: typeof english = {
  title: 'E-Mail-Adresse',
  verified: 'Bestätigt',
  notVerified: 'Nicht bestätigt',
  change: 'E-Mail-Adresse ändern',
  dialog: {
    next: 'Neue E-Mail-Adresse',
    hint: 'Wir senden einen Link an diese Adresse. Sie gilt, sobald Sie ihn öffnen.',
    current: 'Aktuelles Passwort',
    submit: 'Weiter',
    notSent:
      'Die E-Mail konnte nicht gesendet werden. Prüfen Sie die Adresse oder versuchen Sie es später noch einmal.',
  },
  sent: ({ email }) =>
    `Sehen Sie in Ihrem Postfach nach: Wir haben einen Link an ${email} gesendet. Ihre Adresse ändert sich, wenn Sie ihn innerhalb von 24 Stunden öffnen.`,
  changed: 'E-Mail-Adresse geändert',
};
