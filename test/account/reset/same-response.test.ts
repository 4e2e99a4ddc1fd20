// Requests to reset a password do not tell which addresses have an account, by bytes or time.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startMailServer } from '../../support/network/mail.ts';
import { usePerson, useServer } from '../../support/server/setting.ts';

let mail: Awaited<ReturnType<typeof startMailServer>>;
beforeAll(async () => {
  // So slow that a response that waited for it would be known by it.
  mail = await startMailServer({ delay: 300 });
});
afterAll(() => mail.stop());
const server = useServer(() => ({
  config: { mail: { url: mail.url, from: 'qr@example.com' }, trustProxy: 1 },
}));
const ada = usePerson(server, { once: true });

const query =
  'mutation ($input: RequestPasswordResetInput!) { requestPasswordReset(input: $input) { ok } }';

/** Each from a network of its own, so that no limit is reached. */
async function request(email: string, network: number) {
  const before = performance.now();
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-forwarded-for': `198.18.${network >> 8}.${network & 255}`,
    },
    body: JSON.stringify({ query, variables: { input: { email } } }),
  });
  const body = await response.text();
  const time = performance.now() - before;
  // These differ from one response to the next.
  const headers = [...response.headers].filter(([name]) => !/^(?:x-request-id|date)$/.test(name));
  return { time, shown: JSON.stringify([response.status, headers, body]) };
}

/** How often a value of one is above one of the other, from 0 to 1; 0.5 if nothing tells them apart. */
function probabilityAbove(one: readonly number[], other: readonly number[]): number {
  const above = one.flatMap((a) => other.map((b) => (Math.sign(a - b) + 1) / 2));
  return above.reduce((sum, value) => sum + value, 0) / above.length;
}

test('known and unknown addresses get the same bytes after times that tell nothing', async () => {
  const times: Record<'known' | 'unknown', number[]> = { known: [], unknown: [] };
  const shown = new Set<string>();
  const rounds = 49;
  for (let round = 0; round < rounds; round += 1) {
    // In turns, and not always in the same order.
    const order =
      round % 2 === 0 ? (['known', 'unknown'] as const) : (['unknown', 'known'] as const);
    for (const kind of order) {
      const email = kind === 'known' ? ada.email : 'nobody-1@example.com';
      const answer = await request(email, round * 2 + (kind === 'known' ? 0 : 1));
      shown.add(answer.shown);
      // The first are slower, whoever they are for.
      if (round >= 5) times[kind].push(answer.time);
    }
  }
  expect([...shown]).toHaveLength(1);
  await expect.poll(() => mail.mails.length, { timeout: 30_000 }).toBe(rounds);
  // Of 44 times each, chance alone stays within 0.5 ± 0.25 in all but one of 10,000 runs.
  expect(Math.abs(probabilityAbove(times.known, times.unknown) - 0.5)).toBeLessThan(0.25);
});
