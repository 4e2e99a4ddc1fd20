// Strings of the folder panel and its dialogs.
import { plural } from '../components/text/plural.ts';
import type { folderStrings as english } from './strings.ts';

export const folderStrings: typeof english = {
  panel: {
    label: 'Ordner',
    allCodes: 'Alle Codes',
    current: ({ name }) => `Ordner: ${name}`,
    unknown: 'Unbekannt',
    trash: 'Papierkorb',
    countUnit: ({ count }) => plural(count, { one: 'Code', other: 'Codes' }),
    create: 'Neuer Ordner',
    renameFolder: ({ name }) => `${name} umbenennen`,
    deleteFolder: ({ name }) => `${name} löschen`,
  },
  dialog: {
    createTitle: 'Neuer Ordner',
    renameTitle: 'Ordner umbenennen',
    name: 'Name',
    create: 'Ordner erstellen',
    created: 'Ordner erstellt',
    renamed: 'Ordner umbenannt',
  },
  deletion: {
    title: ({ name }) => `Ordner „${name}“ löschen?`,
    confirm: 'Ordner löschen',
    deleted: 'Ordner gelöscht',
    consequence: ({ count }) =>
      count === 0
        ? 'Dieser Ordner ist leer.'
        : plural(count, {
            one: 'Der Code darin bleibt ohne Ordner erhalten und funktioniert weiter.',
            other: 'Die # Codes darin bleiben ohne Ordner erhalten und funktionieren weiter.',
          }),
    deleteCodes: ({ count }) =>
      plural(count, {
        one: 'Auch den Code darin löschen',
        other: 'Auch die # Codes darin löschen',
      }),
    withCodes: ({ count }) =>
      plural(count, {
        one: 'Gedruckte Exemplare des Codes darin funktionieren nicht mehr.',
        other: 'Gedruckte Exemplare der # Codes darin funktionieren nicht mehr.',
      }),
  },
};
