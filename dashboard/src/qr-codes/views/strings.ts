// Strings of the saved views.
type Named = { name: string };

export const viewStrings = {
  label: 'Saved views',
  none: 'Save filters, order and columns under a name to come back to them, on any device.',
  shared: 'Shared',
  actionsOf: ({ name }: Named) => `Actions for view ${name}`,
  update: 'Update with current filters',
  updated: ({ name }: Named) => `View “${name}” updated`,
  rename: 'Edit',
  delete: 'Delete',
  deleted: ({ name }: Named) => `View “${name}” deleted`,
  save: 'Save current view',
  saveTitle: 'Save view',
  editTitle: ({ name }: Named) => `Edit view “${name}”`,
  submit: 'Save',
  saved: ({ name }: Named) => `View “${name}” saved`,
  name: 'Name',
  share: 'Share with all members',
};
