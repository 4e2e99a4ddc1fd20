// Strings of shared reports.

import type { reportStrings as english } from './strings.ts';

export const reportStrings: typeof english = {
  button: 'Teilen',
  title: 'Diesen Bericht teilen',
  intro:
    'Alle, die den Link haben, sehen diese Statistik, auch ohne Konto. Sie sehen Summen, nie einzelne Scans.',
  name: 'Titel',
  password: 'Passwort (optional)',
  passwordHint: 'Besucher müssen es zuerst eingeben. Sie können es später nicht mehr ansehen.',
  expires: 'Läuft ab (optional)',
  submit: 'Link erstellen',
  links: 'Geteilte Berichte',
  none: 'Es wird noch nichts geteilt.',
  viewOnly: 'Zum Teilen brauchen Sie die Rolle „Bearbeitung“ oder „Admin“.',
  by: ({ name }) => `von ${name}`,
  opened: 'zuletzt geöffnet',
  neverOpened: 'nie geöffnet',
  protected: 'Passwort',
  inactive: 'Aus',
  expired: 'Abgelaufen',
  until: 'bis',
  activate: 'Einschalten',
  activateOf: ({ name }) => `Link von „${name}“ einschalten`,
  newLink: 'Neuer Link',
  newLinkOf: ({ name }) => `Neuer Link für „${name}“`,
  revoke: 'Widerrufen',
  revokeOf: ({ name }) => `Link von „${name}“ widerrufen`,
  revoked: 'Link widerrufen',
  secret: {
    title: 'Ihr Link',
    label: 'Link zum Bericht',
    note: 'Kopieren Sie den Link jetzt – Sie können ihn später nicht mehr ansehen. Wenn Sie ihn verlieren, erstellen Sie einen neuen.',
  },
};
