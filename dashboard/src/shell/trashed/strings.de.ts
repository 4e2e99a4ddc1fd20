// Strings of the page of an organization that is in the trash, and of confirmations.
import { plural } from '../../components/text/plural.ts';
import type {
  restoringStrings as englishRestoring,
  trashedOrganizationStrings as englishTrashed,
} from './strings.ts';

export const trashedOrganizationStrings: typeof englishTrashed = {
  title: ({ name }) => `${name} ist im Papierkorb`,
  text: 'Kurzlinks, API-Schlüssel und Webhooks der Organisation funktionieren nicht.',
  askAdmin:
    'Bitten Sie einen Admin, sie wiederherzustellen. Wenn sie keinen Admin mehr hat, können Sie sie wiederherstellen und werden ihr Admin.',
  toOthers: 'Zum Dashboard',
  restored: ({ name }) => `„${name}“ wiederhergestellt`,
};

export const restoringStrings: typeof englishRestoring = {
  never: 'Das lässt sich nicht rückgängig machen.',
  restorable: ({ days }) =>
    plural(days, {
      one: '# Tag lang aus dem Papierkorb wiederherstellbar.',
      other: '# Tage lang aus dem Papierkorb wiederherstellbar.',
    }),
};
