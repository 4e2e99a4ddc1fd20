// The logo in a QR code, as it is read.

import type { LogoImage } from '../../../domain/render/logo.ts';
import { storedStyle } from '../../../domain/style/shape.ts';
import { builder } from '../../../graphql/builder.ts';
import { pictureData } from '../../logo/type.ts';
import { QrCode } from '../type.ts';
import { logoImageOf } from './logo.ts';

const LogoImageObject = builder.objectRef<LogoImage>('LogoImage').implement({
  description: 'The picture in the middle of a code.',
  fields: (t) => ({
    mediaType: t.exposeString('mediaType', {
      description: '`image/png`, `image/jpeg` or `image/svg+xml`.',
    }),
    data: t.string({
      description: 'In base64.',
      resolve: ({ bytes }) => Buffer.from(bytes).toString('base64'),
    }),
    width: t.exposeInt('width', { description: 'Pixels.' }),
    height: t.exposeInt('height', { description: 'Pixels.' }),
  }),
});

builder.prismaObjectFields(QrCode, (t) => ({
  logoImage: t.field({
    type: LogoImageObject,
    nullable: true,
    description: 'The picture of the logo in its style.',
    complexity: pictureData,
    resolve: ({ style, organizationId }, _args, { prisma }) =>
      logoImageOf(storedStyle.parse(style), organizationId, prisma),
  }),
}));
