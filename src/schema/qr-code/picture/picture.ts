// Image URL and symbol information of a QR code.
import { z } from 'zod';
import { pictureHash } from '../../../domain/render/picture-hash.ts';
import { encodeSymbol } from '../../../domain/render/symbol/symbol.ts';
import { storedStyle } from '../../../domain/style/shape.ts';
import { findSymbol } from '../../../drawing/draw.ts';
import type { SymbolFacts } from '../../../drawing/jobs.ts';
import { builder } from '../../../graphql/builder.ts';
import { QrErrorCorrection } from '../style/type.ts';
import { payloadOf, QrCode } from '../type.ts';

const formats = { PNG: 'png', SVG: 'svg', PDF: 'pdf' } as const;

const QrImageFormat = builder.enumType('QrImageFormat', {
  description: 'File format of an image.',
  values: {
    PNG: { description: 'Raster image.' },
    SVG: { description: 'Vector image, for the web.' },
    PDF: { description: 'Vector image, for print.' },
  } as const,
});

const size = 'must be an integer between 64 and 4096';

interface SymbolInfo {
  symbol: SymbolFacts;
  /** The short link; undefined for a static code. */
  link: string | undefined;
}

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
  }),
});

builder.prismaObjectFields(QrCode, (t) => ({
  symbol: t.field({
    type: QrSymbolInfo,
    description: 'The encoded QR symbol.',
    complexity: 5,
    resolve: async (qrCode, _args, context) => {
      const payload = payloadOf(qrCode, context);
      const symbol = await findSymbol(payload, storedStyle.parse(qrCode.style));
      return { symbol, link: qrCode.dynamic ? payload : undefined };
    },
  }),
  imageUrl: t.string({
    description:
      'URL of the image (REST v1); it requires permission to read the QR code. The URL changes with the image, so responses can be cached.',
    args: {
      format: t.arg({
        type: QrImageFormat,
        required: true,
        defaultValue: 'PNG',
        description: 'File format.',
      }),
      size: t.arg.int({
        required: true,
        defaultValue: 512,
        description: 'Width in pixels, 64 to 4096. In a PDF, one pixel is 1/96 inch.',
        validate: z.int(size).min(64, size).max(4096, size),
      }),
    },
    resolve: (qrCode, args, context) => {
      const { id, organizationId, name } = qrCode;
      const format = formats[args.format];
      const style = storedStyle.parse(qrCode.style);
      const payload = payloadOf(qrCode, context);
      const v = pictureHash({ format, size: `${args.size}px`, name, payload, style });
      const query = new URLSearchParams({ format, size: String(args.size), v });
      const path = `/api/v1/organizations/${organizationId}/qr-codes/${id}/download`;
      return `${context.config.publicUrl}${path}?${query}`;
    },
  }),
}));
