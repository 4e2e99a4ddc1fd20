// `npm run sign-in-link`: the way in of the operator.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createPlaces, type Places } from '../../support/network/place.ts';
import { ask, type Running, runOperator } from '../../support/server/command.ts';
import { settle } from '../../support/server/launch.ts';

let places: Places;
let place: Record<string, string>;
let server: Running;

beforeAll(async () => {
  places = await createPlaces('server');
  place = await places.prepare('one');
  server = await places.serve(place);
  await settle(server);
});
afterAll(() => places.close());

test('prints a link that signs in once', async () => {
  const run = (email: string) => runOperator('sign-in-link', [email], place);
  expect((await run('nobody@example.com')).output).toContain('no account has the email address');
  const { code, output } = await run('Ada@example.com');
  expect(code).toBe(0);
  const [, token = ''] = /\/dashboard\/sign-in-link#([\w-]{43})/.exec(output) ?? [];
  const redeem = () =>
    ask(server.url, `mutation { redeemSignInLink(input: {token: "${token}"}) { user { email } } }`);
  const first = await redeem();
  expect(first.body).toMatchObject({
    data: { redeemSignInLink: { user: { email: 'ada@example.com' } } },
  });
  expect(first.cookie).toMatch(/ilqr_session=/);
  expect(JSON.stringify((await redeem()).body)).toContain('BAD_REQUEST');
});
