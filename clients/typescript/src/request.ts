// A call of an operation, as a request of REST v1.
import { routes } from './routes.generated.ts';
import type { OperationId } from './types.ts';

interface Route {
  method: string;
  /** As OpenAPI writes it: `/organizations/{orgId}`. */
  path: string;
  idempotencyKey?: true;
  /** Of the body, if it is not JSON. */
  mediaType?: string;
  /** It answers with something else than JSON. */
  file?: true;
}

export const routeOf = (id: OperationId): Route => routes[id];

interface RestRequest {
  /** Below `/api/v1`. */
  place: string;
  init: RequestInit;
  /** Doing it twice is the same as doing it once. */
  repeatable: boolean;
}

/** What is not in the path goes into the query; what is undefined, nowhere. */
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
      ...(body !== undefined && { body: mediaType ? String(body) : JSON.stringify(body) }),
    },
    repeatable: method !== 'POST' || headers.has('idempotency-key'),
  };
}

/** Throws TypeError for what would be another address. */
function segment(name: string, value: unknown): string {
  if (typeof value !== 'string' || /^\.{0,2}$/.test(value))
    throw new TypeError(`${name} is missing`);
  return encodeURIComponent(value);
}
