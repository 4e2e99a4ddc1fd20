// Sends GraphQL documents with idempotency keys.
import type { Person, TestServer } from '../../support/server/server.ts';

/** An API key or a session. */
type Sender = { key: string } | (Pick<Person, 'cookie'> & { key?: never }) | undefined;

const credentials = (sender: Sender): Record<string, string> => {
  if (!sender) return {};
  return sender.key === undefined ? { cookie: sender.cookie } : { 'x-api-key': sender.key };
};

interface Body {
  data?: unknown;
  errors?: { message: string; path?: unknown[]; extensions: Record<string, unknown> }[];
  extensions?: Record<string, unknown>;
}

export interface Sent extends Body {
  status: number;
  /** The header `Idempotent-Replayed`. */
  isReplayed: boolean;
  /** Code of the first error. */
  code: unknown;
}

/** `idempotencyKey` is sent as the header. */
export async function send(
  { url }: Pick<TestServer, 'url'>,
  sender: Sender,
  query: string,
  variables: Record<string, unknown> = {},
  idempotencyKey?: string,
): Promise<Sent> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...credentials(sender),
      ...(idempotencyKey !== undefined && { 'idempotency-key': idempotencyKey }),
    },
    body: JSON.stringify({ query, variables }),
  });
  const body: Body = await response.json();
  return {
    ...body,
    status: response.status,
    isReplayed: response.headers.get('idempotent-replayed') === 'true',
    code: body.errors?.[0]?.extensions.code,
  };
}

export const createCode = `mutation ($organizationId: ID!, $name: String!) {
  createQrCode(input: { organizationId: $organizationId, name: $name, content: { text: { text: "x" } } }) { qrCode { id name } }
}`;
