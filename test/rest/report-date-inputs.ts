// The date inputs of shared reports.
import { textAt } from '../support/document/json.ts';
import type { TestServer } from '../support/server/server.ts';
import type { Caller } from '../support/server/setting.ts';

/** Sends a mutation, and returns the code and message of its error. */
export function reportDateInputs(server: TestServer, ada: Caller) {
  const send = async (name: string, input: object) => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const { data, errors } = await ada.graphql(
      `mutation ($input: ${type}!) { ${name}(input: $input) { sharedReport { id expiresAt startDate endDate } } }`,
      { input },
    );
    const [error] = errors;
    const outcome = error && { code: error.extensions.code, message: JSON.stringify(error) };
    return { data, outcome };
  };
  const create = async (more: object) => {
    // There can only be so many.
    await server.prisma.sharedReport.deleteMany();
    return send('createSharedReport', {
      ...{ organizationId: ada.organizationId, name: 'R' },
      ...more,
    });
  };
  return {
    created: async (more: object) => (await create(more)).outcome,
    updated: async (expiresAt: string) => {
      const { data } = await create({});
      const id = textAt(data, 'createSharedReport.sharedReport.id');
      return (await send('updateSharedReport', { id, expiresAt })).outcome;
    },
  };
}
