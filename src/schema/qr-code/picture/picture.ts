// Image URL and symbol information of a QR code.
import { invalid } from '../../../core/errors.ts';
import { defaultImageSize, imageSize } from '../../../domain/render/image-size.ts';
import { pictureHash } from '../../../domain/render/picture-hash.ts';
import { encodeSymbol } from '../../../domain/render/symbol/symbol.ts';
import { storedStyle } from '../../../domain/style/shape.ts';
import { wholeNumber } from '../../../domain/validation/whole-number.ts';
import { findSymbol } from '../../../drawing/draw.ts';
import type { SymbolFacts } from '../../../drawing/jobs.ts';
import { builder } from '../../../graphql/builder.ts';
import { expiresInArgument, isUrl, signedUrl } from '../../shared/signed-url.ts';
import { QrErrorCorrection } from '../style/type.ts';
import { payloadOf, QrCode } from '../type.ts';

export const imageFormats = { PNG: 'png', SVG: 'svg', PDF: 'pdf' } as const;

export const QrImageFormat = builder.enumType('QrImageFormat', {
  description: 'File format of an image.',
  values: {
    PNG: { description: 'Raster image.' },
    SVG: { description: 'Vector image, for the web.' },
    PDF: { description: 'Vector image, for print.' },
  } as const,
});

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
        description: 'Width in pixels, 64 to 4096. In a PDF, one pixel is 1/96 inch.',
        validate: imageSize,
      }),
      widthMm: t.arg.int({
        description: 'Width of a PDF in millimeters, 10 to 1000, instead of `size`.',
        validate: wholeNumber(10, 1_000),
      }),
      expiresIn: expiresInArgument,
    },
    resolve: (qrCode, args, context) => {
      const { id, organizationId, name } = qrCode;
      const format = imageFormats[args.format];
      if (args.widthMm != null && format !== 'pdf') {
        throw invalid('widthMm', 'can only be used with the format PDF');
      }
      const [measure, query] =
        args.widthMm == null
          ? [`${args.size}px`, { size: String(args.size) }]
          : [`${args.widthMm}mm`, { widthMm: String(args.widthMm) }];
      const style = storedStyle.parse(qrCode.style);
      const payload = payloadOf(qrCode, context);
      const v = pictureHash({ format, size: measure, name, payload, style });
      const path = `/api/v1/organizations/${organizationId}/qr-codes/${id}/download`;
      const { expiresIn } = args;
      return signedUrl({ path, query: { format, ...query, v }, expiresIn }, context);
    },
  }),
}));
