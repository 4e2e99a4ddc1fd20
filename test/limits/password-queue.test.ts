// Passwords that wait to be hashed: beyond a bound, requests get 503 at once.
import { setTimeout as sleep } from 'node:timers/promises';
import { hash } from 'argon2';
import { expect, onTestFinished, test } from 'vitest';
import { maxWaiting, verifyPassword } from '../../src/auth/password/password.ts';
import { useCaller, useServer } from '../support/server/setting.ts';

const server = useServer();
const ada = useCaller(server, { once: true });

const logIn = (password: string, email = ada.email) =>
  server.graphql('mutation ($input: LogInInput!) { logIn(input: $input) { user { id } } }', {
    input: { email, password },
  });

/** Cheap to verify, so that the machine has time for the requests of the test. */
const cheap = await hash('of somebody else', { memoryCost: 1024, timeCost: 2, parallelism: 1 });

/** Keeps as many waiting as are allowed, in the process of the server, until `stop` or the end of the test. */
function keepQueueFull(): { stop: () => Promise<void> } {
  let isGoing = true;
  const client = async () => {
    while (isGoing) await verifyPassword(cheap, 'wrong').catch(() => sleep(10));
  };
  const clients = Array.from({ length: maxWaiting + 5 }, client);
  const stop = async () => {
    isGoing = false;
    await Promise.all(clients);
  };
  onTestFinished(stop);
  return { stop };
}

const sendPassword = (url: string, password: string) =>
  fetch(url, { method: 'POST', redirect: 'manual', body: new URLSearchParams({ password }) });

test('beyond the bound, passwords get 503 with Retry-After, which is no wrong attempt', async () => {
  const { body } = await ada.rest('POST', '/qr-codes', {
    body: {
      type: 'URL',
      name: 'Protected',
      data: { url: 'https://example.com' },
      routing: { password: 'word' },
    },
  });
  const { shortCode } = Object(body);
  const url = `${server.url}/q/${shortCode}`;
  const { stop } = keepQueueFull();

  const refused = await Promise.all(
    Array.from({ length: 12 }, () => logIn('a wrong one').then(({ status }) => status)),
  );
  expect(new Set(refused)).toEqual(new Set([503]));
  for (const email of [ada.email, 'nobody@example.com']) {
    const { errors, headers } = await logIn('a wrong one', email);
    expect(errors).toMatchObject([
      {
        message: 'Too many people are logging in right now. Try again in a few seconds.',
        extensions: { code: 'UNAVAILABLE' },
      },
    ]);
    expect(headers.get('retry-after')).toBe('5');
  }
  const changed = await ada.rest('POST', '/qr-codes', {
    body: {
      type: 'URL',
      name: 'New',
      data: { url: 'https://example.com' },
      routing: { password: 'word' },
    },
  });
  expect([changed.status, changed.headers.get('retry-after')]).toEqual([503, '5']);
  for (let index = 0; index < 12; index += 1) {
    const response = await sendPassword(url, 'word');
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '5']);
    expect(await response.text()).toContain('The server is busy');
  }
  // Requests without a password are not affected.
  expect((await server.graphql('{ signInPolicy { passwordReset } }')).errors).toEqual([]);
  expect((await fetch(url, { redirect: 'manual' })).status).toBe(200);

  await stop();
  expect((await sendPassword(url, 'word')).status).toBe(303);
  for (let index = 0; index < 10; index += 1) {
    expect((await logIn('a wrong one')).errors[0]?.extensions.code).toBe('UNAUTHORIZED');
  }
  expect((await logIn('a wrong one')).status).toBe(429);
});
