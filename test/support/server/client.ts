// An API client of any server.
import { checkAnswer } from '../document/openapi.ts';

/** A GraphQL response with its HTTP status. */
interface GraphQLAnswer {
  status: number;
  headers: Headers;
  data: unknown;
  errors: {
    message: string;
    path?: (string | number)[];
    extensions: { code: string; [name: string]: unknown };
  }[];
}

interface RestAnswer {
  status: number;
  headers: Headers;
  /** Parsed, if it is JSON. */
  body: unknown;
  bytes: Uint8Array;
}

type RequestHeaders = Record<string, string>;

export interface Client {
  graphql(
    query: string,
    variables?: Record<string, unknown>,
    headers?: RequestHeaders,
  ): Promise<GraphQLAnswer>;
  rest(
    method: string,
    path: string,
    options?: { key?: string; body?: unknown; headers?: RequestHeaders },
  ): Promise<RestAnswer>;
}

/** Sends requests to any server; REST responses are validated against openapi.json. */
export function clientOf(url: string, restUrl = `${url}/api/v1`): Client {
  const graphql: Client['graphql'] = async (query, variables = {}, headers = {}) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, variables }),
    });
    const { data = null, errors = [] } = await response.json();
    return { status: response.status, headers: response.headers, data, errors };
  };

  const rest: Client['rest'] = async (method, path, { key, body, headers = {} } = {}) => {
    const response = await fetch(`${restUrl}${path}`, {
      method,
      redirect: 'manual',
      headers: {
        ...(key !== undefined && { 'x-api-key': key }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const bytes = new Uint8Array(await response.arrayBuffer());
    const { status, headers: answered } = response;
    const isJson = answered.get('content-type')?.startsWith('application/json');
    const answer = {
      status,
      headers: answered,
      body: isJson && bytes.length > 0 ? JSON.parse(new TextDecoder().decode(bytes)) : undefined,
      bytes,
    };
    checkAnswer({ method, path, ...answer });
    return answer;
  };

  return { graphql, rest };
}
