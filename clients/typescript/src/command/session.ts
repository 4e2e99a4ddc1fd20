// A client for as long as a person is logged in with a password.
import { type Client, createClient } from '../client.ts';
import { LogIn, LogOut } from '../documents.generated.ts';

/** Keeps the cookie of the session, and sends it, with a header that no page of another site can send. */
function fetchWithSession(): typeof fetch {
  let cookie: string | undefined;
  return async (input, init) => {
    const headers = new Headers(init?.headers);
    headers.set('x-requested-with', 'ilqr');
    if (cookie !== undefined) headers.set('cookie', cookie);
    const response = await fetch(input, { ...init, headers });
    cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? cookie;
    return response;
  };
}

export async function withSession<Result>(
  server: string,
  input: { email: string; password: string },
  act: (client: Client) => Promise<Result>,
): Promise<Result> {
  const client = createClient({ server, fetch: fetchWithSession() });
  await client.graphql(LogIn, { input });
  try {
    return await act(client);
  } finally {
    await client.graphql(LogOut, {});
  }
}
