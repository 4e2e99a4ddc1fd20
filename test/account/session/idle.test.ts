// When sessions end that are not used.
import { describe, expect, test } from 'vitest';
import { useServer } from '../../support/server/setting.ts';

const server = useServer();

describe('a session that is not used', () => {
  const day = 24 * 60 * 60 * 1000;
  /** A session that started and was used so many days ago. */
  async function sessionOf(startedDays: number, usedDays: number | null): Promise<string> {
    const { userId, cookie } = await server.signUp();
    const ago = (days: number) => new Date(Date.now() - days * day);
    await server.prisma.session.updateMany({
      where: { userId },
      data: {
        createdAt: ago(startedDays),
        lastUsedAt: usedDays === null ? null : ago(usedDays),
        expiresAt: ago(startedDays - 30),
      },
    });
    return cookie;
  }

  test.each([
    [20, 13.9, 0.1],
    [20, 5, 9],
    [5, 0, 14],
    [29, 0, 1],
    [13, null, 1],
  ])('for %d and %j days has %d left', async (startedDays, usedDays, left) => {
    const cookie = await sessionOf(startedDays, usedDays);
    const { data } = await server.graphql('{ me { sessions { expiresAt } } }', {}, { cookie });
    const [{ expiresAt }] = Object(data).me.sessions;
    expect((Date.parse(expiresAt) - Date.now()) / day).toBeCloseTo(left, 1);
  });

  test.each([
    [20, 14.1],
    [14.1, null],
    [30.1, 0],
  ])('for %d and %j days is invalid', async (startedDays, usedDays) => {
    const cookie = await sessionOf(startedDays, usedDays);
    expect((await server.graphql('{ me { id } }', {}, { cookie })).status).toBe(401);
  });
});
