// Links with which admins let members reset their passwords.
import { describe, expect, test } from 'vitest';
import { createId } from '../../../src/domain/id.ts';
import { textAt } from '../../support/document/json.ts';
import type { Person, TestServer } from '../../support/server/server.ts';
import { usePerson, useServer } from '../../support/server/setting.ts';

const newPassword = 'five other quite random words';

const createLink = (server: TestServer, by: Pick<Person, 'cookie'>, id: string) =>
  server.graphql(
    'mutation ($input: CreatePasswordResetLinkInput!) { createPasswordResetLink(input: $input) { link expiresAt } }',
    { input: { id } },
    { cookie: by.cookie },
  );

const reset = async (server: TestServer, link: string) =>
  (
    await server.graphql(
      'mutation ($input: ResetPasswordInput!) { resetPassword(input: $input) { email } }',
      { input: { token: link.split('#')[1] ?? '', newPassword } },
    )
  ).errors;

/** A member of the organization and of no other. */
async function addMember(server: TestServer, { organizationId }: Person, role = 'EDITOR' as const) {
  const person = await server.addMember(organizationId, role);
  await server.prisma.member.deleteMany({
    where: { userId: person.userId, organizationId: { not: organizationId } },
  });
  const where = { organizationId_userId: { organizationId, userId: person.userId } };
  const { id } = await server.prisma.member.findUniqueOrThrow({ where });
  return { ...person, memberId: id };
}

describe('with ADMIN_RESET=on', () => {
  const server = useServer({ config: { adminReset: 'on' } });
  const ada = usePerson(server);

  test('an admin gets a link with which the member sets a new password; the log says so', async () => {
    const bob = await addMember(server, ada);
    const { data, headers } = await createLink(server, ada, bob.memberId);
    const link = textAt(data, 'createPasswordResetLink.link');
    expect(link).toMatch(new RegExp(`^${server.url}/dashboard/reset-password#`));
    const requestId = headers.get('x-request-id') ?? '';
    const entries = await server.prisma.auditEvent.findMany({ where: { requestId } });
    expect(entries).toMatchObject([
      {
        action: 'createPasswordResetLink',
        organizationId: ada.organizationId,
        userId: ada.userId,
        targetId: bob.memberId,
        details: { userId: bob.userId },
      },
    ]);
    expect(JSON.stringify(entries)).not.toContain(link.split('#')[1]);

    expect(await reset(server, link)).toEqual([]);
    const { errors } = await server.graphql(
      'mutation ($input: LogInInput!) { logIn(input: $input) { user { id } } }',
      { input: { email: bob.email, password: newPassword } },
    );
    expect(errors).toEqual([]);
    // An admin does not prove that the address is the member's.
    const { emailVerifiedAt } = await server.prisma.user.findUniqueOrThrow({
      where: { id: bob.userId },
    });
    expect(emailVerifiedAt).toBeNull();
    const [own] = await server.prisma.auditEvent.findMany({ where: { action: 'resetPassword' } });
    expect(own?.details).toEqual({ issuer: ada.userId });
    expect((await reset(server, link))[0]?.extensions.code).toBe('BAD_REQUEST');
  });

  describe('is refused', () => {
    const refusal = async (by: Pick<Person, 'cookie'>, id: string) => {
      const { errors } = await createLink(server, by, id);
      return [errors[0]?.extensions.code, errors[0]?.message];
    };
    const usedElsewhere = [
      'FORBIDDEN',
      'This account also belongs to an organization of which you are not an admin. Only its owner or the operator of the server can reset its password.',
    ];

    test.each(['ADMIN', 'VIEWER'] as const)(
      'for an account with the role %s in another organization',
      async (role) => {
        const bob = await addMember(server, ada);
        const other = await server.signUp('Grace');
        const membership = await server.prisma.member.create({
          data: {
            id: createId('Member'),
            organizationId: other.organizationId,
            userId: bob.userId,
            role,
          },
        });
        expect(await refusal(ada, bob.memberId)).toEqual(usedElsewhere);
        // Nor if that organization is in the trash, from which it can come back.
        await server.prisma.organization.update({
          where: { id: other.organizationId },
          data: { deletedAt: new Date() },
        });
        expect(await refusal(ada, bob.memberId)).toEqual(usedElsewhere);
        // Being a member of it, too, is not enough; being an admin of it is.
        await server.prisma.organization.update({
          where: { id: other.organizationId },
          data: { deletedAt: null },
        });
        const mine = await server.prisma.member.create({
          data: {
            id: createId('Member'),
            organizationId: other.organizationId,
            userId: ada.userId,
            role: 'EDITOR',
          },
        });
        expect(await refusal(ada, bob.memberId)).toEqual(usedElsewhere);
        await server.prisma.member.update({ where: { id: mine.id }, data: { role: 'ADMIN' } });
        expect(await refusal(ada, membership.id)).toEqual([undefined, undefined]);
      },
    );

    test('for oneself, for an account without a password and for a deactivated one', async () => {
      const bob = await addMember(server, ada);
      const own = await server.prisma.member.findFirstOrThrow({ where: { userId: ada.userId } });
      expect(await refusal(ada, own.id)).toEqual([
        'CONFLICT',
        'This is your own account. Use changePassword.',
      ]);
      const where = { id: bob.userId };
      await server.prisma.user.update({ where, data: { passwordHash: null } });
      expect((await refusal(ada, bob.memberId))[1]).toContain('has no password');
      await server.prisma.user.update({ where, data: { deactivatedAt: new Date() } });
      expect((await refusal(ada, bob.memberId))[1]).toBe('This account is deactivated');
    });

    test('to other members, to API keys, and for members of other organizations', async () => {
      const bob = await addMember(server, ada);
      const carol = await addMember(server, ada);
      expect((await refusal(bob, carol.memberId))[0]).toBe('FORBIDDEN');
      const grace = await server.signUp('Grace');
      expect(await refusal(grace, bob.memberId)).toEqual(await refusal(grace, createId('Member')));
      expect((await refusal(grace, bob.memberId))[0]).toBe('NOT_FOUND');
      const { secret } = await server.createKey(ada);
      const { errors } = await server.graphql(
        `mutation { createPasswordResetLink(input: {id: "${bob.memberId}"}) { link } }`,
        {},
        { 'x-api-key': secret },
      );
      expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
    });
  });

  describe('the link stops working', () => {
    const linkFor = async (by: Person, id: string) =>
      textAt((await createLink(server, by, id)).data, 'createPasswordResetLink.link');

    test('once the member joins another organization', async () => {
      const bob = await addMember(server, ada);
      const link = await linkFor(ada, bob.memberId);
      const { organizationId } = await server.signUp('Grace');
      const data = { id: createId('Member'), organizationId, userId: bob.userId };
      await server.prisma.member.create({ data: { ...data, role: 'VIEWER' } });
      expect((await reset(server, link))[0]?.extensions.code).toBe('BAD_REQUEST');
    });

    test('once the admin loses the role, or removes the member', async () => {
      const [bob, carol] = [await addMember(server, ada), await addMember(server, ada)];
      const links = [await linkFor(ada, bob.memberId), await linkFor(ada, carol.memberId)];
      await server.prisma.member.delete({ where: { id: bob.memberId } });
      await server.prisma.member.updateMany({
        where: { userId: ada.userId },
        data: { role: 'EDITOR' },
      });
      for (const link of links) {
        expect((await reset(server, link))[0]?.extensions.code).toBe('BAD_REQUEST');
      }
    });
  });

  test('the policy says so', async () => {
    const { data } = await server.graphql('{ signInPolicy { passwordReset adminReset } }');
    expect(data).toEqual({ signInPolicy: { passwordReset: 'ADMIN', adminReset: true } });
  });
});

describe('by default', () => {
  const server = useServer();
  const ada = usePerson(server, { once: true });

  test('admins cannot reset passwords', async () => {
    const bob = await addMember(server, ada);
    const { errors } = await createLink(server, ada, bob.memberId);
    expect(errors).toMatchObject([
      {
        message:
          'Admins cannot reset passwords on this server. Its operator can allow it with ADMIN_RESET=on.',
        extensions: { code: 'FORBIDDEN' },
      },
    ]);
  });
});
