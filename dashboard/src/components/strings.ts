// Strings of the shared components, and of buttons that are the same everywhere.
export const componentStrings = {
  buttons: {
    cancel: 'Cancel',
    clear: 'Clear',
    close: 'Close',
    delete: 'Delete',
    remove: 'Remove',
    rename: 'Rename',
    restore: 'Restore',
    save: 'Save',
    stop: 'Stop',
  },
  appName: 'QR codes',
  copy: {
    copy: 'Copy',
    copied: 'Copied',
    failed: 'Select the text to copy it',
    copySnippet: ({ title }: { title: string }) => `Copy: ${title}`,
  },
  field: {
    invisible: ({ characters }: { characters: string }) =>
      `Contains invisible characters: ${characters}`,
    httpsAdded: 'We added https://.',
  },
  list: { more: 'Show more' },
  newPassword: {
    short: ({ length, min }: { length: number; min: number }) =>
      length === 0
        ? `At least ${min} characters, such as four random words. Avoid common passwords.`
        : `${length} of ${min} characters`,
    easy: 'Easy to guess: avoid repetitions and sequences.',
    good: 'Long enough. The best passwords are used nowhere else.',
  },
  page: { title: ({ title, app }: { title: string; app: string }) => `${title} · ${app}` },
  saved: 'Saved',
  trash: { deleted: 'Deleted', purged: 'deleted forever on' },
  secret: {
    note: 'Copy it now – you won’t be able to see it again. Store it in a secret manager, never in code.',
    done: 'Done',
  },
  tags: {
    hint: 'Press Enter or comma to add a tag.',
    remove: ({ tag }: { tag: string }) => `Remove tag “${tag}”`,
  },
  toast: {
    undo: 'Undo',
    undoing: 'Undoing…',
    undone: 'Change undone',
    undoFailed: 'Couldn’t undo the change. Try again.',
    changedSince: 'Can’t undo: it was changed again since then. Nothing was undone.',
    goneSince: 'Can’t undo: it no longer exists.',
    notUndone: ({ reason }: { reason: string }) => `Can’t undo. ${reason}`,
    dismiss: 'Dismiss',
  },
  unsaved: {
    title: 'Leave without saving?',
    text: 'You have unsaved changes.',
    leave: 'Leave',
    changes: 'Unsaved changes',
    discard: 'Discard',
  },
};
