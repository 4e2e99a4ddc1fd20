// Strings of the pages for developers: API keys and first requests.
import type { Labels } from '../components/text/labels.ts';
import { formatNumber, plural } from '../components/text/plural.ts';
import type { ApiKeyPermission, ApiKeyStatus } from '../schema-types.generated.ts';

const permissions: Labels<ApiKeyPermission> = {
  QR_CODES_READ: 'Read QR codes, images, folders and templates',
  QR_CODES_WRITE: 'Create, edit and delete QR codes',
  ANALYTICS_READ: 'Read scans and analytics',
  WEBHOOKS_READ: 'Read webhooks and deliveries',
  WEBHOOKS_WRITE: 'Create, edit and delete webhooks',
  ORGANIZATION_READ: 'Read the organization, members and audit log',
  API_KEYS_READ: 'Read API keys',
  API_KEYS_WRITE: 'Create, rotate and revoke API keys',
};

const statusFilter: Labels<ApiKeyStatus | ''> = {
  '': 'All keys',
  ACTIVE: 'Active keys',
  EXPIRED: 'Expired keys',
  REVOKED: 'Revoked keys',
};

export const developerStrings = {
  title: 'Developers',
  intro: 'Use API keys to access this organization through the REST and GraphQL APIs.',
  tabs: {
    apiKeys: 'API keys',
    webhooks: 'Webhooks',
    graphiql: 'GraphiQL',
    reference: 'API reference',
  },
  tools: {
    graphiql:
      'Explore the GraphQL API. Your organization is filled in, and requests use your session.',
    reference: 'Try the REST API. Your organization is filled in, and requests use your session.',
    alone: 'Open in a new tab',
  },
  apiKeys: 'API keys',
  filter: { label: 'Show', statuses: statusFilter },
  noMatches: 'No keys with this status',
  emptyTitle: 'No keys yet',
  empty: 'Create a separate key for each app, so you can revoke one without breaking the others.',
  table: {
    name: 'Name',
    key: 'Key',
    permissions: 'Permissions',
    created: 'Created',
    lastUsed: 'Last used',
    expires: 'Expires',
    status: 'Status',
    actions: 'Actions',
    allPermissions: 'All',
    formerMember: 'Former member',
    serviceAccount: 'Service account',
    test: 'Test',
    folders: ({ count }: { count: number }) =>
      plural(count, { one: '# folder', other: '# folders' }),
    requests: 'Requests (7 days)',
    requestsOn: ({ day, count }: { day: string; count: number }) =>
      `${day}: ${plural(count, { one: '# request', other: '# requests' })}`,
    byDay: ({ days }: { days: readonly string[] }) => `Requests by day. ${days.join(', ')}`,
    errors: ({ code, count }: { code: string; count: number }) =>
      `${formatNumber(count)} × ${code}`,
    never: 'Never',
    actionOn: ({ action, name }: { action: string; name: string }) => `${action} ${name}`,
  },
  status: {
    active: 'Active',
    expired: 'Expired',
    revoked: 'Revoked',
    rotated: 'Rotated',
    worksUntil: 'Works until',
  },
  actions: { edit: 'Edit', rotate: 'Rotate', takeOver: 'Take over', revoke: 'Revoke' },
  fields: {
    name: 'Name',
    namePlaceholder: 'e.g. Website, production',
    nameHint: 'Name the app that uses the key, so you know what stops working if you revoke it.',
    permissions: 'Permissions',
    allowedIps: 'Allowed IP addresses',
    allowedIpsPlaceholder: 'e.g. 203.0.113.7, 2001:db8::/32',
    allowedIpsHint: 'Comma-separated IPs or CIDR ranges. Leave blank to allow any.',
  },
  permissions,
  scope: {
    owner: 'Owner',
    owners: { you: 'You', organization: 'The organization (service account)' },
    ownerHint: 'A service account keeps working when you leave, whatever your role.',
    access: 'Access',
    accesses: { all: 'All QR codes', folders: 'Only some folders' },
    folders: 'Folders',
    noFolders: 'No folders yet',
    foldersHint: 'Everything outside of these folders doesn’t exist for the key.',
    test: 'Test key',
    testHint: 'It only sees QR codes that test keys created.',
  },
  create: {
    open: 'Create API key',
    title: 'Create API key',
    expires: 'Expires',
    inDays: { 0: 'Never', 30: 'In 30 days', 90: 'In 90 days', 365: 'In 1 year' },
    submit: 'Create key',
  },
  edit: { title: ({ name }: { name: string }) => `Edit “${name}”` },
  rotate: {
    title: ({ name }: { name: string }) => `Rotate “${name}”`,
    text: 'A new key with the same name and permissions replaces this one. Keep the old key working for a while to switch without downtime.',
    overlap: 'Keep the old key working for',
    overlaps: { 0: 'Don’t keep', 3600: '1 hour', 86400: '24 hours', 604800: '7 days' },
    submit: 'Rotate',
  },
  takeOver: {
    title: ({ name }: { name: string }) => `Take over “${name}”?`,
    text: ({ owner }: { owner: string }) =>
      `You become the key’s owner. It keeps working after ${owner} leaves, limited to your permissions.`,
    unknownOwner: 'its creator',
    submit: 'Take over',
    done: 'You are now the key’s owner',
  },
  revoke: {
    title: ({ name }: { name: string }) => `Revoke “${name}”?`,
    text: ({ key }: { key: string }) =>
      `From now on, requests with ${key} fail with 403 API_KEY_REVOKED. This can’t be undone.`,
    submit: 'Revoke key',
    done: 'API key revoked',
  },
  secret: { title: 'Your new API key', label: 'API key' },
  firstRequest: {
    title: 'First request',
    text: 'This request lists two QR codes. It contains your key, so it runs as it is:',
    language: 'Language',
    run: 'Run',
    answer: ({ status }: { status: string }) => `Response: ${status}`,
    noAnswer: 'No response',
    unreachable: 'The server can’t be reached. Try again.',
  },
  quickStart: {
    title: 'Quick start',
    text: 'Replace ilqr_… with your key. Your organization ID is already filled in:',
    reference: 'API reference',
    graphiql: 'GraphiQL',
    guides: 'Guides',
    createWithRest: 'Create a QR code with REST',
    listWithGraphql: 'List QR codes with GraphQL',
  },
};
