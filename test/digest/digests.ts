// Chooses digests, makes them due, and waits until they are done.
import { expect } from 'vitest';
import type { Person, TestServer } from '../support/server/server.ts';

export const quickDigests = { poll: 30, retry: 20 };

export function digestsOf(server: TestServer) {
  async function choose(
    { cookie, organizationId }: Pick<Person, 'cookie' | 'organizationId'>,
    frequency: string,
  ) {
    const { data, errors } = await server.graphql(
      `mutation ($input: UpdateDigestInput!) {
        updateDigest(input: $input) { organization { digestFrequency } }
      }`,
      { input: { organizationId, frequency } },
      { cookie },
    );
    return { chosen: Object(data).updateDigest?.organization.digestFrequency, errors };
  }

  const digestOf = ({ userId, organizationId }: Pick<Person, 'userId' | 'organizationId'>) =>
    server.prisma.digest.findFirst({ where: { member: { userId, organizationId } } });

  /** As if nothing had been sent for so many days. */
  const makeDue = (people: readonly Pick<Person, 'userId'>[], days = 0) =>
    server.prisma.digest.updateMany({
      where: { member: { userId: { in: people.map(({ userId }) => userId) } } },
      data: { dueAt: new Date(Date.now() - days * 24 * 60 * 60 * 1_000) },
    });

  const done = () =>
    expect
      .poll(() => server.prisma.digest.count({ where: { dueAt: { lte: new Date() } } }), {
        timeout: 20_000,
      })
      .toBe(0);

  return { choose, digestOf, makeDue, done };
}
