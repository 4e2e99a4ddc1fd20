// Image URL and symbol information of a QR code.
import { z } from 'zod';
import { ApiError } from '../../../core/errors.ts';
import { defaultImageSize, imageSize } from '../../../domain/render/image-size.ts';
import { pictureHash } from '../../../domain/render/picture-hash.ts';
import {
  type ImageRequest,
  optionProblems,
  printShape,
} from '../../../domain/render/print/options.ts';
import { minWidthMm, scanDistanceMm } from '../../../domain/render/print/width.ts';
import { encodeSymbol } from '../../../domain/render/symbol/symbol.ts';
import { type Style, storedStyle } from '../../../domain/style/shape.ts';
import { valuesIn } from '../../../domain/validation/values-in.ts';
import { findPrintProblem, findSymbol } from '../../../drawing/draw.ts';
import type { SymbolFacts } from '../../../drawing/jobs.ts';
import { builder } from '../../../graphql/builder.ts';
import { argsFromZod } from '../../../graphql/from-zod/input.ts';
import { expiresInArgument, isUrl, signedUrl } from '../../shared/signed-url.ts';
import { QrErrorCorrection } from '../style/type.ts';
import { payloadOf, QrCode } from '../type.ts';

export const imageFormats = { PNG: 'png', SVG: 'svg', PDF: 'pdf', EPS: 'eps' } as const;

export const QrImageFormat = builder.enumType('QrImageFormat', {
  description: 'File format of an image.',
  values: {
    PNG: { description: 'Raster image.' },
    SVG: { description: 'Vector image, for the web.' },
    PDF: { description: 'Vector image, for print.' },
    EPS: { description: 'Vector image, for layout programs.' },
  } as const,
});

interface SymbolInfo {
  symbol: SymbolFacts;
  style: Style;
  /** The short link; undefined for a static code. */
  link: string | undefined;
}

const printedWidthShape = z.object({
  widthMm: printShape.shape.widthMm.meta({
    description: 'Printed width in millimeters, 10 to 1000. Default: `minWidthMm`.',
  }),
});

const QrSymbolInfo = builder.objectRef<SymbolInfo>('QrSymbolInfo').implement({
  description: 'The encoded QR symbol (ISO/IEC 18004).',
  fields: (t) => ({
    version: t.int({
      description: 'Symbol version, 1 to 40; it determines the size.',
      resolve: ({ symbol }) => symbol.version,
    }),
    size: t.int({
      description: 'Modules per side, without the quiet zone.',
      resolve: ({ symbol }) => symbol.size,
    }),
    errorCorrection: t.field({
      type: QrErrorCorrection,
      description: 'Error correction level, set by the style or chosen automatically.',
      resolve: ({ symbol }) => symbol.errorCorrection,
    }),
    sizeInCapitals: t.int({
      nullable: true,
      description:
        'Modules per side if the short link were encoded in capital letters; null for a static code.',
      resolve: ({ symbol, link }) =>
        link === undefined ? null : encodeSymbol(link.toUpperCase(), symbol.errorCorrection).size,
    }),
    minWidthMm: t.int({
      description:
        'Smallest printed width in millimeters, with quiet zone and frame, at which phones can scan the QR code: its modules are at least 0.4 mm wide.',
      resolve: ({ symbol, style }) => minWidthMm(symbol, style),
    }),
    scanDistanceMm: t.int({
      description:
        'Distance in millimeters from which phones can scan the printed QR code: about ten times its width.',
      args: argsFromZod(printedWidthShape),
      resolve: ({ symbol, style }, { widthMm }) =>
        scanDistanceMm(widthMm ?? minWidthMm(symbol, style)),
    }),
  }),
});

builder.prismaObjectFields(QrCode, (t) => ({
  symbol: t.field({
    type: QrSymbolInfo,
    description: 'The encoded QR symbol.',
    complexity: 5,
    resolve: async (qrCode, _args, context) => {
      const payload = payloadOf(qrCode, context);
      const style = storedStyle.parse(qrCode.style);
      const symbol = await findSymbol(payload, style);
      return { symbol, style, link: qrCode.dynamic ? payload : undefined };
    },
  }),
  imageUrl: t.string({
    description:
      'Signed URL of the image, which needs no header: it works in `<img>` for an hour, or as long as `expiresIn` says, while you may read the QR code. The image can be cached.',
    extensions: isUrl,
    args: {
      format: t.arg({
        type: QrImageFormat,
        required: true,
        defaultValue: 'PNG',
        description: 'File format.',
      }),
      size: t.arg.int({
        required: true,
        defaultValue: defaultImageSize,
        description: 'Width in pixels, 64 to 4096. In a PDF or EPS, one pixel is 1/96 inch.',
        validate: imageSize,
      }),
      ...argsFromZod(printShape),
      expiresIn: expiresInArgument,
    },
    complexity: ({ widthMm, dpi }) => (widthMm == null && dpi == null ? 1 : 5),
    resolve: async (qrCode, { format, size, expiresIn, ...args }, context) => {
      const { id, organizationId, name } = qrCode;
      const print = valuesIn(printShape, args);
      const request: ImageRequest = {
        ...print,
        format: imageFormats[format],
        ...(print.widthMm === undefined && { size }),
      };
      const wrong = optionProblems(request);
      if (wrong.length > 0) throw new ApiError('BAD_REQUEST', { details: wrong });
      const style = storedStyle.parse(qrCode.style);
      const payload = payloadOf(qrCode, context);
      const problem = await findPrintProblem(payload, style, request);
      if (problem) throw new ApiError('UNPROCESSABLE', { details: [problem] });
      const v = pictureHash({ name, payload, style }, request);
      const path = `/api/v1/organizations/${organizationId}/qr-codes/${id}/download`;
      return signedUrl({ path, query: { ...queryOf(request), v }, expiresIn }, context);
    },
  }),
}));

/** The same request in REST. */
const queryOf = ({ format, size, colorSpace, ...print }: ImageRequest): Record<string, string> =>
  Object.fromEntries(
    Object.entries({ format, size, ...print, colorSpace: colorSpace?.toLowerCase() })
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, String(value)]),
  );
