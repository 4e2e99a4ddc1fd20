// Requests every field and route with keys that only reach a part of the organization.
import { beforeAll, describe, expect, test } from 'vitest';
import { scopedPermissions } from '../../src/domain/api-key/permissions.ts';
import { createCaller, useServer } from '../support/server/setting.ts';
import { fields } from './fields.ts';
import { mutations } from './mutations.ts';
import { folder } from './resources.ts';
import { routes } from './routes.ts';
import { createKey, createWorld, type People, signUpAll, type World } from './world.ts';

const server = useServer({ config: { adminReset: 'on' } });
let people: People;
let foreignKey: string;
beforeAll(async () => {
  people = await signUpAll(server);
  foreignKey = (await createCaller(server)).key;
});

/** What each key reaches none of: the resources of the rows are in no folder, and not of a test key. */
const kinds = ['limited to a folder', 'test'] as const;

/** With the key in place of the full key. */
async function worldOf(kind: (typeof kinds)[number]): Promise<World> {
  const world = await createWorld(server, people, foreignKey);
  const folderIds = kind === 'test' ? null : [await folder(world)];
  const scope = { folderIds, test: kind === 'test' };
  const { secret } = await createKey(world, { permissions: scopedPermissions, scope });
  return { ...world, headers: { ...world.headers, 'full key': { 'x-api-key': secret } } };
}

/** These change nothing, so those of a key share one organization. */
const isReadOnly = /^(?:Query|Organization|GET)\b/;

/** Of the own account, or public. */
const ofNoOrganization =
  /^User\.|^Query\.(?:me|signInPolicy|node \((?:Session|Passkey|Identity)\))$|Mutation\.(?:\w*Me|\w*[pP]asskey\w*|\w*LogIn|\w*SignUp|signUp|\w*SignIn\w*|logIn|logOut|\w*PasswordReset\w*|\w*Password|\w*Email\w*|\w*Session\w*|\w*Authenticator|\w*RecoveryCodes|\w*[iI]dentity|\w*Device|reauthenticate|\w*Invitation|createOrganization|purgeOrganization)$/;

/** What succeeds: the organization itself, lists of what the key reaches, and what belongs to all QR codes. */
const open = new Set([
  'Query.organization',
  'Query.organizations',
  'Query.node (Organization)',
  'Query.node (Logo)',
  'Query.node (StylePreset)',
  ...['id', 'name', 'slug', 'createdAt', 'deletedAt', 'purgeAt', 'trashDays'].map(ofOrganization),
  ...['requiresSecondFactor', 'secondFactorMissing', 'role', 'permissions'].map(ofOrganization),
  ...['qrCodes', 'folders', 'tags', 'qrCodeDraft', 'labelSheetUrl'].map(ofOrganization),
  ofOrganization('branding'),
  ...['logos', 'logo', 'stylePresets', 'stylePreset'].map(ofOrganization),
  'GET /users/me/organizations',
  'GET /organizations/{orgId}/qr-codes',
  'GET /organizations/{orgId}/qr-codes/export',
  'GET /organizations/{orgId}/folders',
  'GET /organizations/{orgId}/tags',
  'GET /organizations/{orgId}/logos',
  'GET /organizations/{orgId}/logos/{id}',
  'GET /organizations/{orgId}/logos/{id}/image',
  'GET /organizations/{orgId}/style-presets',
  'GET /organizations/{orgId}/style-presets/{id}',
]);

/** What only a test key can do: create test codes outside of folders, see all folders, and delete what it created. */
const openToTestKeys = new Set([
  'Query.node (Folder)',
  'Organization.folder',
  'Mutation.createQrCode',
  'Mutation.createQrCodeSeries',
  'Mutation.createQrCodes',
  'Mutation.purgeTestData',
  'Mutation.upsertQrCode',
  'POST /organizations/{orgId}/qr-codes',
  'POST /organizations/{orgId}/qr-codes/purge-test-data',
  'GET /organizations/{orgId}/folders/{id}',
]);

/** These answer for each item: tested in test/api-key/limited-to-folders.test.ts. */
const itemByItem = new Set([
  'Mutation.importQrCodes',
  ...['import', 'bulk-create', 'bulk-update', 'bulk-delete', 'bulk-restore', 'bulk-purge'].map(
    (tail) => `POST /organizations/{orgId}/qr-codes/${tail}`,
  ),
  'POST /organizations/{orgId}/qr-codes/series',
  'GET /organizations/{orgId}/qr-codes/label-sheet',
]);

function ofOrganization(name: string): string {
  return `Organization.${name}`;
}

const rows = Object.entries({ ...fields, ...mutations, ...routes }).filter(
  ([name]) => !ofNoOrganization.test(name) && !itemByItem.has(name),
);

/** What names one QR code, or a folder. */
const isCode = (name: string) =>
  /qr-codes\/\{id\}|QrCode\)|nodes$|\.qrCode$/.test(name) ||
  /^Mutation\.(?:update|duplicate|revert|delete|restore|purge)QrCodes?$/.test(name);
const isFolder = (name: string) => /folders\/\{id\}$|\(Folder\)|\.folder$|updateFolder/.test(name);

describe.each(kinds)('a key that is %s', (kind) => {
  let readOnly: World;
  beforeAll(async () => {
    readOnly = await worldOf(kind);
  });
  test.each(rows)('%s', async (name, ask) => {
    const world = isReadOnly.test(name) ? readOnly : await worldOf(kind);
    const texts: string[] = [];
    const watched = new Proxy(server, {
      get: (target, property) => {
        const value = Reflect.get(target, property);
        if (property !== 'rest' && property !== 'graphql') return value;
        return async (...args: unknown[]) => {
          const response = await Reflect.apply(value, target, args);
          texts.push(JSON.stringify(response));
          return response;
        };
      },
    });
    const word = await ask({ ...world, server: watched }, 'full key');
    const isOpen = open.has(name) || (kind === 'test' && openToTestKeys.has(name));
    expect(word === 'ok', word).toBe(isOpen);
    const codes = await server.prisma.qrCode.findMany({
      where: { organizationId: world.org, test: false },
    });
    for (const { shortCode } of codes) expect(texts.join()).not.toContain(shortCode);
    if (isCode(name)) expect(word).toMatch(/^(?:null|404)$/);
    else if (
      isFolder(name) &&
      kind !== 'test' &&
      !/^(?:DELETE|Mutation.(?:delete|purge|restore))/.test(name)
    )
      expect(word).toMatch(/^(?:null|404)$/);
    else if (!isOpen) expect(word).toMatch(/^(?:null|403|404|BAD_REQUEST)$/);
  });
});
