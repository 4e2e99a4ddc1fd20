// Strings of the shared components, and of buttons that are the same everywhere.
import type { componentStrings as english } from './strings.ts';

export const componentStrings: typeof english = {
  buttons: {
    cancel: 'Abbrechen',
    clear: 'Leeren',
    close: 'Schließen',
    delete: 'Löschen',
    remove: 'Entfernen',
    rename: 'Umbenennen',
    restore: 'Wiederherstellen',
    save: 'Speichern',
    stop: 'Anhalten',
  },
  appName: 'QR-Codes',
  copy: {
    copy: 'Kopieren',
    copied: 'Kopiert',
    failed: 'Markieren Sie den Text, um ihn zu kopieren',
    copySnippet: ({ title }) => `Kopieren: ${title}`,
  },
  field: {
    invisible: ({ characters }) => `Enthält unsichtbare Zeichen: ${characters}`,
    httpsAdded: 'Wir haben https:// ergänzt.',
  },
  list: { more: 'Mehr anzeigen' },
  newPassword: {
    short: ({ length, min }) =>
      length === 0
        ? `Mindestens ${min} Zeichen, zum Beispiel vier zufällige Wörter. Vermeiden Sie gängige Passwörter.`
        : `${length} von ${min} Zeichen`,
    easy: 'Leicht zu erraten: Vermeiden Sie Wiederholungen und Reihen.',
    good: 'Lang genug. Die besten Passwörter werden nirgends sonst verwendet.',
  },
  page: { title: ({ title, app }) => `${title} · ${app}` },
  saved: 'Gespeichert',
  trash: { deleted: 'Gelöscht', purged: 'endgültig gelöscht am' },
  secret: {
    note: 'Jetzt kopieren – Sie können es später nicht mehr ansehen. Bewahren Sie es in einem Passwort- oder Secret-Manager auf, nie im Quelltext.',
    done: 'Fertig',
  },
  tags: {
    hint: 'Eingabetaste oder Komma fügt einen Tag hinzu.',
    remove: ({ tag }) => `Tag „${tag}“ entfernen`,
  },
  toast: {
    undo: 'Rückgängig',
    undoing: 'Wird rückgängig gemacht …',
    undone: 'Änderung rückgängig gemacht',
    undoFailed:
      'Die Änderung konnte nicht rückgängig gemacht werden. Versuchen Sie es noch einmal.',
    changedSince:
      'Kann nicht rückgängig gemacht werden: Seitdem wurde es erneut geändert. Nichts wurde zurückgesetzt.',
    goneSince: 'Kann nicht rückgängig gemacht werden: Es existiert nicht mehr.',
    notUndone: ({ reason }) => `Kann nicht rückgängig gemacht werden. ${reason}`,
    dismiss: 'Schließen',
  },
  unsaved: {
    title: 'Ohne Speichern verlassen?',
    text: 'Sie haben nicht gespeicherte Änderungen.',
    leave: 'Verlassen',
    changes: 'Nicht gespeicherte Änderungen',
    discard: 'Verwerfen',
  },
};
