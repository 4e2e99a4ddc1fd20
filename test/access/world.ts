// An organization with its users and keys, as callers of the access table.
import { allPermissions } from '../../src/domain/api-key/permissions.ts';
import { createId } from '../../src/domain/id.ts';
import { textAt } from '../support/document/json.ts';
import type { Person, TestServer } from '../support/server/server.ts';

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

/** With a second admin, the organization requires a second factor, which only the first admin has. */
export async function createWorld(
  server: TestServer,
  people: People,
  foreignKey: string,
  lacking?: Person,
): Promise<World> {
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
  if (lacking) {
    const { userId } = lacking;
    await server.prisma.member.create({
      data: { id: createId('Member'), organizationId: org, userId, role: 'ADMIN' },
    });
  }
  const weak = lacking
    ? await server.createKey({ ...lacking, organizationId: org }, { permissions: everything })
    : full;
  if (lacking) await requireSecondFactor(server, org, people.ADMIN);
  const key = (secret: string) => ({ 'x-api-key': secret });
  const session = ({ cookie }: Person) => ({ cookie });
  return {
    server,
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
      'key without second factor': key(weak.secret),
      'ADMIN without second factor': session(lacking ?? people.ADMIN),
    },
  };
}

async function requireSecondFactor(server: TestServer, org: string, { userId }: Person) {
  const now = new Date();
  const data = { id: createId('Authenticator'), userId, confirmedAt: now };
  await server.prisma.authenticator.create({ data });
  await server.prisma.session.updateMany({ where: { userId }, data: { secondFactorAt: now } });
  await server.prisma.organization.update({
    where: { id: org },
    data: { requiresSecondFactor: true },
  });
}
