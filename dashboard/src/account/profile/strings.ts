// Strings of the profile, and of exporting and deleting the account.
import { plural } from '../../components/text/plural.ts';

type Counts = { qrCodes: number; apiKeys: number; webhooks: number; otherMembers: number };

const codes = (count: number) => plural(count, { one: '# QR code', other: '# QR codes' });
const members = (count: number) =>
  plural(count, { one: '# other member', other: '# other members' });

export const profileStrings = {
  title: 'Profile',
  name: 'Display name',
  locale: 'Language',
  localeHint: 'Of the dashboard and of emails.',
  locales: {
    '': 'That of your browser',
    en: 'English',
    'en-GB': 'English (United Kingdom)',
    'en-US': 'English (United States)',
    de: 'German',
    'de-AT': 'German (Austria)',
    'de-CH': 'German (Switzerland)',
  },
  timeZone: 'Time zone',
  timeZoneHint:
    'For times in the dashboard and in emails, such as Europe/Berlin. Leave blank to use that of your browser.',
};

export const accountDataStrings = {
  title: 'Your data',
  export: 'Download your data',
  exportHint:
    'A JSON file with what this server holds about you, such as sessions, memberships and activity.',
  exported: 'Your data was downloaded',
  delete: 'Delete account',
};

export const accountDeletionStrings = {
  title: 'Delete your account?',
  consequence: 'Your sessions end and your name and email address are erased. You can’t undo this.',
  confirm: 'Delete account',
  password: 'Current password',
  stays: ({ otherMembers, apiKeys, webhooks }: Counts) =>
    `Stays with ${members(otherMembers)}.${
      apiKeys + webhooks === 0
        ? ''
        : ` ${plural(apiKeys, { one: '# API key of yours stops working', other: '# API keys of yours stop working' })}, ${plural(webhooks, { one: '# webhook is turned off', other: '# webhooks are turned off' })}.`
    }`,
  deleted: ({ qrCodes }: Counts) =>
    `You’re its only member: it is deleted forever, with ${codes(qrCodes)}. Printed copies stop working.`,
  needsAdmin: ({ qrCodes, otherMembers }: Counts) =>
    `You’re its only admin. It has ${codes(qrCodes)} and ${members(otherMembers)}.`,
  alsoDelete: ({ name }: { name: string }) => `Delete ${name}`,
  successor: ({ name }: { name: string }) => `New admin of ${name}`,
  choose: 'Choose…',
  trash: 'Delete it (its members can restore it for 14 days)',
  person: ({ name, email }: { name: string; email: string }) => `${name} (${email})`,
};
