// A SCIM client, as identity providers are.
import { expect } from 'vitest';
import { arrayAt, textAt } from '../support/document/json.ts';
import type { TestServer } from '../support/server/server.ts';

export const token = 'the-token-of-a-SCIM-client-in-these-tests';

export interface ScimAnswer {
  status: number;
  headers: Headers;
  /** Undefined without content. */
  body: unknown;
}

export const userSchema = 'urn:ietf:params:scim:schemas:core:2.0:User';
export const groupSchema = 'urn:ietf:params:scim:schemas:core:2.0:Group';
const patchSchema = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';

export function scimOf(server: Pick<TestServer, 'url'>) {
  const scim = async (
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<ScimAnswer> => {
    const response = await fetch(`${server.url}/scim/v2${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body !== undefined && { 'content-type': 'application/scim+json; charset=utf-8' }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    if (text !== '') {
      expect(response.headers.get('content-type')).toMatch(/^application\/scim\+json/);
    }
    return {
      status: response.status,
      headers: response.headers,
      body: text === '' ? undefined : JSON.parse(text),
    };
  };

  return {
    scim,
    patch: (path: string, ...operations: object[]) =>
      scim('PATCH', path, { schemas: [patchSchema], Operations: operations }),
    find: (resources: 'Users' | 'Groups', filter: string) =>
      scim('GET', `/${resources}?filter=${encodeURIComponent(filter)}`),
    /** The ID of a new user. */
    async createUser(userName: string, more: object = {}): Promise<string> {
      const body = { schemas: [userSchema], userName, active: true, ...more };
      const answer = await scim('POST', '/Users', body);
      expect(answer).toMatchObject({ status: 201 });
      return textAt(answer.body, 'id');
    },
    /** The ID of a new group. */
    async createGroup(displayName: string, ...members: string[]): Promise<string> {
      const answer = await scim('POST', '/Groups', {
        schemas: [groupSchema],
        displayName,
        members: members.map((value) => ({ value })),
      });
      expect(answer).toMatchObject({ status: 201 });
      return textAt(answer.body, 'id');
    },
  };
}

/** The IDs of the resources on a page. */
export const idsIn = ({ body }: ScimAnswer): string[] =>
  arrayAt(body, 'Resources').map((one) => textAt(one, 'id'));
