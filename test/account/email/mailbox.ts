// A server that can send mail, and what arrives.
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { linkIn, startMailServer } from '../../support/network/mail.ts';
import type { Person, TestServer, TestServerOptions } from '../../support/server/server.ts';
import { useServer } from '../../support/server/setting.ts';

type MailServer = Awaited<ReturnType<typeof startMailServer>>;

export function useMailbox(config: TestServerOptions['config'] = {}) {
  let mail: MailServer;
  beforeAll(async () => {
    mail = await startMailServer();
  });
  afterAll(() => mail.stop());
  beforeEach(() => {
    mail.mails.length = 0;
  });
  const server = useServer(() => ({
    config: { mail: { url: mail.url, from: 'qr@example.com' }, ...config },
  }));
  /** The emails to an address, oldest first. */
  const to = (email: string) => mail.mails.filter((one) => one.includes(`\r\nTo: ${email}\r\n`));
  return {
    server,
    to,
    all: () => mail.mails,
    /** The token in the last email to an address, which may arrive after the response. */
    tokenTo: async (email: string): Promise<string> => {
      for (let tries = 0; tries < 100 && to(email).length === 0; tries += 1) {
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      return linkIn(to(email).at(-1)).split('#')[1] ?? '';
    },
  };
}

/** Calls a mutation of one input; returns its payload and the first error. */
export async function call(
  server: TestServer,
  person: Pick<Person, 'cookie'> | undefined,
  mutation: string,
  selection: string,
  input?: Record<string, unknown>,
) {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const query = input
    ? `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${selection} } }`
    : `mutation { ${mutation} { ${selection} } }`;
  const variables = input ? { input } : {};
  const answer = await server.graphql(query, variables, person && { cookie: person.cookie });
  const [error] = answer.errors;
  return {
    ...answer,
    payload: Object(answer.data)[mutation],
    code: error?.extensions.code,
    message: error?.message,
    field: Object(error?.extensions).details?.[0]?.field,
  };
}
