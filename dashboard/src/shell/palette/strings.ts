// Strings of the command palette.
import { plural } from '../../components/text/plural.ts';

export const paletteStrings = {
  open: 'Search',
  title: 'Search codes, pages and actions',
  groups: {
    recent: 'Recent codes',
    codes: 'QR codes',
    pages: 'Pages',
    actions: 'Actions',
    organizations: 'Organizations',
  },
  pages: {
    qrCodes: 'QR codes',
    templates: 'Templates',
    trash: 'Trash',
    webhooks: 'Webhooks',
    auditLog: 'Audit log',
  },
  actions: {
    create: 'Create QR code',
    import: 'Import QR codes',
    createTemplate: 'Create template',
    undo: 'Undo the last change',
  },
  count: ({ count }: { count: number }) => plural(count, { one: '# result', other: '# results' }),
  searching: 'Searching…',
  none: ({ search }: { search: string }) => `Nothing matches “${search}”.`,
};
