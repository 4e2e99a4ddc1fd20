// The picture of a QR code: where it is, which symbol it shows.
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
  description: 'What kind of file a picture is.',
  values: {
    PNG: { description: 'Pixels.' },
    SVG: { description: 'Vectors, for the web.' },
    PDF: { description: 'Vectors, for print.' },
  } as const,
});

const size = 'must be a whole number from 64 to 4096';

interface SymbolInfo {
  symbol: SymbolFacts;
  /** The short link; undefined for a code that holds its content itself. */
  link: string | undefined;
}

const QrSymbolInfo = builder.objectRef<SymbolInfo>('QrSymbolInfo').implement({
  description: 'The symbol that a picture shows (ISO/IEC 18004).',
  fields: (t) => ({
    version: t.int({
      description: '1 to 40, by which its size goes up.',
      resolve: ({ symbol }) => symbol.version,
    }),
    size: t.int({
      description: 'Modules a side, without the quiet zone.',
      resolve: ({ symbol }) => symbol.size,
    }),
    errorCorrection: t.field({
      type: QrErrorCorrection,
      description: 'As the style says, or as it was chosen.',
      resolve: ({ symbol }) => symbol.errorCorrection,
    }),
    sizeInCapitals: t.int({
      nullable: true,
      description:
        'The size with the short link in capital letters; null for a code that holds its content.',
      resolve: ({ symbol, link }) =>
        link === undefined ? null : encodeSymbol(link.toUpperCase(), symbol.errorCorrection).size,
    }),
  }),
});

builder.prismaObjectFields(QrCode, (t) => ({
  symbol: t.field({
    type: QrSymbolInfo,
    description: 'The symbol that the picture shows.',
    complexity: 5,
    resolve: async (qrCode, _args, context) => {
      const payload = payloadOf(qrCode, context);
      const symbol = await findSymbol(payload, storedStyle.parse(qrCode.style));
      return { symbol, link: qrCode.dynamic ? payload : undefined };
    },
  }),
  imageUrl: t.string({
    description:
      'Where the picture is (REST v1), for whoever may read the code; as it is now, so that it may be kept for as long as this address stays the same.',
    args: {
      format: t.arg({
        type: QrImageFormat,
        required: true,
        defaultValue: 'PNG',
        description: 'What the address answers with.',
      }),
      size: t.arg.int({
        required: true,
        defaultValue: 512,
        description: 'Width in pixels, 64 to 4096; in a PDF 1/96 inch each.',
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
