// Every field and every route, asked by every kind of caller, compared with docs/access.md.
import { readFile } from 'node:fs/promises';
import { isObjectType } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { invitationToken } from '../../src/auth/invitation.ts';
import { allPermissions } from '../../src/auth/permissions.ts';
import { createId } from '../../src/domain/id.ts';
import { schema } from '../../src/schema/index.ts';
import { textAt } from '../support/document/json.ts';
import { subscribe } from '../support/network/sse.ts';
import { follow } from '../support/server/scans.ts';
import { type Person, startServer, type TestServer, testSecret } from '../support/server/server.ts';

const callers = [
  'nobody',
  'wrong key',
  'foreign key',
  'bare key',
  'revoked key',
  'expired key',
  'full key',
  'VIEWER',
  'EDITOR',
  'ADMIN',
] as const;
type CallerName = (typeof callers)[number];

type People = Record<'ADMIN' | 'EDITOR' | 'VIEWER', Person>;

/** What a row is asked about, fresh for each that changes it, so that no row sees what another has done. */
interface World {
  org: string;
  slug: string;
  people: People;
  headers: Record<CallerName, Record<string, string>>;
}

/** A row of the table: makes what it needs, asks, returns the word for what came. */
type Ask = (world: World, caller: CallerName) => Promise<string>;

let server: TestServer;
let shared: People;
let foreignKey: string;
let readOnly: World;
beforeAll(async () => {
  server = await startServer();
  shared = await signUpAll();
  foreignKey = (await server.createKey(await server.signUp(), { permissions: everything })).secret;
  readOnly = await createWorld(shared);
});
afterAll(() => server.close());

const everything = [...allPermissions];

const signUpAll = async (): Promise<People> => ({
  ADMIN: await server.signUp(),
  EDITOR: await server.signUp(),
  VIEWER: await server.signUp(),
});

async function createWorld(people: People): Promise<World> {
  const { data } = await server.graphql(
    'mutation { createOrganization(input: {name: "World"}) { organization { id slug } } }',
    {},
    { cookie: people.ADMIN.cookie },
  );
  const org = textAt(data, 'createOrganization.organization.id');
  for (const role of ['EDITOR', 'VIEWER'] as const) {
    const { userId } = people[role];
    await server.prisma.member.create({
      data: { id: createId('Member'), organizationId: org, userId, role },
    });
  }
  const admin = { ...people.ADMIN, organizationId: org };
  const bare = await server.createKey(admin, { permissions: ['ANALYTICS_READ'] });
  const full = await server.createKey(admin, { permissions: everything });
  const revoked = await server.createKey(admin, { permissions: everything });
  const expired = await server.createKey(admin, { permissions: everything });
  const past = new Date(Date.now() - 1000);
  await server.prisma.apiKey.update({ where: { id: revoked.id }, data: { revokedAt: past } });
  await server.prisma.apiKey.update({ where: { id: expired.id }, data: { expiresAt: past } });
  const key = (secret: string) => ({ 'x-api-key': secret });
  const session = ({ cookie }: Person) => ({ cookie });
  return {
    org,
    slug: textAt(data, 'createOrganization.organization.slug'),
    people,
    headers: {
      nobody: {},
      'wrong key': key(`${full.secret.slice(0, -1)}!`),
      'foreign key': key(foreignKey),
      'bare key': key(bare.secret),
      'revoked key': key(revoked.secret),
      'expired key': key(expired.secret),
      'full key': key(full.secret),
      VIEWER: session(people.VIEWER),
      EDITOR: session(people.EDITOR),
      ADMIN: session(people.ADMIN),
    },
  };
}

const words: Record<string, string> = {
  UNAUTHORIZED: '401',
  API_KEY_REVOKED: 'revoked',
  FORBIDDEN: '403',
  NOT_FOUND: '404',
};

/** A document with the variables that it takes; null at the end of the path reads `null`. */
function document(
  query: string,
  make: (world: World) => Promise<Record<string, unknown>> | Record<string, unknown> = () => ({}),
): Ask {
  return async (world, caller) => {
    const { data, errors } = await server.graphql(query, await make(world), world.headers[caller]);
    const code = errors[0]?.extensions.code;
    if (code) return words[code] ?? code;
    let value: unknown = data;
    while (typeof value === 'object' && value !== null) {
      value = Object.values(value)[0];
    }
    return value === null ? 'null' : 'ok';
  };
}

const field = (selection: string, make?: (world: World) => Promise<Record<string, unknown>>): Ask =>
  document(
    `query ($org: ID!${make ? ', $id: ID!' : ''}) { organization(id: $org) { ${selection} } }`,
    async (world) => ({ org: world.org, ...(await make?.(world)) }),
  );

function mutation(
  name: string,
  selection: string,
  make: (world: World) => Promise<Record<string, unknown>> | Record<string, unknown>,
): Ask {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) { ${selection} } }`;
  return document(query, async (world) => ({ input: await make(world) }));
}

const route =
  (
    method: string,
    path: (world: World) => Promise<string> | string,
    body?: (world: World) => object,
  ): Ask =>
  async (world, caller) => {
    const answer = await server.rest(method, await path(world), {
      headers: world.headers[caller],
      body: body?.(world),
    });
    if (answer.status < 300) return 'ok';
    const { code } = Object(answer.body);
    return words[code] ?? code;
  };

/** A request without a body, which a session must mark as its own. */
const withoutBody =
  (method: string, path: (world: World) => Promise<string>): Ask =>
  (world, caller) => {
    const headers = { ...world.headers[caller], 'x-requested-with': 'test' };
    const asked = { ...world, headers: { ...world.headers, [caller]: headers } };
    return route(method, () => path(world))(asked, caller);
  };

const removal = (path: (world: World) => Promise<string>): Ask => withoutBody('DELETE', path);

const code = async ({ org }: World) =>
  (
    await server.prisma.qrCode.create({
      data: {
        id: createId('QrCode'),
        organizationId: org,
        type: 'URL',
        name: 'Q',
        sortName: 'q',
        dynamic: true,
        shortCode: createId('QrCode').slice(-20),
        content: { url: 'https://example.com' },
        style: { foregroundColor: '#000000', backgroundColor: '#FFFFFF', cornerRadius: 0 },
      },
    })
  ).id;
const folder = async ({ org }: World) => {
  const id = createId('Folder');
  await server.prisma.folder.create({ data: { id, organizationId: org, name: id } });
  return id;
};
const apiKey = async ({ org, people }: World) =>
  (
    await server.createKey(
      { ...people.ADMIN, organizationId: org },
      { permissions: ['QR_CODES_READ'] },
    )
  ).id;
const logo = async ({ org }: World) => {
  const id = createId('Logo');
  const { bytes, sha256 } = { bytes: Buffer.from('<svg/>'), sha256: Buffer.from(id) };
  const data = { id, organizationId: org, name: 'L', mediaType: 'image/svg+xml', bytes, sha256 };
  return (await server.prisma.logo.create({ data: { ...data, width: 1, height: 1 } })).id;
};
const preset = async ({ org }: World) => {
  const id = createId('StylePreset');
  const style = { foregroundColor: '#000000', backgroundColor: '#FFFFFF', cornerRadius: 0 };
  await server.prisma.stylePreset.create({ data: { id, organizationId: org, name: id, style } });
  return id;
};
const webhook = async ({ org }: World) =>
  (
    await server.prisma.webhook.create({
      data: {
        id: createId('Webhook'),
        organizationId: org,
        url: 'https://example.com',
        events: [],
        secret: new Uint8Array(28),
      },
    })
  ).id;
const delivery = async (world: World) =>
  (
    await server.prisma.webhookDelivery.create({
      data: {
        id: createId('WebhookDelivery'),
        organizationId: world.org,
        webhookId: await webhook(world),
        eventId: 'evt_1',
        event: 'webhook.test',
        data: {},
        createdAt: new Date(),
      },
    })
  ).id;
const member = async ({ org }: World) => {
  const id = createId('Member');
  const user = await server.prisma.user.create({
    data: { id: createId('User'), email: `${id}@example.com`, name: 'M', passwordHash: 'none' },
  });
  await server.prisma.member.create({
    data: { id, organizationId: org, userId: user.id, role: 'EDITOR' },
  });
  return id;
};
/** From an admin of the organization, without whom it would not count. */
const invitation = async (world: World) => {
  const { userId } = await server.prisma.member.update({
    where: { id: await member(world) },
    data: { role: 'ADMIN' },
  });
  const { id } = await server.prisma.invitation.create({
    data: {
      id: createId('Invitation'),
      organizationId: world.org,
      createdById: userId,
      email: 'x@example.com',
      role: 'VIEWER',
      expiresAt: new Date(Date.now() + 60_000),
    },
  });
  return id;
};
const elsewhere = async () =>
  (
    await server.prisma.organization.create({
      data: {
        id: createId('Organization'),
        name: 'E',
        slug: createId('Organization').replace('_', '-'),
      },
    })
  ).id;
/** The bare key of these rows lacks what the others have. */
const withoutAnalytics =
  (ask: Ask): Ask =>
  async (world, caller) => {
    if (caller !== 'bare key') return ask(world, caller);
    const { secret } = await server.createKey(
      { ...world.people.ADMIN, organizationId: world.org },
      { permissions: ['QR_CODES_READ'] },
    );
    return ask(
      { ...world, headers: { ...world.headers, [caller]: { 'x-api-key': secret } } },
      caller,
    );
  };
/** What a watcher is told first, while somebody scans. */
const scanned: Ask = async (world, caller) => {
  const { shortCode } = await server.prisma.qrCode.findUniqueOrThrow({
    where: { id: await code(world) },
  });
  const query = 'subscription ($org: ID!) { qrCodeScanned(organizationId: $org) { id } }';
  const stream = await subscribe(server, query, { org: world.org }, world.headers[caller]);
  await follow(`${server.url}/q/${shortCode}`);
  const data = Object((await stream.next())?.data);
  await stream.close();
  const word = data.errors?.[0].extensions.code;
  return word === undefined ? 'ok' : (words[word] ?? word);
};
const list = ({ org }: World) => `/organizations/${org}/qr-codes`;
const members = ({ org }: World) => `/organizations/${org}/members`;
const invitations = ({ org }: World) => `/organizations/${org}/invitations`;
const hooks = ({ org }: World) => `/organizations/${org}/webhooks`;
const hook = async (world: World) => `${hooks(world)}/${await webhook(world)}`;
const hookDelivery = async (world: World) => {
  const { webhookId, id } = await server.prisma.webhookDelivery.findUniqueOrThrow({
    where: { id: await delivery(world) },
  });
  return `${hooks(world)}/${webhookId}/deliveries/${id}`;
};
const newHook = { url: 'https://example.com/hook', events: ['qr.created'] };
const keys = ({ org }: World) => `/organizations/${org}/api-keys`;
const logos = ({ org }: World) => `/organizations/${org}/logos`;
const presets = ({ org }: World) => `/organizations/${org}/style-presets`;
const mark = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><rect width="8" height="8"/></svg>',
).toString('base64');
const url = { content: { url: { url: 'https://example.com' } } };
const node = (type: string, id: (world: World) => Promise<string>): Ask =>
  document(`query ($id: ID!) { node(id: $id) { ... on ${type} { id } } }`, async (world) => ({
    id: await id(world),
  }));

const folders = ({ org }: World) => `/organizations/${org}/folders`;
const bulk =
  (what: string, item: (id: string) => object): Ask =>
  async (world, caller) => {
    const items = [item(await code(world))];
    return route(
      'POST',
      () => `${list(world)}/bulk-${what}`,
      () => ({ items }),
    )(world, caller);
  };

const rows: Record<string, Ask> = {
  'Query.me': document('{ me { id } }'),
  'Query.organization': field('id'),
  'Query.node (Organization)': node('Organization', async ({ org }) => org),
  'Query.node (User)': node('User', async ({ people }) => people.VIEWER.userId),
  'Query.node (Member)': node('Member', member),
  'Query.node (ApiKey)': node('ApiKey', apiKey),
  'Query.node (QrCode)': node('QrCode', code),
  'Query.node (Logo)': node('Logo', logo),
  'Query.node (StylePreset)': node('StylePreset', preset),
  'Query.node (Folder)': node('Folder', folder),
  'Query.node (Webhook)': node('Webhook', webhook),
  'Query.node (WebhookDelivery)': node('WebhookDelivery', delivery),
  'Query.nodes': document('query ($id: ID!) { nodes(ids: [$id]) { id } }', async (world) => ({
    id: await code(world),
  })),
  'Organization.id': field('id'),
  'Organization.name': field('name'),
  'Organization.slug': field('slug'),
  'Organization.createdAt': field('createdAt'),
  'Organization.role': field('role'),
  'Organization.permissions': field('permissions'),
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
  'Organization.logos': field('logos { totalCount }'),
  'Organization.logo': field('logo(id: $id) { id data }', async (world) => ({
    id: await logo(world),
  })),
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
  'Organization.auditLog': field('auditLog { totalCount }'),
  'User.sessions': document('{ me { sessions { id } } }'),
  'Query.signUpPolicy': document('{ signUpPolicy { confirmsEmail } }'),
  'Mutation.requestSignUp': mutation('requestSignUp', 'sent', () => ({
    email: `${createId('User')}@example.com`,
  })),
  'Mutation.signUp': mutation('signUp', 'user { id }', () => ({
    email: `${createId('User')}@example.com`,
    password: 'four random words',
    name: 'N',
    organizationName: 'N',
  })),
  'Mutation.logIn': mutation('logIn', 'user { id }', ({ people }) => ({
    email: people.ADMIN.email,
    password: people.ADMIN.password,
  })),
  'Mutation.logOut': document('mutation { logOut { ok } }'),
  'Mutation.changePassword': async (world, caller) => {
    const input = { currentPassword: shared.ADMIN.password, newPassword: shared.ADMIN.password };
    return mutation('changePassword', 'user { id }', () => input)(world, caller);
  },
  'Mutation.endSession': async (world, caller) => {
    const cookie = world.headers[caller].cookie;
    const own = cookie
      ? await server.graphql('{ me { sessions { id } } }', {}, { cookie })
      : undefined;
    const id = own ? textAt(own.data, 'me.sessions.0.id') : 'ses_1';
    return mutation('endSession', 'endedSessionId', () => ({ id }))(world, caller);
  },
  'Mutation.createOrganization': mutation('createOrganization', 'organization { id }', () => ({
    name: 'N',
  })),
  'Mutation.updateOrganization': mutation(
    'updateOrganization',
    'organization { id }',
    ({ org }) => ({ id: org, name: 'N' }),
  ),
  'Mutation.deleteOrganization': mutation(
    'deleteOrganization',
    'deletedOrganizationId',
    ({ org, slug }) => ({ id: org, confirmation: slug }),
  ),
  'Mutation.changeMemberRole': mutation('changeMemberRole', 'member { id }', async (world) => ({
    id: await member(world),
    role: 'VIEWER',
  })),
  'Mutation.removeMember': mutation('removeMember', 'removedMemberId', async (world) => ({
    id: await member(world),
  })),
  'Mutation.leaveOrganization': async (world, caller) => {
    // Somebody stays, so that also the ADMIN may go.
    await server.prisma.member.update({
      where: { id: await member(world) },
      data: { role: 'ADMIN' },
    });
    return mutation('leaveOrganization', 'removedMemberId', ({ org }) => ({ organizationId: org }))(
      world,
      caller,
    );
  },
  'Mutation.createInvitation': mutation('createInvitation', 'link', ({ org }) => ({
    organizationId: org,
    email: 'x@example.com',
    role: 'VIEWER',
  })),
  'Mutation.acceptInvitation': mutation(
    'acceptInvitation',
    'organization { id }',
    async (world) => ({
      token: invitationToken(await invitation({ ...world, org: await elsewhere() }), testSecret),
    }),
  ),
  'Mutation.revokeInvitation': mutation('revokeInvitation', 'invitation { id }', async (world) => ({
    id: await invitation(world),
  })),
  'Mutation.createApiKey': mutation('createApiKey', 'secret', ({ org }) => ({
    organizationId: org,
    name: 'K',
    permissions: ['QR_CODES_READ'],
  })),
  'Mutation.updateApiKey': mutation('updateApiKey', 'apiKey { id }', async (world) => ({
    id: await apiKey(world),
    name: 'K',
  })),
  'Mutation.takeOverApiKey': mutation('takeOverApiKey', 'apiKey { id }', async (world) => ({
    id: await apiKey(world),
  })),
  'Mutation.rotateApiKey': mutation('rotateApiKey', 'secret', async (world) => ({
    id: await apiKey(world),
  })),
  'Mutation.revokeApiKey': mutation('revokeApiKey', 'apiKey { id }', async (world) => ({
    id: await apiKey(world),
  })),
  'Mutation.createQrCode': mutation('createQrCode', 'qrCode { id }', ({ org }) => ({
    organizationId: org,
    name: 'Q',
    ...url,
  })),
  'Mutation.importQrCodes': mutation('importQrCodes', 'created', ({ org }) => ({
    organizationId: org,
    csv: 'name,url\nQ,https://example.com',
  })),
  'Mutation.updateQrCode': mutation('updateQrCode', 'qrCode { id }', async (world) => ({
    id: await code(world),
    name: 'Q',
  })),
  'Mutation.deleteQrCode': mutation('deleteQrCode', 'deletedQrCodeId', async (world) => ({
    id: await code(world),
  })),
  'Mutation.createQrCodes': mutation('createQrCodes', 'succeeded', ({ org }) => ({
    organizationId: org,
    items: [{ name: 'Q', ...url }],
  })),
  'Mutation.updateQrCodes': mutation('updateQrCodes', 'succeeded', async (world) => ({
    organizationId: world.org,
    items: [{ id: await code(world), name: 'Q' }],
  })),
  'Mutation.deleteQrCodes': mutation('deleteQrCodes', 'succeeded', async (world) => ({
    organizationId: world.org,
    items: [{ id: await code(world) }],
  })),
  'Mutation.createLogo': mutation('createLogo', 'logo { id }', ({ org }) => ({
    organizationId: org,
    name: 'L',
    data: mark,
  })),
  'Mutation.deleteLogo': mutation('deleteLogo', 'deletedLogoId', async (world) => ({
    id: await logo(world),
  })),
  'Mutation.createStylePreset': mutation('createStylePreset', 'stylePreset { id }', ({ org }) => ({
    organizationId: org,
    name: createId('StylePreset'),
    style: {},
  })),
  'Mutation.updateStylePreset': mutation(
    'updateStylePreset',
    'stylePreset { id }',
    async (world) => ({ id: await preset(world), style: {} }),
  ),
  'Mutation.deleteStylePreset': mutation(
    'deleteStylePreset',
    'deletedStylePresetId',
    async (world) => ({ id: await preset(world) }),
  ),
  'Mutation.createFolder': mutation('createFolder', 'folder { id }', ({ org }) => ({
    organizationId: org,
    name: createId('Folder'),
  })),
  'Mutation.updateFolder': mutation('updateFolder', 'folder { id }', async (world) => ({
    id: await folder(world),
  })),
  'Mutation.deleteFolder': mutation('deleteFolder', 'deletedFolderId', async (world) => ({
    id: await folder(world),
  })),
  'Subscription.qrCodeScanned': withoutAnalytics(scanned),
  'Mutation.createWebhook': mutation('createWebhook', 'webhook { id }', ({ org }) => ({
    organizationId: org,
    ...newHook,
  })),
  'Mutation.updateWebhook': mutation('updateWebhook', 'webhook { id }', async (world) => ({
    id: await webhook(world),
    batch: true,
  })),
  'Mutation.rotateWebhookSecret': mutation('rotateWebhookSecret', 'secret', async (world) => ({
    id: await webhook(world),
  })),
  'Mutation.testWebhook': mutation('testWebhook', 'delivery { id }', async (world) => ({
    id: await webhook(world),
  })),
  'Mutation.redeliverWebhook': mutation('redeliverWebhook', 'delivery { id }', async (world) => ({
    id: await delivery(world),
  })),
  'Mutation.deleteWebhook': mutation('deleteWebhook', 'deletedWebhookId', async (world) => ({
    id: await webhook(world),
  })),
  'GET /users/me/organizations': route('GET', () => '/users/me/organizations'),
  'GET /organizations/{orgId}/qr-codes': route('GET', list),
  'POST /organizations/{orgId}/qr-codes': route('POST', list, () => ({
    type: 'URL',
    name: 'Q',
    data: { url: 'https://example.com' },
  })),
  'GET /organizations/{orgId}/qr-codes/export': route('GET', (world) => `${list(world)}/export`),
  'POST /organizations/{orgId}/qr-codes/import': async (world, caller) => {
    const answer = await server.rest('POST', `${list(world)}/import`, {
      headers: {
        ...world.headers[caller],
        'content-type': 'text/csv',
        'x-requested-with': 'test',
      },
      body: 'name,url\nQ,https://example.com',
    });
    const { code: word } = Object(answer.body);
    return answer.status < 300 ? 'ok' : (words[word] ?? word);
  },
  'POST /organizations/{orgId}/qr-codes/bulk-create': route(
    'POST',
    (world) => `${list(world)}/bulk-create`,
    () => ({ items: [{ type: 'URL', name: 'Q', data: { url: 'https://example.com' } }] }),
  ),
  'POST /organizations/{orgId}/qr-codes/bulk-update': bulk('update', (id) => ({ id, name: 'Q' })),
  'POST /organizations/{orgId}/qr-codes/bulk-delete': bulk('delete', (id) => ({ id })),
  'GET /organizations/{orgId}/qr-codes/{id}': route(
    'GET',
    async (world) => `${list(world)}/${await code(world)}`,
  ),
  'PUT /organizations/{orgId}/qr-codes/{id}': route(
    'PUT',
    async (world) => `${list(world)}/${await code(world)}`,
    () => ({ name: 'Q' }),
  ),
  'DELETE /organizations/{orgId}/qr-codes/{id}': removal(
    async (world) => `${list(world)}/${await code(world)}`,
  ),
  'GET /organizations/{orgId}/qr-codes/{id}/download': route(
    'GET',
    async (world) => `${list(world)}/${await code(world)}/download`,
  ),
  'GET /organizations/{orgId}/qr-codes/analytics': withoutAnalytics(
    route('GET', (world) => `${list(world)}/analytics`),
  ),
  'GET /organizations/{orgId}/qr-codes/{id}/analytics': withoutAnalytics(
    route('GET', async (world) => `${list(world)}/${await code(world)}/analytics`),
  ),
  'GET /organizations/{orgId}/qr-codes/{id}/analytics/export': withoutAnalytics(
    route('GET', async (world) => `${list(world)}/${await code(world)}/analytics/export`),
  ),
  'GET /organizations/{orgId}/qr-codes/{id}/scans': withoutAnalytics(
    route('GET', async (world) => `${list(world)}/${await code(world)}/scans`),
  ),
  'GET /organizations/{orgId}/qr-codes/{id}/preview': route(
    'GET',
    async (world) => `${list(world)}/${await code(world)}/preview`,
  ),
  'GET /organizations/{orgId}/logos': route('GET', logos),
  'POST /organizations/{orgId}/logos': route('POST', logos, () => ({ name: 'L', data: mark })),
  'GET /organizations/{orgId}/logos/{id}': route(
    'GET',
    async (world) => `${logos(world)}/${await logo(world)}`,
  ),
  'DELETE /organizations/{orgId}/logos/{id}': removal(
    async (world) => `${logos(world)}/${await logo(world)}`,
  ),
  'GET /organizations/{orgId}/logos/{id}/image': route(
    'GET',
    async (world) => `${logos(world)}/${await logo(world)}/image`,
  ),
  'GET /organizations/{orgId}/style-presets': route('GET', presets),
  'POST /organizations/{orgId}/style-presets': route('POST', presets, () => ({
    name: createId('StylePreset'),
    style: {},
  })),
  'GET /organizations/{orgId}/style-presets/{id}': route(
    'GET',
    async (world) => `${presets(world)}/${await preset(world)}`,
  ),
  'PUT /organizations/{orgId}/style-presets/{id}': route(
    'PUT',
    async (world) => `${presets(world)}/${await preset(world)}`,
    () => ({ style: {} }),
  ),
  'DELETE /organizations/{orgId}/style-presets/{id}': removal(
    async (world) => `${presets(world)}/${await preset(world)}`,
  ),
  'GET /organizations/{orgId}/folders': route('GET', folders),
  'POST /organizations/{orgId}/folders': route('POST', folders, () => ({
    name: createId('Folder'),
  })),
  'GET /organizations/{orgId}/folders/{id}': route(
    'GET',
    async (world) => `${folders(world)}/${await folder(world)}`,
  ),
  'PUT /organizations/{orgId}/folders/{id}': route(
    'PUT',
    async (world) => `${folders(world)}/${await folder(world)}`,
    () => ({}),
  ),
  'DELETE /organizations/{orgId}/folders/{id}': removal(
    async (world) => `${folders(world)}/${await folder(world)}`,
  ),
  'GET /organizations/{orgId}/members': route('GET', members),
  'GET /organizations/{orgId}/members/{id}': route(
    'GET',
    async (world) => `${members(world)}/${await member(world)}`,
  ),
  'GET /organizations/{orgId}/invitations': route('GET', invitations),
  'GET /organizations/{orgId}/invitations/{id}': route(
    'GET',
    async (world) => `${invitations(world)}/${await invitation(world)}`,
  ),
  'GET /organizations/{orgId}/tags': route('GET', ({ org }) => `/organizations/${org}/tags`),
  'GET /organizations/{orgId}/api-keys': route('GET', keys),
  'POST /organizations/{orgId}/api-keys': route('POST', keys, () => ({
    name: 'K',
    permissions: ['QR_CODES_READ'],
  })),
  'GET /organizations/{orgId}/api-keys/{id}': route(
    'GET',
    async (world) => `${keys(world)}/${await apiKey(world)}`,
  ),
  'PUT /organizations/{orgId}/api-keys/{id}': route(
    'PUT',
    async (world) => `${keys(world)}/${await apiKey(world)}`,
    () => ({ name: 'Renamed' }),
  ),
  'POST /organizations/{orgId}/api-keys/{id}/rotate': route(
    'POST',
    async (world) => `${keys(world)}/${await apiKey(world)}/rotate`,
    () => ({}),
  ),
  'DELETE /organizations/{orgId}/api-keys/{id}': removal(
    async (world) => `${keys(world)}/${await apiKey(world)}`,
  ),
  'GET /organizations/{orgId}/webhooks': route('GET', hooks),
  'POST /organizations/{orgId}/webhooks': route('POST', hooks, () => newHook),
  'GET /organizations/{orgId}/webhooks/{id}': route('GET', hook),
  'PUT /organizations/{orgId}/webhooks/{id}': route('PUT', hook, () => ({ batch: true })),
  'DELETE /organizations/{orgId}/webhooks/{id}': removal(hook),
  'POST /organizations/{orgId}/webhooks/{id}/rotate-secret': route(
    'POST',
    async (world) => `${await hook(world)}/rotate-secret`,
    () => ({}),
  ),
  'POST /organizations/{orgId}/webhooks/{id}/test': withoutBody(
    'POST',
    async (world) => `${await hook(world)}/test`,
  ),
  'GET /organizations/{orgId}/webhooks/{id}/deliveries': route(
    'GET',
    async (world) => `${await hook(world)}/deliveries`,
  ),
  'GET /organizations/{orgId}/webhooks/{id}/deliveries/{deliveryId}': route('GET', hookDelivery),
  'POST /organizations/{orgId}/webhooks/{id}/deliveries/{deliveryId}/redeliver': withoutBody(
    'POST',
    async (world) => `${await hookDelivery(world)}/redeliver`,
  ),
  'GET /organizations/{orgId}/audit-log/export': route(
    'GET',
    ({ org }) => `/organizations/${org}/audit-log/export`,
  ),
};

/** These end sessions or memberships, so each caller gets people and an organization of their own. */
const upsetting = /logOut|changePassword|endSession|deleteOrganization|leaveOrganization/;

/** These change nothing, so one world does for all. */
const reading = /^(?:Query|Organization|User|GET)\b/;

/** The rows of a Markdown table, by their first cell. */
function parseTable(markdown: string): Map<string, string[]> {
  const lines = markdown.split('\n').filter((line) => line.startsWith('|'));
  const cells = lines.map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim().replaceAll('`', '')),
  );
  return new Map(cells.slice(2).map(([name = '', ...rest]) => [name, rest]));
}

const table = parseTable(await readFile(new URL('../../docs/access.md', import.meta.url), 'utf8'));

test('the table has every root field, every field of an organization, every route', async () => {
  const wanted = ['Query', 'Mutation', 'Subscription', 'Organization'].flatMap((name) => {
    const type = schema.getType(name);
    return isObjectType(type) ? Object.keys(type.getFields()).map((one) => `${name}.${one}`) : [];
  });
  const { body } = await server.rest('GET', '/openapi.json');
  for (const [path, methods] of Object.entries<object>(Object(body).paths)) {
    for (const method of Object.keys(methods)) wanted.push(`${method.toUpperCase()} ${path}`);
  }
  const names = new Set([...table.keys()].map((name) => name.replace(/ \(\w+\)$/, '')));
  expect(wanted.filter((name) => !names.has(name))).toEqual([]);
  expect([...table.keys()]).toEqual(Object.keys(rows));
});

test.each(Object.entries(rows))('%s', async (name, ask) => {
  const found: string[] = [];
  let world = readOnly;
  if (!reading.test(name) && !upsetting.test(name)) world = await createWorld(shared);
  for (const caller of callers) {
    if (upsetting.test(name)) world = await createWorld(await signUpAll());
    found.push(await ask(world, caller));
  }
  const row = table.get(name);
  expect(found, `| ${name} | ${found.join(' | ')} |`).toEqual(row);
});
