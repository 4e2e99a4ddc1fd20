// Strings of the frame around every page: navigation, errors.
import type { shellStrings as english, roleNames as englishRoles } from './strings.ts';

export const roleNames: typeof englishRoles = {
  VIEWER: 'Ansicht',
  EDITOR: 'Bearbeitung',
  ADMIN: 'Admin',
};

export const shellStrings: typeof english = {
  navigation: {
    main: 'Hauptnavigation',
    overview: 'Übersicht',
    qrCodes: 'QR-Codes',
    analytics: 'Statistik',
    developers: 'Entwicklung',
    settings: 'Einstellungen',
    resources: 'Ressourcen',
    guides: 'Anleitungen',
    graphiql: 'GraphiQL',
    apiReference: 'API-Referenz',
    menu: 'Menü',
    account: 'Ihr Konto',
    logOut: 'Abmelden',
    logOutFailed: ({ reason }) => `Sie sind noch angemeldet. ${reason}`,
    skipToContent: 'Zum Inhalt springen',
    organization: 'Organisation',
    newOrganization: 'Neue Organisation …',
  },
  theme: { label: 'Darstellung', system: 'System', light: 'Hell', dark: 'Dunkel' },
  shortcuts: {
    title: 'Tastenkürzel',
    newQrCode: 'QR-Code erstellen',
    apiKeys: 'API-Schlüssel',
    search: 'Suchen',
    undo: 'Letzte Änderung rückgängig machen',
    showList: 'Diese Liste anzeigen',
    enable: 'Tastenkürzel einschalten',
  },
  qrCodesTabs: { label: 'QR-Codes', codes: 'Codes', templates: 'Vorlagen' },
  newOrganization: {
    title: 'Neue Organisation',
    name: 'Name',
    slug: 'Name in der URL',
    slugHint:
      'In der Adresse des Dashboards, z. B. /organizations/nordlicht. Kleinbuchstaben, Ziffern und Bindestriche. Leer lassen, um ihn aus dem Namen zu bilden.',
    submit: 'Organisation erstellen',
    created: 'Organisation erstellt',
    back: 'Zurück zum Dashboard',
  },
  noOrganization: {
    title: 'Sie gehören noch zu keiner Organisation',
    text: 'Lassen Sie sich von jemandem einladen oder erstellen Sie eine Organisation.',
    create: 'Organisation erstellen',
  },
  noAccess: {
    roles: roleNames,
    title: ({ what }) => `Kein Zugriff auf ${what}`,
    text: ({ role }) =>
      `Ihre Rolle ist „${role}“. Bitten Sie einen Admin, Ihnen eine andere zu geben.`,
  },
  notFound: {
    title: 'Seite nicht gefunden',
    text: 'Prüfen Sie die Adresse. Die Seite wurde vielleicht gelöscht, oder Sie haben keinen Zugriff darauf.',
  },
  offline: {
    title: 'Der Server ist nicht erreichbar',
    text: 'Prüfen Sie Ihre Verbindung. Diese Seite lädt, sobald der Server antwortet.',
    banner: 'Der Server ist nicht erreichbar. Diese Seite ist vielleicht veraltet. Neuer Versuch …',
  },
  chunkMissing: {
    title: 'Diese Seite konnte nicht geladen werden',
    text: 'Der Server wurde vielleicht gerade aktualisiert. Versuchen Sie es gleich noch einmal.',
  },
  error: {
    title: 'Etwas ist schiefgegangen',
    text: 'Ein unerwarteter Fehler hat diese Seite angehalten. Alles, was Sie gespeichert haben, ist sicher.',
  },
  tryAgain: 'Noch einmal versuchen',
  toDashboard: 'Zum Dashboard',
  secondFactor: {
    missing:
      'Diese Organisation verlangt eine Zwei-Faktor-Anmeldung. Bis Sie sie einschalten, können Sie alles ansehen, aber nichts ändern.',
    setUp: 'Einrichten',
  },
};
