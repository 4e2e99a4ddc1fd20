// Strings of the page of the own account.
import type { accountStrings as english } from './strings.ts';

export const accountStrings: typeof english = {
  title: 'Ihr Konto',
  activity: 'Aktivitäten',
  sessions: {
    title: 'Sitzungen',
    device: ({ browser, os }) => `${browser} unter ${os}`,
    unknown: 'Unbekannter Browser',
    thisDevice: 'Dieses Gerät',
    since: 'Angemeldet',
    logOut: 'Abmelden',
    logOutDevice: ({ device }) => `${device} abmelden`,
    loggedOut: 'Sitzung abgemeldet',
    logOutEverywhere: 'Überall sonst abmelden',
    loggedOutEverywhere: 'Alle anderen Sitzungen wurden abgemeldet',
    expires: 'endet',
  },
  password: {
    title: 'Passwort',
    current: 'Aktuelles Passwort',
    next: 'Neues Passwort',
    submit: 'Passwort ändern',
    changed: 'Passwort geändert. Ihre anderen Sitzungen wurden abgemeldet.',
    none: 'Sie haben kein Passwort. Legen Sie eines fest, um sich ohne Identitätsanbieter oder Passkey anzumelden.',
    set: 'Passwort festlegen',
    wasSet: 'Passwort festgelegt. Ihre anderen Sitzungen wurden abgemeldet.',
  },
  recoveryCodes: {
    title: 'Ihre Wiederherstellungscodes',
    text: 'Bewahren Sie diese Codes jetzt auf; Sie können sie später nicht mehr ansehen. Mit jedem können Sie sich zusammen mit Ihrem Passwort einmal anmelden, wenn Sie Ihren Passkey oder Ihre Authenticator-App verlieren.',
    copy: 'Alle Wiederherstellungscodes kopieren',
    download: 'Herunterladen',
    file: 'wiederherstellungscodes.txt',
  },
};
