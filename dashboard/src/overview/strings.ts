// Strings of the start page of an organization.
import { defaultDays } from '../../../src/domain/analytics/limits.ts';
import { formatNumber, plural } from '../components/text/plural.ts';
import { expiringDays } from '../qr-codes/options.ts';

export const overviewStrings = {
  intro: `Last ${defaultDays} days`,
  create: 'Create QR code',
  top: {
    title: 'Top codes',
    all: 'All codes by scans',
    empty: 'No scans yet. Print a code and scan it to see it here.',
    scans: ({ count }: { count: number }) => plural(count, { one: '# scan', other: '# scans' }),
  },
  expiring: {
    title: 'Expiring soon',
    all: 'All expiring codes',
    empty: `No codes expire within ${expiringDays} days.`,
  },
  broken: {
    title: 'Broken destinations',
    all: 'All broken destinations',
    empty: 'No broken destinations. Active codes are checked once a day.',
    status: ({ status }: { status: number }) => `Error ${status}`,
    noResponse: 'No response',
    checked: 'last checked',
    edit: 'Change destination',
    editOf: ({ name }: { name: string }) => `Change destination of ${name}`,
  },
  recent: {
    title: 'Recently edited',
    all: 'All codes by last update',
    empty: 'No codes yet. Create a code, download it and print it.',
  },
  firstSteps: {
    title: 'Get started',
    allDone: 'You’re all set',
    progress: ({ done, of }: { done: number; of: number }) =>
      `${formatNumber(done)} of ${formatNumber(of)} steps done`,
    dismiss: 'Dismiss',
    show: 'Show “Get started”',
    done: 'Done',
    create: {
      title: 'Create your first QR code',
      help: 'You can change where it points at any time, even after printing.',
      action: 'Create QR code',
    },
    print: {
      title: 'Download or print it',
      help: 'PNG for screens; SVG or PDF for print.',
      action: 'Download or print',
    },
    scan: {
      title: 'Scan it with your phone',
      help: 'Point your phone’s camera at the code.',
      waiting: 'Waiting for your first scan…',
      unavailable: 'Live updates are unavailable right now. Reload this page after you scan.',
      scanned: 'Scanned!',
    },
    analyze: {
      title: 'Look at the analytics',
      help: 'See when, where and with which devices your codes are scanned.',
      action: 'Open analytics',
    },
    share: {
      title: 'Invite a colleague or create an API key',
      help: 'Work together, or create codes from your own software.',
      invite: 'Invite a colleague',
      apiKey: 'Create API key',
    },
  },
};
