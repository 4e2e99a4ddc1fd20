// Logos to fetch by URL, and a web server in a private network.
import { createServer, type RequestListener } from 'node:http';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { Person, TestServer } from '../support/server/server.ts';

export const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><rect width="8" height="8"/></svg>';

export const refused = {
  status: 422,
  message: 'url cannot be reached; it must be a public URL',
  field: 'url',
};

const people = new WeakMap<TestServer, Promise<Person>>();
function personOf(server: TestServer): Promise<Person> {
  const person = people.get(server) ?? server.signUp();
  people.set(server, person);
  return person;
}

/** Lets a server fetch a logo, always as the same person. */
export async function createLogo(
  server: TestServer,
  url: string,
  headers: Record<string, string> = {},
): Promise<{ status: number; message?: unknown; field?: unknown }> {
  const person = await personOf(server);
  const response = await server.rest('POST', `/organizations/${person.organizationId}/logos`, {
    headers: { cookie: person.cookie, ...headers },
    body: { name: 'L', url },
  });
  const { message, details } = Object(response.body);
  return { status: response.status, message, field: details?.[0].field };
}

interface Inside {
  port: number;
  /** The requested paths. */
  asked: string[];
  /** The response from now on; by default a logo. */
  respond: RequestListener;
}

const logo: RequestListener = (_request, response) => response.end(svg);

export function useInside(): Inside {
  const inside: Inside = { port: 0, asked: [], respond: logo };
  const server = createServer((request, response) => {
    inside.asked.push(request.url ?? '');
    inside.respond(request, response);
  });
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    inside.port = typeof address === 'object' && address ? address.port : 0;
  });
  beforeEach(() => {
    inside.asked = [];
    inside.respond = logo;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  return inside;
}
