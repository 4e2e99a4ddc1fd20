// Protection against cross-site request forgery (CSRF).

const customHeaders = ['x-requested-with', 'x-graphql-yoga-csrf', 'apollo-require-preflight'];

/**
 * Whether a cookie on this request must not be trusted. Browsers send cross-site requests without a
 * preflight only if they are "simple" (Fetch Standard). So requests that change data need a JSON body
 * or a custom header, which forms cannot send, and our own origin, if the browser sends it (`Origin`,
 * `Sec-Fetch-Site`).
 */
export function isForgeable(request: Request, ownHosts: readonly string[]): boolean {
  const { headers, method } = request;
  const site = headers.get('sec-fetch-site');
  const origin = headers.get('origin');
  const safe = method === 'GET' || method === 'HEAD' || method === 'OPTIONS';
  // Links from other sites to our pages are safe requests.
  if (!safe && site !== null && site !== 'same-origin' && site !== 'none') return true;
  if (origin !== null && !ownHosts.includes(hostOf(origin))) return true;
  if (safe && !new URL(request.url).pathname.startsWith('/graphql')) return false;
  const json = /^application\/json\b/i.test(headers.get('content-type') ?? '');
  return !json && !customHeaders.some((name) => headers.has(name));
}

function hostOf(origin: string): string {
  return URL.canParse(origin) ? new URL(origin).host : '';
}
