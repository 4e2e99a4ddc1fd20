// Strings of the trash.
import { plural } from '../components/text/plural.ts';

type Named = { name: string };

export const trashStrings = {
  title: 'Trash',
  intro: 'What you delete stays here for a while before it is deleted forever.',
  empty: 'The trash is empty',
  emptyHelp: 'Deleted codes, folders, logos, templates and webhooks appear here.',
  search: 'Search deleted codes by name or short link',
  noMatch: ({ search }: { search: string }) => `No deleted codes match “${search}”`,
  clearSearch: 'Clear search',
  restoreNamed: ({ name }: Named) => `Restore ${name}`,
  restored: ({ name }: Named) => `“${name}” restored`,
  purge: 'Delete forever',
  purgeNamed: ({ name }: Named) => `Delete forever: ${name}`,
  purgeTitle: ({ name }: Named) => `Delete “${name}” forever?`,
  purgeWarning: 'You can’t undo this.',
  wasPurged: ({ name }: Named) => `“${name}” deleted forever`,
  codes: {
    title: 'QR codes',
    lost: ({ scans, shortUrl }: { scans: number; shortUrl: string }) =>
      plural(scans, {
        one: `Its history and # scan are deleted. Printed copies of ${shortUrl} never work again.`,
        other: `Its history and # scans are deleted. Printed copies of ${shortUrl} never work again.`,
      }),
    lostStatic: 'Its design and history are deleted. Printed copies keep working.',
  },
  folders: { title: 'Folders', lost: 'Codes that were in it are kept.' },
  logos: {
    title: 'Logos',
    lost: 'No code or template uses it.',
    used: ({ count }: { count: number }) =>
      plural(count, {
        one: '# code uses it, so it can’t be deleted forever.',
        other: '# codes use it, so it can’t be deleted forever.',
      }),
  },
  templates: { title: 'Templates', lost: 'Codes that were made with it don’t change.' },
  webhooks: {
    title: 'Webhooks',
    lost: 'Its signing secret and its log of deliveries are deleted.',
  },
  /** On the page of a code that is in the trash. */
  page: {
    inTrash: 'This code is in the trash. Its short link doesn’t work.',
    inTrashStatic: 'This code is in the trash. Printed copies keep working.',
  },
};
