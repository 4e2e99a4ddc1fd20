// Names of users and organizations are one line.
import { describe, expect, test } from 'vitest';
import { useServer } from '../support/server/setting.ts';

const server = useServer();

describe('the name of a user or an organization', () => {
  test.each(['two\nlines', 'two\r\nlines', 'a\ttab', 'a\u0085line', 'a\u2028line', 'a\u0007bell'])(
    '%j is rejected everywhere',
    async (name) => {
      const admin = await server.signUp();
      const refused = async (query: string, input: object, field: string) => {
        const { errors } = await server.graphql(query, { input }, { cookie: admin.cookie });
        expect(errors[0]?.extensions).toMatchObject({
          code: 'BAD_REQUEST',
          details: [{ field: `input.${field}` }],
        });
      };
      const account = {
        email: 'new-name@example.com',
        password: 'correct horse battery',
        name: 'Ada',
        organizationName: 'Acme',
      };
      const signUp = 'mutation ($input: SignUpInput!) { signUp(input: $input) { user { id } } }';
      await refused(signUp, { ...account, name }, 'name');
      await refused(signUp, { ...account, organizationName: name }, 'organizationName');
      await refused(
        'mutation ($input: CreateOrganizationInput!) { createOrganization(input: $input) { organization { id } } }',
        { name },
        'name',
      );
      await refused(
        'mutation ($input: UpdateOrganizationInput!) { updateOrganization(input: $input) { organization { id } } }',
        { id: admin.organizationId, name },
        'name',
      );
    },
  );
});
