// Strings of the shared components, and of buttons that are the same everywhere.
export const componentStrings = {
  buttons: {
    cancel: 'Cancel',
    clear: 'Clear',
    close: 'Close',
    delete: 'Delete',
    remove: 'Remove',
    rename: 'Rename',
    save: 'Save',
    stop: 'Stop',
  },
};
