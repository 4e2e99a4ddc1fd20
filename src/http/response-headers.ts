// Adds response headers collected while handling a request.

/** Adds the headers, and by default `Cache-Control: private, no-cache`. */
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
