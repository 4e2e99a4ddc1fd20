// Keeps browsers on HTTPS (HTTP Strict Transport Security, RFC 6797).
import type { RequestListener } from 'node:http';

/** A year, in seconds, for this host alone: others of the domain may have no HTTPS. */
const policy = 'max-age=31536000';

/**
 * Adds the header to every response of the host of the public URL, if that is HTTPS; other hosts, such as
 * a local address, may be in use over plain HTTP.
 */
export function withStrictTransport(publicUrl: string, listener: RequestListener): RequestListener {
  const { protocol, host } = new URL(publicUrl);
  if (protocol !== 'https:') return listener;
  return (request, response) => {
    if (request.headers.host?.toLowerCase() === host) {
      response.setHeader('Strict-Transport-Security', policy);
    }
    return listener(request, response);
  };
}
