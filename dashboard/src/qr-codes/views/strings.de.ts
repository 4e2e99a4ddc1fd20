// Strings of the saved views.
import type { viewStrings as english } from './strings.ts';

export const viewStrings: typeof english = {
  label: 'Gespeicherte Ansichten',
  none: 'Speichern Sie Filter, Reihenfolge und Spalten unter einem Namen, um auf jedem Gerät zu ihnen zurückzukehren.',
  shared: 'Geteilt',
  actionsOf: ({ name }) => `Aktionen für die Ansicht ${name}`,
  update: 'Mit den aktuellen Filtern aktualisieren',
  updated: ({ name }) => `Ansicht „${name}“ aktualisiert`,
  rename: 'Bearbeiten',
  delete: 'Löschen',
  deleted: ({ name }) => `Ansicht „${name}“ gelöscht`,
  save: 'Aktuelle Ansicht speichern',
  saveTitle: 'Ansicht speichern',
  editTitle: ({ name }) => `Ansicht „${name}“ bearbeiten`,
  submit: 'Speichern',
  saved: ({ name }) => `Ansicht „${name}“ gespeichert`,
  name: 'Name',
  share: 'Mit allen Mitgliedern teilen',
};
