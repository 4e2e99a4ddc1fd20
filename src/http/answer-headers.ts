// Headers of an answer that are gathered while it is made.

/** The answer with these headers added; unless something else is said, no cache that others share keeps it. */
export function withHeaders(response: Response, responseHeaders: Headers): Response {
  for (const [name, value] of responseHeaders) {
    if (name === 'set-cookie') response.headers.append(name, value);
    else response.headers.set(name, value);
  }
  if (!response.headers.has('cache-control')) {
    response.headers.set('cache-control', 'private, no-cache');
  }
  return response;
}
