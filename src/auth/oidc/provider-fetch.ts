// Requests to identity providers. The operator chose them, so they may be in a private network, unlike
// the URLs that callers give (http/outgoing.ts); redirects are not followed, time and size are limited.
import type { CustomFetch } from 'openid-client';

/** Seconds for a request, including the body. */
export const providerTimeout = 10;
const maxBytes = 1_048_576;

/** The provider did not answer, or not with what was asked for. */
export class ProviderUnavailable extends Error {}

/** Throws ProviderUnavailable for a provider that is down, slow, or sends more than a megabyte. */
export const providerFetch: CustomFetch = async (url, { body, ...options }) => {
  try {
    const response = await fetch(url, {
      ...options,
      signal: options.signal ?? AbortSignal.timeout(providerTimeout * 1_000),
      ...(typeof body === 'string' || body instanceof URLSearchParams ? { body } : {}),
    });
    if (response.status >= 500) throw new Error(`It returned status ${response.status}`);
    const { status, headers } = response;
    const content = await readLimited(response);
    return new Response(hasNoBody(status) ? null : content, { status, headers });
  } catch (cause) {
    throw new ProviderUnavailable(`${new URL(url).origin} cannot be reached`, { cause });
  }
};

const hasNoBody = (status: number): boolean => [204, 205, 304].includes(status);

async function readLimited(response: Response): Promise<Buffer<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > maxBytes) throw new Error(`It returned more than ${maxBytes} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
