// The QR codes that took their style from a style preset.
import { builder } from '../../graphql/builder.ts';
import { countList, readList } from '../qr-code/list/list.ts';
import { listOptions, within } from '../qr-code/list/part.ts';
import { QrCode } from '../qr-code/type.ts';
import { createReferences } from '../shared/reference.ts';
import { StylePreset } from './type.ts';

const readPreset = createReferences(
  'StylePreset',
  (selection, { ids, organizationId }, { prisma }) =>
    prisma.stylePreset.findMany({ ...selection, where: { id: { in: ids }, organizationId } }),
);

builder.prismaObjectFields(QrCode, (t) => ({
  stylePresetId: t.exposeID('stylePresetId', {
    nullable: true,
    description:
      'ID of the style preset that the QR code last took its style from, also once it does not exist anymore; null if none is recorded.',
  }),
  stylePreset: t.field({
    type: StylePreset,
    nullable: true,
    description:
      'The style preset that the QR code last took its style from; null if there is none, or if it was deleted for good.',
    resolve: ({ stylePresetId: id, organizationId }, _args, context, info) =>
      id === null ? null : readPreset({ id, organizationId }, context, info),
  }),
}));

builder.prismaObjectField(StylePreset, 'qrCodes', (t) =>
  t.prismaConnection({
    ...listOptions,
    description:
      'QR codes that last took their style from the preset, whatever was changed in it since; by default newest first. Not recorded before version 2.0.0.',
    totalCount: (preset, args, context) =>
      countList(args, within('stylePresetId', preset, args.filter), context),
    resolve: (query, preset, args, context, info) => {
      const { prisma } = context;
      const { cursor: _cursor, skip: _skip, take, ...selection } = query;
      return readList(
        (page) => prisma.qrCode.findMany({ ...selection, ...page }),
        within('stylePresetId', preset, args.filter),
        { args, take },
        context,
        info,
      );
    },
  }),
);
