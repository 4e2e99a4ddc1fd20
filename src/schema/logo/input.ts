// The picture of a new logo, from the file that is given.

import { ApiError, invalid } from '../../core/errors.ts';
import { webAddress } from '../../domain/content/url.ts';
import { bytesOfText } from '../../domain/logo/file-data.ts';
import { LogoProblem } from '../../domain/logo/image.ts';
import { largestFile, readLogo } from '../../domain/logo/index.ts';
import type { LogoImage } from '../../domain/render/logo.ts';
import type { Context } from '../../graphql/context.ts';
import { OutgoingError } from '../../http/outgoing.ts';
import { checkUrl } from '../shared/address-check.ts';

interface Given {
  data?: string | null;
  url?: string | null;
}

const fetching = {
  maxBytes: largestFile,
  timeoutMs: 5_000,
  accept: 'image/png, image/jpeg, image/svg+xml',
};

function fetched(url: string, context: Context): Promise<Uint8Array<ArrayBuffer>> {
  if (webAddress.safeParse(url).success) checkUrl(url, context);
  return context.fetchPublic(url, fetching);
}

/**
 * Fetches what is given by URL, and reads it. Throws BAD_REQUEST unless exactly one of both is
 * given, UNPROCESSABLE for a file that cannot be had, or makes no logo.
 */
export async function readLogoInput({ data, url }: Given, context: Context): Promise<LogoImage> {
  if ((data == null) === (url == null)) {
    throw invalid('input.data', 'must be given, or else url, not both');
  }
  const field = data == null ? 'input.url' : 'input.data';
  try {
    const bytes = url == null ? bytesOfText(data ?? '') : await fetched(url, context);
    if (!bytes) throw invalid('input.data', 'must be a file in base64, or a data: URI of it');
    return await readLogo(bytes);
  } catch (error) {
    if (!(error instanceof LogoProblem || error instanceof OutgoingError)) throw error;
    const { message } = error;
    throw new ApiError('UNPROCESSABLE', {
      message: `${field}: ${message}`,
      details: [{ field, message }],
    });
  }
}
