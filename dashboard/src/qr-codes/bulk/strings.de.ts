// Strings of changes to many QR codes at once.
import { formatNumber, plural } from '../../components/text/plural.ts';
import type { bulkStrings as english } from './strings.ts';

const actions: typeof english.actions = {
  move: {
    open: 'Verschieben',
    title: ({ count }) =>
      plural(count, { one: '# Code verschieben', other: '# Codes verschieben' }),
    submit: () => 'Verschieben',
    done: ({ count }) => plural(count, { one: '# Code verschoben.', other: '# Codes verschoben.' }),
  },
  'add-tags': {
    open: 'Tags hinzufügen',
    title: ({ count }) =>
      plural(count, { one: 'Tags zu # Code hinzufügen', other: 'Tags zu # Codes hinzufügen' }),
    question: () => 'Vorhandene Tags bleiben.',
    submit: () => 'Tags hinzufügen',
    done: ({ count }) =>
      plural(count, { one: 'Tags zu # Code hinzugefügt.', other: 'Tags zu # Codes hinzugefügt.' }),
  },
  'remove-tags': {
    open: 'Tags entfernen',
    title: ({ count }) =>
      plural(count, { one: 'Tags von # Code entfernen', other: 'Tags von # Codes entfernen' }),
    question: () => 'Andere Tags bleiben.',
    submit: () => 'Tags entfernen',
    done: ({ count }) =>
      plural(count, { one: 'Tags von # Code entfernt.', other: 'Tags von # Codes entfernt.' }),
  },
  template: {
    open: 'Vorlage anwenden',
    title: ({ count }) =>
      plural(count, {
        one: 'Vorlage auf # Code anwenden',
        other: 'Vorlage auf # Codes anwenden',
      }),
    question: () => 'Ersetzt Farben, Logo und Rahmen. Gedruckte Exemplare funktionieren weiter.',
    submit: () => 'Vorlage anwenden',
    done: ({ count }) =>
      plural(count, {
        one: 'Vorlage auf # Code angewendet.',
        other: 'Vorlage auf # Codes angewendet.',
      }),
  },
  ACTIVE: {
    open: 'Fortsetzen',
    title: ({ count }) =>
      plural(count, { one: '# Code fortsetzen?', other: '# Codes fortsetzen?' }),
    question: () => 'Gedruckte Exemplare funktionieren wieder.',
    submit: ({ count }) => plural(count, { one: '# Code fortsetzen', other: '# Codes fortsetzen' }),
    done: ({ count }) =>
      plural(count, { one: '# Code fortgesetzt.', other: '# Codes fortgesetzt.' }),
  },
  PAUSED: {
    open: 'Pausieren',
    title: ({ count }) => plural(count, { one: '# Code pausieren?', other: '# Codes pausieren?' }),
    question: () => 'Gedruckte Exemplare funktionieren nicht, bis Sie fortsetzen.',
    submit: ({ count }) => plural(count, { one: '# Code pausieren', other: '# Codes pausieren' }),
    done: ({ count }) => plural(count, { one: '# Code pausiert.', other: '# Codes pausiert.' }),
  },
  ARCHIVED: {
    open: 'Archivieren',
    title: ({ count }) =>
      plural(count, { one: '# Code archivieren?', other: '# Codes archivieren?' }),
    question: ({ count }) =>
      plural(count, {
        one: 'Er wird in der Liste ausgeblendet. Gedruckte Exemplare funktionieren weiter.',
        other: 'Sie werden in der Liste ausgeblendet. Gedruckte Exemplare funktionieren weiter.',
      }),
    submit: ({ count }) =>
      plural(count, { one: '# Code archivieren', other: '# Codes archivieren' }),
    done: ({ count }) => plural(count, { one: '# Code archiviert.', other: '# Codes archiviert.' }),
  },
  unarchive: {
    open: 'Aus dem Archiv holen',
    title: ({ count }) =>
      plural(count, {
        one: '# Code aus dem Archiv holen?',
        other: '# Codes aus dem Archiv holen?',
      }),
    question: ({ count }) =>
      plural(count, {
        one: 'Er wird wieder in der Liste angezeigt.',
        other: 'Sie werden wieder in der Liste angezeigt.',
      }),
    submit: ({ count }) =>
      plural(count, { one: '# Code aus dem Archiv holen', other: '# Codes aus dem Archiv holen' }),
    done: ({ count }) =>
      plural(count, {
        one: '# Code aus dem Archiv geholt.',
        other: '# Codes aus dem Archiv geholt.',
      }),
  },
  delete: {
    open: 'Löschen',
    title: ({ count }) => plural(count, { one: '# Code löschen?', other: '# Codes löschen?' }),
    question: () => 'Gedruckte Exemplare funktionieren nicht mehr.',
    submit: ({ count }) => plural(count, { one: '# Code löschen', other: '# Codes löschen' }),
    done: ({ count }) =>
      plural(count, {
        one: '# Code in den Papierkorb verschoben.',
        other: '# Codes in den Papierkorb verschoben.',
      }),
  },
};

export const bulkStrings: typeof english = {
  actions,
  deleted: ({ count }) => plural(count, { one: '# Code gelöscht.', other: '# Codes gelöscht.' }),
  bar: {
    label: 'Ausgewählte Codes',
    selected: ({ count }) =>
      plural(count, { one: '# Code ausgewählt', other: '# Codes ausgewählt' }),
    selectAll: ({ count }) =>
      plural(count, {
        one: '# passenden Code auswählen',
        other: 'Alle # passenden Codes auswählen',
      }),
    selectFirst: ({ count }) =>
      plural(count, {
        one: 'Den ersten passenden Code auswählen',
        other: 'Die ersten # passenden Codes auswählen',
      }),
    selecting: ({ done, total }) =>
      `Werden ausgewählt … ${formatNumber(done)} von ${formatNumber(total)}`,
    clear: 'Auswahl aufheben',
  },
  dialog: {
    working: 'In Arbeit …',
  },
  outcome: {
    title: 'Einige Codes wurden nicht geändert',
    stopped: 'Angehalten.',
    untried: ({ count }) =>
      plural(count, {
        one: '# Code wurde nicht versucht.',
        other: '# Codes wurden nicht versucht.',
      }),
    failed: ({ count }) =>
      plural(count, {
        one: '# Code wurde nicht geändert:',
        other: '# Codes wurden nicht geändert:',
      }),
    retry: 'Sie bleiben ausgewählt, damit Sie es noch einmal versuchen können.',
  },
  undo: {
    undone: ({ count }) =>
      plural(count, {
        one: 'Bei # Code rückgängig gemacht.',
        other: 'Bei # Codes rückgängig gemacht.',
      }),
    kept: ({ count }) =>
      plural(count, {
        one: '# Code wurde seitdem erneut geändert und bleibt, wie er ist.',
        other: '# Codes wurden seitdem erneut geändert und bleiben, wie sie sind.',
      }),
  },
  reasons: {
    notFound: 'Er existiert nicht mehr.',
    conflict: 'Jemand hat ihn gleichzeitig geändert. Versuchen Sie es noch einmal.',
  },
  template: {
    label: 'Vorlage',
    choose: 'Vorlage auswählen',
    none: 'Noch keine Vorlagen. Erstellen Sie eine unter „Vorlagen“.',
  },
  replace: {
    open: 'Suchen und ersetzen',
    title: ({ count }) =>
      plural(count, {
        one: 'In den Zielen von # Code suchen und ersetzen',
        other: 'In den Zielen von # Codes suchen und ersetzen',
      }),
    find: 'Suchen',
    findHint: 'Ein Teil einer Ziel-URL, zum Beispiel ihr Host. Groß- und Kleinschreibung zählen.',
    replacement: 'Ersetzen durch',
    preview: 'Vorschau',
    reading: 'Ziele werden gelesen …',
    changes: ({ count }) =>
      plural(count, { one: '# Code ändert sich:', other: '# Codes ändern sich:' }),
    code: 'Code',
    destination: 'Ziel',
    from: 'Von',
    to: 'Zu',
    invalid: 'Keine Webadresse. Dieser Code bleibt, wie er ist.',
    more: ({ count }) =>
      plural(count, { one: 'und # weiterer Code', other: 'und # weitere Codes' }),
    unchanged: ({ count }) =>
      plural(count, {
        one: '# Code enthält den Text nicht und bleibt, wie er ist.',
        other: '# Codes enthalten den Text nicht und bleiben, wie sie sind.',
      }),
    missing: ({ count }) =>
      plural(count, {
        one: '# Code existiert nicht mehr.',
        other: '# Codes existieren nicht mehr.',
      }),
    none: 'Kein Ziel enthält diesen Text.',
    back: 'Zurück',
    submit: ({ count }) =>
      plural(count, { one: 'In # Code ersetzen', other: 'In # Codes ersetzen' }),
    done: ({ count }) =>
      plural(count, {
        one: 'Ziel bei # Code geändert.',
        other: 'Ziele bei # Codes geändert.',
      }),
  },
  folder: {
    label: 'Ordner',
    none: 'Kein Ordner',
    noFolders: 'Noch keine Ordner. Erstellen Sie einen neben der Liste.',
  },
  moveHere: {
    title: ({ folder }) =>
      folder === undefined
        ? 'Codes in diesen Ordner verschieben'
        : `Codes nach ${folder} verschieben`,
    search: 'Nach Name oder Kurzlink suchen',
    noMatch: 'Keine passenden Codes.',
    submit: ({ count }) =>
      plural(count, { one: '# Code verschieben', other: '# Codes verschieben' }),
  },
};
