// Fixtures of most test files: a server, a person with an organization, a key.
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { live } from '../live.ts';
import { type Person, startServer, type TestServer, type TestServerOptions } from './server.ts';

/**
 * A server for the tests of the file or enclosing `describe`: started before them, closed after them. A
 * function provides options that are only known then.
 */
export function useServer(
  options: TestServerOptions | (() => TestServerOptions | Promise<TestServerOptions>) = {},
): TestServer {
  let server: TestServer | undefined;
  beforeAll(async () => {
    server = await startServer(typeof options === 'function' ? await options() : options);
  });
  afterAll(() => server?.close());
  return live(() => server);
}

interface PersonOptions {
  /** The same person for all tests; default: a new one for each. */
  once?: boolean;
  name?: string;
}

/** A person with an organization and a session. */
export function usePerson(server: TestServer, { once = false, name }: PersonOptions = {}): Person {
  let person: Person | undefined;
  (once ? beforeAll : beforeEach)(async () => {
    person = await server.signUp(name);
  });
  return live(() => person);
}

/** Like a person, with a key that the requests use. */
export interface Caller extends Person {
  key: string;
  keyId: string;
  /** The path after the organization: `/qr-codes`. */
  rest(
    method: string,
    path: string,
    options?: { body?: unknown; headers?: Record<string, string> },
  ): ReturnType<TestServer['rest']>;
  graphql(query: string, variables?: Record<string, unknown>): ReturnType<TestServer['graphql']>;
  /** A URL code created over REST. */
  createQrCode(body?: Record<string, unknown>): ReturnType<TestServer['createQrCode']>;
}

interface CallerOptions {
  name?: string;
  /** Default: those of a new key. */
  permissions?: string[];
}

/** A person with a key. */
export function useCaller(
  server: TestServer,
  { once = false, ...options }: PersonOptions & CallerOptions = {},
): Caller {
  let caller: Caller | undefined;
  (once ? beforeAll : beforeEach)(async () => {
    caller = await createCaller(server, options);
  });
  return live(() => caller);
}

/** Another one, during a test. */
export async function createCaller(
  server: TestServer,
  { name, ...input }: CallerOptions = {},
): Promise<Caller> {
  const person = await server.signUp(name);
  const { id, secret: key } = await server.createKey(person, input);
  const { organizationId } = person;
  return {
    ...person,
    key,
    keyId: id,
    rest: (method, path, options) =>
      server.rest(method, `/organizations/${organizationId}${path}`, { key, ...options }),
    graphql: (query, variables) => server.graphql(query, variables, { 'x-api-key': key }),
    createQrCode: (body) => server.createQrCode(key, organizationId, body),
  };
}
