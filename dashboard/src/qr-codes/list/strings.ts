// Strings of the list of QR codes: rows, filters, order, empty states.
import type { Labels } from '../../components/text/labels.ts';
import { formatNumber, plural } from '../../components/text/plural.ts';
import type { QrCodeStatus, QrCodeType } from '../../schema-types.generated.ts';
import { type Attention, type Column, expiringDays, type Order } from '../options.ts';

const types: Labels<QrCodeType> = {
  URL: 'Website URL',
  VCARD: 'Contact',
  WIFI: 'Wi-Fi',
  TEXT: 'Text',
  EMAIL: 'Email',
  SMS: 'Text message',
  PHONE: 'Phone number',
  GEO: 'Location',
  EVENT: 'Event',
};

export type ListedStatus = Exclude<QrCodeStatus, 'DELETED'>;

/** Those in the trash have a page of their own. */
const listedStatuses: Labels<ListedStatus> = {
  ACTIVE: 'Active',
  PAUSED: 'Paused',
  ARCHIVED: 'Archived',
};

const orders: Labels<Order | 'newest'> = {
  newest: 'Newest first',
  oldest: 'Oldest first',
  name: 'Name A–Z',
  'name-desc': 'Name Z–A',
  scans: 'Most scanned',
  'last-scanned': 'Last scanned',
  updated: 'Last updated',
  'least-updated': 'Least recently updated',
  expires: 'Next to expire',
};

const columns: Labels<Column | 'name'> = {
  name: 'Name',
  scans: 'Scans',
  lastScanned: 'Last scanned',
  created: 'Created',
  updated: 'Updated',
  expires: 'Expires',
};

const attentions: Labels<Attention> = {
  expiring: `Expires within ${expiringDays} days`,
  broken: 'Broken destination',
};

const statuses: Labels<QrCodeStatus> = { ...listedStatuses, DELETED: 'In the trash' };

export const qrCodeListStrings = {
  types,
  statuses,
  listedStatuses,
  columns,
  head: {
    count: ({ count }: { count: number }) => plural(count, { one: '# code', other: '# codes' }),
    selectAll: 'Select all',
    sortBy: 'Sort by',
    orders,
    clearFilters: 'Clear filters',
  },
  view: {
    label: 'View',
    columns: 'Columns',
    density: 'Density',
    densities: { comfortable: 'Comfortable', compact: 'Compact' },
    pageSize: 'Rows to load at a time',
    remembered: 'Density and rows are remembered in this browser.',
  },
  end: {
    loaded: ({ count, total }: { count: number; total: number }) =>
      `${formatNumber(count)} of ${plural(total, { one: '# code', other: '# codes' })} loaded`,
  },
  filters: {
    label: 'Filters',
    search: 'Search by name, short link or destination',
    type: 'Type',
    allTypes: 'All types',
    status: 'Status',
    allStatuses: 'Active and paused',
    attention: 'Needs attention',
    anyAttention: 'Any condition',
    attentions,
    tags: 'Tags',
    tagCount: ({ count }: { count: number }) => `Tags (${count})`,
    selectedTags: 'Selected tags',
    removeTag: ({ tag }: { tag: string }) => `Remove filter “${tag}”`,
  },
  row: {
    select: ({ name }: { name: string }) => `Select ${name}`,
    inFolder: 'in',
    filterByTag: ({ tag }: { tag: string }) => `Filter by “${tag}”`,
    scans: ({ count }: { count: number }) => plural(count, { one: '# scan', other: '# scans' }),
    copy: 'Copy short link',
    copyOf: ({ name }: { name: string }) => `Copy short link of ${name}`,
    copied: 'Copied',
    copyFailed: ({ url }: { url: string }) => `Copy it from here: ${url}`,
    destination: 'redirects to',
    never: 'Never',
    actions: 'Actions',
    actionsOf: ({ name }: { name: string }) => `Actions for ${name}`,
  },
  menu: {
    open: 'Open',
    copyLink: 'Copy short link',
    linkCopied: ({ name }: { name: string }) => `Short link of “${name}” copied`,
    downloadPng: 'Download PNG',
    downloadSvg: 'Download SVG',
    duplicate: 'Duplicate',
    duplicated: ({ name }: { name: string }) => `Copy of “${name}” created`,
    move: 'Move to folder',
    pause: 'Pause',
    resume: 'Resume',
    archive: 'Archive',
    unarchive: 'Unarchive',
    delete: 'Delete',
  },
  empty: {
    noCodes: 'No codes yet',
    noCodesHelp: 'Create a code, download it and print it. You can change where it points later.',
    noMatch: 'No codes match these filters',
    noSearchMatch: ({ search }: { search: string }) => `No codes match “${search}”`,
    noMatchHelp: 'Remove a filter, or search for something else.',
    emptyFolder: 'This folder is empty',
    emptyFolderHelp: 'Create a code in this folder, or move existing codes here.',
    emptyFolderViewOnly: 'Codes moved to this folder appear here.',
    create: 'Create QR code',
    moveHere: 'Move codes here',
  },
};
