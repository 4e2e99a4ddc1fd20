// Second factors on a real server: its log, several processes, the operator’s reset.
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  addAuthenticator,
  confirmLogIn,
  logInToken,
  type SecondFactor,
} from '../../support/account/authenticator.ts';
import { startMailServer, subjectOf } from '../../support/network/mail.ts';
import { createPlaces, type Places } from '../../support/network/place.ts';
import { clientOf } from '../../support/server/client.ts';
import { type Running, runOperator } from '../../support/server/command.ts';
import { type Settled, settle } from '../../support/server/launch.ts';

const password = 'four random words';

let places: Places;
let place: Record<string, string>;
let server: Running;
let ada: Settled;
let factor: SecondFactor;
const client = () => clientOf(server.url);
const email = 'ada@example.com';

beforeAll(async () => {
  places = await createPlaces('server');
  place = { ...(await places.prepare('one')), WORKERS: '2' };
  server = await places.serve(place);
  ada = await settle(server, email);
  factor = await addAuthenticator(client(), ada);
});
afterAll(() => places.close());

const reset = (address: string) => runOperator('reset-second-factor', [address], place);

test('nothing of a second factor is in the log of the server', async () => {
  const token = await logInToken(client(), { email, password });
  const { errors } = await confirmLogIn(client(), token, factor.recoveryCodes[0] ?? '');
  expect(errors).toEqual([]);
  await confirmLogIn(client(), await logInToken(client(), { email, password }), '000000');
  const log = server.output();
  expect(log).toContain('/graphql');
  for (const secret of [token, factor.app.secret, ...factor.recoveryCodes, 'otpauth:'])
    expect(log).not.toContain(secret);
});

test('a code works once, however many processes get it at the same time', async () => {
  const tokens: string[] = [];
  for (let login = 0; login < 4; login += 1)
    tokens.push(await logInToken(client(), { email, password }));
  const code = await factor.app.code();
  const answers = await Promise.all(tokens.map((token) => confirmLogIn(client(), token, code)));
  expect(answers.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
});

test('the operator resets it: the password alone logs in, and all sessions end', async () => {
  const mail = await startMailServer();
  const told = { ...place, SMTP_URL: mail.url, MAIL_FROM: 'qr@example.com' };
  expect(await runOperator('reset-second-factor', ['Ada@Example.com'], told)).toEqual({
    code: 0,
    output: expect.stringMatching(
      /^Deleted the second factor of ada@example\.com: 1 authenticator app, 0 passkeys, \d sessions?, and all recovery codes\.\n.*password alone.*\nThe person was told by email\.\n$/,
    ),
  });
  await mail.stop();
  expect(mail.mails.map(subjectOf)).toEqual([expect.stringContaining('was reset')]);
  const me = await client().graphql('{ me { id } }', {}, { cookie: ada.cookie });
  expect(me.errors[0]?.extensions.code).toBe('UNAUTHORIZED');
  const { headers, data } = await client().graphql(
    'mutation ($i: LogInInput!) { logIn(input: $i) { user { activity { nodes { action } } } } }',
    { i: { email, password } },
  );
  expect(headers.get('set-cookie')).toContain('ilqr_session=');
  expect(JSON.stringify(data)).toContain('resetSecondFactor');
});

test.each([
  ['nobody@example.com', 'there is no account with the email address nobody@example.com'],
  [email, 'the account of ada@example.com has no second factor'],
])('says of %s that %s', async (address, message) => {
  expect(await reset(address)).toEqual({
    code: 1,
    output: `reset-second-factor failed: ${message}\n`,
  });
});
