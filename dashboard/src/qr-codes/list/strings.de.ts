// Strings of the list of QR codes: rows, filters, order, empty states.
import type { Labels } from '../../components/text/labels.ts';
import { plural } from '../../components/text/plural.ts';
import type { QrCodeStatus, QrCodeType } from '../../schema-types.generated.ts';
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

const statuses: Labels<QrCodeStatus> = { ...listedStatuses, DELETED: 'Im Papierkorb' };

export const qrCodeListStrings: typeof english = {
  types,
  statuses,
  listedStatuses,
  head: {
    count: ({ count }) => plural(count, { one: '# Code', other: '# Codes' }),
    selectAll: 'Alle auswählen',
    sortBy: 'Sortieren nach',
    orders: {
      newest: 'Neueste zuerst',
      oldest: 'Älteste zuerst',
      name: 'Name A–Z',
      scans: 'Meiste Scans',
    },
    clearFilters: 'Filter zurücksetzen',
  },
  filters: {
    label: 'Filter',
    search: 'Nach Name oder Kurzlink suchen',
    type: 'Typ',
    allTypes: 'Alle Typen',
    status: 'Status',
    allStatuses: 'Aktiv und pausiert',
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
    download: 'Als PNG herunterladen',
    downloadOf: ({ name }) => `${name} als PNG herunterladen`,
    archive: 'Archivieren',
    archiveOf: ({ name }) => `${name} archivieren`,
    unarchive: 'Aus dem Archiv holen',
    unarchiveOf: ({ name }) => `${name} aus dem Archiv holen`,
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
