// Strings of the passkeys on the page of the own account.
import type { passkeysStrings as english } from './strings.ts';

export const passkeysStrings: typeof english = {
  title: 'Passkeys',
  intro:
    'Melden Sie sich mit Fingerabdruck, Gesicht oder Displaysperre statt mit einem Passwort an.',
  withPassword:
    'Sobald Sie einen Passkey haben, verlangt die Anmeldung mit Ihrem Passwort einen zweiten Faktor.',
  unavailable:
    'Passkeys brauchen https und einen Hostnamen. Unter dieser Adresse des Dashboards sind sie nicht verfügbar.',
  none: 'Sie haben noch keine Passkeys.',
  add: 'Passkey hinzufügen',
  device: ({ browser, os }) => `${browser} unter ${os}`,
  thisDevice: 'Dieses Gerät',
  added: 'Hinzugefügt',
  lastUsed: 'zuletzt verwendet',
  neverUsed: 'nie verwendet',
  synced: 'Synchronisiert',
  new: {
    title: 'Passkey hinzufügen',
    name: 'Name',
    hint: 'Wo Sie ihn aufbewahren, zum Beispiel „Handy“ oder „Sicherheitsschlüssel“.',
    submit: 'Weiter',
    done: 'Passkey hinzugefügt',
  },
  rename: {
    button: ({ name }) => `${name} umbenennen`,
    title: 'Passkey umbenennen',
    done: 'Passkey umbenannt',
  },
  delete: {
    button: ({ name }) => `${name} löschen`,
    title: ({ name }) => `„${name}“ löschen?`,
    text: 'Sie können sich damit nicht mehr anmelden. Angemeldete Geräte bleiben angemeldet.',
    last: 'Das ist Ihr einziger Passkey. Wenn Sie keine Authenticator-App haben, werden auch Ihre Wiederherstellungscodes gelöscht.',
    done: 'Passkey gelöscht',
  },
};
