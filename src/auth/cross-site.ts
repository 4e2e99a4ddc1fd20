// Tells requests that a page of another site could have sent with a person's cookie.

const customHeaders = ['x-requested-with', 'x-graphql-yoga-csrf', 'apollo-require-preflight'];

/**
 * Whether a cookie on this request must not be trusted. Browsers send a cross-site request without
 * asking first only if it is "simple" (Fetch Standard, CORS-preflight): so anything that changes
 * something needs a JSON body or a header of its own, which no form can give, besides coming from
 * our own origin where the browser tells it (`Origin`, `Sec-Fetch-Site`).
 */
export function isForgeable(request: Request, ownHosts: readonly string[]): boolean {
  const { headers, method } = request;
  const site = headers.get('sec-fetch-site');
  const origin = headers.get('origin');
  const safe = method === 'GET' || method === 'HEAD' || method === 'OPTIONS';
  // A link from elsewhere to a page of ours is a safe request of its own.
  if (!safe && site !== null && site !== 'same-origin' && site !== 'none') return true;
  if (origin !== null && !ownHosts.includes(hostOf(origin))) return true;
  if (safe && !new URL(request.url).pathname.startsWith('/graphql')) return false;
  const json = /^application\/json\b/i.test(headers.get('content-type') ?? '');
  return !json && !customHeaders.some((name) => headers.has(name));
}

function hostOf(origin: string): string {
  return URL.canParse(origin) ? new URL(origin).host : '';
}
