// Strings of the command palette.
import { plural } from '../../components/text/plural.ts';
import type { paletteStrings as english } from './strings.ts';

export const paletteStrings: typeof english = {
  open: 'Suchen',
  title: 'Codes, Seiten und Aktionen suchen',
  groups: {
    recent: 'Zuletzt geöffnete Codes',
    codes: 'QR-Codes',
    pages: 'Seiten',
    actions: 'Aktionen',
    organizations: 'Organisationen',
  },
  pages: {
    qrCodes: 'QR-Codes',
    templates: 'Vorlagen',
    trash: 'Papierkorb',
    webhooks: 'Webhooks',
    auditLog: 'Audit-Log',
  },
  actions: {
    create: 'QR-Code erstellen',
    import: 'QR-Codes importieren',
    createTemplate: 'Vorlage erstellen',
    undo: 'Letzte Änderung rückgängig machen',
  },
  count: ({ count }) => plural(count, { one: '# Ergebnis', other: '# Ergebnisse' }),
  searching: 'Suche …',
  none: ({ search }) => `Nichts passt zu „${search}“.`,
};
