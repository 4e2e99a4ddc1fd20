// Queries for each field of Query, an organization and a user.
import { document, field, withoutAnalytics } from './ask.ts';
import { deviceFields } from './mutations/device.ts';
import {
  apiKey,
  auditEvent,
  code,
  delivery,
  exportJob,
  folder,
  identity,
  importJob,
  invitation,
  logo,
  member,
  passkey,
  preset,
  savedView,
  scan,
  session,
  sharedReport,
  webhook,
} from './resources.ts';
import type { Ask, World } from './world.ts';

const node = (type: string, id: (world: World) => Promise<string>): Ask =>
  document(`query ($id: ID!) { node(id: $id) { ... on ${type} { id } } }`, async (world) => ({
    id: await id(world),
  }));

/** Something that only its person can see, of each caller; keys belong to a person, too. */
const own =
  (type: string, create: (userId: string, world: World) => Promise<{ id: string }>): Ask =>
  async (world, caller) => {
    const { data } = await world.server.graphql('{ me { id } }', {}, world.headers[caller]);
    const userId = Object(data).me?.id ?? world.people.VIEWER.userId;
    const { id } = await create(userId, world);
    return node(type, async () => id)(world, caller);
  };

export const fields: Record<string, Ask> = {
  'Query.me': document('{ me { id } }'),
  'Query.organization': field('id'),
  'Query.organizations': document('{ organizations { id } }'),
  'Query.node (Organization)': node('Organization', async ({ org }) => org),
  'Query.node (User)': node('User', async ({ people }) => people.VIEWER.userId),
  'Query.node (Member)': node('Member', member),
  'Query.node (ApiKey)': node('ApiKey', apiKey),
  'Query.node (QrCode)': node('QrCode', code),
  'Query.node (Logo)': node('Logo', logo),
  'Query.node (StylePreset)': node('StylePreset', preset),
  'Query.node (Folder)': node('Folder', folder),
  'Query.node (SavedView)': node('SavedView', savedView),
  'Query.node (SharedReport)': withoutAnalytics(node('SharedReport', sharedReport)),
  'Query.node (Webhook)': node('Webhook', webhook),
  'Query.node (WebhookDelivery)': node('WebhookDelivery', delivery),
  'Query.node (Invitation)': node('Invitation', invitation),
  'Query.node (AuditEvent)': node('AuditEvent', auditEvent),
  'Query.node (Session)': own('Session', session),
  'Query.node (Passkey)': own('Passkey', passkey),
  'Query.node (Identity)': own('Identity', identity),
  'Query.node (ExportJob)': node('ExportJob', exportJob),
  'Query.node (ImportJob)': node('ImportJob', importJob),
  'Query.webhookEvent': document(
    'query ($id: ID!) { webhookEvent(deliveryId: $id) { eventId } }',
    async (world) => ({ id: await delivery(world) }),
  ),
  'Query.node (Scan)': withoutAnalytics(node('Scan', scan)),
  'Query.nodes': document('query ($id: ID!) { nodes(ids: [$id]) { id } }', async (world) => ({
    id: await code(world),
  })),
  'Organization.id': field('id'),
  'Organization.name': field('name'),
  'Organization.slug': field('slug'),
  'Organization.createdAt': field('createdAt'),
  'Organization.deletedAt': field('createdAt deletedAt'),
  'Organization.purgeAt': field('createdAt purgeAt'),
  'Organization.requiresSecondFactor': field('requiresSecondFactor'),
  'Organization.branding': field('createdAt branding { accentColor logo { id } }'),
  'Organization.secondFactorMissing': field('secondFactorMissing'),
  'Organization.role': field('role'),
  'Organization.permissions': field('permissions'),
  'Organization.trashDays': field('trashDays'),
  'Organization.members': field('members { totalCount }'),
  'Organization.member': field('member(id: $id) { id }', async (world) => ({
    id: await member(world),
  })),
  'Organization.qrCodes': field('qrCodes { totalCount }'),
  'Organization.qrCode': field('qrCode(id: $id) { id svg }', async (world) => ({
    id: await code(world),
  })),
  'Organization.qrCodeDraft': field(
    'qrCodeDraft(input: {content: {url: {url: "https://example.com"}}}) { svg }',
  ),
  'Organization.labelSheetUrl': field('labelSheetUrl(template: AVERY_L7160)'),
  'Organization.logos': field('logos { totalCount }'),
  'Organization.logo': field('logo(id: $id) { id data }', async (world) => ({
    id: await logo(world),
  })),
  'Organization.demoData': field('createdAt demoData { qrCodeCount }'),
  'Organization.savedViews': field('savedViews { id }'),
  'Organization.digestFrequency': field('digestFrequency'),
  'Organization.sharedReports': withoutAnalytics(field('sharedReports { totalCount }')),
  'Organization.sharedReport': withoutAnalytics(
    field('sharedReport(id: $id) { id }', async (world) => ({ id: await sharedReport(world) })),
  ),
  'Organization.stylePresets': field('stylePresets { totalCount }'),
  'Organization.stylePreset': field('stylePreset(id: $id) { id }', async (world) => ({
    id: await preset(world),
  })),
  'Organization.folders': field('folders { totalCount }'),
  'Organization.folder': field('folder(id: $id) { id qrCodeCount }', async (world) => ({
    id: await folder(world),
  })),
  'Organization.tags': field('tags { tag }'),
  'Organization.analytics': withoutAnalytics(field('analytics { summary { totalScans } }')),
  'Organization.scans': withoutAnalytics(field('scans { totalCount }')),
  'Organization.apiKeys': field('apiKeys { totalCount }'),
  'Organization.apiKey': field('apiKey(id: $id) { id }', async (world) => ({
    id: await apiKey(world),
  })),
  'Organization.webhooks': field('webhooks { totalCount }'),
  'Organization.webhook': field(
    'webhook(id: $id) { id deliveries { totalCount } }',
    async (world) => ({
      id: await webhook(world),
    }),
  ),
  'Organization.invitations': field('invitations { totalCount }'),
  'Organization.invitation': field('invitation(id: $id) { id }', async (world) => ({
    id: await invitation(world),
  })),
  'Organization.exportJobs': field('exportJobs { totalCount }'),
  'Organization.exportJob': field('exportJob(id: $id) { id url }', async (world) => ({
    id: await exportJob(world),
  })),
  'Organization.importJobs': field('importJobs { totalCount }'),
  'Organization.importJob': field('importJob(id: $id) { id status }', async (world) => ({
    id: await importJob(world),
  })),
  'Organization.auditLog': field('auditLog { totalCount }'),
  'User.activity': document('{ me { activity { totalCount } } }'),
  'User.locale': document('{ me { createdAt locale } }'),
  'User.timeZone': document('{ me { createdAt timeZone } }'),
  'User.secondFactor': document('{ me { secondFactor { methods } } }'),
  'User.emailVerifiedAt': document('{ me { id emailVerifiedAt } }'),
  'User.deactivatedAt': document('{ me { id deactivatedAt } }'),
  'User.hasPassword': document('{ me { id hasPassword } }'),
  'User.deletion': document('{ me { deletion { organizations { name } } } }'),
  'User.passkeys': document('{ me { passkeys { id } } }'),
  'User.identities': document('{ me { identities { id } } }'),
  'User.sessions': document('{ me { sessions { id } } }'),
  ...deviceFields,
  'Query.serverInfo': document('{ serverInfo { version limits { maxDepth } } }'),
  'Query.signInPolicy': document('{ signInPolicy { passwordReset } }'),
};
