// Strings of the QR code pages: the list page, the editor, tags.
import { formatNumber, plural } from '../components/text/plural.ts';

type Named = { name: string };

export const qrCodeStrings = {
  progress: ({ done, total }: { done: number; total: number }) =>
    plural(total, {
      one: `${formatNumber(done)} of # code`,
      other: `${formatNumber(done)} of # codes`,
    }),
  listPage: {
    title: 'QR codes',
    intro: 'Change where any code points, even after it has been printed.',
    codes: 'Codes',
    create: 'Create QR code',
    import: 'Import',
    export: 'Export',
  },
  page: {
    title: 'QR code',
    notFound: 'QR code not found',
    notFoundHelp: 'It may have been deleted, or you may not have access to it.',
    isStatic: 'Static code: can’t be changed after printing, scans aren’t counted.',
    copyShortLink: 'Copy short link',
    analytics: 'Analytics',
    saved: ({ name }: Named) => `“${name}” saved`,
    conflict:
      'Someone changed this code after you opened it. Overwrite with your version, or discard your changes to see theirs.',
    overwrite: 'Overwrite',
    preview: 'Test your rules',
    previewHelp: 'Uses the saved settings. Not counted as a scan.',
    deleteTitle: ({ name }: Named) => `Delete “${name}”?`,
    deleteConfirm: 'Delete code',
    deleteDynamic: 'Printed copies stop working.',
    deleteStatic: 'Printed copies keep working, because they contain the content itself.',
    trashed: ({ name }: Named) => `“${name}” moved to the trash`,
    deleted: ({ name }: Named) => `“${name}” deleted`,
  },
  status: {
    pause: 'Pause',
    pauseTitle: ({ name }: Named) => `Pause “${name}”?`,
    pauseText: 'Printed copies stop working until you resume.',
    pauseConfirm: 'Pause code',
    resume: 'Resume',
    archive: 'Archive',
    unarchive: 'Unarchive',
    paused: ({ name }: Named) => `“${name}” paused`,
    resumed: ({ name }: Named) => `“${name}” resumed`,
    archived: ({ name }: Named) => `“${name}” archived`,
    unarchived: ({ name }: Named) => `“${name}” unarchived`,
  },
  form: {
    viewOnly: 'You have view-only access.',
    name: 'Name',
    shortLink: 'Short link',
    shortLinkHint: 'How the short link ends, e.g. summer-menu. Leave blank for a random one.',
    usedBefore: 'Your organization used this short link before.',
    reuse: 'Use it again. Printed copies of the old code will lead to this one.',
    folder: 'Folder',
    noFolder: 'None',
    tags: 'Tags',
    routing: 'Smart redirects',
  },
  own: {
    title: 'IDs and notes',
    externalId: 'External ID',
    externalIdHint: 'What your own system calls this code. Unique in the organization.',
    notes: 'Notes',
    notesHint: 'For your colleagues. Visitors never see them.',
    key: 'Key',
    value: 'Value',
    addPair: 'Add metadata',
    remove: 'Remove',
    removePair: ({ key }: { key: string }) => `Remove “${key}”`,
  },
  dynamicChoice: {
    label: 'Dynamic or static',
    recommended: 'Recommended',
    dynamic: 'Dynamic',
    dynamicHelp:
      'Editable after printing, and scans are counted. This server must be online for each scan.',
    static: 'Static',
    staticHelp:
      'Works offline and without this server. Can’t be changed after printing, and scans aren’t counted.',
    staticWifiHelp:
      'Works offline and without this server, so phones join the network right away. Can’t be changed after printing, and scans aren’t counted.',
  },
  tags: {
    find: 'Find a tag',
    findOrAdd: 'Find or add a tag',
    add: ({ tags }: { tags: readonly string[] }) =>
      `Add ${tags.map((tag) => `“${tag}”`).join(', ')}`,
    noMatch: ({ search }: { search: string }) => `No tags match “${search}”.`,
    none: 'No tags yet.',
  },
  /** The fields of each content type. */
  content: {
    url: {
      url: 'Destination URL',
      urlHint: 'You can change this at any time, even after printing.',
    },
    vcard: {
      firstName: 'First name',
      lastName: 'Last name',
      organization: 'Organization',
      title: 'Job title',
      phone: 'Phone number',
      email: 'Email',
      website: 'Website',
      street: 'Street',
      city: 'City',
      region: 'State or region',
      postalCode: 'Postal code',
      country: 'Country',
    },
    wifi: {
      ssid: 'Network name (SSID)',
      encryption: 'Security',
      encryptions: {
        WPA: 'WPA/WPA2/WPA3 (most networks)',
        WEP: 'WEP (old)',
        NONE: 'No password',
      },
      password: 'Network password',
      hidden: 'Hidden network (the router does not broadcast its name)',
    },
    text: { text: 'Text' },
    email: { to: 'To', subject: 'Subject', body: 'Message' },
    /** Of text messages and calls. */
    phoneNumber: {
      label: 'Phone number',
      hint: 'Include the country code, e.g. +49 30 123456.',
    },
    sms: { message: 'Message' },
    geo: { latitude: 'Latitude', longitude: 'Longitude', query: 'Place name' },
    event: {
      title: 'Title',
      allDay: 'All day',
      start: 'Starts',
      end: 'Ends',
      endHint: 'For an all-day event, its last day.',
      location: 'Location',
      description: 'Description',
    },
  },
};
