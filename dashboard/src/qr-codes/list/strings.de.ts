// Strings of the list of QR codes: rows, filters, order, empty states.
import type { Labels } from '../../components/text/labels.ts';
import { formatNumber, plural } from '../../components/text/plural.ts';
import type { QrCodeStatus, QrCodeType } from '../../schema-types.generated.ts';
import { type Column, expiringDays, type Order } from '../options.ts';
import type { qrCodeListStrings as english, ListedStatus } from './strings.ts';

const types: Labels<QrCodeType> = {
  URL: 'Website',
  VCARD: 'Kontakt',
  WIFI: 'WLAN',
  TEXT: 'Text',
  EMAIL: 'E-Mail',
  SMS: 'SMS',
  PHONE: 'Telefonnummer',
  GEO: 'Ort',
  EVENT: 'Termin',
};

/** Those in the trash have a page of their own. */
const listedStatuses: Labels<ListedStatus> = {
  ACTIVE: 'Aktiv',
  PAUSED: 'Pausiert',
  ARCHIVED: 'Archiviert',
};

const orders: Labels<Order | 'newest'> = {
  newest: 'Neueste zuerst',
  oldest: 'Älteste zuerst',
  name: 'Name A–Z',
  'name-desc': 'Name Z–A',
  scans: 'Meiste Scans',
  'last-scanned': 'Zuletzt gescannt',
  updated: 'Zuletzt geändert',
  'least-updated': 'Am längsten nicht geändert',
  expires: 'Bald ablaufende zuerst',
};

const columns: Labels<Column | 'name'> = {
  name: 'Name',
  scans: 'Scans',
  lastScanned: 'Zuletzt gescannt',
  created: 'Erstellt',
  updated: 'Geändert',
  expires: 'Läuft ab',
};

const statuses: Labels<QrCodeStatus> = { ...listedStatuses, DELETED: 'Im Papierkorb' };

export const qrCodeListStrings: typeof english = {
  types,
  statuses,
  listedStatuses,
  columns,
  head: {
    count: ({ count }) => plural(count, { one: '# Code', other: '# Codes' }),
    selectAll: 'Alle auswählen',
    sortBy: 'Sortieren nach',
    orders,
    clearFilters: 'Filter zurücksetzen',
  },
  view: {
    label: 'Ansicht',
    columns: 'Spalten',
    density: 'Dichte',
    densities: { comfortable: 'Großzügig', compact: 'Kompakt' },
    pageSize: 'Zeilen auf einmal',
    remembered: 'Dichte und Zeilen merkt sich dieser Browser.',
  },
  end: {
    loaded: ({ count, total }) =>
      `${formatNumber(count)} von ${plural(total, { one: '# Code', other: '# Codes' })} geladen`,
  },
  filters: {
    label: 'Filter',
    search: 'Nach Name, Kurzlink oder Ziel suchen',
    type: 'Typ',
    allTypes: 'Alle Typen',
    status: 'Status',
    allStatuses: 'Aktiv und pausiert',
    attention: 'Handlungsbedarf',
    anyAttention: 'Mit und ohne Handlungsbedarf',
    attentions: {
      expiring: `Läuft in ${expiringDays} Tagen ab`,
      broken: 'Ziel nicht erreichbar',
    },
    tags: 'Tags',
    tagCount: ({ count }) => `Tags (${count})`,
    selectedTags: 'Ausgewählte Tags',
    removeTag: ({ tag }) => `Filter „${tag}“ entfernen`,
  },
  row: {
    select: ({ name }) => `${name} auswählen`,
    inFolder: 'in',
    filterByTag: ({ tag }) => `Nach „${tag}“ filtern`,
    scans: ({ count }) => plural(count, { one: '# Scan', other: '# Scans' }),
    copy: 'Kurzlink kopieren',
    copyOf: ({ name }) => `Kurzlink von ${name} kopieren`,
    copied: 'Kopiert',
    copyFailed: ({ url }) => `Kopieren Sie ihn von hier: ${url}`,
    destination: 'leitet weiter zu',
    never: 'Nie',
    actions: 'Aktionen',
    actionsOf: ({ name }) => `Aktionen für ${name}`,
  },
  menu: {
    open: 'Öffnen',
    copyLink: 'Kurzlink kopieren',
    linkCopied: ({ name }) => `Kurzlink von „${name}“ kopiert`,
    downloadPng: 'PNG herunterladen',
    downloadSvg: 'SVG herunterladen',
    duplicate: 'Duplizieren',
    duplicated: ({ name }) => `Kopie von „${name}“ erstellt`,
    move: 'In einen Ordner verschieben',
    pause: 'Pausieren',
    resume: 'Fortsetzen',
    archive: 'Archivieren',
    unarchive: 'Aus dem Archiv holen',
    delete: 'Löschen',
  },
  empty: {
    noCodes: 'Noch keine Codes',
    noCodesHelp:
      'Erstellen Sie einen Code, laden Sie ihn herunter und drucken Sie ihn. Sein Ziel können Sie später ändern.',
    noMatch: 'Keine Codes passen zu diesen Filtern',
    noSearchMatch: ({ search }) => `Keine Codes passen zu „${search}“`,
    noMatchHelp: 'Entfernen Sie einen Filter oder suchen Sie nach etwas anderem.',
    emptyFolder: 'Dieser Ordner ist leer',
    emptyFolderHelp:
      'Erstellen Sie einen Code in diesem Ordner oder verschieben Sie vorhandene Codes hierher.',
    emptyFolderViewOnly: 'Codes, die in diesen Ordner verschoben werden, erscheinen hier.',
    create: 'QR-Code erstellen',
    moveHere: 'Codes hierher verschieben',
  },
};
