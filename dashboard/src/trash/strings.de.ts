// Strings of the trash.
import { plural } from '../components/text/plural.ts';
import type { trashStrings as english } from './strings.ts';

export const trashStrings: typeof english = {
  title: 'Papierkorb',
  intro: 'Was Sie löschen, bleibt eine Weile hier, bevor es endgültig gelöscht wird.',
  empty: 'Der Papierkorb ist leer',
  emptyHelp: 'Gelöschte Codes, Ordner, Logos, Vorlagen und Webhooks erscheinen hier.',
  search: 'Gelöschte Codes nach Name oder Kurzlink suchen',
  noMatch: ({ search }) => `Keine gelöschten Codes passen zu „${search}“`,
  clearSearch: 'Suche zurücksetzen',
  restoreNamed: ({ name }) => `${name} wiederherstellen`,
  restored: ({ name }) => `„${name}“ wiederhergestellt`,
  purge: 'Endgültig löschen',
  purgeNamed: ({ name }) => `Endgültig löschen: ${name}`,
  purgeTitle: ({ name }) => `„${name}“ endgültig löschen?`,
  purgeWarning: 'Das lässt sich nicht rückgängig machen.',
  wasPurged: ({ name }) => `„${name}“ endgültig gelöscht`,
  codes: {
    title: 'QR-Codes',
    lost: ({ scans, shortUrl }) =>
      plural(scans, {
        one: `Sein Verlauf und # Scan werden gelöscht. Gedruckte Exemplare von ${shortUrl} funktionieren nie wieder.`,
        other: `Sein Verlauf und # Scans werden gelöscht. Gedruckte Exemplare von ${shortUrl} funktionieren nie wieder.`,
      }),
    lostStatic:
      'Sein Design und sein Verlauf werden gelöscht. Gedruckte Exemplare funktionieren weiter.',
  },
  folders: { title: 'Ordner', lost: 'Codes, die darin waren, bleiben erhalten.' },
  logos: {
    title: 'Logos',
    lost: 'Kein Code und keine Vorlage verwendet es.',
    used: ({ count }) =>
      plural(count, {
        one: '# Code verwendet es, deshalb kann es nicht endgültig gelöscht werden.',
        other: '# Codes verwenden es, deshalb kann es nicht endgültig gelöscht werden.',
      }),
  },
  templates: {
    title: 'Vorlagen',
    lost: 'Codes, die damit erstellt wurden, ändern sich nicht.',
  },
  webhooks: {
    title: 'Webhooks',
    lost: 'Sein Signatur-Secret und sein Protokoll der Zustellungen werden gelöscht.',
  },
  page: {
    inTrash: 'Dieser Code ist im Papierkorb. Sein Kurzlink funktioniert nicht.',
    inTrashStatic: 'Dieser Code ist im Papierkorb. Gedruckte Exemplare funktionieren weiter.',
  },
};
