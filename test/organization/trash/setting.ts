// An organization that is moved to the trash, on two servers with one database.
import { beforeAll } from 'vitest';
import { createMigratedDatabase } from '../../support/database/database.ts';
import type { Person, TestServer } from '../../support/server/server.ts';
import { useCaller, useServer } from '../../support/server/setting.ts';

export function useTrashedOrganization() {
  let url: string;
  beforeAll(async () => {
    url = (await createMigratedDatabase()).url;
  });
  const here = useServer(() => ({ databaseUrl: url }));
  const there = useServer(() => ({ databaseUrl: url }));
  const ada = useCaller(here);
  const bob = useCaller(here, { once: true, name: 'Bob' });

  const slugOf = async (id: string) =>
    (await here.prisma.organization.findUniqueOrThrow({ where: { id } })).slug;

  const asPerson =
    (person: Pick<Person, 'cookie'>, server: TestServer = here) =>
    async (query: string, variables: Record<string, unknown> = {}) => {
      const { data, errors } = await server.graphql(query, variables, { cookie: person.cookie });
      return { data, code: errors[0]?.extensions.code };
    };

  async function mutate(verb: 'delete' | 'restore' | 'purge', person: Person = ada, server = here) {
    const id = ada.organizationId;
    const type = `${verb[0]?.toUpperCase()}${verb.slice(1)}OrganizationInput`;
    const selected = { delete: 'deletedOrganizationId', restore: 'organization { id name }' };
    const input = { id, ...(verb !== 'restore' && { confirmation: await slugOf(id) }) };
    const shown = verb === 'purge' ? 'purgedOrganizationId' : selected[verb];
    return asPerson(person, server)(
      `mutation ($input: ${type}!) { ${verb}Organization(input: $input) { ${shown} } }`,
      { input },
    );
  }

  const mine = async (person: Pick<Person, 'cookie'> = ada, server = here) =>
    Object(
      (
        await asPerson(
          person,
          server,
        )('{ me { organizations { id name slug role permissions deletedAt purgeAt } } }')
      ).data,
    ).me.organizations;

  const scan = async ({ url: base }: TestServer, { shortCode }: { shortCode: string }) =>
    (await fetch(`${base}/q/${shortCode}`, { redirect: 'manual' })).status;

  return { here, there, ada, bob, slugOf, asPerson, mutate, mine, scan };
}
