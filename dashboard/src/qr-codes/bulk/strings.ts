// Strings of changes to many QR codes at once.
import { formatNumber, plural } from '../../components/text/plural.ts';
import type { QrCodeStatus } from '../../schema-types.generated.ts';

export type BulkAction =
  | 'move'
  | 'add-tags'
  | 'remove-tags'
  | 'template'
  | 'delete'
  | 'unarchive'
  | Exclude<QrCodeStatus, 'DELETED'>;

type Count = { count: number };

interface ActionStrings {
  /** On the button that opens the dialog. */
  open: string;
  title: (codes: Count) => string;
  question?: (codes: Count) => string;
  submit: (codes: Count) => string;
  /** Reports how many codes were changed. */
  done: (codes: Count) => string;
}

const actions: Readonly<Record<BulkAction, ActionStrings>> = {
  move: {
    open: 'Move',
    title: ({ count }) => plural(count, { one: 'Move # code', other: 'Move # codes' }),
    submit: () => 'Move',
    done: ({ count }) => plural(count, { one: '# code moved.', other: '# codes moved.' }),
  },
  'add-tags': {
    open: 'Add tags',
    title: ({ count }) =>
      plural(count, { one: 'Add tags to # code', other: 'Add tags to # codes' }),
    question: () => 'Existing tags are kept.',
    submit: () => 'Add tags',
    done: ({ count }) =>
      plural(count, { one: 'Tags added to # code.', other: 'Tags added to # codes.' }),
  },
  'remove-tags': {
    open: 'Remove tags',
    title: ({ count }) =>
      plural(count, { one: 'Remove tags from # code', other: 'Remove tags from # codes' }),
    question: () => 'Other tags are kept.',
    submit: () => 'Remove tags',
    done: ({ count }) =>
      plural(count, { one: 'Tags removed from # code.', other: 'Tags removed from # codes.' }),
  },
  template: {
    open: 'Apply template',
    title: ({ count }) =>
      plural(count, { one: 'Apply a template to # code', other: 'Apply a template to # codes' }),
    question: () => 'Replaces colors, logo and frame. Printed copies keep working.',
    submit: () => 'Apply template',
    done: ({ count }) =>
      plural(count, { one: 'Template applied to # code.', other: 'Template applied to # codes.' }),
  },
  ACTIVE: {
    open: 'Resume',
    title: ({ count }) => plural(count, { one: 'Resume # code?', other: 'Resume # codes?' }),
    question: () => 'Printed copies work again.',
    submit: ({ count }) => plural(count, { one: 'Resume # code', other: 'Resume # codes' }),
    done: ({ count }) => plural(count, { one: '# code resumed.', other: '# codes resumed.' }),
  },
  PAUSED: {
    open: 'Pause',
    title: ({ count }) => plural(count, { one: 'Pause # code?', other: 'Pause # codes?' }),
    question: () => 'Printed copies stop working until you resume.',
    submit: ({ count }) => plural(count, { one: 'Pause # code', other: 'Pause # codes' }),
    done: ({ count }) => plural(count, { one: '# code paused.', other: '# codes paused.' }),
  },
  ARCHIVED: {
    open: 'Archive',
    title: ({ count }) => plural(count, { one: 'Archive # code?', other: 'Archive # codes?' }),
    question: ({ count }) =>
      plural(count, {
        one: 'It is hidden from the list. Printed copies keep working.',
        other: 'They are hidden from the list. Printed copies keep working.',
      }),
    submit: ({ count }) => plural(count, { one: 'Archive # code', other: 'Archive # codes' }),
    done: ({ count }) => plural(count, { one: '# code archived.', other: '# codes archived.' }),
  },
  unarchive: {
    open: 'Unarchive',
    title: ({ count }) => plural(count, { one: 'Unarchive # code?', other: 'Unarchive # codes?' }),
    question: ({ count }) =>
      plural(count, {
        one: 'It is shown in the list again.',
        other: 'They are shown in the list again.',
      }),
    submit: ({ count }) => plural(count, { one: 'Unarchive # code', other: 'Unarchive # codes' }),
    done: ({ count }) => plural(count, { one: '# code unarchived.', other: '# codes unarchived.' }),
  },
  delete: {
    open: 'Delete',
    title: ({ count }) => plural(count, { one: 'Delete # code?', other: 'Delete # codes?' }),
    question: () => 'Printed copies stop working.',
    submit: ({ count }) => plural(count, { one: 'Delete # code', other: 'Delete # codes' }),
    done: ({ count }) =>
      plural(count, { one: '# code moved to the trash.', other: '# codes moved to the trash.' }),
  },
};

export const bulkStrings = {
  actions,
  /** Where nothing goes to the trash. */
  deleted: ({ count }: { count: number }) =>
    plural(count, { one: '# code deleted.', other: '# codes deleted.' }),
  bar: {
    label: 'Selected codes',
    selected: ({ count }: Count) =>
      plural(count, { one: '# code selected', other: '# codes selected' }),
    selectAll: ({ count }: Count) =>
      plural(count, { one: 'Select # matching code', other: 'Select all # matching codes' }),
    selectFirst: ({ count }: Count) =>
      plural(count, {
        one: 'Select the first matching code',
        other: 'Select the first # matching codes',
      }),
    selecting: ({ done, total }: { done: number; total: number }) =>
      `Selecting… ${formatNumber(done)} of ${formatNumber(total)}`,
    clear: 'Clear selection',
  },
  dialog: {
    working: 'Working…',
  },
  outcome: {
    title: 'Some codes weren’t changed',
    stopped: 'Stopped.',
    untried: ({ count }: Count) =>
      plural(count, { one: '# code wasn’t tried.', other: '# codes weren’t tried.' }),
    failed: ({ count }: Count) =>
      plural(count, { one: '# code wasn’t changed:', other: '# codes weren’t changed:' }),
    retry: 'They stay selected, so you can try again.',
  },
  undo: {
    undone: ({ count }: Count) =>
      plural(count, { one: 'Undone for # code.', other: 'Undone for # codes.' }),
    kept: ({ count }: Count) =>
      plural(count, {
        one: '# code was changed again since then and stays as it is.',
        other: '# codes were changed again since then and stay as they are.',
      }),
  },
  reasons: {
    notFound: 'It no longer exists.',
    conflict: 'Someone else changed it at the same time. Try again.',
  },
  template: {
    label: 'Template',
    choose: 'Choose a template',
    none: 'No templates yet. Create one under Templates.',
  },
  replace: {
    open: 'Find and replace',
    title: ({ count }: Count) =>
      plural(count, {
        one: 'Find and replace in the destinations of # code',
        other: 'Find and replace in the destinations of # codes',
      }),
    find: 'Find',
    findHint: 'Part of a destination URL, such as its host. Upper and lower case matter.',
    replacement: 'Replace with',
    preview: 'Preview',
    reading: 'Reading destinations…',
    changes: ({ count }: Count) =>
      plural(count, { one: '# code changes:', other: '# codes change:' }),
    code: 'Code',
    destination: 'Destination',
    from: 'From',
    to: 'To',
    invalid: 'Not a web address. This code stays as it is.',
    more: ({ count }: Count) =>
      plural(count, { one: 'and # more code', other: 'and # more codes' }),
    unchanged: ({ count }: Count) =>
      plural(count, {
        one: '# code doesn’t contain the text and stays as it is.',
        other: '# codes don’t contain the text and stay as they are.',
      }),
    missing: ({ count }: Count) =>
      plural(count, { one: '# code no longer exists.', other: '# codes no longer exist.' }),
    none: 'No destination contains this text.',
    back: 'Back',
    submit: ({ count }: Count) =>
      plural(count, { one: 'Replace in # code', other: 'Replace in # codes' }),
    done: ({ count }: Count) =>
      plural(count, {
        one: 'Destination changed in # code.',
        other: 'Destinations changed in # codes.',
      }),
  },
  folder: {
    label: 'Folder',
    none: 'No folder',
    noFolders: 'No folders yet. Create one next to the list.',
  },
  moveHere: {
    title: ({ folder }: { folder: string | undefined }) =>
      folder === undefined ? 'Move codes to this folder' : `Move codes to ${folder}`,
    search: 'Search by name or short link',
    noMatch: 'No codes match.',
    submit: ({ count }: Count) => plural(count, { one: 'Move # code', other: 'Move # codes' }),
  },
};
