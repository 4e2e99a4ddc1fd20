// Strings of signing in with an identity provider, or with a link of the operator.
import type { providerStrings as english } from './strings.ts';

export const providerStrings: typeof english = {
  continueWith: ({ name }) => `Weiter mit ${name}`,
  or: 'oder',
  again: { newTab: 'Öffnet sich in einem neuen Tab. Ihre Eingaben hier bleiben erhalten.' },
  signedIn: {
    title: 'Sie sind angemeldet',
    text: 'Schließen Sie diesen Tab und kehren Sie zum vorherigen zurück.',
  },
  link: {
    title: 'Anmelden',
    text: 'Dieser Link meldet Sie einmal ohne Passwort an.',
    submit: 'Anmelden',
  },
};
