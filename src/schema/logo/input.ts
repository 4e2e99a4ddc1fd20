// Reads the image of a new logo from its data or URL.

import { ApiError, invalid } from '../../core/errors.ts';
import { webAddress } from '../../domain/content/url.ts';
import { bytesOfText } from '../../domain/logo/file-data.ts';
import { LogoProblem } from '../../domain/logo/image.ts';
import { readLogo } from '../../domain/logo/index.ts';
import { maxFileBytes } from '../../domain/logo/limits.ts';
import type { LogoImage } from '../../domain/render/logo.ts';
import type { Context } from '../../graphql/context.ts';
import { OutgoingError } from '../../http/outgoing.ts';
import { checkUrl } from '../shared/address-check.ts';

interface Given {
  data?: string | null;
  url?: string | null;
}

const fetching = {
  maxBytes: maxFileBytes,
  timeoutMs: 5_000,
  accept: 'image/png, image/jpeg, image/svg+xml',
};

function fetched(url: string, context: Context): Promise<Uint8Array<ArrayBuffer>> {
  if (webAddress.safeParse(url).success) checkUrl(url, context);
  return context.fetchPublic(url, fetching);
}

/**
 * Reads the image, downloading it if given by URL. Throws BAD_REQUEST unless exactly one of `data` and
 * `url` is given, UNPROCESSABLE if the file cannot be downloaded or used as a logo.
 */
export async function readLogoInput({ data, url }: Given, context: Context): Promise<LogoImage> {
  if ((data == null) === (url == null)) {
    throw invalid('input.data', 'or url is required, but not both');
  }
  const field = data == null ? 'input.url' : 'input.data';
  try {
    const bytes = url == null ? bytesOfText(data ?? '') : await fetched(url, context);
    if (!bytes) throw invalid('input.data', 'must be a base64-encoded file or a data: URI');
    return await readLogo(bytes);
  } catch (error) {
    if (!(error instanceof LogoProblem || error instanceof OutgoingError)) throw error;
    throw new ApiError('UNPROCESSABLE', { details: [{ field, message: error.message }] });
  }
}
