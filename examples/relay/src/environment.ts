// The Relay store, connected to the server.
import { Environment, Network, RecordSource, Store } from 'relay-runtime';

const { ILQR_SERVER = 'http://localhost:4000', ILQR_KEY = '' } = process.env;

export class RequestError extends Error {
  code: string;
  constructor(error: { message: string; extensions: { code: string } }) {
    super(error.message);
    this.code = error.extensions.code;
  }
}

export const environment = new Environment({
  store: new Store(new RecordSource()),
  network: Network.create(async ({ text }, variables) => {
    const response = await fetch(`${ILQR_SERVER}/graphql`, {
      method: 'POST',
      headers: { 'X-API-Key': ILQR_KEY, 'Content-Type': 'application/json' },
      body: JSON.stringify({ query: text, variables }),
    });
    const answer = await response.json();
    if (answer.errors) throw new RequestError(answer.errors[0]);
    return answer;
  }),
});
