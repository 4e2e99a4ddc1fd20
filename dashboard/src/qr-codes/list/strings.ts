// Strings of the list of QR codes: rows, filters, order, empty states.
import type { Labels } from '../../components/text/labels.ts';
import { plural } from '../../components/text/plural.ts';
import type { QrCodeStatus, QrCodeType } from '../../schema-types.generated.ts';

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

const statuses: Labels<QrCodeStatus> = { ...listedStatuses, DELETED: 'In the trash' };

export const qrCodeListStrings = {
  types,
  statuses,
  listedStatuses,
  head: {
    count: ({ count }: { count: number }) => plural(count, { one: '# code', other: '# codes' }),
    selectAll: 'Select all',
    sortBy: 'Sort by',
    orders: {
      newest: 'Newest first',
      oldest: 'Oldest first',
      name: 'Name A–Z',
      scans: 'Most scanned',
    },
    clearFilters: 'Clear filters',
  },
  filters: {
    label: 'Filters',
    search: 'Search by name or short link',
    type: 'Type',
    allTypes: 'All types',
    status: 'Status',
    allStatuses: 'Active and paused',
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
    download: 'Download as PNG',
    downloadOf: ({ name }: { name: string }) => `Download ${name} as PNG`,
    archive: 'Archive',
    archiveOf: ({ name }: { name: string }) => `Archive ${name}`,
    unarchive: 'Unarchive',
    unarchiveOf: ({ name }: { name: string }) => `Unarchive ${name}`,
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
