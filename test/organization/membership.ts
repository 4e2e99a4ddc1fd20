// Helpers for members of an organization and what they create.
import { textAt } from '../support/document/json.ts';
import type { Person, TestServer } from '../support/server/server.ts';

/** In the admin's organization; the admin acts unless another person is given. */
export function membershipOf(server: TestServer, admin: Person) {
  const as = (person: Person, query: string, variables: Record<string, unknown> = {}) =>
    server.graphql(query, variables, { cookie: person.cookie });
  const mutate = (by: Person, name: string, input: object, selection: string) => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    return as(by, `mutation ($input: ${type}!) { ${name}(input: $input) { ${selection} } }`, {
      input,
    });
  };
  const memberId = async ({ userId }: Person) =>
    (
      await server.prisma.member.findUniqueOrThrow({
        where: { organizationId_userId: { organizationId: admin.organizationId, userId } },
      })
    ).id;
  const invite = async (by: Person, email = 'new@example.com', role = 'ADMIN') => {
    const input = { organizationId: admin.organizationId, email, role };
    const { data } = await mutate(by, 'createInvitation', input, 'token invitation { id }');
    return {
      token: textAt(data, 'createInvitation.token'),
      id: textAt(data, 'createInvitation.invitation.id'),
    };
  };
  const accept = (by: Person, token: string) =>
    mutate(by, 'acceptInvitation', { token }, 'organization { id }');
  const hook = async (by: Person) => {
    const input = {
      organizationId: admin.organizationId,
      url: 'https://example.com/hook',
      events: ['qr.created'],
    };
    const { data } = await mutate(by, 'createWebhook', input, 'webhook { id }');
    return textAt(data, 'createWebhook.webhook.id');
  };
  const webhookOf = async (id: string, by: Person = admin) => {
    const { data } = await as(
      by,
      'query ($org: ID!, $id: ID!) { organization(id: $org) { webhook(id: $id) { active disabledReason createdBy { id } } } }',
      { org: admin.organizationId, id },
    );
    return Object(data).organization.webhook;
  };
  const statusOf = async (id: string) => {
    const { data } = await as(
      admin,
      'query ($org: ID!) { organization(id: $org) { invitations(first: 50) { nodes { id status } } } }',
      { org: admin.organizationId },
    );
    const nodes: { id: string; status: string }[] = Object(data).organization.invitations.nodes;
    return nodes.find((one) => one.id === id)?.status;
  };
  const remove = async (of: Person, more: object = {}) =>
    mutate(admin, 'removeMember', { id: await memberId(of), ...more }, 'removedMemberId');
  const setRole = async (of: Person, role: string, more: object = {}) =>
    mutate(admin, 'changeMemberRole', { id: await memberId(of), role, ...more }, 'member { role }');
  const leave = (who: Person) =>
    mutate(who, 'leaveOrganization', { organizationId: admin.organizationId }, 'removedMemberId');
  return {
    as,
    mutate,
    memberId,
    invite,
    accept,
    hook,
    webhookOf,
    statusOf,
    remove,
    setRole,
    leave,
  };
}
