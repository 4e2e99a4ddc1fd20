// Strings of the notice about an email address that is not verified.
import type { verificationStrings as english } from './strings.ts';

export const verificationStrings: typeof english = {
  notVerified: ({ email }) =>
    `Bestätigen Sie Ihre E-Mail-Adresse ${email}. Bis dahin können Sie vielleicht niemanden einladen und keine Kurzlinks wählen.`,
  taken:
    'Ihre E-Mail-Adresse wurde jemandem gegeben, der nachgewiesen hat, dass sie ihm gehört. Ihr Konto und Ihre Daten sind unverändert. Legen Sie eine eigene Adresse fest, um den Zugriff zu behalten.',
  setAddress: 'E-Mail-Adresse festlegen',
  send: 'Link senden',
  sent: 'Sehen Sie in Ihrem Postfach nach. Der Link läuft in 24 Stunden ab.',
  notSent: 'Die E-Mail konnte nicht gesendet werden. Versuchen Sie es später noch einmal.',
};
