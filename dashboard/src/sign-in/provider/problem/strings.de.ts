// Why a sign-in at an identity provider failed.
import type { signInProblemStrings as english } from './strings.ts';

const problems: typeof english.problems = {
  unavailable: ({ provider }) =>
    `Wir erreichen ${provider} gerade nicht. Versuchen Sie es in ein paar Minuten noch einmal.`,
  denied: ({ provider }) =>
    `${provider} hat Sie nicht angemeldet. Versuchen Sie es noch einmal oder fragen Sie Ihre Administration.`,
  expired: () =>
    'Diese Anmeldung ist abgelaufen oder wurde schon verwendet. Beginnen Sie von vorn.',
  failed: ({ provider }) =>
    `Die Anmeldung mit ${provider} ist fehlgeschlagen. Wenn das wieder passiert, bitten Sie Ihre Administration, im Log des Servers nachzusehen.`,
  'too-many': () =>
    'Aus Ihrem Netzwerk kamen zu viele Anmeldungen. Versuchen Sie es in einer Minute noch einmal.',
  'no-email': ({ provider }) =>
    `${provider} hat Ihre E-Mail-Adresse nicht mitgeteilt, die Ihr Konto braucht. Fragen Sie Ihre Administration.`,
  'account-exists': ({ provider }) =>
    `Mit Ihrer E-Mail-Adresse gibt es schon ein Konto. Melden Sie sich dort wie bisher an und verknüpfen Sie dann ${provider} auf der Seite „Ihr Konto“.`,
  'address-unverified': ({ provider }) =>
    `Mit Ihrer E-Mail-Adresse gibt es schon ein Konto, das sie nie bestätigt hat. Wenn es Ihres ist, melden Sie sich dort an und verknüpfen Sie dann ${provider} auf der Seite „Ihr Konto“. Sonst erstellen Sie ein neues Konto, das Ihre Adresse bekommt; das andere behält alles Übrige.`,
  'sign-up-closed': () => 'Sie haben noch kein Konto, und dieser Server nimmt keine neuen an.',
  'invitation-required': () =>
    'Sie haben noch kein Konto. Lassen Sie sich von jemandem einladen und öffnen Sie dann den Einladungslink.',
  'invitation-ended': () =>
    'Diese Einladung wurde verwendet oder widerrufen oder ist abgelaufen. Bitten Sie um eine neue.',
  deactivated: () => 'Ihr Konto ist deaktiviert. Fragen Sie Ihre Administration.',
  'linked-elsewhere': ({ provider }) =>
    `Dieses Konto bei ${provider} ist hier schon mit einem anderen Konto verknüpft.`,
};

export const signInProblemStrings: typeof english = {
  problems,
  unknown: 'der Identitätsanbieter',
  claim: 'Neues Konto erstellen',
};
