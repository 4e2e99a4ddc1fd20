// REST v1: QR code images.

import { create as contentDisposition } from 'content-disposition';
import { z } from 'zod';
import { ApiError } from '../../../core/errors.ts';
import { pointsOfPicture } from '../../../domain/render/drawing-cost.ts';
import { type LogoImage, logoMediaTypes } from '../../../domain/render/logo.ts';
import { pictureHash } from '../../../domain/render/picture-hash.ts';
import { TooSmallError } from '../../../domain/render/png/png.ts';
import {
  defaultDpi,
  type ImageRequest,
  millimetersPerInch,
  pixelsOf,
} from '../../../domain/render/print/options.ts';
import { type Style, storedStyle } from '../../../domain/style/shape.ts';
import { fileName } from '../../../domain/text/file-name.ts';
import { drawFile, drawSvg, findPrintProblem } from '../../../drawing/draw.ts';
import { isNotModified } from '../../../http/conditional.ts';
import { notModified } from '../../http/responses.ts';
import { noBody, route } from '../../route.ts';
import { found } from '../../run.ts';
import { downloadQuery } from './image-query.ts';
import { DrawQrCodeDocument } from './operations.generated.ts';
import { readQrCode } from './routes.ts';

interface Drawn {
  name: string;
  payload: string;
  style: Style;
  /** The image of the style's logo. */
  logo?: LogoImage | undefined;
}
export type Format = ImageRequest['format'];

const mediaTypes = {
  png: 'image/png',
  svg: 'image/svg+xml',
  pdf: 'application/pdf',
  eps: 'application/postscript',
} as const;

/** In a PDF or EPS. */
const millimetersPerPixel = millimetersPerInch / 96;

/** Parses the logo image of a GraphQL result. */
export const logoImage = z
  .object({
    mediaType: z.enum(logoMediaTypes),
    data: z.string(),
    width: z.number(),
    height: z.number(),
  })
  .transform(
    ({ data, ...image }): LogoImage => ({
      ...image,
      bytes: new Uint8Array(Buffer.from(data, 'base64')),
    }),
  )
  .nullable();

export const qrCodeDownloadRoutes = [
  route({
    method: 'get',
    path: '/organizations/{orgId}/qr-codes/{id}/download',
    operationId: 'downloadQrCode',
    inDashboard: true,
    tag: 'QR codes',
    summary: 'Download a QR code image',
    permission: 'QR_CODES_READ',
    query: downloadQuery,
    body: noBody,
    points: (_body, query) => (query.format === 'png' ? pointsOfPicture(pixelsOf(query)) : 1),
    responses: {
      200: {
        description: 'The image.',
        headers: ['ETag', 'Content-Disposition'],
        files: {
          'image/png': {},
          'image/svg+xml': {
            example: '<svg xmlns="http://www.w3.org/2000/svg"/>',
          },
          'application/pdf': {},
          'application/postscript': {},
        },
      },
      304: notModified,
    },
    failures: { 422: 'The image would be too small for this QR code.' },
    read: readQrCode,
    handle: async ({ path: { orgId, id }, query, headers, run }) => {
      const { organization } = await run(DrawQrCodeDocument, { organizationId: orgId, id });
      const qrCode = found(organization?.qrCode);
      const drawn: Drawn = {
        name: qrCode.name,
        payload: qrCode.payload,
        style: storedStyle.parse(qrCode.style),
        logo: logoImage.parse(qrCode.logoImage) ?? undefined,
      };
      const problem = await findPrintProblem(drawn.payload, drawn.style, query);
      if (problem) throw new ApiError('UNPROCESSABLE', { details: [problem] });
      const { caching, etag } = cachingOf(drawn, query);
      if (isNotModified(headers, etag))
        return new Response(null, { status: 304, headers: caching });
      const picture = await draw(drawn, query);
      return new Response(typeof picture === 'string' ? picture : new Uint8Array(picture), {
        headers: {
          ...caching,
          'content-type': mediaTypes[query.format],
          'content-disposition': contentDisposition(fileName(drawn.name, query.format)),
        },
      });
    },
  }),
];

/** An image whose URL contains its hash never changes. */
function cachingOf(drawn: Drawn, { v, ...request }: z.output<typeof downloadQuery>) {
  const hash = pictureHash(drawn, request);
  const etag = `"${hash}"`;
  const lasting = v === hash ? 'private, max-age=31536000, immutable' : 'private, no-cache';
  return { etag, caching: { etag, 'cache-control': lasting } };
}

/** Throws UNPROCESSABLE if the size is too small for the QR code. */
export async function draw({ payload, style, name: title, logo }: Drawn, request: ImageRequest) {
  const { format, widthMm, dpi } = request;
  const pixels = pixelsOf(request);
  if (format === 'svg') return drawSvg(payload, style, { title, size: pixels, widthMm, logo });
  if (format !== 'png') {
    const { colorSpace, spotColor, bleedMm, cropMarks } = request;
    const size = widthMm ?? pixels * millimetersPerPixel;
    const print = { colorSpace, spotColor, bleedMm, cropMarks };
    return drawFile(format, payload, style, { size, title, logo, ...print });
  }
  try {
    const density = dpi ?? (widthMm === undefined ? undefined : defaultDpi);
    return await drawFile('png', payload, style, { size: pixels, logo, dpi: density });
  } catch (error) {
    if (!(error instanceof TooSmallError)) throw error;
    const { message } = error;
    const field = widthMm === undefined ? 'size' : 'dpi';
    throw new ApiError('UNPROCESSABLE', { message, details: [{ field, message }] });
  }
}
