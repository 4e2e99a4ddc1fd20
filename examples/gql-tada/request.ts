// Sends a typed document; throws the error of the response.
import type { TadaDocumentNode } from 'gql.tada';
import { type GraphQLFormattedError, print } from 'graphql';

const { ILQR_SERVER = 'http://localhost:4000', ILQR_KEY = '' } = process.env;

export class RequestError extends Error {
  code: unknown;
  constructor({ message, extensions }: GraphQLFormattedError) {
    super(message);
    this.code = extensions?.code;
  }
}

export async function request<Data, Variables>(
  document: TadaDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const response = await fetch(`${ILQR_SERVER}/graphql`, {
    method: 'POST',
    headers: { 'X-API-Key': ILQR_KEY, 'Content-Type': 'application/json' },
    body: JSON.stringify({ query: print(document), variables }),
  });
  const { data, errors } = await response.json();
  if (errors) throw new RequestError(errors[0]);
  return data;
}
