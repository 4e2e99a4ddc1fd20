// Strings of the second step of a login, and of the dialog that asks who somebody is.
import type { secondFactorStrings as english } from './strings.ts';

export const secondFactorStrings: typeof english = {
  code: 'Code',
  codeHint: {
    authenticator: 'Sechs Ziffern aus Ihrer Authenticator-App oder ein Wiederherstellungscode.',
    recoveryCode: 'Einer Ihrer Wiederherstellungscodes.',
  },
  step: {
    title: 'Anmeldung bestätigen',
    submit: 'Anmelden',
    ended: 'Diese Anmeldung ist abgelaufen. Beginnen Sie von vorn.',
    restart: 'Von vorn beginnen',
  },
  identity: {
    title: 'Bestätigen Sie, dass Sie es sind',
    text: 'Diese Änderung ist sensibel, und Ihre Anmeldung ist eine Weile her.',
    submit: 'Weiter',
    password: 'Passwort',
    logInAgain: 'Melden Sie sich ab und wieder an, um diese Änderung zu machen.',
  },
};
