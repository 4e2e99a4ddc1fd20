// The logo image of a QR code.

import type { LogoImage } from '../../../domain/render/logo.ts';
import { storedStyle } from '../../../domain/style/shape.ts';
import { builder } from '../../../graphql/builder.ts';
import { pictureData } from '../../logo/type.ts';
import { QrCode } from '../type.ts';
import { logoImageOf } from './logo.ts';

const LogoImageObject = builder.objectRef<LogoImage>('LogoImage').implement({
  description: 'Logo in the center of the code.',
  fields: (t) => ({
    mediaType: t.exposeString('mediaType', {
      description: 'Media type: `image/png`, `image/jpeg` or `image/svg+xml`.',
    }),
    data: t.string({
      description: 'Image in base64.',
      resolve: ({ bytes }) => Buffer.from(bytes).toString('base64'),
    }),
    width: t.exposeInt('width', { description: 'Width in pixels.' }),
    height: t.exposeInt('height', { description: 'Height in pixels.' }),
  }),
});

builder.prismaObjectFields(QrCode, (t) => ({
  logoImage: t.field({
    type: LogoImageObject,
    nullable: true,
    description: 'Image of the logo in the style; null if there is none.',
    complexity: pictureData,
    resolve: ({ style, organizationId }, _args, { prisma }) =>
      logoImageOf(storedStyle.parse(style), organizationId, prisma),
  }),
}));
