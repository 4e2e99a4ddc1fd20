// Strings of passkeys: what the browser can say of them, and the buttons that ask for one.
import type { passkeyStrings as english } from './strings.ts';

export const passkeyStrings: typeof english = {
  or: 'oder',
  logIn: 'Mit einem Passkey anmelden',
  confirm: 'Passkey verwenden',
  problems: {
    none: 'Es wurde kein Passkey verwendet. Versuchen Sie es noch einmal oder wählen Sie einen anderen Weg.',
    exists: 'Dieses Gerät hat schon einen Passkey für Ihr Konto.',
    elsewhere: ({ host }) =>
      `Passkeys funktionieren nur unter ${host}. Öffnen Sie das Dashboard dort.`,
    unsupported:
      'Dieses Gerät kann den Passkey nicht speichern. Versuchen Sie ein anderes Gerät oder einen Sicherheitsschlüssel.',
  },
};
