// REST v1: QR code images.

import { create as contentDisposition } from 'content-disposition';
import { z } from 'zod';
import { ApiError } from '../../../core/errors.ts';
import { pointsOfPicture } from '../../../domain/render/drawing-cost.ts';
import { type LogoImage, logoMediaTypes } from '../../../domain/render/logo.ts';
import { pictureHash } from '../../../domain/render/picture-hash.ts';
import { TooSmallError } from '../../../domain/render/png/png.ts';
import { type Style, storedStyle } from '../../../domain/style/shape.ts';
import { fileName } from '../../../domain/text/file-name.ts';
import { drawFile, drawSvg } from '../../../drawing/draw.ts';
import { isNotModified } from '../../../http/conditional.ts';
import { notModified } from '../../http/responses.ts';
import { noBody, route } from '../../route.ts';
import { found } from '../../run.ts';
import { DrawQrCodeDocument } from './operations.generated.ts';
import { downloadQuery } from './query-schemas.ts';
import { readQrCode } from './routes.ts';

interface Drawn {
  name: string;
  payload: string;
  style: Style;
  /** The image of the style's logo. */
  logo?: LogoImage | undefined;
}
export type Format = ImageRequest['format'];

const mediaTypes = { png: 'image/png', svg: 'image/svg+xml', pdf: 'application/pdf' } as const;
const millimetersPerPixel = 25.4 / 96;
const defaultSize = 512;

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

type ImageRequest = z.output<typeof downloadQuery>;

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
    points: (_body, { format, size = defaultSize }) =>
      format === 'png' ? pointsOfPicture(size) : 1,
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
        },
      },
      304: notModified,
    },
    failures: { 422: 'The image cannot be drawn at this small size.' },
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
function cachingOf({ name, payload, style }: Drawn, { format, size, widthMm, v }: ImageRequest) {
  const measure = widthMm === undefined ? `${size ?? defaultSize}px` : `${widthMm}mm`;
  const hash = pictureHash({ format, size: measure, name, payload, style });
  const etag = `"${hash}"`;
  const lasting = v === hash ? 'private, max-age=31536000, immutable' : 'private, no-cache';
  return { etag, caching: { etag, 'cache-control': lasting } };
}

/** Throws UNPROCESSABLE if the size is too small for the QR code. */
export async function draw(
  { payload, style, name, logo }: Drawn,
  { format, widthMm, ...request }: Omit<ImageRequest, 'v'>,
) {
  const size = request.size ?? defaultSize;
  if (format === 'svg') return drawSvg(payload, style, { title: name, size, logo });
  if (format === 'pdf') {
    const millimeters = widthMm ?? size * millimetersPerPixel;
    return drawFile('pdf', payload, style, { size: millimeters, title: name, logo });
  }
  try {
    return await drawFile('png', payload, style, { size, logo });
  } catch (error) {
    if (!(error instanceof TooSmallError)) throw error;
    const { message } = error;
    throw new ApiError('UNPROCESSABLE', { message, details: [{ field: 'size', message }] });
  }
}
