// Strings of the pages for developers: API keys and first requests.
import type { Labels } from '../components/text/labels.ts';
import { formatNumber, plural } from '../components/text/plural.ts';
import type { ApiKeyPermission, ApiKeyStatus } from '../schema-types.generated.ts';
import type { developerStrings as english } from './strings.ts';

const permissions: Labels<ApiKeyPermission> = {
  QR_CODES_READ: 'QR-Codes, Bilder, Ordner und Vorlagen lesen',
  QR_CODES_WRITE: 'QR-Codes erstellen, bearbeiten und löschen',
  ANALYTICS_READ: 'Scans und Statistik lesen',
  WEBHOOKS_READ: 'Webhooks und Zustellungen lesen',
  WEBHOOKS_WRITE: 'Webhooks erstellen, bearbeiten und löschen',
  ORGANIZATION_READ: 'Organisation, Mitglieder und Audit-Log lesen',
  API_KEYS_READ: 'API-Schlüssel lesen',
  API_KEYS_WRITE: 'API-Schlüssel erstellen, erneuern und widerrufen',
};

const statusFilter: Labels<ApiKeyStatus | ''> = {
  '': 'Alle Schlüssel',
  ACTIVE: 'Aktive Schlüssel',
  EXPIRED: 'Abgelaufene Schlüssel',
  REVOKED: 'Widerrufene Schlüssel',
};

export const developerStrings: typeof english = {
  title: 'Entwicklung',
  intro:
    'Mit API-Schlüsseln greifen Sie über die REST- und die GraphQL-API auf diese Organisation zu.',
  tabs: {
    apiKeys: 'API-Schlüssel',
    webhooks: 'Webhooks',
    graphiql: 'GraphiQL',
    reference: 'API-Referenz',
  },
  tools: {
    graphiql:
      'Erkunden Sie die GraphQL-API. Ihre Organisation ist eingetragen, und Anfragen verwenden Ihre Sitzung.',
    reference:
      'Probieren Sie die REST-API aus. Ihre Organisation ist eingetragen, und Anfragen verwenden Ihre Sitzung.',
    alone: 'In einem neuen Tab öffnen',
  },
  apiKeys: 'API-Schlüssel',
  filter: { label: 'Anzeigen', statuses: statusFilter },
  noMatches: 'Keine Schlüssel mit diesem Status',
  emptyTitle: 'Noch keine Schlüssel',
  empty:
    'Erstellen Sie für jede Anwendung einen eigenen Schlüssel. So können Sie einen widerrufen, ohne die anderen zu stören.',
  table: {
    name: 'Name',
    key: 'Schlüssel',
    permissions: 'Berechtigungen',
    created: 'Erstellt',
    lastUsed: 'Zuletzt verwendet',
    expires: 'Läuft ab',
    status: 'Status',
    actions: 'Aktionen',
    allPermissions: 'Alle',
    formerMember: 'Früheres Mitglied',
    serviceAccount: 'Dienstkonto',
    test: 'Test',
    folders: ({ count }) => plural(count, { one: '# Ordner', other: '# Ordner' }),
    requests: 'Anfragen (7 Tage)',
    requestsOn: ({ day, count }) =>
      `${day}: ${plural(count, { one: '# Anfrage', other: '# Anfragen' })}`,
    byDay: ({ days }) => `Anfragen pro Tag. ${days.join(', ')}`,
    errors: ({ code, count }) => `${formatNumber(count)} × ${code}`,
    never: 'Nie',
    actionOn: ({ action, name }) => `${name}: ${action}`,
  },
  status: {
    active: 'Aktiv',
    expired: 'Abgelaufen',
    revoked: 'Widerrufen',
    rotated: 'Erneuert',
    worksUntil: 'Funktioniert bis',
  },
  actions: {
    edit: 'Bearbeiten',
    rotate: 'Erneuern',
    takeOver: 'Übernehmen',
    revoke: 'Widerrufen',
  },
  fields: {
    name: 'Name',
    namePlaceholder: 'z. B. Website, Produktion',
    nameHint:
      'Nennen Sie die Anwendung, die den Schlüssel verwendet, damit Sie wissen, was ein Widerruf betrifft.',
    permissions: 'Berechtigungen',
    allowedIps: 'Erlaubte IP-Adressen',
    allowedIpsPlaceholder: 'z. B. 203.0.113.7, 2001:db8::/32',
    allowedIpsHint: 'IP-Adressen oder CIDR-Bereiche, durch Kommas getrennt. Leer lassen für alle.',
  },
  permissions,
  scope: {
    owner: 'Eigentümer',
    owners: { you: 'Sie', organization: 'Die Organisation (Dienstkonto)' },
    ownerHint:
      'Ein Dienstkonto funktioniert weiter, wenn Sie die Organisation verlassen, unabhängig von Ihrer Rolle.',
    access: 'Zugriff',
    accesses: { all: 'Alle QR-Codes', folders: 'Nur bestimmte Ordner' },
    folders: 'Ordner',
    noFolders: 'Noch keine Ordner',
    foldersHint: 'Alles außerhalb dieser Ordner existiert für den Schlüssel nicht.',
    test: 'Testschlüssel',
    testHint: 'Er sieht nur QR-Codes, die mit Testschlüsseln erstellt wurden.',
  },
  create: {
    open: 'API-Schlüssel erstellen',
    title: 'API-Schlüssel erstellen',
    expires: 'Läuft ab',
    inDays: { 0: 'Nie', 30: 'In 30 Tagen', 90: 'In 90 Tagen', 365: 'In 1 Jahr' },
    submit: 'Schlüssel erstellen',
  },
  edit: { title: ({ name }) => `„${name}“ bearbeiten` },
  rotate: {
    title: ({ name }) => `„${name}“ erneuern`,
    text: 'Ein neuer Schlüssel mit demselben Namen und denselben Berechtigungen ersetzt diesen. Lassen Sie den alten eine Weile weiter gelten, um ohne Ausfall zu wechseln.',
    overlap: 'Alten Schlüssel weiter gelten lassen',
    overlaps: { 0: 'Gar nicht', 3600: '1 Stunde', 86400: '24 Stunden', 604800: '7 Tage' },
    submit: 'Erneuern',
  },
  takeOver: {
    title: ({ name }) => `„${name}“ übernehmen?`,
    text: ({ owner }) =>
      `Der Schlüssel gehört dann Ihnen. Er funktioniert auch weiter, wenn ${owner} die Organisation verlässt, mit höchstens Ihren Berechtigungen.`,
    unknownOwner: 'die Person, die ihn erstellt hat,',
    submit: 'Übernehmen',
    done: 'Der Schlüssel gehört jetzt Ihnen',
  },
  revoke: {
    title: ({ name }) => `„${name}“ widerrufen?`,
    text: ({ key }) =>
      `Anfragen mit ${key} schlagen ab sofort mit 403 API_KEY_REVOKED fehl. Das lässt sich nicht rückgängig machen.`,
    submit: 'Schlüssel widerrufen',
    done: 'API-Schlüssel widerrufen',
  },
  secret: { title: 'Ihr neuer API-Schlüssel', label: 'API-Schlüssel' },
  firstRequest: {
    title: 'Erste Anfrage',
    text: 'Diese Anfrage listet zwei QR-Codes auf. Sie enthält Ihren Schlüssel und läuft deshalb, wie sie ist:',
    language: 'Sprache',
    run: 'Ausführen',
    answer: ({ status }) => `Antwort: ${status}`,
    noAnswer: 'Keine Antwort',
    unreachable: 'Der Server ist nicht erreichbar. Versuchen Sie es noch einmal.',
  },
  quickStart: {
    title: 'Schnellstart',
    text: 'Ersetzen Sie ilqr_… durch Ihren Schlüssel. Die ID Ihrer Organisation ist schon eingetragen:',
    reference: 'API-Referenz',
    graphiql: 'GraphiQL',
    guides: 'Anleitungen',
    createWithRest: 'QR-Code mit REST erstellen',
    listWithGraphql: 'QR-Codes mit GraphQL auflisten',
  },
};
