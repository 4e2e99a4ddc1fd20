// Converts operation calls to REST requests.
import { routes } from './routes.generated.ts';
import type { OperationId } from './types.ts';

interface Route {
  method: string;
  /** In OpenAPI form: `/organizations/{orgId}`. */
  path: string;
  idempotencyKey?: true;
  /** Media type of the body, if it is not `application/json`. */
  mediaType?: string;
  /** The response is not JSON. */
  file?: true;
}

export const routeOf = (id: OperationId): Route => routes[id];

interface RestRequest {
  /** Path and query below `/api/v1`. */
  place: string;
  init: RequestInit;
  /** Whether the request is idempotent. */
  repeatable: boolean;
}

/** Input that is not in the path goes into the query; undefined values are omitted. */
export function requestOf(
  { method, path, idempotencyKey, mediaType }: Route,
  { body, ...input }: Record<string, unknown>,
  given: Record<string, string> = {},
): RestRequest {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(input))
    if (value !== undefined && !path.includes(`{${name}}`))
      for (const one of [value].flat()) query.append(name, String(one));
  const headers = new Headers({ accept: 'application/json', ...given });
  if (idempotencyKey && !headers.has('idempotency-key'))
    headers.set('idempotency-key', crypto.randomUUID());
  if (body !== undefined) headers.set('content-type', mediaType ?? 'application/json');
  return {
    place: `${path.replace(/{(\w+)}/g, (_all, name) => segment(name, input[name]))}${query.size > 0 ? `?${query}` : ''}`,
    init: {
      method,
      headers,
      ...(body !== undefined && { body: written(body, mediaType) }),
    },
    repeatable: method !== 'POST' || headers.has('idempotency-key'),
  };
}

/** `application/merge-patch+json` is JSON, too. */
const written = (body: unknown, mediaType = 'application/json'): string =>
  mediaType.endsWith('json') ? JSON.stringify(body) : String(body);

/** Throws TypeError for values that would change the path. */
function segment(name: string, value: unknown): string {
  if (typeof value !== 'string' || /^\.{0,2}$/.test(value))
    throw new TypeError(`${name} is required`);
  return encodeURIComponent(value);
}
