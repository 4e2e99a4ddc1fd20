// A server with SCIM and the organization "acme", whose roles groups give.
import { beforeEach, expect } from 'vitest';
import { textAt } from '../support/document/json.ts';
import { live } from '../support/live.ts';
import type { Person } from '../support/server/server.ts';
import { useServer } from '../support/server/setting.ts';
import { scimOf, token } from './client.ts';

export const heir = 'heir@example.com';
export const groupRoles = [
  { group: 'qr-admins', organization: 'acme', role: 'ADMIN' },
  { group: 'qr-editors', organization: 'acme', role: 'EDITOR' },
  { group: 'qr-viewers', organization: 'acme', role: 'VIEWER' },
  { group: 'qr-editors', organization: 'gone', role: 'EDITOR' },
] as const;

/** Each test has a new organization of that name, whose admin is Ada. */
export function useAcme() {
  const server = useServer({ config: { scim: { token, heir }, groupRoles: [...groupRoles] } });
  const client = scimOf(server);
  const { patch, createUser } = client;

  let current: Person | undefined;
  let people = 0;
  beforeEach(async () => {
    await server.prisma.scimGroup.deleteMany();
    people += 1;
    await server.prisma.organization.updateMany({
      where: { slug: 'acme' },
      data: { slug: `former-${people}` },
    });
    await server.prisma.usedSlug.deleteMany({ where: { slug: 'acme' } });
    current = await server.signUp('Ada');
    await server.prisma.organization.update({
      where: { id: current.organizationId },
      data: { slug: 'acme' },
    });
  });

  const ada = live(() => current);

  /** Somebody with an account whose address is verified, whom SCIM manages. */
  async function provisioned(role?: 'ADMIN' | 'EDITOR' | 'VIEWER') {
    const person = role ? await server.addMember(ada.organizationId, role) : await server.signUp();
    await server.prisma.user.update({
      where: { id: person.userId },
      data: { emailVerifiedAt: new Date() },
    });
    const id = await createUser(person.email);
    expect(id).toBe(person.userId);
    return person;
  }

  const newUser = () => createUser(`new-${++people}-${Date.now()}@example.com`);

  const setActive = (id: string, active: unknown) =>
    patch(`/Users/${id}`, { op: 'replace', path: 'active', value: active });

  const me = async (headers: Record<string, string>) => {
    const { status, errors, data } = await server.graphql('{ me { id } }', {}, headers);
    return errors[0]?.extensions.code ?? (status === 200 ? textAt(data, 'me.id') : status);
  };

  const logIn = ({ email, password }: Person) =>
    server.graphql('mutation ($input: LogInInput!) { logIn(input: $input) { user { id } } }', {
      input: { email, password },
    });

  const roleOf = async (userId: string) =>
    (
      await server.prisma.member.findFirst({
        where: { userId, organization: { slug: 'acme' } },
        select: { role: true },
      })
    )?.role;

  const entries = (action: string, userId: string) =>
    server.prisma.auditEvent.findMany({
      where: {
        action,
        OR: [{ targetId: userId }, { details: { path: ['userId'], equals: userId } }],
      },
      orderBy: { id: 'asc' },
    });

  return { ...client, server, ada, provisioned, newUser, setActive, me, logIn, roleOf, entries };
}
