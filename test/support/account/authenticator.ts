// An authenticator app, whose clock the test sets.
import { setTimeout as sleep } from 'node:timers/promises';
import { TOTP, URI } from 'otpauth';
import { textAt, valueAt } from '../document/json.ts';
import type { Person, TestServer } from '../server/server.ts';

const period = 30;

export interface AuthenticatorApp {
  /** The code of the time step that is so many steps ahead of the current one. */
  code(steps?: number): Promise<string>;
  secret: string;
}

/** The app that scanned the QR code of this URI. */
export function appOf(uri: string): AuthenticatorApp {
  const totp = URI.parse(uri);
  if (!(totp instanceof TOTP)) throw new Error(`Not an app with a clock: ${totp.label}`);
  return {
    secret: totp.secret.base32,
    async code(steps = 0) {
      // The server must see the same time step.
      const left = period * 1000 - (Date.now() % (period * 1000));
      if (left < 3000) await sleep(left);
      return totp.generate({ timestamp: Date.now() + steps * period * 1000 });
    },
  };
}

type Server = Pick<TestServer, 'graphql'>;
type Signed = Pick<Person, 'cookie'>;

/** Begins to set up an app. */
export async function createApp(server: Server, { cookie }: Signed): Promise<AuthenticatorApp> {
  const query = 'mutation { createAuthenticator { uri secret } }';
  const { data, errors } = await server.graphql(query, {}, { cookie });
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return appOf(textAt(data, 'createAuthenticator.uri'));
}

export const confirmApp = (server: Server, { cookie }: Signed, code: string) =>
  server.graphql(
    'mutation ($code: String!) { confirmAuthenticator(input: {code: $code}) { recoveryCodes user { secondFactor { methods recoveryCodesLeft } } } }',
    { code },
    { cookie },
  );

export interface SecondFactor {
  app: AuthenticatorApp;
  recoveryCodes: string[];
}

/** Sets up an app with the code of the last time step, so that the current one can still be used. */
export async function addAuthenticator(server: Server, person: Signed): Promise<SecondFactor> {
  const app = await createApp(server, person);
  const confirm = async () => confirmApp(server, person, await app.code(-1));
  const first = await confirm();
  // On a busy machine, the code may have been too old when it arrived.
  const { data, errors } = first.errors.length > 0 ? await confirm() : first;
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  const codes = valueAt(data, 'confirmAuthenticator.recoveryCodes');
  return { app, recoveryCodes: Array.isArray(codes) ? codes.map(String) : [] };
}

/** The first step of a login; the token of the second one. */
export async function logInToken(
  server: Server,
  { email, password }: Pick<Person, 'email' | 'password'>,
): Promise<string> {
  const { errors } = await server.graphql(
    'mutation ($input: LogInInput!) { logIn(input: $input) { user { id } } }',
    { input: { email, password } },
  );
  return textAt(errors, '0.extensions.secondFactor.token');
}

export const confirmLogIn = (server: Server, token: string, code: string) =>
  server.graphql(
    'mutation ($input: ConfirmLogInInput!) { confirmLogIn(input: $input) { user { email } } }',
    { input: { token, code } },
  );
