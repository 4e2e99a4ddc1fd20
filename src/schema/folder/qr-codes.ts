// Lists the QR codes of a folder.
import { builder } from '../../graphql/builder.ts';
import { countList, readList } from '../qr-code/list/list.ts';
import { listOptions, within } from '../qr-code/list/part.ts';
import { Folder } from './type.ts';

builder.prismaObjectField(Folder, 'qrCodes', (t) =>
  t.prismaConnection({
    ...listOptions,
    description:
      'QR codes in the folder, by default newest first; with the arguments of `Organization.qrCodes`.',
    totalCount: (folder, args, context) =>
      countList(args, within('folderId', folder, args.filter), context),
    resolve: (query, folder, args, context, info) => {
      const { prisma } = context;
      const { cursor: _cursor, skip: _skip, take, ...selection } = query;
      return readList(
        (page) => prisma.qrCode.findMany({ ...selection, ...page }),
        within('folderId', folder, args.filter),
        { args, take },
        context,
        info,
      );
    },
  }),
);
