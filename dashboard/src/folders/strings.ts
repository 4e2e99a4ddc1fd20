// Strings of the folder panel and its dialogs.
import { plural } from '../components/text/plural.ts';

export const folderStrings = {
  panel: {
    label: 'Folders',
    allCodes: 'All codes',
    current: ({ name }: { name: string }) => `Folder: ${name}`,
    unknown: 'Unknown',
    trash: 'Trash',
    countUnit: ({ count }: { count: number }) => plural(count, { one: 'code', other: 'codes' }),
    create: 'New folder',
    renameFolder: ({ name }: { name: string }) => `Rename ${name}`,
    deleteFolder: ({ name }: { name: string }) => `Delete ${name}`,
  },
  dialog: {
    createTitle: 'New folder',
    renameTitle: 'Rename folder',
    name: 'Name',
    create: 'Create folder',
    created: 'Folder created',
    renamed: 'Folder renamed',
  },
  deletion: {
    title: ({ name }: { name: string }) => `Delete folder “${name}”?`,
    confirm: 'Delete folder',
    deleted: 'Folder deleted',
    consequence: ({ count }: { count: number }) =>
      count === 0
        ? 'This folder is empty.'
        : plural(count, {
            one: 'The code in it is kept without a folder and keeps working.',
            other: 'The # codes in it are kept without a folder and keep working.',
          }),
    deleteCodes: ({ count }: { count: number }) =>
      plural(count, { one: 'Also delete the code in it', other: 'Also delete the # codes in it' }),
    withCodes: ({ count }: { count: number }) =>
      plural(count, {
        one: 'Printed copies of the code in it stop working.',
        other: 'Printed copies of the # codes in it stop working.',
      }),
  },
};
