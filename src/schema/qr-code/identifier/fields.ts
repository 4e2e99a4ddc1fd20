// Fields of a QR code that belong to the caller, and the field that finds it by them.
import { codesInScope } from '../../../auth/key/scope.ts';
import { invalid } from '../../../core/errors.ts';
import { typeOfId } from '../../../domain/id.ts';
import { storedExternalId } from '../../../domain/qr-code/external-id.ts';
import { metadata, storedMetadata } from '../../../domain/qr-code/metadata.ts';
import { storedNotes } from '../../../domain/qr-code/shape.ts';
import { builder } from '../../../graphql/builder.ts';
import { withShape } from '../../../graphql/value-shape.ts';
import { needs, Organization } from '../../organization/type.ts';
import { QrCode } from '../type.ts';
import { byExternalId } from './external-id.ts';

const MetadataEntry = builder.simpleObject('MetadataEntry', {
  description: 'A pair of strings of your own.',
  fields: (t) => ({
    key: t.string({ description: 'Key, unique among the pairs.' }),
    value: t.string({ description: 'Value, never empty.' }),
  }),
});

/** Sorted, because the database does not keep their order. */
const entriesIn = (stored: unknown) =>
  Object.entries(storedMetadata.parse(stored))
    .map(([key, value]) => ({ key, value }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));

builder.objectFields(QrCode, (t) => ({
  externalId: t.exposeString('externalId', {
    nullable: true,
    description: 'Your own identifier, unique in the organization; null if there is none.',
    extensions: withShape(storedExternalId),
  }),
  metadata: t.field({
    type: [MetadataEntry],
    complexity: { field: 1, multiplier: 1 },
    description: 'Pairs of strings of your own, sorted by key.',
    resolve: (qrCode) => entriesIn(qrCode.metadata),
  }),
  metadataData: t.field({
    type: 'JSON',
    description: 'Pairs of strings of your own as a JSON object.',
    extensions: withShape(metadata),
    resolve: (qrCode) => qrCode.metadata,
  }),
  notes: t.exposeString('notes', {
    nullable: true,
    description: 'Notes for the people of the organization; null if there are none.',
    extensions: withShape(storedNotes),
  }),
}));

builder.prismaObjectField(Organization, 'qrCode', (t) =>
  t.prismaField({
    type: QrCode,
    nullable: true,
    description: 'A QR code of the organization by `id` or `externalId`.',
    args: {
      id: t.arg.id({ description: 'ID of the QR code.' }),
      externalId: t.arg.string({ description: 'Your own identifier of the QR code.' }),
    },
    authScopes: needs('QR_CODES_READ'),
    resolve: (query, organization, { id, externalId }, { prisma, caller }) => {
      if (id != null && externalId != null) {
        throw invalid('externalId', 'cannot be combined with id');
      }
      if (externalId != null) {
        const where = byExternalId(organization.id, externalId);
        return where
          ? prisma.qrCode.findUnique({ ...query, where: { ...where, ...codesInScope(caller) } })
          : null;
      }
      if (id == null) throw invalid('id', 'is required, unless externalId is given');
      return typeOfId(id) === 'QrCode'
        ? prisma.qrCode.findUnique({
            ...query,
            where: { id, organizationId: organization.id, ...codesInScope(caller) },
          })
        : null;
    },
  }),
);
