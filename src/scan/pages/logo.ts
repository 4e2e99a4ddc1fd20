// The logo that an organization shows on its scan pages.
import type { Context } from 'hono';
import { z } from 'zod';
import { setOutcome } from '../../core/request-scope.ts';
import type { ReadPrepared } from '../../database/prepared.ts';
import { normalizeShortCode } from '../../domain/qr-code/short-code.ts';
import { isNotModified } from '../../http/conditional.ts';
import { scanHeaders } from '../redirect.ts';
import { showNotice } from '../response.ts';

const images = z.array(
  z.object({ mediaType: z.string(), bytes: z.instanceof(Uint8Array<ArrayBuffer>) }),
);

/** Also of codes that were deleted, whose notice shows it. */
const statement = `
  SELECT l."mediaType", l."bytes" FROM "UsedShortCode" used
  JOIN "Organization" o ON o."id" = used."organizationId" AND o."deletedAt" IS NULL
  JOIN "OrganizationBranding" b ON b."organizationId" = o."id"
  JOIN "Logo" l ON l."id" = b."logoId"
  WHERE used."shortCode" = $1 AND l."id" = $2`;

/** Only the logo that is shown now, so that others of the organization stay private. */
export const createLogoHandler =
  (readPrepared: ReadPrepared) =>
  async (c: Context): Promise<Response> => {
    const shortCode = normalizeShortCode(c.req.param('shortCode') ?? '');
    const id = c.req.query('id') ?? '';
    if (shortCode === null || id.includes('\0')) return showNotice({ c }, 'unknown');
    const rows = await readPrepared('find_page_logo', statement, [shortCode, id]).catch(() => null);
    if (rows === null) return showNotice({ c }, 'away');
    const [image] = images.parse(rows);
    if (!image) return showNotice({ c }, 'unknown');
    setOutcome('file');
    const etag = `"${id}"`;
    const caching = {
      ...scanHeaders,
      etag,
      'cache-control': 'public, max-age=31536000, immutable',
    };
    if (isNotModified(c.req.raw.headers, etag)) return c.body(null, 304, caching);
    return c.body(image.bytes, 200, {
      ...caching,
      'content-type': image.mediaType,
      // Opened directly, an SVG can load nothing, run nothing and has no origin.
      'content-security-policy': "default-src 'none'; sandbox",
    });
  };
