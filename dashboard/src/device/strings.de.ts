// The strings of the page that signs in devices.
import type { deviceStrings as english } from './strings.ts';

export const deviceStrings: typeof english = {
  title: 'Gerät anmelden',
  intro:
    'Geben Sie den Code ein, den das Gerät anzeigt, zum Beispiel ein Computer, auf dem Sie ilqr login ausführen.',
  code: 'Code',
  codeHint: 'Acht Buchstaben, zum Beispiel BCDF-GHJK.',
  next: 'Weiter',
  invalid: 'Geben Sie die acht Buchstaben ein, die das Gerät anzeigt.',
  warning:
    'Bestätigen Sie nur ein Gerät, das Sie gerade selbst anmelden. Wenn Ihnen jemand diesen Code oder Link geschickt hat, lehnen Sie ab.',
  shown: ({ code }) => `Prüfen Sie, ob das Gerät ${code} anzeigt.`,
  name: 'Gerät',
  address: 'Adresse',
  requested: 'Angefragt',
  gets: 'Bekommt einen API-Schlüssel mit',
  organization: 'Organisation',
  noOrganization:
    'Nur Admins können ein Gerät bestätigen. Bitten Sie einen Admin Ihrer Organisation um einen API-Schlüssel.',
  approve: 'Bestätigen',
  deny: 'Ablehnen',
  approved: 'Das Gerät ist angemeldet. Sie können diese Seite schließen.',
  denied: 'Sie haben das Gerät abgelehnt. Es bekommt nichts.',
};
