// Requests and a search for tests of deleting an account.
import { textAt } from '../../support/document/json.ts';
import type { Person, TestServer } from '../../support/server/server.ts';

const deleteMe = 'mutation ($input: DeleteMeInput!) { deleteMe(input: $input) { deletedUserId } }';

export interface Answer {
  data: unknown;
  codes: unknown[];
  messages: string[];
}

export const deletingOn = (server: TestServer) => {
  async function ask(person: Person, document: string, variables: object = {}): Promise<Answer> {
    const { cookie } = person;
    const { data, errors } = await server.graphql(document, { ...variables }, { cookie });
    return {
      data,
      codes: errors.map(({ extensions }) => extensions.code),
      messages: errors.map(({ message }) => message),
    };
  }

  return {
    ask,
    /** With the right password, unless another is given. */
    remove: (person: Person, input: object = {}) =>
      ask(person, deleteMe, { input: { currentPassword: person.password, ...input } }),
    async memberId(organizationId: string, { userId }: Person): Promise<string> {
      const where = { organizationId_userId: { organizationId, userId } };
      return (await server.prisma.member.findUniqueOrThrow({ where })).id;
    },
    /** `table: row` for each row of the database that contains one of the texts. */
    async rowsWith(...texts: string[]): Promise<string[]> {
      const tables = await server.prisma.$queryRaw<{ name: string }[]>`
        SELECT tablename AS "name" FROM pg_tables WHERE schemaname = current_schema()`;
      const found: string[] = [];
      for (const { name } of tables) {
        const rows = await server.prisma.$queryRawUnsafe<{ text: string }[]>(
          `SELECT "row"::text AS "text" FROM "${name}" AS "row"
           WHERE EXISTS (SELECT 1 FROM unnest($1::text[]) AS "one"
             WHERE strpos(lower("row"::text), lower("one")) > 0)`,
          texts,
        );
        found.push(...rows.map(({ text }) => `${name}: ${text}`));
      }
      return found;
    },
    async rename(person: Person, name: string): Promise<void> {
      await ask(
        person,
        'mutation ($input: UpdateMeInput!) { updateMe(input: $input) { user { id } } }',
        {
          input: { name },
        },
      );
    },
    async createWebhook(person: Person, organizationId: string): Promise<string> {
      const input = {
        organizationId,
        url: 'https://example.com/hook',
        events: ['member.left', 'member.role_changed'],
      };
      const { data } = await ask(
        person,
        'mutation ($input: CreateWebhookInput!) { createWebhook(input: $input) { webhook { id } } }',
        { input },
      );
      return textAt(data, 'createWebhook.webhook.id');
    },
    async invite(person: Person, organizationId: string, email: string): Promise<string> {
      const input = { organizationId, email, role: 'EDITOR' };
      const { data } = await ask(
        person,
        'mutation ($input: CreateInvitationInput!) { createInvitation(input: $input) { token } }',
        { input },
      );
      return textAt(data, 'createInvitation.token');
    },
  };
};
