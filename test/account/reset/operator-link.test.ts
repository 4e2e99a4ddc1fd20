// `npm run reset-password`: the operator prints a link that resets a password.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createPlaces, kinds, type Places } from '../../support/network/place.ts';
import { ask, type Running, runOperator } from '../../support/server/command.ts';

const email = 'ada.forgetful@example.com';

describe.each(kinds)('of a server with its database %s', (kind) => {
  let places: Places;
  let place: Record<string, string>;
  let server: Running;
  let cookie: string;
  beforeAll(async () => {
    places = await createPlaces(kind);
    place = { ...(await places.prepare('one')), PUBLIC_URL: 'https://qr.example.com' };
    server = await places.serve(place);
    cookie = (
      await ask(
        server.url,
        `mutation { signUp(input: {email: "${email}", password: "four quite random words", name: "A", organizationName: "A"}) { user { id } } }`,
      )
    ).cookie;
  });
  afterAll(() => places.close());

  const print = (address: string) => runOperator('reset-password', [address], place);
  /** The token in what the command prints. */
  const tokenIn = (output: string) =>
    /^https:\/\/qr\.example\.com\/dashboard\/reset-password#(\S+)\n\nWith this link, ada\.forgetful@example\.com sets a new password\. It works once, within 30 minutes\.\n$/.exec(
      output,
    )?.[1] ?? '';
  const reset = async (token: string, password: string) =>
    JSON.stringify(
      (
        await ask(
          server.url,
          `mutation { resetPassword(input: {token: "${token}", newPassword: "${password}"}) { email } }`,
        )
      ).body,
    );
  const logIn = (password: string) =>
    ask(
      server.url,
      `mutation { logIn(input: {email: "${email}", password: "${password}"}) { user { id } } }`,
    );

  test('prints a link while the server runs; the audit log says so, no log has the token', async () => {
    const { code, output } = await print('ADA.forgetful@example.com');
    expect(code).toBe(0);
    const token = tokenIn(output);
    const query =
      '{ me { organizations { auditLog(first: 9) { nodes { action userId targetId } } } } }';
    const { body } = await ask(server.url, query, { cookie });
    const [entry] = Object(body).data.me.organizations[0].auditLog.nodes;
    expect(entry).toMatchObject({
      action: 'createPasswordResetLink',
      userId: null,
      targetId: expect.stringMatching(/^usr_/),
    });
    expect(await reset(token, 'five other quite random words')).toContain(email);
    expect(await reset(token, 'yet five more random words')).toContain('BAD_REQUEST');
    expect((await logIn('five other quite random words')).cookie).toContain('ilqr_session=');
    const signature = token.split('.')[3] ?? '';
    expect(signature).not.toBe('');
    for (const secret of [signature, 'random words']) {
      expect(server.output()).not.toContain(secret);
    }
  });

  test('prints a link while the server is stopped', async () => {
    await server.stop();
    const token = tokenIn((await print(email)).output);
    server = await places.serve(place);
    expect(await reset(token, 'yet five more random words')).toContain(email);
  });

  test('says what is wrong', async () => {
    expect(await print('nobody@example.com')).toEqual({
      code: 1,
      output:
        'reset-password failed: there is no account with the email address nobody@example.com\n',
    });
    expect(await runOperator('reset-password', [], place)).toEqual({
      code: 1,
      output: 'Usage: npm run reset-password -- EMAIL\n',
    });
  });
});
