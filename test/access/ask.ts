// Requests fields and routes and reduces the response to a word.
import { type Ask, createKey, type World } from './world.ts';

export const words: Record<string, string> = {
  UNAUTHORIZED: '401',
  API_KEY_REVOKED: 'revoked',
  FORBIDDEN: '403',
  NOT_FOUND: '404',
};

/** A document with its variables; reads `null` if the path ends in null. */
export function document(
  query: string,
  make: (world: World) => Promise<Record<string, unknown>> | Record<string, unknown> = () => ({}),
): Ask {
  return async (world, caller) => {
    const { data, errors } = await world.server.graphql(
      query,
      await make(world),
      world.headers[caller],
    );
    const code = errors[0]?.extensions.code;
    if (code) return words[code] ?? code;
    let value: unknown = data;
    while (typeof value === 'object' && value !== null) {
      value = Object.values(value)[0];
    }
    return value === null ? 'null' : 'ok';
  };
}

export const field = (
  selection: string,
  make?: (world: World) => Promise<Record<string, unknown>>,
): Ask =>
  document(
    `query ($org: ID!${make ? ', $id: ID!' : ''}) { organization(id: $org) { ${selection} } }`,
    async (world) => ({ org: world.org, ...(await make?.(world)) }),
  );

export function mutation(
  name: string,
  selection: string,
  make: (world: World) => Promise<Record<string, unknown>> | Record<string, unknown>,
): Ask {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) { ${selection} } }`;
  return document(query, async (world) => ({ input: await make(world) }));
}

export const route =
  (
    method: string,
    path: (world: World) => Promise<string> | string,
    body?: (world: World) => object,
  ): Ask =>
  async (world, caller) => {
    const response = await world.server.rest(method, await path(world), {
      headers: world.headers[caller],
      body: body?.(world),
    });
    if (response.status < 300) return 'ok';
    const { code } = Object(response.body);
    return words[code] ?? code;
  };

/** A request without a body; the header marks it as same-origin for sessions. */
export const withoutBody =
  (method: string, path: (world: World) => Promise<string>): Ask =>
  (world, caller) => {
    const headers = { ...world.headers[caller], 'x-requested-with': 'test' };
    const asked = { ...world, headers: { ...world.headers, [caller]: headers } };
    return route(method, () => path(world))(asked, caller);
  };

export const removal = (path: (world: World) => Promise<string>): Ask =>
  withoutBody('DELETE', path);

/** The key without permissions in these rows lacks what the others have. */
export const withoutAnalytics =
  (ask: Ask): Ask =>
  async (world, caller) => {
    if (caller !== 'bare key') return ask(world, caller);
    const { secret } = await createKey(world, { permissions: ['QR_CODES_READ'] });
    return ask(
      { ...world, headers: { ...world.headers, [caller]: { 'x-api-key': secret } } },
      caller,
    );
  };

/** The routes that change a resource. */
export const edits = (list: string, path: (world: World) => Promise<string>, body: () => object) =>
  Object.fromEntries(
    ['PUT', 'PATCH'].map((method) => [
      `${method} /organizations/{orgId}/${list}/{id}`,
      route(method, path, body),
    ]),
  );
