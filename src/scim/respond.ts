// Reads requests and writes responses (RFC 7644, section 3.1).
import type { Context } from 'hono';
import { errorTable, headersOf, isErrorCode } from '../core/errors.ts';
import type { RequestContext } from '../graphql/context.ts';
import { presentError } from '../graphql/present-error.ts';
import { parseJson, readText } from '../http/body.ts';
import { isObject, type ScimObject } from './protocol/attribute.ts';
import { errorBody, ScimError } from './protocol/error.ts';

const mediaType = 'application/scim+json; charset=utf-8';

interface Answer {
  status?: 200 | 201;
  headers?: Record<string, string>;
}

export const answer = (c: Context, body: object, { status = 200, headers = {} }: Answer = {}) =>
  c.body(JSON.stringify(body), status, {
    'content-type': mediaType,
    'cache-control': 'no-store',
    ...headers,
  });

/** A JSON object. Throws `invalidSyntax`. */
export async function readBody({ req }: Context): Promise<ScimObject> {
  const type = req.header('content-type') ?? '';
  if (!/^application\/(?:scim\+)?json\s*(?:;|$)/i.test(type)) {
    throw new ScimError(415, 'Content-Type must be application/scim+json');
  }
  const body = parseJson(await readText(req.raw));
  if (isObject(body)) return body;
  throw new ScimError(400, 'The request body must be a JSON object', 'invalidSyntax');
}

const statuses = [400, 401, 403, 404, 405, 409, 413, 415, 429, 500, 503] as const;

export interface Refusal {
  error: ScimError;
  headers: Record<string, string>;
}

/** An error as SCIM describes it; its cause is only logged. */
export function present(thrown: unknown, context: RequestContext): Refusal {
  if (thrown instanceof ScimError) {
    const isUnknown = thrown.status === 401;
    return { error: thrown, headers: isUnknown ? { 'www-authenticate': 'Bearer' } : {} };
  }
  const presented = presentError(thrown, context);
  const { code } = presented.extensions;
  const { status: known } = errorTable[isErrorCode(code) ? code : 'INTERNAL'];
  const status = statuses.find((one) => one === known) ?? 500;
  const headers = Object.fromEntries(new Headers(headersOf(presented) ?? {}));
  if (status === 400) {
    return { error: new ScimError(400, presented.message, 'invalidSyntax'), headers };
  }
  // What would leave an organization without an admin is not possible in its current state.
  if (status === 409) {
    return { error: new ScimError(400, presented.message, 'mutability'), headers };
  }
  return { error: new ScimError(status, presented.message), headers };
}

export const refuse = (c: Context, { error, headers }: Refusal) =>
  c.body(JSON.stringify(errorBody(error)), error.status, {
    'content-type': mediaType,
    'cache-control': 'no-store',
    ...headers,
  });
