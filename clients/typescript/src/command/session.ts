// A client with a temporary password session.
import { type Client, createClient } from '../client.ts';
import { LogIn, LogOut } from '../documents.generated.ts';

/** Stores and sends the session cookie, with a header that proves it is not a cross-site request. */
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
