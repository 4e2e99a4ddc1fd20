// Creates an invitation by email or link.
import type { Person, TestServer } from '../support/server/server.ts';

export const invite = (on: TestServer, by: Person) =>
  on.graphql(
    `mutation ($input: CreateInvitationInput!) { createInvitation(input: $input) {
      link token sent invitation { id email role status expiresAt } } }`,
    { input: { organizationId: by.organizationId, email: 'new@example.com', role: 'EDITOR' } },
    { cookie: by.cookie },
  );
