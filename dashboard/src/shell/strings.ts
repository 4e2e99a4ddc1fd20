// Strings of the frame around every page: navigation, errors.
import type { Labels } from '../components/text/labels.ts';
import type { OrganizationRole } from '../schema-types.generated.ts';

export const roleNames: Labels<OrganizationRole> = {
  VIEWER: 'Viewer',
  EDITOR: 'Editor',
  ADMIN: 'Admin',
};

export const shellStrings = {
  navigation: {
    main: 'Main',
    overview: 'Dashboard',
    qrCodes: 'QR codes',
    analytics: 'Analytics',
    developers: 'Developers',
    settings: 'Settings',
    resources: 'Resources',
    guides: 'Guides',
    graphiql: 'GraphiQL',
    apiReference: 'API reference',
    menu: 'Menu',
    account: 'Your account',
    logOut: 'Log out',
    logOutFailed: ({ reason }: { reason: string }) => `You’re still logged in. ${reason}`,
    skipToContent: 'Skip to content',
    organization: 'Organization',
    newOrganization: 'New organization…',
  },
  theme: { label: 'Theme', system: 'System', light: 'Light', dark: 'Dark' },
  shortcuts: {
    title: 'Keyboard shortcuts',
    newQrCode: 'Create QR code',
    apiKeys: 'API keys',
    search: 'Search',
    undo: 'Undo the last change',
    showList: 'Show this list',
    enable: 'Enable keyboard shortcuts',
  },
  qrCodesTabs: { label: 'QR codes', codes: 'Codes', templates: 'Templates' },
  newOrganization: {
    title: 'New organization',
    name: 'Name',
    slug: 'URL name',
    slugHint:
      'Used in the dashboard address, e.g. /organizations/nordlicht. Lowercase letters, digits and hyphens. Leave blank to generate it from the name.',
    submit: 'Create organization',
    created: 'Organization created',
    back: 'Back to the dashboard',
  },
  noOrganization: {
    title: 'You’re not part of an organization yet',
    text: 'Ask a colleague to invite you, or create an organization.',
    create: 'Create an organization',
  },
  noAccess: {
    roles: roleNames,
    title: ({ what }: { what: string }) => `You don’t have access to ${what}`,
    text: ({ role }: { role: string }) => `Your role is ${role}. Ask an admin to change your role.`,
  },
  notFound: {
    title: 'Page not found',
    text: 'Check the address. The page may have been deleted, or you may not have access to it.',
  },
  offline: {
    title: 'Can’t reach the server',
    text: 'Check your connection. This page loads as soon as the server responds.',
    banner: 'Can’t reach the server. This page may be out of date. Retrying…',
  },
  chunkMissing: {
    title: 'This page couldn’t be loaded',
    text: 'The server may have just been updated. Try again in a moment.',
  },
  error: {
    title: 'Something went wrong',
    text: 'An unexpected error stopped this page. Everything you saved is safe.',
  },
  tryAgain: 'Try again',
  toDashboard: 'Go to the dashboard',
  secondFactor: {
    missing:
      'This organization requires two-factor authentication. Until you turn it on, you can view everything but change nothing.',
    setUp: 'Set it up',
  },
};
