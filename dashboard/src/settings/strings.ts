// Strings of the settings: organization, members, audit log.
import { invitationDays } from '../../../src/domain/invitation/limits.ts';
import type { Labels } from '../components/text/labels.ts';
import { plural } from '../components/text/plural.ts';
import type { OrganizationRole } from '../schema-types.generated.ts';
import { roleNames } from '../shell/strings.ts';

const roleOptions: Labels<OrganizationRole> = {
  VIEWER: 'Viewer – can view',
  EDITOR: 'Editor – can create and edit codes',
  ADMIN: 'Admin – can also manage people and keys',
};

/** By the mutation that the audit log names; one that is missing is shown as it is. */
const actions: Readonly<Record<string, string>> = {
  acceptInvitation: 'accepted an invitation',
  changeMemberRole: 'changed a member’s role',
  changePassword: 'changed their password',
  createApiKey: 'created an API key',
  addMember: 'added a member by a group',
  createFolder: 'created a folder',
  createInvitation: 'invited someone',
  createLogo: 'uploaded a logo',
  createOrganization: 'created the organization',
  createPasskey: 'created a passkey',
  createQrCode: 'created a QR code',
  createQrCodes: 'created QR codes',
  createStylePreset: 'created a template',
  createWebhook: 'created a webhook',
  deactivateUser: 'deactivated a member',
  deleteFolder: 'deleted a folder',
  deleteLogo: 'deleted a logo',
  deleteOrganization: 'deleted the organization',
  deletePasskey: 'deleted a passkey',
  deleteQrCode: 'deleted a QR code',
  deleteQrCodes: 'deleted QR codes',
  deleteStylePreset: 'deleted a template',
  deleteWebhook: 'deleted a webhook',
  failedLogIn: 'tried to log in with a wrong password',
  failedPasskeyLogIn: 'tried to log in with a passkey that was refused',
  endSession: 'logged out a session',
  importQrCodes: 'imported QR codes',
  leaveOrganization: 'left the organization',
  logIn: 'logged in',
  logInWithPasskey: 'logged in with a passkey',
  logOut: 'logged out',
  releaseShortCode: 'released a short code that was used before (the operator)',
  reauthenticateWithPasskey: 'confirmed that it was them with a passkey',
  reactivateUser: 'reactivated a member',
  redeliverWebhook: 'resent a webhook delivery',
  removeMember: 'removed a member',
  revokeApiKey: 'revoked an API key',
  revokeInvitation: 'revoked an invitation',
  rotateApiKey: 'rotated an API key',
  rotateWebhookSecret: 'rotated a webhook secret',
  signUp: 'signed up',
  takeOverApiKey: 'took over an API key',
  testWebhook: 'sent a test event to a webhook',
  updateProvisionedUser: 'changed the account of a member',
  updateApiKey: 'edited an API key',
  updateFolder: 'renamed a folder',
  updateOrganization: 'edited the organization',
  updatePasskey: 'renamed a passkey',
  updateQrCode: 'edited a QR code',
  updateQrCodes: 'edited QR codes',
  updateStylePreset: 'edited a template',
  updateWebhook: 'edited a webhook',
};

export const settingsStrings = {
  title: 'Settings',
  intro: 'Manage your organization and team.',
  tabs: { general: 'General', auditLog: 'Audit log' },
  role: { label: 'Role', names: roleNames, options: roleOptions },
  organization: {
    title: 'Organization',
    id: 'Organization ID',
    idHint: 'You need this ID for API requests.',
    copyId: 'Copy organization ID',
    name: 'Name',
    slug: 'URL name',
  },
  members: {
    title: 'Members',
    you: ({ name }: { name: string }) => `${name} (you)`,
    roleOf: ({ name }: { name: string }) => `Role of ${name}`,
    removeMember: ({ name }: { name: string }) => `Remove ${name}`,
    roleChanged: 'Role changed',
    removed: 'Member removed',
  },
  removal: {
    title: ({ name }: { name: string }) => `Remove ${name}?`,
    consequence:
      'They lose access immediately. Their API keys and pending invitations are revoked, and their webhooks are turned off.',
    takeOver: 'Keep their API keys and webhooks working and make me the owner',
  },
  demotion: {
    title: {
      EDITOR: ({ name }: { name: string }) => `Make ${name} an editor?`,
      VIEWER: ({ name }: { name: string }) => `Make ${name} a viewer?`,
    },
    consequence:
      'Their pending invitations are revoked, and their webhooks are turned off. Their API keys are limited to the new role.',
    takeOver: 'Keep their webhooks working and make me the owner',
    confirm: 'Change role',
  },
  invitations: {
    title: 'Invitations',
    email: 'Email address',
    invite: 'Invite',
    share: `Share this link with them. It works once and expires in ${invitationDays} days. You won’t see it again.`,
    link: 'Invitation link',
    copyLink: 'Copy invitation link',
    expires: 'Expires',
    revoke: 'Revoke',
    revokeFor: ({ email }: { email: string }) => `Revoke invitation for ${email}`,
    revoked: 'Invitation revoked',
  },
  dangerZone: {
    title: 'Danger zone',
    leave: 'Leave organization',
    delete: 'Delete organization',
  },
  leaving: {
    title: ({ name }: { name: string }) => `Leave ${name}?`,
    consequence:
      'You lose access immediately. Your API keys and pending invitations are revoked, and your webhooks are turned off. Only an admin can invite you again.',
    confirm: 'Leave',
  },
  deletion: {
    title: ({ name }: { name: string }) => `Delete ${name}?`,
    consequence:
      'Printed copies, API keys and webhooks stop working. For 14 days an admin can restore it at the same address; then its QR codes and scan data are deleted forever.',
    confirmation: ({ slug }: { slug: string }) => `Type ${slug} to confirm`,
    confirm: 'Delete organization',
  },
  auditLog: {
    title: 'Audit log',
    intro: 'All changes, newest first. Entries can’t be edited or deleted.',
    noAccess: 'the audit log',
    downloadCsv: 'Download CSV',
    filters: {
      label: 'Filters',
      who: 'Person or API key',
      anyone: 'Everyone',
      action: 'Action',
      anyAction: 'All actions',
      target: 'ID of the object',
      since: 'From',
      until: 'Until',
    },
    onlyTarget: 'Show only entries about this',
    actions,
    entries: ({ count }: { count: number }) =>
      plural(count, { one: '# entry', other: '# entries' }),
    event: ({ who, action, target }: { who: string; action: string; target?: string }) =>
      `${who} ${actions[action] ?? action}${target === undefined ? '' : `: ${target}`}`,
    apiKey: ({ name }: { name: string }) => `API key “${name}”`,
    nobody: 'Someone who wasn’t logged in',
    identityProvider: 'Your identity provider',
    address: ({ address }: { address: string }) => `from ${address}`,
    changes: 'Changes',
    change: ({ field, from, to }: { field: string; from: string; to: string }) =>
      `${field}: ${from} → ${to}`,
    changeOf: ({ thing, change }: { thing: string; change: string }) => `${thing}: ${change}`,
    things: ({ count }: { count: number }) => plural(count, { one: '# item', other: '# items' }),
    none: 'none',
  },
};
