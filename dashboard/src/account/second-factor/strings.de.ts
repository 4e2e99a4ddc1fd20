// Strings of the second factor on the page of the own account.
import { plural } from '../../components/text/plural.ts';
import type { secondFactorSectionStrings as english } from './strings.ts';

export const secondFactorSectionStrings: typeof english = {
  title: 'Zwei-Faktor-Anmeldung',
  off: 'Schützen Sie Ihr Konto zusätzlich zum Passwort mit einem Code von Ihrem Handy.',
  app: 'Authenticator-App',
  since: 'Eingerichtet',
  setUp: 'Authenticator-App einrichten',
  remove: 'Authenticator-App löschen',
  removal: {
    title: 'Ihre Authenticator-App löschen?',
    consequence:
      'Ohne einen anderen zweiten Faktor melden Sie sich allein mit Ihrem Passwort an, Ihre Wiederherstellungscodes funktionieren nicht mehr, und in Organisationen mit Pflicht zur Zwei-Faktor-Anmeldung können Sie nur noch lesen.',
    confirm: 'Löschen',
    done: 'Authenticator-App gelöscht',
  },
  setup: {
    title: 'Authenticator-App einrichten',
    scan: 'Scannen Sie diesen QR-Code mit einer Authenticator-App, zum Beispiel der Ihres Passwortmanagers oder Handys.',
    alt: 'QR-Code für die Authenticator-App',
    secret: 'Oder geben Sie diesen Schlüssel von Hand ein',
    copySecret: 'Schlüssel kopieren',
    code: 'Code',
    codeHint: 'Die sechs Ziffern, die die App jetzt anzeigt.',
    submit: 'Einschalten',
    done: 'Zwei-Faktor-Anmeldung ist eingeschaltet',
  },
  recovery: {
    codes: 'Wiederherstellungscodes',
    left: ({ count }) =>
      plural(count, {
        one: 'Noch # Code, falls Sie Ihr Handy nicht dabeihaben',
        other: 'Noch # Codes, falls Sie Ihr Handy nicht dabeihaben',
      }),
    renew: 'Neue Codes erstellen',
    renewal: {
      title: 'Neue Wiederherstellungscodes erstellen?',
      consequence: 'Ihre bisherigen Codes funktionieren dann nicht mehr.',
      confirm: 'Neue Codes erstellen',
    },
  },
};
