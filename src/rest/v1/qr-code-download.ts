// REST v1: the picture of a QR code.
import type { OpenAPIHono } from '@hono/zod-openapi';
import { create as contentDisposition } from 'content-disposition';
import { renderPdf } from '../../domain/render/pdf.ts';
import { renderPng, TooSmallError } from '../../domain/render/png.ts';
import { renderSvg } from '../../domain/render/svg.ts';
import { type Style, storedStyle } from '../../domain/style.ts';
import { ApiError } from '../../errors.ts';
import { etagOf, isNotModified } from '../conditional.ts';
import { addRoute, noBody, type RestEnv } from '../route.ts';
import { found } from '../run.ts';
import { DrawQrCodeDocument } from './qr-code.generated.ts';
import { readQrCode } from './qr-code.ts';
import { downloadQuery } from './qr-code-schemas.ts';

interface Drawn {
  name: string;
  payload: string;
  style: Style;
}
export type Format = 'png' | 'svg' | 'pdf';

const mediaTypes = { png: 'image/png', svg: 'image/svg+xml', pdf: 'application/pdf' } as const;
const millimetresPerPixel = 25.4 / 96;

/** To be raised when the same code would be drawn in another way. */
const drawing = '1';

export function addQrCodeDownloadRoute(app: OpenAPIHono<RestEnv>): void {
  addRoute(app, {
    method: 'get',
    path: '/organizations/{orgId}/qr-codes/{id}/download',
    operationId: 'downloadQrCode',
    tag: 'QR codes',
    summary: 'Download the picture',
    permission: 'QR_CODES_READ',
    query: downloadQuery,
    body: noBody,
    answers: {
      200: {
        description: 'The picture',
        headers: { ETag: { schema: { type: 'string' } } },
        content: Object.fromEntries(
          Object.values(mediaTypes).map((type) => [
            type,
            { schema: { type: 'string', format: 'binary' } },
          ]),
        ),
      },
      304: { description: 'Not modified' },
      422: { description: 'The picture cannot be drawn that small' },
    },
    read: readQrCode,
    handle: async ({ path: { orgId = '', id = '' }, query, headers, run }) => {
      const { format, size } = query;
      const { organization } = await run(DrawQrCodeDocument, { organizationId: orgId, id });
      const qrCode = found(organization?.qrCode);
      const { name, payload } = qrCode;
      const style = storedStyle.parse(qrCode.style);
      const etag = etagOf(drawing, format, String(size), name, payload, JSON.stringify(style));
      const caching = { etag, 'cache-control': 'private, no-cache' };
      if (isNotModified(headers, etag))
        return new Response(null, { status: 304, headers: caching });
      const picture = await draw({ name, payload, style }, format, size);
      return new Response(typeof picture === 'string' ? picture : new Uint8Array(picture), {
        headers: {
          ...caching,
          'content-type': mediaTypes[format],
          'content-disposition': contentDisposition(fileName(name, format)),
        },
      });
    },
  });
}

export async function draw({ payload, style, name }: Drawn, format: Format, size: number) {
  if (format === 'svg') return renderSvg(payload, style, { title: name, size });
  if (format === 'pdf') {
    return renderPdf(payload, style, { size: size * millimetresPerPixel, title: name });
  }
  try {
    return renderPng(payload, style, size);
  } catch (error) {
    if (!(error instanceof TooSmallError)) throw error;
    const { message } = error;
    throw new ApiError('UNPROCESSABLE', { message, details: [{ field: 'size', message }] });
  }
}

/** A name that every file system takes. */
export function fileName(name: string, format: Format): string {
  const safe = Array.from(name.replace(/[\p{C}\\/:*?"<>|]+/gu, ' ').trim())
    .slice(0, 80)
    .join('');
  return `${safe || 'qr-code'}.${format}`;
}
