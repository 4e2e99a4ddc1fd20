// The demo data of an organization.
import { z } from 'zod';
import { requireUnscoped } from '../../auth/key/scope.ts';
import type { DemoData as Row } from '../../database/client/client.ts';
import { builder } from '../../graphql/builder.ts';
import { withShape } from '../../graphql/value-shape.ts';
import { needs, Organization } from '../organization/type.ts';

export const DemoData = builder.objectRef<Row>('DemoData').implement({
  description:
    'QR codes with made-up scans, in a folder of their own and with the tag `demo`, to try the server out.',
  fields: (t) => ({
    qrCodeCount: t.int({
      description: 'Number of QR codes that were added.',
      extensions: withShape(z.int().min(0)),
      resolve: ({ qrCodeIds }) => qrCodeIds.length,
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was added.' }),
  }),
});

builder.prismaObjectFields(Organization, (t) => ({
  demoData: t.field({
    type: DemoData,
    nullable: true,
    description:
      'The demo data, see `addDemoData`; null if there is none. The filter `demo` finds its QR codes.',
    select: { demoData: true },
    authScopes: ({ id }, _args, { caller }) =>
      requireUnscoped(caller) && needs('QR_CODES_READ')({ id }),
    resolve: ({ demoData }) => demoData,
  }),
}));
