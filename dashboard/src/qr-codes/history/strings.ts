// Strings of the history of a QR code.
import type { Labels } from '../../components/text/labels.ts';
import { plural } from '../../components/text/plural.ts';
import type { QrCodeVersionSource } from '../../schema-types.generated.ts';

const sources: Labels<QrCodeVersionSource> = {
  API: 'over the API',
  DASHBOARD: 'in the dashboard',
  BULK: 'in a bulk change',
  IMPORT: 'in an import',
  REVERT: 'by restoring a version',
  RESTORE: 'by restoring it from the trash',
  OTHER: 'outside the history',
};

export const historyStrings = {
  tabs: { label: 'QR code', edit: 'Edit', history: 'History' },
  intro: 'Every change of this code. Restore a version to use it again.',
  versions: ({ count }: { count: number }) =>
    plural(count, { one: '# version', other: '# versions' }),
  version: ({ number }: { number: number }) => `Version ${number}`,
  current: 'Current',
  by: ({ who, source }: { who: string; source: QrCodeVersionSource }) =>
    `${who}, ${sources[source]}`,
  apiKey: ({ name, owner }: { name: string; owner: string | null }) =>
    owner === null ? `API key “${name}”` : `API key “${name}” of ${owner}`,
  unknown: 'Unknown',
  created: 'Created',
  notKept: 'Earlier changes are not kept',
  change: ({ field, from, to }: { field: string; from: string; to: string }) =>
    `${field}: ${from} → ${to}`,
  changed: ({ field }: { field: string }) => `${field} changed`,
  set: ({ field }: { field: string }) => `${field} set`,
  removed: ({ field }: { field: string }) => `${field} removed`,
  none: 'none',
  yes: 'yes',
  no: 'no',
  deletedFolder: 'a deleted folder',
  empty: 'No versions yet',
  emptyHelp: 'They begin with the next change of this code.',
  restoreOf: ({ number }: { number: number }) => `Restore version ${number}`,
  restoreTitle: ({ number }: { number: number }) => `Restore version ${number}?`,
  restoreText:
    'Content, design, redirects, status, folder, tags and name become what they were then. The current state stays in the history.',
  restoreConfirm: 'Restore version',
  restored: ({ number }: { number: number }) => `Version ${number} restored`,
};
