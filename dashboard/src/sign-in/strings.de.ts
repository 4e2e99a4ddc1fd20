// Strings of the pages in front of the dashboard: log in, sign up, join by invitation.
import { resetMinutes } from '../../../src/domain/account/limits.ts';
import type { signInStrings as english } from './strings.ts';

export const signInStrings: typeof english = {
  email: 'E-Mail',
  password: 'Passwort',
  logIn: {
    title: 'Anmelden',
    submit: 'Anmelden',
    noAccount: 'Noch kein Konto?',
    signUp: 'Registrieren',
    forgot: 'Passwort vergessen?',
  },
  forgotPassword: {
    title: 'Passwort vergessen?',
    text: 'Geben Sie die E-Mail-Adresse Ihres Kontos ein. Wir senden Ihnen einen Link, mit dem Sie ein neues Passwort wählen.',
    submit: 'Link senden',
    sent: ({ email }) =>
      `Sehen Sie in Ihrem Postfach nach. Wenn es zu ${email} ein Konto gibt, haben wir einen Link dorthin gesendet. Er läuft in ${resetMinutes} Minuten ab.`,
    askAdmin:
      'Dieser Server sendet keine E-Mails. Bitten Sie einen Admin Ihrer Organisation: In den Einstellungen kann er einen Link erstellen, mit dem Sie ein neues Passwort wählen.',
    askOperator:
      'Dieser Server sendet keine E-Mails. Bitten Sie die Person, die ihn betreibt, um einen Link, mit dem Sie ein neues Passwort wählen. Sie erstellt ihn mit diesem Befehl und Ihrer E-Mail-Adresse:',
    commandTitle: 'Auf dem Server',
    command: 'npm run reset-password -- sie@example.com',
    back: 'Zurück zur Anmeldung',
  },
  resetPassword: {
    title: 'Neues Passwort wählen',
    newPassword: 'Neues Passwort',
    submit: 'Passwort speichern',
    doneTitle: 'Ihr Passwort wurde geändert',
    done: 'Sie wurden überall abgemeldet. Melden Sie sich mit Ihrem neuen Passwort an.',
    logIn: 'Anmelden',
    again: 'Neuen Link anfordern',
  },
  logInAgain: {
    title: 'Ihre Sitzung ist beendet',
    text: 'Melden Sie sich wieder an, um fortzufahren. Ihre Eingaben bleiben erhalten.',
    account: ({ email }) => `Melden Sie sich wieder als ${email} an.`,
    submit: 'Anmelden',
  },
  signUp: {
    title: 'Registrieren',
    submit: 'Registrieren',
    name: 'Ihr Name',
    organization: 'Organisation',
    organizationHint:
      'Ihre Firma oder Ihr Team. Ihr gehören die QR-Codes, und Sie können später andere einladen.',
    haveAccount: 'Schon ein Konto?',
    logIn: 'Anmelden',
  },
  confirmEmail: {
    hint: 'Wir senden Ihnen einen Link, mit dem Sie Ihre Adresse bestätigen.',
    submit: 'Weiter',
    sent: ({ email }) =>
      `Sehen Sie in Ihrem Postfach nach: Wir haben einen Link an ${email} gesendet. Er läuft in 24 Stunden ab.`,
    notSent:
      'Die E-Mail konnte nicht gesendet werden. Versuchen Sie es in ein paar Minuten noch einmal.',
  },
  invitation: {
    title: 'Der Organisation beitreten',
    signUp: 'Registrieren und beitreten',
    logIn: 'Anmelden und beitreten',
    haveAccount: 'Ich habe schon ein Konto',
    needAccount: 'Stattdessen ein Konto erstellen',
    loggedIn: ({ email }) => `Sie sind als ${email} angemeldet.`,
    join: 'Beitreten',
    otherAccount: 'Anderes Konto verwenden',
    ended:
      'Diese Einladung wurde schon verwendet oder widerrufen oder ist abgelaufen. Bitten Sie um eine neue.',
  },
};
