// Strings of the demo data.
import type { demoStrings as english } from './strings.ts';

export const demoStrings: typeof english = {
  note: 'Diese Organisation hat Demodaten. Die Statistik enthält deren erfundene Scans, bis Sie sie entfernen.',
  add: 'Demodaten hinzufügen',
  added: 'Demodaten hinzugefügt',
  addTitle: 'Demodaten hinzufügen?',
  addHelp:
    'Sie erhalten einen Ordner „Demo“ mit QR-Codes und erfundenen Scans aus vier Wochen, um alles auszuprobieren.',
  addConsequence:
    'Statistik und Scan-Zahlen dieser Organisation enthalten diese Scans, bis Sie die Demodaten entfernen. Webhooks werden nicht gesendet.',
  remove: 'Demodaten entfernen',
  removed: 'Demodaten entfernt',
  removeTitle: 'Demodaten entfernen?',
  removeConsequence:
    'Die QR-Codes der Demodaten werden mit allen ihren Scans gelöscht. Die Statistik enthält sie dann nicht mehr. Das lässt sich nicht rückgängig machen.',
  kept: 'Codes, die Sie selbst in den Ordner gelegt haben, bleiben erhalten.',
};
