// Passkeys of people, made by an authenticator in software.
import { z } from 'zod';
import { textAt } from '../document/json.ts';
import type { Person, TestServer } from '../server/server.ts';
import { authenticate, type Credential, register } from './authenticator.ts';

const creation = z.object({
  startPasskeyRegistration: z.object({
    options: z.object({
      challenge: z.string(),
      rp: z.object({ id: z.string() }),
      user: z.object({ id: z.string() }),
    }),
  }),
});
const options = z.object({ challenge: z.string(), rpId: z.string() });
const request = z.object({ startPasskeyLogIn: z.object({ options }) });
const againRequest = z.object({ startPasskeyReauthentication: z.object({ options }) });

type Manner = Parameters<typeof authenticate>[2];

/** What the browser of a person answers to `startPasskeyRegistration`. */
export async function registrationOf(
  server: Pick<TestServer, 'graphql' | 'url'>,
  { cookie }: Pick<Person, 'cookie'>,
  manner: Manner = {},
): Promise<ReturnType<typeof register>> {
  const { data, errors } = await server.graphql(
    'mutation { startPasskeyRegistration { options } }',
    {},
    { cookie },
  );
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  const { options: asked } = creation.parse(data).startPasskeyRegistration;
  return register(asked, { origin: server.url, ...manner });
}

/** A passkey of a person. */
export async function createPasskey(
  server: Pick<TestServer, 'graphql' | 'url'>,
  person: Pick<Person, 'cookie'>,
  name = 'Laptop',
): Promise<{ id: string; credential: Credential }> {
  const { credential, response } = await registrationOf(server, person);
  const { data, errors } = await server.graphql(
    `mutation ($input: CreatePasskeyInput!) { createPasskey(input: $input) { passkey { id } } }`,
    { input: { name, response } },
    { cookie: person.cookie },
  );
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return { id: textAt(data, 'createPasskey.passkey.id'), credential };
}

/** What a browser answers to `startPasskeyLogIn`. */
export async function assertionOf(
  server: Pick<TestServer, 'graphql' | 'url'>,
  credential: Credential,
  manner: Manner = {},
): Promise<ReturnType<typeof authenticate>> {
  const { data, errors } = await server.graphql('mutation { startPasskeyLogIn { options } }');
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  const { options: asked } = request.parse(data).startPasskeyLogIn;
  return authenticate(asked, credential, { origin: server.url, ...manner });
}

/** What the browser of a person answers to `startPasskeyReauthentication`. */
export async function reauthenticationOf(
  server: Pick<TestServer, 'graphql' | 'url'>,
  { cookie }: Pick<Person, 'cookie'>,
  credential: Credential,
): Promise<ReturnType<typeof authenticate>> {
  const { data, errors } = await server.graphql(
    'mutation { startPasskeyReauthentication { options } }',
    {},
    { cookie },
  );
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  const { options: asked } = againRequest.parse(data).startPasskeyReauthentication;
  return authenticate(asked, credential, { origin: server.url });
}
