// Hands responses that were requested before the client had loaded to the first queries that fit them.

/** A response that is on its way, and the variables of its request. */
export interface FirstResponse {
  variables: Record<string, unknown>;
  text: string;
  status: number;
}

/** After this time since the navigation, in milliseconds, queries ask again. */
const maxAge = 30_000;

/** By the name of the operation; undefined if nothing could be requested. */
const expected = new Map<string, Promise<FirstResponse | undefined>>();

/** The response contains the data of this operation, and maybe more. */
export const expectResponse = (
  operation: string,
  response: Promise<FirstResponse | undefined>,
): void => {
  expected.set(
    operation,
    response.catch(() => undefined),
  );
};

/** In a canonical form, in which null is the same as nothing. */
const canonical = (variables: Record<string, unknown>): string =>
  JSON.stringify(
    Object.entries(variables)
      .filter(([, value]) => value != null)
      .sort(),
  );

/** Whether each variable of the query has the value that it had in the request. */
function fits(asked: Record<string, unknown>, given: Record<string, unknown>): boolean {
  const names = Object.keys(asked);
  return (
    canonical(asked) === canonical(Object.fromEntries(names.map((name) => [name, given[name]])))
  );
}

/** Each response is used once per operation; undefined if none fits. */
async function takeResponse(body: string): Promise<Response | undefined> {
  const { operationName = '', variables = {} } = JSON.parse(body);
  const response = expected.get(operationName);
  expected.delete(operationName);
  const first = await response;
  if (!first || !fits(variables, first.variables)) return undefined;
  const headers = { 'content-type': 'application/json' };
  return new Response(first.text, { status: first.status, headers });
}

/** `fetch` for the client. */
export const fetchUnlessRequested: typeof fetch = async (url, init) => {
  if (expected.size > 0 && performance.now() > maxAge) expected.clear();
  const body = init?.body;
  const response =
    expected.size > 0 && typeof body === 'string' ? await takeResponse(body) : undefined;
  return response ?? fetch(url, init);
};
