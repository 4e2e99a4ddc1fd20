// Renaming and deleting organizations.
import { describe, expect, test } from 'vitest';
import { textAt } from '../support/document/json.ts';
import type { Person } from '../support/server/server.ts';
import { usePerson, useServer } from '../support/server/setting.ts';

const server = useServer();
const ada = usePerson(server);

const as = (person: Person, query: string, variables: Record<string, unknown> = {}) =>
  server.graphql(query, variables, { cookie: person.cookie });
const keyAnswers = async (key: string) =>
  Object((await server.rest('GET', '/users/me/organizations', { key })).body).code ?? 'OK';

describe('an organization', () => {
  test('can be renamed, with a unique slug', async () => {
    const update = (input: Record<string, unknown>) =>
      as(
        ada,
        'mutation ($input: UpdateOrganizationInput!) { updateOrganization(input: $input) { organization { name slug } } }',
        {
          input: { id: ada.organizationId, ...input },
        },
      );
    const slug = `slug-${Date.now()}`;
    expect((await update({ name: 'New Name', slug })).data).toEqual({
      updateOrganization: { organization: { name: 'New Name', slug } },
    });
    const bob = await server.signUp('Bob');
    const { data } = await as(bob, 'query ($org: ID!) { organization(id: $org) { slug } }', {
      org: bob.organizationId,
    });
    const taken = await update({ slug: textAt(data, 'organization.slug') });
    expect(taken.errors[0]?.extensions).toMatchObject({
      code: 'CONFLICT',
      details: [{ field: 'input.slug' }],
    });
  });

  test('is deleted with everything it owns when the slug is confirmed', async () => {
    const { secret } = await server.createKey(ada);
    const code = await server.createQrCode(secret, ada.organizationId);
    const { data } = await as(ada, 'query ($org: ID!) { organization(id: $org) { slug } }', {
      org: ada.organizationId,
    });
    const slug = textAt(data, 'organization.slug');
    const remove = (confirmation: string) =>
      as(
        ada,
        'mutation ($input: PurgeOrganizationInput!) { purgeOrganization(input: $input) { purgedOrganizationId } }',
        {
          input: { id: ada.organizationId, confirmation },
        },
      );
    expect((await remove('yes')).errors[0]?.extensions).toMatchObject({
      code: 'BAD_REQUEST',
      details: [{ field: 'input.confirmation' }],
    });
    expect((await remove(slug)).data).toEqual({
      purgeOrganization: { purgedOrganizationId: ada.organizationId },
    });
    expect(await keyAnswers(secret)).toBe('UNAUTHORIZED');
    expect((await fetch(code.shortUrl, { redirect: 'manual' })).status).toBe(410);
    const events = await server.prisma.auditEvent.findMany({
      where: { organizationId: ada.organizationId },
    });
    expect(events.map(({ action }) => action)).toContain('purgeOrganization');
  });
});
