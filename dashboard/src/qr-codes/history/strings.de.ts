// Strings of the history of a QR code.
import type { Labels } from '../../components/text/labels.ts';
import { plural } from '../../components/text/plural.ts';
import type { QrCodeVersionSource } from '../../schema-types.generated.ts';
import type { historyStrings as english } from './strings.ts';

const sources: Labels<QrCodeVersionSource> = {
  API: 'über die API',
  DASHBOARD: 'im Dashboard',
  BULK: 'bei einer Änderung mehrerer Codes',
  IMPORT: 'bei einem Import',
  REVERT: 'durch Wiederherstellen einer Version',
  RESTORE: 'durch Wiederherstellen aus dem Papierkorb',
  OTHER: 'außerhalb des Verlaufs',
};

export const historyStrings: typeof english = {
  tabs: { label: 'QR-Code', edit: 'Bearbeiten', history: 'Verlauf' },
  intro:
    'Alle Änderungen dieses Codes. Stellen Sie eine Version wieder her, um sie wieder zu verwenden.',
  versions: ({ count }) => plural(count, { one: '# Version', other: '# Versionen' }),
  version: ({ number }) => `Version ${number}`,
  current: 'Aktuell',
  by: ({ who, source }) => `${who}, ${sources[source]}`,
  apiKey: ({ name, owner }) =>
    owner === null ? `API-Schlüssel „${name}“` : `API-Schlüssel „${name}“ von ${owner}`,
  unknown: 'Unbekannt',
  created: 'Erstellt',
  notKept: 'Frühere Änderungen sind nicht mehr gespeichert',
  change: ({ field, from, to }) => `${field}: ${from} → ${to}`,
  changed: ({ field }) => `${field} geändert`,
  set: ({ field }) => `${field} festgelegt`,
  removed: ({ field }) => `${field} entfernt`,
  none: 'keine Angabe',
  yes: 'ja',
  no: 'nein',
  deletedFolder: 'ein gelöschter Ordner',
  empty: 'Noch keine Versionen',
  emptyHelp: 'Sie beginnen mit der nächsten Änderung dieses Codes.',
  restoreOf: ({ number }) => `Version ${number} wiederherstellen`,
  restoreTitle: ({ number }) => `Version ${number} wiederherstellen?`,
  restoreText:
    'Inhalt, Design, Weiterleitungen, Status, Ordner, Tags und Name werden wie damals. Der jetzige Stand bleibt im Verlauf.',
  restoreConfirm: 'Version wiederherstellen',
  restored: ({ number }) => `Version ${number} wiederhergestellt`,
};
