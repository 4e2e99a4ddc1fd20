// An organization with its users and keys, as callers of the access table.
import type { KeyScope } from '../../src/auth/caller.ts';
import type { Prisma } from '../../src/database/client/client.ts';
import { allPermissions } from '../../src/domain/api-key/permissions.ts';
import { createId } from '../../src/domain/id.ts';
import { newKey, unlimited } from '../support/api-key/key.ts';
import { type Person, type TestServer, testSecret } from '../support/server/server.ts';

export const callers = [
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
/** In an organization that requires a second factor, which they lack. */
export const unprotected = ['key without second factor', 'ADMIN without second factor'] as const;
type CallerName = (typeof callers)[number] | (typeof unprotected)[number];

export type People = Record<'ADMIN' | 'EDITOR' | 'VIEWER', Person>;

/** The resources of a row, created anew for each row that changes them. */
export interface World {
  server: TestServer;
  org: string;
  slug: string;
  people: People;
  headers: Record<CallerName, Record<string, string>>;
}

/** A row of the table: creates what it needs, sends the request and returns the result as a word. */
export type Ask = (world: World, caller: CallerName) => Promise<string>;

export const everything = [...allPermissions];

export const signUpAll = async (server: TestServer): Promise<People> => ({
  ADMIN: await server.signUp(),
  EDITOR: await server.signUp(),
  VIEWER: await server.signUp(),
});

type KeyParts = Partial<Pick<Prisma.ApiKeyCreateManyInput, 'expiresAt' | 'revokedAt'>> & {
  permissions?: readonly (typeof allPermissions)[number][];
  scope?: KeyScope;
};

/** The row of a key of a person, and its secret. */
function keyOf(
  organizationId: string,
  { userId }: Pick<Person, 'userId'>,
  { permissions = allPermissions, scope = unlimited, ...ends }: KeyParts = {},
) {
  const input = { name: 'Test', permissions: [...permissions], scope };
  const { row, secret } = newKey({ organizationId, userId }, input, testSecret);
  return { row: { ...row, ...ends }, secret };
}

/** A key of the admin. */
export async function createKey({ server, org, people }: World, parts: KeyParts) {
  const { row, secret } = keyOf(org, people.ADMIN, parts);
  await server.prisma.apiKey.create({ data: row, select: { id: true } });
  return { id: row.id, secret };
}

/**
 * Written as by the API, with one event in the audit log. With a second admin, the organization requires a
 * second factor, which only the first admin has.
 */
export async function createWorld(
  server: TestServer,
  people: People,
  foreignKey: string,
  lacking?: Person,
): Promise<World> {
  const { prisma } = server;
  const organizationId = createId('Organization');
  const slug = organizationId.replace('_', '-');
  const requiresSecondFactor = lacking !== undefined;
  await prisma.organization.create({
    data: { id: organizationId, name: 'World', slug, requiresSecondFactor },
    select: { id: true },
  });
  const roles = (['ADMIN', 'EDITOR', 'VIEWER'] as const).map((role) => ({ role, ...people[role] }));
  await prisma.member.createMany({
    data: [...roles, ...(lacking ? [{ role: 'ADMIN' as const, ...lacking }] : [])].map(
      ({ role, userId }) => ({ id: createId('Member'), organizationId, userId, role }),
    ),
  });
  const past = new Date(Date.now() - 1000);
  const bare = keyOf(organizationId, people.ADMIN, { permissions: ['ANALYTICS_READ'] });
  const full = keyOf(organizationId, people.ADMIN);
  const revoked = keyOf(organizationId, people.ADMIN, { revokedAt: past });
  const expired = keyOf(organizationId, people.ADMIN, { expiresAt: past });
  const weak = lacking ? keyOf(organizationId, lacking) : undefined;
  const keys = [bare, full, revoked, expired, ...(weak ? [weak] : [])];
  await prisma.apiKey.createMany({ data: keys.map(({ row }) => row) });
  await prisma.auditEvent.create({
    data: {
      id: createId('AuditEvent'),
      organizationId,
      action: 'createOrganization',
      details: {},
      address: '',
      requestId: '',
    },
    select: { id: true },
  });
  const key = (secret: string) => ({ 'x-api-key': secret });
  const session = ({ cookie }: Person) => ({ cookie });
  return {
    server,
    org: organizationId,
    slug,
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
      'key without second factor': key((weak ?? full).secret),
      'ADMIN without second factor': session(lacking ?? people.ADMIN),
    },
  };
}

/** The person has a second factor, and their sessions began with it. */
export async function addSecondFactor({ prisma }: TestServer, { userId }: Person): Promise<void> {
  const now = new Date();
  const data = { id: createId('Authenticator'), userId, confirmedAt: now };
  await prisma.authenticator.create({ data });
  await prisma.session.updateMany({ where: { userId }, data: { secondFactorAt: now } });
}
